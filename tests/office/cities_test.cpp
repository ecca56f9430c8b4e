// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The workbook of each city as workbook.new makes it: what its registers hold, what register.check says to
// it, and what comes on paper.
#include "command_test.hpp"
#include "pdf.hpp"

#include <algorithm>
#include <cctype>
#include <map>

namespace kyodo::office {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

/// Column by column, the cells below a register's header, of the rows that hold something.
std::map<std::string, std::vector<std::string>> columns_of(const Sheet& sheet) {
    const auto rows = shown_area(sheet);
    constexpr std::size_t header = 2; // below title and hint
    std::map<std::string, std::vector<std::string>> columns;
    for (std::size_t row = header + 1; row < rows.size(); ++row) {
        if (std::all_of(rows[row].begin(), rows[row].end(), [](const auto& cell) { return cell.empty(); }))
            continue;
        for (std::size_t column = 0; column < rows[row].size(); ++column)
            columns[rows[header][column]].push_back(rows[row][column]);
    }
    return columns;
}

std::map<std::string, int> counted(const std::vector<std::string>& cells) {
    std::map<std::string, int> counts;
    for (const std::string& cell : cells)
        ++counts[cell];
    return counts;
}

/// Without white space: a text on paper is broken into lines.
std::string solid(const std::string& text) {
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.compare(at, 3, "　") == 0)
            at += 2;
        else if (!std::isspace(static_cast<unsigned char>(text[at])))
            result += text[at];
    }
    return result;
}

int occurrences(const std::string& text, const std::string& part) {
    int count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size())
        ++count;
    return count;
}

class Cities : public CommandTest {
protected:
    /// The pages of a workbook as text, in the order in which it was drawn: a cell's lines stand together.
    std::string on_paper(const Document& workbook) {
        const auto file = office().scratch() / "pages.pdf";
        export_pdf(workbook, file);
        return solid(pdf_text(file));
    }
    std::size_t pages_of(const Document& workbook) {
        const auto file = office().scratch() / "pages.pdf";
        export_pdf(workbook, file);
        return pdf_pages(file).size();
    }
};

struct City {
    const char* id;
    int rows; ///< of all its registers
};

class EachCity : public Cities, public testing::WithParamInterface<City> {};

// What a document lost or doesn't say is an empty cell, which no rule calls an error.
TEST_P(EachCity, HasNoErrors) {
    const Document workbook = new_workbook(GetParam().id);
    const Answer answer = done(workbook, "register.check", {{"Today", "2026-11-21"}});
    EXPECT_EQ(answer.counts.at("Rows"), GetParam().rows);
    const int errors = answer.counts.at("Errors");
    EXPECT_EQ(errors, 0);
    // The answer has a sentence for each finding, errors first.
    ASSERT_EQ(static_cast<int>(answer.findings.size()),
              errors + answer.counts.at("Warnings") + answer.counts.at("Advice"));
    for (std::size_t i = 0; i < static_cast<std::size_t>(errors); ++i)
        ADD_FAILURE() << answer.findings[i];
}

// 設定 has the city's lists under the city's own titles (協働のステージ): the check must take the words that
// the cells offer, and no others.
TEST_P(EachCity, IsCheckedWithTheWordsThatItsCellsOffer) {
    const Document workbook = new_workbook(GetParam().id);
    const auto names = workbook.sheet_names();
    if (std::find(names.begin(), names.end(), "協働事業") == names.end())
        done(workbook, "register.insert", {{"Register", "project"}, {"Sheet", "協働事業"}});
    const Sheet sheet = workbook.sheet("協働事業");
    const auto rows = shown_area(sheet);
    constexpr int header = 2;
    int row = header + 1;
    while (row < static_cast<int>(rows.size()) && !rows[static_cast<std::size_t>(row)][0].empty())
        ++row;
    int lists = 0;
    for (int column = 0; column < static_cast<int>(rows[header].size()); ++column)
        if (const auto choices = drop_down(workbook, sheet, address({row, column})).choices;
            !choices.empty()) {
            set_text(sheet, address({row, column}), choices.front());
            ++lists;
        }
    EXPECT_GE(lists, 4); // 段階, 領域, 形態 …
    EXPECT_GE(done(workbook, "register.check", {{"Today", "2026-11-21"}}).counts.at("Errors"), 1); // no name
    for (const auto& finding : shown_area(workbook.sheet("点検結果")))
        for (const std::string& cell : finding)
            EXPECT_THAT(cell, Not(HasSubstr("にない語")));
}

// On a screen, by which the office chooses a row's height, texts are a hair narrower than on paper: a line
// more there is cut off. Every cell's text is on paper as often as in the cells.
TEST_P(EachCity, IsWholeOnPaper) {
    const auto file = office().scratch() / "計画.ods";
    save_as(new_workbook(GetParam().id), file);
    const Document workbook = open(office(), file); // which measures the rows anew
    std::map<std::string, int> texts;
    for (const std::string& name : workbook.sheet_names())
        for (const auto& row : shown_area(workbook.sheet(name)))
            for (const std::string& cell : row)
                if (!cell.empty())
                    ++texts[solid(cell)];
    const std::string paper = on_paper(workbook);
    for (const auto& [text, count] : texts)
        EXPECT_GE(occurrences(paper, text), count) << text;
}

// 奥州市: 32 事務事業, 23 成果・課題, 9 補助金, 3 editions. 一関市: 59 rows of the year table, 58 + 3 取組,
// 47 課題・行動方針, 4 補助金. 新庄市: 20 items, as plan and as 取組, 2 補助金, 3 editions. あま市 and 標準
// bring none.
INSTANTIATE_TEST_SUITE_P(All, EachCity,
                         testing::Values(City{"oshu", 32 + 23 + 9 + 3}, City{"ichinoseki", 59 + 61 + 47 + 4},
                                         City{"shinjo", 20 + 20 + 2 + 3}, City{"ama", 0},
                                         City{"higashikurume", 2}, City{"hyojun", 0}),
                         [](const auto& city) { return std::string(city.param.id); });

// 協働のまちづくり交付金 was for 令和3 to 7年度, which is over: it is told of the measure (K440) and of the
// grant (K501), once each, and not that its end comes near (K506). A year earlier nothing of this is told but
// that.
TEST_F(Cities, OshuIsToldOfTheGrantThatEnded) {
    const Document workbook = new_workbook("oshu");
    const auto about_end = [&](const char* today) {
        std::vector<std::string> told;
        for (const std::string& each :
             done(workbook, "register.check", {{"Today", today}, {"Sheet", "点検結果"}}).findings)
            for (const char* code : {"K440", "K501", "K506"})
                if (each.find(std::string("（") + code + "）") != std::string::npos)
                    told.push_back(code);
        return told;
    };
    EXPECT_THAT(about_end("2026-11-22"), testing::ElementsAre("K440", "K501"));
    EXPECT_EQ(done(workbook, "register.check", {{"Today", "2026-11-22"}}).counts.at("Warnings"), 2);
    EXPECT_THAT(about_end("2025-11-22"), testing::ElementsAre("K506"));
    // To 2026-03-31: 8 + 31 + 31 + 28 + 31 days
    EXPECT_THAT(done(workbook, "register.check", {{"Today", "2025-11-22"}}).findings,
                testing::Contains(HasSubstr("（あと129日です）")));
}

// 施策編 Ⅰ 2(3): 4 大分類, 13 小分類, 32 事務事業.
TEST_F(Cities, OshuHasItsMeasures) {
    const Document workbook = new_workbook("oshu");
    auto measures = columns_of(workbook.sheet("施策・取組"));
    EXPECT_THAT(measures.at("取組・事務事業＊"), SizeIs(32));
    EXPECT_THAT(counted(measures.at("目標・大分類")), SizeIs(4));
    EXPECT_THAT(counted(measures.at("方策・小分類")), SizeIs(13));
    EXPECT_EQ(counted(measures.at("状況")),
              (std::map<std::string, int>{{"新規", 9}, {"継続", 12}, {"見直し", 11}}));
}

// 行動計画: 58 items, each with its 主体; 今後検討されるべき事項: 3 items.
TEST_F(Cities, IchinosekiHasItsActions) {
    const Document workbook = new_workbook("ichinoseki");
    auto measures = columns_of(workbook.sheet("施策・取組"));
    EXPECT_EQ(counted(measures.at("状況")), (std::map<std::string, int>{{"", 58}, {"検討", 3}}));
    EXPECT_THAT(measures.at("主体"), testing::Each(Not(IsEmpty())));
}

// The year table: 20 items, numbered from 1.
TEST_F(Cities, ShinjoHasItsItems) {
    const Document workbook = new_workbook("shinjo");
    auto items = columns_of(workbook.sheet("年次計画"));
    std::vector<std::string> numbers;
    for (int number = 1; number <= 20; ++number)
        numbers.push_back(std::to_string(number));
    EXPECT_EQ(items.at("No."), numbers);
    EXPECT_EQ(columns_of(workbook.sheet("施策・取組")).at("番号＊"), numbers);
}

// What is written into the spare rows is printed: they are part of the print area.
TEST_F(Cities, NewRowsArePrinted) {
    const Document workbook = new_workbook("shinjo", {{"Registers", "risk"}});
    const std::size_t pages = pages_of(workbook);
    set_text(workbook.sheet("リスク"), "C20", "雨で延期になる");
    EXPECT_THAT(on_paper(workbook), HasSubstr("雨で延期になる"));
    EXPECT_EQ(pages_of(workbook), pages);
}

// An empty plan of 標準 takes one page, however many rows that is.
TEST_F(Cities, AFormFillsItsPage) {
    const Document workbook = new_workbook("hyojun", {{"Registers", "plan"}});
    const std::string paper = on_paper(workbook);
    EXPECT_EQ(occurrences(paper, "年次計画1/"), 1);
    EXPECT_EQ(occurrences(paper, "年次計画2/"), 0);
}

// 新庄市's 20 items fill most of a page: its ten spare rows don't make a page of their own, until the last
// one is used.
TEST_F(Cities, EmptyRowsAloneAreNoPage) {
    const Document workbook = new_workbook("shinjo", {{"Registers", "plan"}});
    const std::size_t pages = pages_of(workbook);
    const auto on = [&](const char* footer) { return occurrences(on_paper(workbook), footer); };
    EXPECT_EQ(on("年次計画1/"), 1);
    EXPECT_EQ(on("年次計画2/"), 0);
    constexpr int last_spare = 3 + 20 + 10 - 1; // from 0, below title, hint, header
    set_text(workbook.sheet("年次計画"), address({last_spare, 4}), "あとから加えた取組");
    EXPECT_THAT(on_paper(workbook), HasSubstr("あとから加えた取組"));
    EXPECT_EQ(pages_of(workbook), pages + 1);
}

} // namespace
} // namespace kyodo::office
