// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/plan_update.hpp"

#include "core/base/fold.hpp"
#include "core/schedule/plan_records.hpp"
#include "core/table/row_alignment.hpp"

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

struct TextField {
    const char* id;
    std::string PlanRow::*field;
};
constexpr std::array printed_fields{
    TextField{"goal", &PlanRow::goal},       TextField{"section", &PlanRow::section},
    TextField{"number", &PlanRow::number},   TextField{"item", &PlanRow::item},
    TextField{"content", &PlanRow::content}, TextField{"actors", &PlanRow::actors},
};

/// Not printed by schedule.render; another's table may have them.
constexpr std::array beside_fields{
    TextField{"note", &PlanRow::note},
    TextField{"source", &PlanRow::source},
};

std::string key_of(std::initializer_list<std::string> parts) {
    std::string key;
    for (const std::string& part : parts)
        key += fold(part) + '\x1f';
    return key;
}

std::vector<RowKeys> keys_of(const Plan& plan) {
    std::vector<RowKeys> keys;
    for (const PlanRow& row : plan.rows)
        keys.push_back({key_of({row.goal, row.section, row.number, row.item, row.content}),
                        key_of({row.section, row.item, row.content}), key_of({row.item, row.content}),
                        row.content.empty() ? "" : key_of({row.content}),
                        row.number.empty() ? "" : key_of({row.number, row.item}),
                        row.number.empty() ? "" : key_of({row.section, row.number}),
                        row.number.empty() ? "" : key_of({row.number}),
                        // Without numbers a reworded content leaves only where it stands.
                        row.item.empty() ? "" : key_of({row.goal, row.section, row.item})});
    return keys;
}

class Comparison {
public:
    Comparison(const Grid& grid, const RegisterSchema& schema, const RegisterTable& table,
               const PlanReading& registered, const Plan& printed, const RenderedRows& rendered)
        : grid_(grid), schema_(schema), table_(table), registered_(registered), printed_(printed),
          rendered_(rendered) {}

    PlanUpdate run() {
        find_year_columns();
        const std::vector<int> matches = match_rows(keys_of(registered_.plan), keys_of(printed_));
        std::vector<int> row_of(printed_.rows.size(), -1); // the register's row of each printed row
        for (std::size_t row = 0; row < matches.size(); ++row)
            if (matches[row] >= 0)
                row_of[static_cast<std::size_t>(matches[row])] = static_cast<int>(row);
            else
                note_missing(row);
        int after = table_.last_row;
        for (std::size_t row = 0; row < row_of.size(); ++row) {
            if (row_of[row] < 0) {
                add(printed_.rows[row], after);
                continue;
            }
            after = registered_.sheet_rows.at(static_cast<std::size_t>(row_of[row]));
            const std::size_t before = update_.changes.size();
            overwritten_.clear();
            compare(static_cast<std::size_t>(row_of[row]), row, after);
            // A single change of a row that a person changed is that change.
            if (rendered_.ours && (rendered_.untouched.empty() || update_.changes.size() > before + 1))
                update_.overwritten.insert(update_.overwritten.end(), overwritten_.begin(),
                                           overwritten_.end());
        }
        return std::move(update_);
    }

private:
    const Plan& plan() const { return registered_.plan; }

    void find_year_columns() {
        for (int i = 0; i < printed_.year_count(); ++i) {
            const FiscalYear year = printed_.year(i);
            year_columns_.push_back(table_.column(schema_, "plan", year));
            if (year_columns_.back() >= 0)
                continue;
            note_no_year(year, "update.no_year");
        }
        for (int i = 0; i < printed_.year_count(); ++i) {
            const FiscalYear year = printed_.year(i);
            actual_columns_.push_back(table_.column(schema_, "actual", year));
            const bool printed =
                std::any_of(printed_.rows.begin(), printed_.rows.end(), [i](const PlanRow& row) {
                    return !row.actual.empty() && !row.actual[static_cast<std::size_t>(i)].empty();
                });
            if (printed && actual_columns_.back() < 0)
                note_no_year(year, "update.no_actual_year");
        }
    }

    void note_no_year(FiscalYear year, const char* message) {
        const Place header = grid_.place(table_.header_bottom, table_.columns.front().grid_column);
        const std::string name = format_fiscal_year(year);
        update_.findings.push_back({"K132",
                                    Severity::warning,
                                    header,
                                    name,
                                    {message, {{"year", name}, {"place", a1(header)}}},
                                    {}});
    }

    /// A register's own remark is no printed table's to change.
    void fill(int row, int column, const std::string& old, const std::string& text) {
        if (column < 0 || text.empty() || same_text(old, text))
            return;
        if (old.empty())
            return change(row, column, old, text);
        const Place place = grid_.place(row, column);
        update_.findings.push_back({"K136",
                                    Severity::warning,
                                    place,
                                    old,
                                    {"update.remark_stays", {{"place", a1(place)}, {"value", text}}},
                                    text});
    }

    void note_missing(std::size_t row) {
        ++update_.missing;
        const PlanRow& data = plan().rows[row];
        const Place place =
            grid_.place(registered_.sheet_rows.at(row), std::max(0, table_.column(schema_, "item")));
        update_.findings.push_back({"K131",
                                    Severity::warning,
                                    place,
                                    data.content.empty() ? data.item : data.content,
                                    {"update.row_missing", {{"place", a1(place)}}},
                                    {}});
    }

    void compare(std::size_t row, std::size_t printed_row, int grid_row) {
        const PlanRow& old = plan().rows[row];
        const PlanRow& printed = printed_.rows[printed_row];
        const bool known = !rendered_.untouched.empty();
        const bool untouched = known && rendered_.untouched[printed_row];
        for (const TextField& field : printed_fields) {
            const bool in_heading = field.field == &PlanRow::goal || field.field == &PlanRow::section;
            if (untouched && (!in_heading || rendered_.headings_untouched))
                continue;
            const int column = table_.column(schema_, field.id);
            const bool emptied = field.field == &PlanRow::content || field.field == &PlanRow::actors;
            if (const std::string& text = printed.*field.field; !text.empty())
                change(grid_row, column, old.*field.field, text);
            else if (known && emptied && column >= 0 && !(old.*field.field).empty())
                note_emptied(grid_row, column, old.*field.field);
        }
        if (untouched)
            return;
        for (const TextField& field : beside_fields)
            fill(grid_row, table_.column(schema_, field.id), old.*field.field, printed.*field.field);
        for (std::size_t i = 0; i < printed.actual.size(); ++i)
            if (const int year = printed_.year(static_cast<int>(i)).value - plan().years.first.value;
                actual_columns_[i] >= 0 && !printed.actual[i].empty() && year >= 0 &&
                year < static_cast<int>(old.actual.size()))
                change(grid_row, actual_columns_[i],
                       mark_text(old.actual[static_cast<std::size_t>(year)], plan().marks),
                       mark_text(printed.actual[i], printed_.marks));
        for (int i = 0; i < printed_.year_count(); ++i) {
            const int year = printed_.year(i).value - plan().years.first.value;
            if (year_columns_[static_cast<std::size_t>(i)] < 0 || year < 0 || year >= plan().year_count())
                continue;
            change(grid_row, year_columns_[static_cast<std::size_t>(i)],
                   mark_text(old.plan[static_cast<std::size_t>(year)], plan().marks),
                   mark_text(printed.plan[static_cast<std::size_t>(i)], printed_.marks));
        }
    }

    void note_emptied(int row, int column, const std::string& old) {
        const Place place = grid_.place(row, column);
        update_.findings.push_back({"K138",
                                    Severity::warning,
                                    place,
                                    old,
                                    {"update.emptied", {{"place", a1(place)}, {"value", old}}},
                                    {}});
    }

    void change(int row, int column, const std::string& old, const std::string& text) {
        if (column < 0 || same_text(old, text))
            return;
        const Range area = grid_.area_of(row, column);
        const Place place = grid_.place(area.top, area.left);
        if (area == Range{row, column, row, column}) {
            update_.changes.push_back({row, column, text});
            if (!old.empty())
                overwritten_.push_back(
                    {"K137",
                     Severity::advice,
                     place,
                     old,
                     {"update.overwritten", {{"place", a1(place)}, {"old", old}, {"value", text}}},
                     {}});
            return;
        }
        update_.findings.push_back({"K133",
                                    Severity::warning,
                                    place,
                                    old,
                                    {"update.merged", {{"place", a1(place)}, {"value", text}}},
                                    text});
    }

    void add(const PlanRow& printed, int after) {
        RegisterAddition row{after, {}};
        const auto put = [&](int column, const std::string& text) {
            if (column >= 0 && !text.empty())
                row.cells.emplace_back(column, text);
        };
        for (const TextField& field : printed_fields)
            put(table_.column(schema_, field.id), printed.*field.field);
        for (const TextField& field : beside_fields)
            put(table_.column(schema_, field.id), printed.*field.field);
        for (std::size_t i = 0; i < printed.actual.size(); ++i)
            put(actual_columns_[i], mark_text(printed.actual[i], printed_.marks));
        for (std::size_t i = 0; i < year_columns_.size(); ++i)
            put(year_columns_[i], mark_text(printed.plan[i], printed_.marks));
        update_.additions.push_back(std::move(row));
    }

    const Grid& grid_;
    const RegisterSchema& schema_;
    const RegisterTable& table_;
    const PlanReading& registered_;
    const Plan& printed_;
    const RenderedRows& rendered_;
    Findings overwritten_;            ///< of the row that is compared
    std::vector<int> year_columns_;   ///< of the printed years; -1 where the register has none
    std::vector<int> actual_columns_; ///< the same of 実績
    PlanUpdate update_;
};

} // namespace

PlanUpdate plan_update(const Grid& grid, const RegisterSchema& schema, const RegisterTable& table,
                       const PlanReading& registered, const Plan& printed, const RenderedRows& rendered) {
    return Comparison(grid, schema, table, registered, printed, rendered).run();
}

} // namespace kyodo
