// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// One project from its checklist to the committee, for each city's evaluation form: everything is ticked by
// both parties, the group judges each item ◎ (4), the city and one member of the committee ○ (3). So each
// mean is 4 and 3, and each gap 4 − 3 = 1.
#include "evaluation_workbook.hpp"

namespace kyodo::office {
namespace {

struct CityForm {
    const char* city;
    const char* form;
    int items;           ///< that the group and the city judge
    const char* members; ///< the committee, as the argument names it; empty where the form has none
};

void PrintTo(const CityForm& form, std::ostream* out) { *out << form.form; }

class YearOfProject : public ProjectRegister, public testing::WithParamInterface<CityForm> {
protected:
    void fill() {
        workbook_.reset();
        workbook_.emplace(new_workbook(GetParam().city, {{"Registers", "project"}}));
        header_ = find_text(workbook_->sheet(projects), "事業番号＊").row;
        put_row(1, "R8-01", "", "環境課");
        put(1, "相手方の名称", "みどりの会");
        put(1, "開始日", "令和8年4月1日");
        put(1, "終了日", "令和9年3月31日");
    }

    /// Each cell with a list under a title, filled with one text.
    int fill_lists(const std::string& name, const std::string& header, const std::string& title,
                   const std::string& text) {
        const Sheet sheet = workbook_->sheet(name);
        const int top = find_text(sheet, header).row;
        const int column = find_text(sheet, title, top).column;
        const int rows = static_cast<int>(shown_area(sheet).size());
        int filled = 0;
        for (int row = top + 1; row < rows; ++row)
            if (const std::string at = address({row, column}); drop_down(*workbook_, sheet, at).is_list) {
                set_text(sheet, at, text);
                ++filled;
            }
        return filled;
    }

    /// The texts of the row of a label.
    std::vector<std::string> row_of(const std::string& name, const std::string& label) {
        const Sheet sheet = workbook_->sheet(name);
        return shown_area(sheet).at(static_cast<std::size_t>(find_text(sheet, label).row));
    }
};

TEST_P(YearOfProject, GoesFromTheChecklistToTheCommittee) {
    fill();
    const Answer lists = done(*workbook_, "checklist.insert", {{"Project", "R8-01"}});
    ASSERT_EQ(lists.sheets.size(), 1U);
    for (const char* party : {"相手方", "行政"})
        EXPECT_GT(fill_lists(lists.sheets.front(), "チェック項目", party, "✓"), 0);
    const Answer checked = done(*workbook_, "checklist.check", {{"Today", "2026-06-01"}});
    EXPECT_EQ(checked.counts.at("Items"), lists.counts.at("Items"));
    EXPECT_EQ(checked.counts.at("Open"), 0);

    Arguments asked{{"Form", GetParam().form}};
    const bool committee = *GetParam().members != '\0';
    if (committee)
        asked.push_back({"Evaluators", GetParam().members});
    const Answer sheets = done(*workbook_, "evaluation.sheets", asked);
    const std::string group = "R8-01 みどりの会";
    const std::string city = "R8-01 環境課";
    EXPECT_THAT(sheets.sheets, testing::IsSupersetOf({group, city}));
    EXPECT_EQ(sheets.counts.at("Made"), committee ? 3 : 2);
    EXPECT_EQ(fill_lists(group, "評価項目", "評価", "◎"), GetParam().items);
    EXPECT_EQ(fill_lists(city, "評価項目", "評価", "○"), GetParam().items);
    if (committee) {
        EXPECT_GT(fill_lists("R8-01 委員の一", "評価項目", "評価", "○"), 0);
    }
    const Answer collected = done(*workbook_, "evaluation.collect");
    EXPECT_EQ(collected.counts.at("Taken"), committee ? 3 : 2);
    EXPECT_EQ(collected.counts.at("Refused"), 0);

    const Answer compared = done(*workbook_, "evaluation.compare");
    EXPECT_EQ(compared.counts.at("Compared"), 1);
    EXPECT_EQ(compared.counts.at("NotIn"), 0);
    const std::vector<std::string> overview = row_of("評価一覧", "R8-01");
    EXPECT_EQ(overview.at(2), "4");                 // the group
    EXPECT_EQ(overview.at(3), "3");                 // the city
    EXPECT_EQ(overview.at(committee ? 5 : 4), "1"); // the greatest gap
    EXPECT_NO_THROW(find_text(workbook_->sheet("評価比較 R8-01"), "■ 算定根拠"));
    // All of it reads in an office without Kyodo: no formula has a function of ours.
    const auto formulas_of_ours = [&] { return flat(*workbook_).find("ORG.KYODO.CALC"); };
    EXPECT_EQ(formulas_of_ours(), std::string::npos);
    cell(workbook_->sheet("評価一覧"), "A99")->setFormula("=KYODO_NENDO(2016)");
    EXPECT_NE(formulas_of_ours(), std::string::npos) << "a formula of ours would not be noticed";
}

// What the comparison agreed stands in the register, goes into the next 年度, and on its evaluation sheets.
TEST_P(YearOfProject, WhatWasAgreedShowsUpNextYear) {
    fill();
    done(*workbook_, "evaluation.sheets",
         {{"Form", GetParam().form}, {"Party", "group、city"}, {"Projects", "R8-01"}});
    fill_lists("R8-01 みどりの会", "評価項目", "評価", "◎");
    fill_lists("R8-01 環境課", "評価項目", "評価", "○");
    done(*workbook_, "evaluation.collect");
    done(*workbook_, "evaluation.compare");
    const Sheet comparison = workbook_->sheet("評価比較 R8-01");
    const CellPlace agreed = find_text(comparison, "改善策");
    set_text(comparison, address({agreed.row + 1, agreed.column}), "受付で数える");
    set_text(comparison, address({agreed.row + 1, find_text(comparison, "期限", agreed.row).column}),
             "令和9年5月31日");
    set_text(comparison, address({agreed.row + 1, find_text(comparison, "担当", agreed.row).column}),
             "環境課");
    EXPECT_EQ(done(*workbook_, "evaluation.compare", {{"Track", true}, {"Today", "2026-10-01"}})
                  .counts.at("Tracked"),
              1);
    // April: both registers go on into the next year.
    const Answer improvements = done(*workbook_, "register.rollover", {{"Register", "公表・改善"}});
    EXPECT_EQ(improvements.counts.at("Rows"), 1) << "it isn't finished";
    const Answer ledger = done(*workbook_, "register.rollover", {{"Register", projects}});
    show(*workbook_, ledger.sheets.front());
    EXPECT_NO_THROW(find_text(workbook_->sheet(ledger.sheets.front()), "令和9年度"));
    const Answer next = done(*workbook_, "evaluation.sheets",
                             {{"Form", GetParam().form},
                              {"Evaluators", "city=来年の人"},
                              {"Party", "city"},
                              {"Projects", "R8-01"}});
    ASSERT_EQ(next.counts.at("Made"), 1);
    const std::vector<std::string> fact = [&] {
        const Sheet sheet = workbook_->sheet("R8-01 来年の人");
        return shown_area(sheet).at(static_cast<std::size_t>(find_text(sheet, "前年度の改善事項").row));
    }();
    EXPECT_THAT(
        fact, testing::Contains(testing::HasSubstr("受付で数える（期限 2027-05-31、担当 環境課、未着手）")));
    // The comparison of the next year tells it too, until it is finished.
    show(*workbook_, "評価記録");
    done(*workbook_, "evaluation.compare");
    const auto told = [&] {
        for (const auto& row : shown_area(workbook_->sheet("評価比較 R8-01")))
            if (row.front().find("前年度の改善事項") != std::string::npos)
                return row.front();
        return std::string();
    };
    EXPECT_THAT(told(), testing::HasSubstr("受付で数える"));
    const Sheet register_of_next = workbook_->sheet(improvements.sheets.front());
    const CellPlace state = find_text(register_of_next, "改善の状況");
    set_text(register_of_next, address({state.row + 1, state.column}), "完了");
    done(*workbook_, "evaluation.compare");
    EXPECT_EQ(told(), "");
}

INSTANTIATE_TEST_SUITE_P(Each, YearOfProject,
                         testing::Values(CityForm{"oshu", "oshu", 6, ""},
                                         CityForm{"ichinoseki", "ichinoseki", 6, "評価・検証委員会=委員の一"},
                                         CityForm{"shinjo", "shinjo", 6, "市民協働推進委員=委員の一"},
                                         CityForm{"higashikurume", "higashikurume", 9, "委員=委員の一"},
                                         CityForm{"ama", "hyojun", 12, "委員=委員の一"},
                                         CityForm{"hyojun", "hyojun", 12, "委員=委員の一"}),
                         [](const auto& info) { return std::string(info.param.city); });

} // namespace
} // namespace kyodo::office
