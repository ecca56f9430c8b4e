// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/plan_register.hpp"

#include "core/base/fold.hpp"
#include "core/register/title_rows.hpp"
#include "core/register/totals_row.hpp"
#include "core/schedule/mark_cells.hpp"
#include "core/table/cell_errors.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace kyodo {
namespace {

constexpr int most_years_apart = 100; // beyond that a title was misread or mistyped

struct TextField {
    const char* id;
    std::string PlanRow::*field;
};
constexpr std::array text_fields{
    TextField{"goal", &PlanRow::goal},       TextField{"section", &PlanRow::section},
    TextField{"number", &PlanRow::number},   TextField{"item", &PlanRow::item},
    TextField{"content", &PlanRow::content}, TextField{"actors", &PlanRow::actors},
    TextField{"note", &PlanRow::note},       TextField{"source", &PlanRow::source},
};

class PlanRegisterReader {
public:
    PlanRegisterReader(const Grid& grid, const RegisterSchema& schema, const RegisterTable& table,
                       const MarkList& marks)
        : grid_(grid), schema_(schema), table_(table), reader_(marks) {
        reading_.plan.marks = marks;
    }

    Result<PlanReading> run() {
        if (auto years = find_years(); !years)
            return years.error();
        for (const TextField& field : text_fields)
            text_columns_.push_back(table_.column(schema_, field.id));
        plan_columns_ = year_columns("plan");
        actual_columns_ = year_columns("actual");
        for (int row = table_.first_row; row <= table_.last_row; ++row)
            if (begins_something(row) && !is_aside(row))
                read_row(row);
        if (reading_.plan.rows.empty())
            return error("register.no_rows", at_header());
        return std::move(reading_);
    }

private:
    std::vector<std::pair<std::string, std::string>> at_header() const {
        const int column = table_.columns.empty() ? 0 : table_.columns.front().grid_column;
        const Place place = grid_.place(table_.header_top, column);
        return {{"sheet", grid_.sheet()}, {"place", a1(place.column, place.row)}};
    }

    Result<void> find_years() {
        std::vector<FiscalYear> years = table_.years(schema_, "plan");
        if (years.empty())
            return error("register.no_years", at_header());
        const std::vector<FiscalYear> actual = table_.years(schema_, "actual");
        years.insert(years.end(), actual.begin(), actual.end());
        const auto [first, last] = std::minmax_element(years.begin(), years.end());
        if (last->value - first->value >= most_years_apart)
            return error("schedule.years_far_apart", {{"first", format_fiscal_year(*first)},
                                                      {"last", format_fiscal_year(*last)},
                                                      {"sheet", grid_.sheet()}});
        reading_.plan.years = {*first, *last};
        note_years_without_column();
        note_corrected_years();
        return {};
    }

    void note_years_without_column() {
        const Place header = grid_.place(table_.header_bottom, table_.columns.front().grid_column);
        for (int i = 0; i < reading_.plan.year_count(); ++i) {
            const FiscalYear year = reading_.plan.year(i);
            if (table_.column(schema_, "plan", year) >= 0)
                continue;
            const std::string name = format_fiscal_year(year);
            reading_.findings.push_back({"K104",
                                         Severity::warning,
                                         header,
                                         name,
                                         {"register.year_lacks", {{"year", name}, {"place", a1(header)}}},
                                         {}});
        }
    }

    void note_corrected_years() {
        const auto known = title_rows({schema_});
        const HeaderTitles& titles = known->titles(0);
        for (const FoundColumn& column : table_.columns) {
            if (!column.year || !column.corrected)
                continue;
            for (int row = table_.header_top; row <= table_.header_bottom; ++row) {
                const std::string text = grid_.text(row, column.grid_column);
                const TitleWord word = titles.word(text);
                if (word.kind == TitleWord::Kind::year)
                    reading_.findings.push_back(corrected_year(text, grid_.place(row, column.grid_column),
                                                               format_fiscal_year(*column.year)));
            }
        }
    }

    std::vector<int> year_columns(const char* id) const {
        std::vector<int> columns;
        if (table_.years(schema_, id).empty())
            return columns;
        for (int i = 0; i < reading_.plan.year_count(); ++i)
            columns.push_back(table_.column(schema_, id, reading_.plan.year(i)));
        return columns;
    }

    bool begins_something(int row) const {
        return std::any_of(table_.columns.begin(), table_.columns.end(), [&](const FoundColumn& column) {
            return !is_empty(grid_.at(row, column.grid_column));
        });
    }

    /// Rows of totals and remarks below the table are no items, as in the other registers; here they are
    /// told, because a committee gets what is left.
    bool is_aside(int row) {
        int column = note_column(grid_, schema_, table_, row);
        if (is_totals_row(grid_, schema_, table_, row))
            for (column = 0; is_empty(grid_.at(row, column));)
                ++column;
        if (column < 0)
            return false;
        const std::string words = trim(grid_.text(row, column));
        reading_.findings.push_back({note_row_code,
                                     Severity::advice,
                                     grid_.place(row, column),
                                     words,
                                     {"finding.K314", {{"value", words}}},
                                     {}});
        return true;
    }

    void read_row(int row) {
        PlanRow data;
        for (std::size_t i = 0; i < text_fields.size(); ++i)
            if (text_columns_[i] >= 0)
                data.*text_fields[i].field = read_text(row, text_columns_[i]);
        data.plan = read_marks(row, plan_columns_);
        if (data.plan.empty())
            data.plan.resize(static_cast<std::size_t>(reading_.plan.year_count()));
        data.actual = read_marks(row, actual_columns_);
        if (data.item.empty() && !is_error(item_value(row)))
            note_no_item(row);
        reading_.plan.rows.push_back(std::move(data));
        reading_.sheet_rows.push_back(grid_.place(row, 0).row);
    }

    /// An error is told and nothing else: printed, it would be read by people who can't mend it.
    std::string read_text(int row, int column) {
        const Range area = grid_.area_of(row, column);
        const Value& value = grid_.at(area.top, area.left);
        if (is_error(value)) {
            if (area.top == row)
                reading_.findings.push_back(error_in_cell(grid_, row, column));
            return {};
        }
        return is_empty(value) ? std::string() : to_text(value);
    }

    Value item_value(int row) const {
        const int column = table_.column(schema_, "item");
        if (column < 0)
            return {};
        const Range area = grid_.area_of(row, column);
        return grid_.at(area.top, area.left);
    }

    std::vector<MarkValue> read_marks(int row, const std::vector<int>& columns) {
        std::vector<MarkValue> marks(columns.size());
        std::vector<int> there; // the columns that the sheet has; -1 stands for a year without one
        std::vector<std::size_t> years;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i] >= 0) {
                there.push_back(columns[i]);
                years.push_back(i);
            }
        const std::vector<MarkCell> cells = read_mark_cells(grid_, row, there, 0, reader_);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool told = !cells[i].unread() || !cells[i].first || cells[i].row != row;
            const bool wrong = cells[i].unread() && is_error(grid_.at(cells[i].row, cells[i].column));
            marks[years[i]] = wrong ? MarkValue{} : cells[i].value;
            if (told)
                continue;
            if (wrong)
                reading_.findings.push_back(error_in_cell(grid_, cells[i].row, cells[i].column));
            else
                reading_.findings.push_back(unknown_mark("K101", grid_, cells[i], reader_));
        }
        return marks;
    }

    void note_no_item(int row) {
        const int column = std::max(0, table_.column(schema_, "item"));
        reading_.findings.push_back(no_item(grid_.place(row, column)));
    }

    const Grid& grid_;
    const RegisterSchema& schema_;
    const RegisterTable& table_;
    MarkReader reader_;
    PlanReading reading_;
    std::vector<int> text_columns_;
    std::vector<int> plan_columns_;
    std::vector<int> actual_columns_;
};

} // namespace

Result<PlanReading> read_plan_register(const Grid& grid, const RegisterSchema& schema,
                                       const RegisterTable& table, const MarkList& marks) {
    return PlanRegisterReader(grid, schema, table, marks).run();
}

Findings findings_but(const Findings& findings, const Grid& grid, const RegisterSchema& schema,
                      const RegisterTable& table, std::string_view id) {
    Findings kept;
    const auto is_there = [&](const Finding& finding) {
        return finding.place.sheet == grid.sheet() &&
               std::any_of(table.columns.begin(), table.columns.end(), [&](const FoundColumn& column) {
                   return schema.columns[static_cast<std::size_t>(column.schema_column)].id == id &&
                          grid.place(0, column.grid_column).column == finding.place.column;
               });
    };
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(kept),
                 [&](const Finding& finding) { return !is_there(finding); });
    return kept;
}

} // namespace kyodo
