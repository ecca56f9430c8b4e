// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// From what a comparison agreed to the register 公表・改善の記録, and to the year after.
#include "core/evaluation/improve/improvements.hpp"
#include "core/register/register_rollover.hpp"

#include "register_workbook.hpp"

#include <gmock/gmock.h>

namespace kyodo::test {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// The part of a comparison that people fill in.
Grid comparison(const std::string& lines) {
    return grid_from_text("評価の比較 | | | | \n■ 話し合って合意したこと | | | | \n"
                          "項目 | 合意したこと | 改善策 | 期限 | 担当 \n" +
                              lines + "\n■ 算定根拠 | | | | ",
                          "評価比較 R8-01");
}

class Improvements : public ::testing::Test {
protected:
    Improvements() : settings_(standard_settings({schema_of("publication")})) {}

    NewImprovements made(const std::string& lines, std::optional<FiscalYear> year = FiscalYear{2026}) {
        std::vector<const RegisterData*> registers;
        for (const RegisterData& data : data_)
            registers.push_back(&data);
        return new_improvements({{"R8-01", year, comparison(lines)}}, registers,
                                {settings_, std::chrono::year{2026} / 10 / 1,
                                 std::chrono::sys_days(std::chrono::year{1899} / 12 / 30)});
    }
    /// A register that stands in the workbook.
    void add(const std::string& rows) {
        grids_.push_back(grid_from_text(
            "番号 | 事業の番号 | 年度 | 公表するもの | 改善策 | 期限 | 担当 | 改善の状況 \n" + rows,
            "公表・改善" + std::to_string(grids_.size())));
        data_.push_back(read_register(grids_.back(), schema_of("publication"),
                                      find_register_tables(grids_.back(), schema_of("publication"))->front(),
                                      {settings_}));
    }
    static std::vector<std::string> codes(const NewImprovements& made) {
        std::vector<std::string> all;
        for (const Finding& finding : made.findings)
            all.push_back(finding.code + " " + a1(finding.place));
        return all;
    }
    std::vector<std::string> open(const std::string& project, std::optional<FiscalYear> year) {
        std::vector<const RegisterData*> registers;
        for (const RegisterData& data : data_)
            registers.push_back(&data);
        return OpenImprovements(registers).of(project, year);
    }

    WorkbookSettings settings_;
    std::list<Grid> grids_;
    std::list<RegisterData> data_;
};

TEST_F(Improvements, AnAgreedLineIsARow) {
    const NewImprovements all = made("4 | 数え方をそろえる | 受付で数える | 令和8年12月25日 | 都市整備課");
    ASSERT_THAT(all.rows, SizeIs(1));
    const auto& row = all.rows[0];
    const auto cell = [&](const char* id) { return to_text(row.at(id)); };
    EXPECT_EQ(cell("number"), "R8-01-改1");
    EXPECT_EQ(cell("project"), "R8-01");
    EXPECT_EQ(cell("year"), "令和8年度");
    EXPECT_EQ(cell("next_check"), "令和9年度");
    EXPECT_EQ(cell("what"), "数え方をそろえる");
    EXPECT_EQ(cell("improvement"), "受付で数える");
    EXPECT_EQ(cell("owner"), "都市整備課");
    EXPECT_EQ(cell("state"), "未着手");
    EXPECT_EQ(cell("note"), "評価項目 4");
    // Days from 1899-12-30: 2026-12-25 is 46381, 2026-10-01 is 46296 (25569 is 1970-01-01).
    EXPECT_EQ(row.at("due"), Value(46381.0));
    EXPECT_EQ(row.at("evaluated"), Value(46296.0));
    EXPECT_THAT(all.findings, IsEmpty());
}

TEST_F(Improvements, AgainTheLineIsKnown) {
    add("R8-01-改1 | R8-01 | 令和8年度 | 数え方をそろえる | 受付で数える | 2026-12-25 | 都市整備課 | 取組中");
    const NewImprovements same = made("4 | 数え方をそろえる | 受付で数える | R8.12.25 | 都市整備課\n"
                                      "5 | 会計を公開する | 毎月知らせる | 2027-03-31 | 環境課");
    EXPECT_EQ(same.known, 1);
    EXPECT_THAT(same.findings, IsEmpty()) << "R8.12.25 is 2026-12-25";
    ASSERT_THAT(same.rows, SizeIs(1));
    EXPECT_EQ(to_text(same.rows[0].at("number")), "R8-01-改2") << "改1 is taken";
    // Another date or section on the comparison is told; the register stays.
    const NewImprovements other = made("4 | 数え方をそろえる | 受付で数える | 2027-01-31 | 環境課");
    EXPECT_THAT(other.rows, IsEmpty());
    EXPECT_THAT(codes(other), ElementsAre("K661 評価比較 R8-01.A4", "K661 評価比較 R8-01.A4"));
    EXPECT_THAT(text(other.findings[1].expectation, Language::ja), HasSubstr("「都市整備課」"));
}

TEST_F(Improvements, SaysWhatLacks) {
    const NewImprovements all = made("1 | 早く知らせる | | | \n"
                                     "2 | | 回数を増やす | 年度末 | 環境課\n"
                                     "3 | | | 2027-03-31 | 環境課");
    EXPECT_THAT(codes(all),
                ElementsAre("K658 評価比較 R8-01.A4", "K659 評価比較 R8-01.A4", "K660 評価比較 R8-01.A4",
                            "K659 評価比較 R8-01.A5", "K658 評価比較 R8-01.A6"));
    ASSERT_THAT(all.rows, SizeIs(2)) << "the third line says nothing";
    EXPECT_EQ(to_text(all.rows[0].at("improvement")), "早く知らせる");
    EXPECT_FALSE(all.rows[0].contains("due"));
    EXPECT_EQ(to_text(all.rows[1].at("due")), "年度末") << "as it was typed";
}

// The ledger doesn't say the year: that of the day, 2026-10-01.
TEST_F(Improvements, WithoutAYearItIsThatOfTheDay) {
    EXPECT_EQ(to_text(made("1 | a | b | 2026-12-25 | 課", std::nullopt).rows[0].at("year")), "令和8年度");
}

TEST_F(Improvements, OpenOnesShowUpInTheNextYear) {
    add("1 | R8-01 | 令和8年度 | a | 受付で数える | 2026-12-25 | 都市整備課 | 未着手\n"
        "2 | R8-01 | 令和8年度 | b | 夕方の回を設ける | | | 完了\n"
        "3 | R8-01 | 令和8年度 | c | 業者に頼む | | | 見送り\n"
        "4 | R8-01 | 令和8年度 | d | | | | \n"
        "5 | R8-02 | 令和8年度 | e | 会計を分ける | | | 取組中");
    EXPECT_THAT(open("Ｒ８－０１", FiscalYear{2027}),
                ElementsAre("受付で数える（期限 2026-12-25、担当 都市整備課、未着手）"));
    EXPECT_THAT(open("R8-01", FiscalYear{2026}), IsEmpty()) << "agreed this year";
    EXPECT_THAT(open("R8-02", std::nullopt), ElementsAre("会計を分ける（取組中）"));
    EXPECT_THAT(open("R8-03", FiscalYear{2027}), IsEmpty());
}

// The last register counts: what it says of a line that stands in both.
TEST_F(Improvements, ARolledLineIsTheSame) {
    add("1 | R8-01 | 令和8年度 | a | 受付で数える | | | 未着手");
    const RolledRegister rolled = rolled_over(data_.front(), {&data_.front()}, settings_, {2027}).value();
    ASSERT_THAT(rolled.rows, SizeIs(1)) << "it isn't over";
    EXPECT_EQ(rolled.advanced, 0) << "the year it was agreed in stays";
    add("1 | R8-01 | 令和8年度 | a | 受付で数える | | | 取組中");
    EXPECT_THAT(open("R8-01", FiscalYear{2027}), ElementsAre("受付で数える（取組中）"));
    add("1 | R8-01 | 令和8年度 | a | 受付で数える | | | 完了");
    EXPECT_THAT(open("R8-01", FiscalYear{2027}), IsEmpty());
}

// What has no improvement belongs to its year.
TEST_F(Improvements, OnlyOpenImprovementsAreCarriedIntoTheNextYear) {
    add("1 | R8-01 | 令和8年度 | a | 受付で数える | | | 取組中\n"
        "2 | R8-01 | 令和8年度 | まとめ | | | | \n"
        "3 | R8-02 | 令和8年度 | b | 早く知らせる | | | 完了");
    const RolledRegister rolled = rolled_over(data_.front(), {&data_.front()}, settings_, {2027}).value();
    EXPECT_THAT(rolled.rows, ElementsAre(0));
    EXPECT_THAT(rolled.ended, SizeIs(2));
}

} // namespace
} // namespace kyodo::test
