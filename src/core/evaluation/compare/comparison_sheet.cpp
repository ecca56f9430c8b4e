// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/comparison_writer.hpp"

#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr double number_mm = 10;
constexpr double item_mm = 55;
constexpr double narrow_mm = 13;
constexpr int usual_columns = 16; // with the first two as wide as A4 across
constexpr int total_decimals = 4; // shown where no stage declares others
constexpr int agreed_rows = 3;    // empty ones to write into
constexpr double agreed_row_mm = 9;

/// Column 0 the item's number, 1 its title, then narrow ones, which the tables take several of.
std::vector<double> widths(int parties) {
    std::vector<double> all{number_mm, item_mm};
    // For each party a figure and at least two columns of reasons, and the gap.
    all.resize(2 + static_cast<std::size_t>(std::max(usual_columns, 3 * parties + 1)), narrow_mm);
    return all;
}

} // namespace

ComparisonWriter::ComparisonWriter(const EvaluationOutcome& outcome, std::size_t project,
                                   const std::string& name)
    : outcome_(outcome), table_(outcome.records.table), rules_(outcome.form.rules), project_(project),
      scores_(table_.projects[project]), result_(outcome.results[project]),
      record_(outcome.records.projects[project]),
      page_(name, widths(static_cast<int>(table_.parties.size()))) {
    page_.sheet.region = comparison_region;
}

ComparisonSheet ComparisonWriter::run(const std::vector<AgreedLine>& agreed_before) {
    heading();
    totals();
    attention();
    items_by_gap_table();
    agreed(agreed_before);
    written_answers();
    items_in_order_table();
    agreement();
    charts();
    grounds();
    page_.break_pages();
    page_.sheet.print_area = Range{0, 0, page_.sheet.rows() - 1, page_.sheet.columns() - 1};
    return {std::move(page_.sheet), std::move(charts_)};
}

int ComparisonWriter::committee() const {
    for (std::size_t i = 0; i < table_.parties.size(); ++i)
        if (table_.parties[i].committee)
            return static_cast<int>(i);
    return -1;
}

void ComparisonWriter::heading() {
    const std::string title =
        scores_.title == scores_.project ? scores_.project : scores_.project + "　" + scores_.title;
    page_.sheet.put(page_.sheet.add_row(8), 0, printed("sheet.compare.title", {{"project", title}}),
                    page_.entry.title);
    page_.line(printed("sheet.compare.form", {{"form", outcome_.form.title.ja},
                                              {"version", std::to_string(outcome_.form.version)}}),
               page_.note);
}

void ComparisonWriter::total_row(const std::string& label, const std::vector<Value>& cells, bool strong) {
    std::vector<PageCell> row{{0, 1, label, strong ? page_.strong : page_.label}};
    const int figures = page_.figures(decimals_in(cells), strong); // the parties' figures are compared
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const int first = 2 + 2 * static_cast<int>(i);
        const bool is_number = std::holds_alternative<double>(cells[i]);
        row.push_back({first, first + 1, cells[i], strong || is_number ? figures : page_.centre});
    }
    page_.row(row);
}

void ComparisonWriter::totals() {
    page_.section("sheet.compare.totals");
    std::vector<const EvaluationResult*> results;
    std::vector<Value> answered;
    std::vector<PageCell> header{{0, 1, std::string(), page_.entry.header}};
    const auto add = [&](const std::string& title, const EvaluationResult& result, Value count) {
        const int first = 2 + 2 * static_cast<int>(results.size());
        header.push_back({first, first + 1, title, page_.entry.header});
        results.push_back(&result);
        answered.push_back(std::move(count));
    };
    for (const PartyResult& party : result_.parties)
        add(table_.parties[static_cast<std::size_t>(party.party)].title, party.result,
            printed("sheet.compare.of", {{"counted", std::to_string(party.counted.size())},
                                         {"asked", std::to_string(party.asked.size())}}));
    if (combined())
        add(printed("sheet.compare.combined"), *result_.combined, {});
    page_.row(header);
    const auto each = [&](auto&& cell) {
        std::vector<Value> cells;
        for (const EvaluationResult* result : results)
            cells.push_back(cell(*result));
        return cells;
    };
    total_row(printed("sheet.compare.answered"), answered, false);
    for (std::size_t g = 0; g < table_.groups.size() && table_.groups.size() > 1; ++g)
        total_row(table_.groups[g].title, each([&](const EvaluationResult& result) {
                      return shown_number(result.groups[g].value, rules_.decimals.group, 2);
                  }),
                  false);
    total_row(printed("sheet.compare.total"), each([&](const EvaluationResult& result) {
                  return shown_number(result.total.value, rules_.decimals.total, total_decimals);
              }),
              true);
    if (!rules_.grade.bounds.empty())
        total_row(printed("sheet.compare.grade"),
                  each([](const EvaluationResult& result) { return Value(result.grade.value_or("")); }),
                  false);
}

/// What has to be known before the figures are read.
void ComparisonWriter::attention() {
    if (!record_.not_in.empty())
        page_.line(printed("sheet.compare.not_in", {{"names", names_text(record_.not_in)}}), page_.note);
    for (const std::string& open : record_.improvements)
        page_.line(printed("sheet.compare.open_improvement", {{"improvement", open}}), page_.note);
    if (!record_.withheld.empty()) {
        std::vector<std::string> titles;
        for (const int party : record_.withheld)
            titles.push_back(table_.parties[static_cast<std::size_t>(party)].title);
        page_.line(printed("sheet.compare.withheld", {{"parties", names_text(titles)}}), page_.note);
    }
    for (const PartyResult& party : result_.parties)
        if (!party.interest.empty())
            page_.line(printed("sheet.compare.interest",
                               {{"party", table_.parties[static_cast<std::size_t>(party.party)].title},
                                {"names", names_text(party.interest)}}),
                       page_.note);
    const auto judged = [&](const std::string& who, const EvaluationResult& result) {
        for (const Message& why : result.disqualified)
            page_.line(printed("sheet.compare.disqualified", {{"party", who}, {"why", printed(why)}}),
                       page_.note);
        for (const Message& why : result.unchecked)
            page_.line(printed("sheet.compare.unchecked", {{"party", who}, {"why", printed(why)}}),
                       page_.note);
    };
    for (const PartyResult& party : result_.parties)
        judged(table_.parties[static_cast<std::size_t>(party.party)].title, party.result);
    if (combined())
        judged(printed("sheet.compare.combined"), *result_.combined);
    if (const auto& place = result_.placing.place)
        page_.line(
            printed(result_.placing.rank_sum.value ? "sheet.compare.place.rank_sum" : "sheet.compare.place",
                    {{"place", std::to_string(*place)},
                     {"projects", std::to_string(result_.placing.of)},
                     {"sum", result_.placing.rank_sum.value ? exact_text(*result_.placing.rank_sum.value)
                                                            : std::string()}}),
            page_.note);
}

void ComparisonWriter::agreed(const std::vector<AgreedLine>& lines) {
    // Heading, titles and the rows to write into.
    const std::size_t rows = std::max<std::size_t>(lines.size() + 1, agreed_rows);
    page_.keep_together(18 + agreed_row_mm * static_cast<double>(rows));
    page_.section("sheet.compare.agreed");
    const int last = page_.sheet.columns() - 1;
    const int middle = 2 + (last - 1) / 2;
    // 項目, 合意したこと, 改善策, 期限, 担当
    const std::pair<int, int> columns[agreed_columns] = {
        {0, 0}, {1, 3}, {4, middle}, {middle + 1, middle + 2}, {middle + 3, last}};
    const char* titles[agreed_columns] = {"sheet.compare.agreed.item", "sheet.compare.agreed.what",
                                          "sheet.compare.agreed.improvement", "sheet.compare.agreed.due",
                                          "sheet.compare.agreed.owner"};
    const int styles[agreed_columns] = {page_.entry.entry_code, page_.entry.entry, page_.entry.entry,
                                        page_.entry.entry_date, page_.entry.entry};
    std::vector<PageCell> header;
    for (std::size_t i = 0; i < agreed_columns; ++i)
        header.push_back({columns[i].first, columns[i].second, printed(titles[i]), page_.entry.header});
    page_.row(header);
    for (std::size_t k = 0; k < rows; ++k) {
        std::vector<PageCell> cells;
        for (std::size_t i = 0; i < agreed_columns; ++i)
            cells.push_back({columns[i].first, columns[i].second,
                             k < lines.size() ? lines[k].cells[i] : Value(), styles[i]});
        page_.row(cells, agreed_row_mm, true);
    }
}

ComparisonSheet comparison_sheet(const EvaluationOutcome& outcome, std::size_t project,
                                 const std::string& name, const std::vector<AgreedLine>& agreed) {
    return ComparisonWriter(outcome, project, name).run(agreed);
}

std::string comparison_sheet_name(const std::string& project) {
    return sheet_name_of(printed("sheet.compare.name", {{"project", project}}));
}

} // namespace kyodo
