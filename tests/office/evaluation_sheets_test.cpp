// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// evaluation.sheets on two projects. 奥州市's form has two parties and six items, 新庄市's committee four.
#include "evaluation_workbook.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/util/CellProtection.hpp>

#include <fstream>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using testing::ElementsAre;
using testing::HasSubstr;

class EvaluationSheets : public EvaluationWorkbook {
protected:
    static bool locked(const Sheet& sheet, const std::string& where) {
        css::util::CellProtection protection;
        uno::Reference<css::beans::XPropertySet>(cell(sheet, where), uno::UNO_QUERY_THROW)
            ->getPropertyValue("CellProtection") >>= protection;
        return protection.IsLocked;
    }
};

TEST_F(EvaluationSheets, AreOneForEachEvaluatorOfEachProject) {
    fill();
    const Answer answer = done(*workbook_, "evaluation.sheets", {{"Form", "oshu"}});
    EXPECT_THAT(answer.sheets, ElementsAre(group_1, city_1, "R8-02 みどりの会", "R8-02 防災課", status));
    EXPECT_EQ(answer.counts.at("Made"), 4);
    const Sheet sheet = workbook_->sheet(city_1);
    EXPECT_EQ(shown(sheet, "A1"), "協働の相互評価票（奥州市）");
    EXPECT_EQ(shown(sheet, address({find_text(sheet, "事業番号").row, 2})), "R8-01");
    EXPECT_EQ(shown(sheet, address({find_text(sheet, "評価者").row, 2})), "環境課");
    EXPECT_EQ(shown(sheet, address({find_text(sheet, "協働事業名").row, 2})), "事業R8-01");
    EXPECT_NO_THROW(find_text(sheet, "240人"));
    EXPECT_TRUE(is_protected(sheet));
    const CellPlace header = find_text(sheet, "評価項目");
    EXPECT_TRUE(locked(sheet, address(header)));
    EXPECT_FALSE(locked(sheet, score_of(sheet, "1")));
    EXPECT_FALSE(locked(sheet, reason_of(sheet, "6")));
    EXPECT_FALSE(locked(sheet, address({find_text(sheet, "問3").row + 1, 0})));
    EXPECT_TRUE(drop_down(*workbook_, sheet, score_of(sheet, "3")).is_list);
    EXPECT_EQ(found(status, "状況", "評価者", "防災課"), "未回収");
}

TEST_F(EvaluationSheets, AreNotMadeTwice) {
    fill();
    done(*workbook_, "evaluation.sheets", {{"Form", "oshu"}, {"Projects", "R8-01"}, {"Party", "行政"}});
    const Answer answer =
        done(*workbook_, "evaluation.sheets", {{"Form", "oshu"}, {"Projects", "Ｒ８－０１"}});
    EXPECT_THAT(answer.sheets, ElementsAre(group_1, status));
    EXPECT_EQ(answer.counts.at("Skipped"), 1);
}

TEST_F(EvaluationSheets, AreOneUndoStep) {
    fill();
    expect_one_undo_step(*workbook_, [&] {
        done(*workbook_, "evaluation.sheets", {{"Form", "oshu"}, {"Projects", "R8-01"}});
    });
}

TEST_F(EvaluationSheets, GoIntoAFileForEachEvaluator) {
    fill();
    const TempDir folder;
    const Arguments arguments{{"Form", "shinjo"},
                              {"Party", "市民協働推進委員"},
                              {"Evaluators", "市民協働推進委員=委員の一、委員の二"},
                              {"Folder", folder.path().string()}};
    const Answer answer = done(*workbook_, "evaluation.sheets", arguments);
    EXPECT_EQ(answer.counts.at("Workbooks"), 2);
    EXPECT_EQ(answer.counts.at("Made"), 4);
    const Document file = open(office(), folder.path() / "評価票_shinjo_市民協働推進委員_委員の二.ods");
    EXPECT_THAT(file.sheet_names(), ElementsAre("R8-01 委員の二", "R8-02 委員の二"));
    const Sheet sheet = file.sheet(0);
    EXPECT_TRUE(is_protected(sheet));
    EXPECT_FALSE(locked(sheet, score_of(sheet, "7")));
    EXPECT_THAT(flat(file), testing::Not(HasSubstr("table:formula")));
    EXPECT_EQ(found(status, "状況", "評価者", "委員の二"), "未回収");
    // Nothing is overwritten.
    expect_refused(*workbook_, "evaluation.sheets", arguments, {"既にあります"});
}

/// The second file can't be: its name is longer than the 255 bytes that a file system takes. The first one,
/// written before, goes away again; what others have there stays.
TEST_F(EvaluationSheets, LeaveNoFilesBehindWhereOneCannotBeWritten) {
    fill();
    const TempDir folder;
    std::ofstream(folder.path() / "手紙.ods") << "a letter";
    std::string long_name;
    for (int i = 0; i < 100; ++i) // of three bytes each
        long_name += "長";
    const std::string before = flat(*workbook_);
    expect_refused(*workbook_, "evaluation.sheets",
                   {{"Form", "shinjo"},
                    {"Party", "市民協働推進委員"},
                    {"Evaluators", "市民協働推進委員=委員の一、" + long_name},
                    {"Folder", folder.path().string()}},
                   {"保存できません"});
    EXPECT_EQ(flat(*workbook_), before);
    std::vector<std::string> left;
    for (const auto& file : std::filesystem::directory_iterator(folder.path()))
        left.push_back(file.path().filename().string());
    EXPECT_THAT(left, ElementsAre("手紙.ods"));
    EXPECT_EQ(read_file(folder.path() / "手紙.ods"), "a letter");
}

TEST_F(EvaluationSheets, TakeTheMembersFromTheRoster) {
    fill();
    done(*workbook_, "register.insert", {{"Register", "member"}});
    const Sheet roster = workbook_->sheet("委員名簿");
    const int header = find_text(roster, "氏名＊").row;
    const auto member = [&](int line, const char* title, const char* words) {
        set_text(roster, address({header + line, find_text(roster, title, header).column}), words);
    };
    for (const int line : {1, 2}) {
        member(line, "会議体", "推進会議");
        member(line, "氏名＊", line == 1 ? "委員の一" : "委員の二");
        member(line, "活動等＊", "公募");
    }
    member(2, "退任日", "2026-06-30");
    const Answer answer = done(*workbook_, "evaluation.sheets",
                               {{"Form", "shinjo"}, {"Party", "committee"}, {"Projects", "R8-02"}});
    EXPECT_THAT(answer.sheets, ElementsAre("R8-02 委員の一", status)); // the other one has left
}

TEST_F(EvaluationSheets, LeaveAReadOnlyDocumentAlone) {
    fill();
    const auto file = office().scratch() / "projects.ods";
    save_as(*workbook_, file);
    const Document document = open(office(), file, Access::read_only);
    expect_refused(document, "evaluation.sheets", {{"Form", "oshu"}}, {"読み取り専用"});
}

TEST_F(EvaluationSheets, SayWhatIsWrong) {
    expect_refused(*workbook_, "evaluation.sheets", {{"Form", "oshu"}}, {"協働事業台帳に事業がありません"});
    fill();
    expect_refused(*workbook_, "evaluation.sheets", {}, {"評価票"});
    expect_refused(*workbook_, "evaluation.sheets", {{"Form", "sendai"}}, {"sendai", "hyojun"});
    expect_refused(*workbook_, "evaluation.sheets", {{"Form", "oshu"}, {"Projects", "R9-01"}},
                   {"「R9-01」", "R8-01、R8-02"});
    expect_refused(*workbook_, "evaluation.sheets", {{"Form", "oshu"}, {"Party", "市長"}},
                   {"「市長」", "市民、行政"});
    expect_refused(*workbook_, "evaluation.sheets", {{"Form", "oshu"}, {"Evaluators", "誰か"}}, {"「誰か」"});
    expect_refused(*workbook_, "evaluation.sheets", {{"Form", "oshu"}, {"Folder", "/no/such/folder"}},
                   {"/no/such/folder"});
    expect_refused(*workbook_, "evaluation.sheets", {{"Form", "shinjo"}, {"Party", "委員"}}, {"「委員」"});
    protect(workbook_->spreadsheets());
    expect_refused(*workbook_, "evaluation.sheets", {{"Form", "oshu"}}, {"保護"});
}

} // namespace
} // namespace kyodo::office
