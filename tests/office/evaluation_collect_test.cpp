// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// evaluation.collect: 奥州市's form, filled in as the tests say (◎ 4, ○ 3, △ 2, × 1).
#include "evaluation_workbook.hpp"

#include <fstream>
#include <iterator>

namespace kyodo::office {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

class EvaluationCollect : public EvaluationWorkbook {
protected:
    void sheets_for(const std::string& projects_wanted) {
        fill();
        done(*workbook_, "evaluation.sheets", {{"Form", "oshu"}, {"Projects", projects_wanted}});
    }
    std::string score(const std::string& item, const std::string& title) {
        return found(scores, title, "評価項目", item);
    }
    /// UTF-8, each cell in quotes, as a person's spreadsheet saves it.
    static void write_csv(const Sheet& sheet, const std::filesystem::path& file) {
        std::ofstream out(file, std::ios::binary);
        for (const std::vector<std::string>& row : shown_area(sheet)) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                out << (i == 0 ? "\"" : ",\"");
                for (const char sign : row[i])
                    out << (sign == '"' ? "\"\"" : std::string(1, sign));
                out << '"';
            }
            out << "\r\n";
        }
    }
    static std::string bytes(const std::filesystem::path& file) {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

TEST_F(EvaluationCollect, GathersTheSheetsOfTheWorkbook) {
    sheets_for("R8-01");
    fill_in(*workbook_, city_1, good_);
    const Answer answer = done(*workbook_, "evaluation.collect");
    EXPECT_EQ(answer.counts.at("Taken"), 1);
    EXPECT_EQ(answer.counts.at("Added"), 7); // six items and a question
    EXPECT_EQ(answer.counts.at("Missing"), 1);
    EXPECT_THAT(answer.findings, Contains(HasSubstr("みどりの会")));
    EXPECT_EQ(score("責任と役割分担", "評価"), "△");
    EXPECT_EQ(score("責任と役割分担", "評価点"), "2");
    EXPECT_EQ(score("責任と役割分担", "理由・記述"), "理由");
    EXPECT_EQ(score("課題", "理由・記述"), "話し合いが少ない");
    EXPECT_EQ(score("課題", "評価者＊"), "環境課");
    EXPECT_EQ(found(status, "状況", "評価者", "環境課"), "回収済");
    EXPECT_EQ(found(status, "比較", "評価者", "環境課"), "相手を待つ");
    fill_in(*workbook_, group_1, {"○", "○", "○", "○", "○", "○"});
    done(*workbook_, "evaluation.collect");
    EXPECT_EQ(found(status, "比較", "評価者", "環境課"), "出せる");
    // What was collected is a register: the check reads it.
    const Answer check = done(*workbook_, "register.check", {{"Register", scores}});
    EXPECT_EQ(check.counts.at("Rows"), 14);
    EXPECT_EQ(check.counts.at("Errors"), 0);
}

/// 奥州市's form keeps each party's answers back until both are in: the comparison must not show the city's
/// before the group has answered.
TEST_F(EvaluationCollect, NobodySeesTheOtherSidesScoresTooEarly) {
    sheets_for("R8-01");
    fill_in(*workbook_, city_1, good_);
    const Sheet sheet = workbook_->sheet(city_1);
    set_text(sheet, reason_of(sheet, "4"), "会合に遅れる");
    done(*workbook_, "evaluation.collect");
    const auto compared = [&] {
        done(*workbook_, "evaluation.compare");
        std::string all;
        for (const char* name : {"評価比較 R8-01", "評価一覧"})
            for (const auto& row : shown_area(workbook_->sheet(name)))
                for (const std::string& each : row)
                    all += each + "\n";
        show(*workbook_, scores);
        return all;
    };
    // (4 + 3 + 3 + 2 + 3 + 1) ÷ 6 = 16 ÷ 6 = 2.67
    const std::string early = compared();
    EXPECT_THAT(early, testing::Not(HasSubstr("会合に遅れる")));
    EXPECT_THAT(early, testing::Not(HasSubstr("2.67")));
    EXPECT_THAT(early, testing::Not(HasSubstr("話し合いが少ない"))); // its answer to 問1
    fill_in(*workbook_, group_1, {"○", "○", "○", "○", "○", "○"});
    done(*workbook_, "evaluation.collect");
    const std::string both = compared();
    EXPECT_THAT(both, HasSubstr("会合に遅れる"));
    EXPECT_THAT(both, HasSubstr("2.67"));
}

TEST_F(EvaluationCollect, GoesOnInARegisterThatWasInserted) {
    sheets_for("R8-01");
    done(*workbook_, "register.insert", {{"Register", "score"}});
    const std::string title = shown(workbook_->sheet(scores), "A1");
    fill_in(*workbook_, city_1, good_);
    Answer answer;
    expect_one_undo_step(*workbook_, [&] { answer = done(*workbook_, "evaluation.collect"); });
    EXPECT_EQ(answer.sheets.front(), scores);
    EXPECT_EQ(answer.counts.at("Added"), 7);
    EXPECT_THAT(workbook_->sheet_names(), testing::Not(Contains(std::string(scores) + " 2")));
    EXPECT_EQ(score("責任と役割分担", "評価"), "△");
    EXPECT_EQ(shown(workbook_->sheet(scores), "A1"), title);
    // A row that a person typed below stays, and is there the next time.
    EXPECT_EQ(done(*workbook_, "evaluation.collect").counts.at("Added"), 0);
    EXPECT_EQ(done(*workbook_, "register.check", {{"Register", scores}}).counts.at("Rows"), 7);
    protect(workbook_->sheet(scores));
    fill_in(*workbook_, group_1, good_);
    expect_refused(*workbook_, "evaluation.collect", {}, {scores, "保護"});
}

TEST_F(EvaluationCollect, LeavesAReadOnlyOrProtectedDocumentAlone) {
    sheets_for("R8-01");
    fill_in(*workbook_, city_1, good_);
    const auto file = office().scratch() / "returned.ods";
    save_as(*workbook_, file);
    {
        const Document document = open(office(), file, Access::read_only);
        expect_refused(document, "evaluation.collect", {}, {"読み取り専用"});
        expect_refused(document, "evaluation.sheets", {{"Form", "oshu"}}, {"読み取り専用"});
    }
    protect(workbook_->model());
    expect_refused(*workbook_, "evaluation.collect", {}, {"保護"});
}

TEST_F(EvaluationCollect, AgainChangesNothing) {
    sheets_for("R8-01");
    fill_in(*workbook_, city_1, good_);
    done(*workbook_, "evaluation.collect");
    const std::string before = flat(*workbook_);
    const Answer again = done(*workbook_, "evaluation.collect");
    EXPECT_EQ(again.counts.at("Added"), 0);
    EXPECT_EQ(again.counts.at("Changed"), 0);
    EXPECT_EQ(flat(*workbook_), before);
}

TEST_F(EvaluationCollect, ChangesAreToldAndOwnRowsStay) {
    sheets_for("R8-01");
    fill_in(*workbook_, city_1, good_);
    done(*workbook_, "evaluation.collect");
    const Sheet sheet = workbook_->sheet(scores);
    const int below = find_text(sheet, "課題").row + 1;
    for (const auto& [title, words] :
         std::vector<std::pair<std::string, std::string>>{{"評価票＊", "oshu"},
                                                          {"事業番号＊", "R8-02"},
                                                          {"評価者の区分＊", "市民"},
                                                          {"評価者＊", "紙の票"},
                                                          {"項目番号＊", "1"},
                                                          {"評価", "◎"},
                                                          {"評価点", "4"}})
        set_text(sheet, address({below, find_text(sheet, title).column}), words);
    set_text(workbook_->sheet(city_1), score_of(workbook_->sheet(city_1), "1"), "△");
    fill_in(*workbook_, group_1, good_);
    Answer answer;
    expect_one_undo_step(*workbook_, [&] { answer = done(*workbook_, "evaluation.collect"); });
    EXPECT_EQ(answer.counts.at("Changed"), 1);
    EXPECT_EQ(answer.counts.at("Added"), 7);
    EXPECT_THAT(answer.findings, Contains(testing::AllOf(HasSubstr("「◎ 理由」"), HasSubstr("「△ 理由」"))));
    EXPECT_EQ(found(scores, "評価", "評価者＊", "紙の票"), "◎");
    EXPECT_EQ(score("目的・目標の共有", "評価"), "△");
}

TEST_F(EvaluationCollect, IsOneUndoStep) {
    sheets_for("R8-01");
    fill_in(*workbook_, city_1, good_);
    expect_one_undo_step(*workbook_, [&] { done(*workbook_, "evaluation.collect"); });
}

TEST_F(EvaluationCollect, GathersAFolderAndLeavesItsFilesAlone) {
    fill();
    const TempDir out;
    const TempDir in;
    done(*workbook_, "evaluation.sheets", {{"Form", "oshu"}, {"Folder", out.path().string()}});
    {
        // みどりの会 has both its projects in one file, and sends it as Excel's; columns and rows are put in.
        const Document group = open(office(), out.path() / "評価票_oshu_市民_みどりの会.ods");
        fill_in(group, group_1, good_);
        fill_in(group, "R8-02 みどりの会", {"○", "○"});
        uno::Reference<com::sun::star::util::XProtectable>(group.sheet(group_1), uno::UNO_QUERY_THROW)
            ->unprotect("");
        insert_rows(group.sheet(group_1), 4, 2);
        insert_columns(group.sheet(group_1), 1, 1);
        save_as(group, in.path() / "返信.xlsx", "Calc MS Excel 2007 XML");
    }
    {
        const Document city = open(office(), out.path() / "評価票_oshu_行政_環境課.ods");
        fill_in(city, city_1, good_);
        save_as(city, in.path() / "環境課.xls", "MS Excel 97");
        set_text(city.sheet(city_1), score_of(city.sheet(city_1), "1"), "×");
        save_as(city, in.path() / "環境課の直し.ods");
    }
    {
        const Document city = open(office(), out.path() / "評価票_oshu_行政_防災課.ods");
        fill_in(city, "R8-02 防災課", good_);
        write_csv(city.sheet(0), in.path() / "防災課.csv");
    }
    save_as(*workbook_, in.path() / "よその表.ods");
    std::ofstream(in.path() / "壊れた.ods") << "PK\x03\x04 nothing";
    std::ofstream(in.path() / "手紙.docx") << "no table";
    std::ofstream(in.path() / ".~lock.環境課.xls#") << "a lock";
    std::map<std::string, std::string> before;
    for (const auto& file : std::filesystem::directory_iterator(in.path()))
        before[file.path().string()] = bytes(file.path());

    const Answer answer = done(*workbook_, "evaluation.collect", {{"Folder", in.path().string()}});
    EXPECT_EQ(answer.counts.at("Read"), 5);
    EXPECT_EQ(answer.counts.at("Taken"), 3);   // みどりの会 twice, 防災課
    EXPECT_EQ(answer.counts.at("Refused"), 2); // 環境課's differ
    EXPECT_EQ(answer.counts.at("Partial"), 1);
    EXPECT_EQ(answer.counts.at("Added"), 7 + 3 + 7);
    const auto& findings = answer.findings;
    EXPECT_THAT(findings,
                Contains(testing::AllOf(HasSubstr("環境課"), HasSubstr("どちらも取り込んでいません"))));
    EXPECT_THAT(findings, Contains(testing::AllOf(HasSubstr("壊れた.ods"), HasSubstr("開けません"))));
    EXPECT_THAT(findings,
                Contains(testing::AllOf(HasSubstr("よその表.ods"), HasSubstr("評価票がありません"))));
    EXPECT_THAT(findings, Contains(HasSubstr("手紙.docx")));
    EXPECT_THAT(findings, Contains(HasSubstr("番号 3、4、5、6")));
    EXPECT_EQ(found(status, "状況", "評価者", "環境課"), "重複");
    std::map<std::string, std::string> after;
    for (const auto& file : std::filesystem::directory_iterator(in.path()))
        after[file.path().string()] = bytes(file.path());
    EXPECT_EQ(after, before);
}

TEST_F(EvaluationCollect, SaysWhatIsWrong) {
    fill();
    expect_refused(*workbook_, "evaluation.collect", {}, {"評価票がありません"});
    expect_refused(*workbook_, "evaluation.collect", {{"Folder", "/no/such/folder"}}, {"/no/such/folder"});
    expect_refused(*workbook_, "evaluation.collect", {{"Form", "sendai"}}, {"sendai"});
    const TempDir empty;
    expect_refused(*workbook_, "evaluation.collect", {{"Folder", empty.path().string()}},
                   {empty.path().string()});
    done(*workbook_, "evaluation.sheets", {{"Form", "oshu"}, {"Projects", "R8-01"}});
    protect(workbook_->sheet(status));
    expect_refused(*workbook_, "evaluation.collect", {}, {"回収状況", "保護"});
}

} // namespace
} // namespace kyodo::office
