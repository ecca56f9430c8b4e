// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/edit/row_checker.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace kyodo {
namespace {

/// What rows have in common that are equal in some columns; nothing where the table lacks one of them or all
/// are empty and `blank` says that then they have nothing in common.
std::optional<std::string> common(const RegisterData& data, int row, const std::vector<std::string>& columns,
                                  bool blank) {
    std::string key;
    bool any = blank;
    for (const std::string& id : columns) {
        const int column = data.column(id);
        const std::string value = column < 0 ? std::string() : data.compared(row, column);
        any |= !value.empty();
        key += value + '\x1f';
    }
    return any ? std::optional(key) : std::nullopt;
}

bool is_about_groups(const Rule& rule) {
    return rule.kind == RuleKind::count || rule.kind == RuleKind::one_responsible ||
           (rule.kind == RuleKind::sum && !rule.group.empty());
}

/// The sheet down to its titles, with so many rows, those of the data empty; rows keep their numbers.
Grid blank_of(const Grid& grid, int header_bottom, int rows) {
    const Place origin = grid.place(0, 0);
    Grid blank(grid.sheet(), rows, grid.columns(), origin.row, origin.column);
    for (int row = 0; row <= header_bottom; ++row)
        for (int column = 0; column < grid.columns(); ++column)
            if (!is_empty(grid.at(row, column)))
                blank.set(row, column, grid.at(row, column));
    for (const Range& merge : grid.merges())
        if (merge.bottom <= header_bottom)
            blank.add_merge(merge);
    return blank;
}

/// A table of some rows, one below the other; where they stand in their sheet is forgotten.
class Extract {
public:
    explicit Extract(const RegisterData& data, const std::vector<int>& rows) : data_(data) {
        const int first = data.table().header_bottom + 1;
        grid_ = blank_of(data.grid(), first - 1, first + static_cast<int>(rows.size()));
        table_ = data.table();
        table_.first_row = first;
        table_.last_row = first + static_cast<int>(rows.size()) - 1;
        for (std::size_t i = 0; i < rows.size(); ++i)
            for (std::size_t column = 0; column < data.columns().size(); ++column)
                grid_.set(first + static_cast<int>(i), data.columns()[column].grid_column,
                          data.value(rows[i], static_cast<int>(column)));
    }
    RegisterData read(const ReadingContext& context) const {
        return read_register(grid_, data_.schema(), table_, context);
    }

private:
    const RegisterData& data_;
    Grid grid_;
    RegisterTable table_;
};

bool by_severity_and_column(const Finding& a, const Finding& b) {
    return std::tie(a.severity, a.place.row, a.place.column) <
           std::tie(b.severity, b.place.row, b.place.column);
}

} // namespace

RowChecker::RowChecker(const RegisterData& data, const std::vector<const RegisterData*>& workbook,
                       const CheckContext& context, const ReadingContext& reading)
    : data_(data), workbook_(workbook), context_(context), reading_(reading) {
    for (const RegisterData* each : workbook)
        if (&each->grid() == &data.grid() && each->schema().id == data.schema().id)
            pages_.push_back(each);
    blank_ = blank_of(data.grid(), data.table().header_bottom, data.grid().rows() + 2);
    for (const RegisterData* each : pages_) // titles of later pages: only these rows
        for (int row = each->table().header_top; row <= each->table().header_bottom; ++row)
            for (int column = 0; column < data.grid().columns(); ++column)
                blank_.set(row, column, data.grid().at(row, column));
    index(data.schema().keys);
    for (const Rule& rule : data.schema().rules) {
        if (rule.kind == RuleKind::unique)
            index(rule.columns);
        if (is_about_groups(rule) && !rule.group.empty())
            index(rule.group);
        if (rule.kind == RuleKind::referenced_by)
            index_names(rule.register_id, rule.reference);
    }
    for (const DataColumn& column : data.columns())
        if (column.column->type == ColumnType::reference)
            index_keys(column.column->register_id);
}

void RowChecker::index(const std::vector<std::string>& columns) {
    const auto [place, is_new] = equals_.try_emplace(columns);
    if (!is_new)
        return;
    for (const RegisterData* page : pages_)
        for (int row = 0; row < page->rows(); ++row)
            if (const auto key = common(*page, row, columns, true))
                place->second[*key].push_back({page, row});
}

void RowChecker::index_keys(const std::string& register_id) {
    const auto [place, is_new] = keys_.try_emplace(register_id);
    if (!is_new)
        return;
    for (const RegisterData* each : workbook_) {
        const int key = each->schema().id == register_id ? each->column(each->schema().keys.front()) : -1;
        for (int row = 0; key >= 0 && row < each->rows(); ++row)
            if (each->filled(row, key))
                place->second[fold(to_text(each->value(row, key)))].push_back({each, row});
    }
}

void RowChecker::index_names(const std::string& register_id, const std::string& column) {
    const auto [place, is_new] = names_.try_emplace({register_id, column});
    if (!is_new)
        return;
    for (const RegisterData* each : workbook_) {
        const int at = each->schema().id == register_id ? each->column(column) : -1;
        for (int row = 0; at >= 0 && row < each->rows(); ++row)
            for (const std::string& name : each->terms(row, at))
                place->second[fold(name)].push_back({each, row});
    }
}

/// The rows that the rules look at together with the one row of `alone`.
std::vector<RowOfTable> RowChecker::companions(const RegisterData& alone) const {
    std::vector<RowOfTable> all;
    const auto add = [&](const Index& index, const std::string& key) {
        if (const auto found = index.find(key); found != index.end())
            all.insert(all.end(), found->second.begin(), found->second.end());
    };
    for (const auto& [columns, index] : equals_) {
        const bool blank =
            std::any_of(alone.schema().rules.begin(), alone.schema().rules.end(),
                        [&](const Rule& rule) { return is_about_groups(rule) && rule.group == columns; });
        if (const auto key = common(alone, 0, columns, blank))
            add(index, *key);
    }
    for (std::size_t i = 0; i < alone.columns().size(); ++i)
        if (const auto keys = keys_.find(alone.columns()[i].column->register_id); keys != keys_.end())
            for (const std::string& name : alone.terms(0, static_cast<int>(i)))
                add(keys->second, fold(name));
    if (const int key = alone.column(alone.schema().keys.front()); key >= 0)
        for (const auto& [from, index] : names_)
            add(index, fold(to_text(alone.value(0, key))));
    return all;
}

Findings RowChecker::check(int grid_row, int row, const std::vector<Value>& values) const {
    Grid sheet = blank_;
    for (std::size_t i = 0; i < values.size(); ++i)
        sheet.set(grid_row, data_.columns()[i].grid_column, values[i]);
    RegisterTable table = data_.table();
    table.last_row = std::max(table.last_row, grid_row);
    const RegisterTable all_rows = table;
    table.first_row = table.last_row = grid_row;
    const RegisterData alone = read_register(sheet, data_.schema(), table, reading_);
    if (alone.rows() == 0)
        return {};

    std::map<const RegisterData*, std::set<int>> others;
    for (const RowOfTable& each : companions(alone)) {
        const bool page = std::find(pages_.begin(), pages_.end(), each.data) != pages_.end();
        if (!page)
            others[each.data].insert(each.row);
        else if (each.data != &data_ || each.row != row)
            for (std::size_t i = 0; i < each.data->columns().size(); ++i)
                sheet.set(each.data->grid_row(each.row), each.data->columns()[i].grid_column,
                          each.data->value(each.row, static_cast<int>(i)));
    }

    std::vector<RegisterData> read;
    std::vector<Extract> extracts;
    read.reserve(workbook_.size());
    extracts.reserve(workbook_.size());
    std::vector<const RegisterData*> few;
    for (const RegisterData* each : workbook_) {
        const bool page = std::find(pages_.begin(), pages_.end(), each) != pages_.end();
        if (page) {
            read.push_back(
                read_register(sheet, each->schema(), each == &data_ ? all_rows : each->table(), reading_));
        } else {
            const std::set<int>& rows = others[each];
            extracts.emplace_back(*each, std::vector<int>(rows.begin(), rows.end()));
            read.push_back(extracts.back().read(reading_));
        }
        few.push_back(&read.back());
    }

    Findings findings;
    const int sheet_row = sheet.place(grid_row, 0).row;
    for (std::size_t i = 0; i < workbook_.size(); ++i) {
        if (std::find(pages_.begin(), pages_.end(), workbook_[i]) == pages_.end())
            continue;
        const RegisterData& page = read[i];
        for (Finding& finding : check_register(page, few, context_)) {
            if (finding.place.row != sheet_row) {
                // Two rows are equal: the finding stands in the later one, but this one is at hand.
                const Place here{finding.place.sheet, sheet_row, finding.place.column};
                for (auto& [name, value] : finding.expectation.args)
                    if (name == "other" && value == a1(here.column, here.row)) {
                        value = a1(finding.place.column, finding.place.row);
                        finding.place = here;
                    }
            }
            if (concerns(finding, page, grid_row))
                findings.push_back(std::move(finding));
        }
    }
    std::stable_sort(findings.begin(), findings.end(), by_severity_and_column);
    return findings;
}

bool RowChecker::concerns(const Finding& finding, const RegisterData& page, int grid_row) const {
    const int sheet_row = page.grid().place(grid_row, 0).row;
    const auto& rules = data_.schema().rules;
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& each) { return each.code == finding.code; });
    if (rule == rules.end() || !is_about_groups(*rule))
        return finding.place.row == sheet_row;
    // Only this row's own group is there as a whole.
    return !rule->group.empty() && same_group(*rule, page, grid_row, finding.place.row);
}

bool RowChecker::same_group(const Rule& rule, const RegisterData& page, int grid_row, int sheet_row) const {
    std::optional<std::string> here;
    std::optional<std::string> there;
    for (int row = 0; row < page.rows(); ++row) {
        if (page.grid_row(row) == grid_row)
            here = common(page, row, rule.group, true);
        if (page.grid().place(page.grid_row(row), 0).row == sheet_row)
            there = common(page, row, rule.group, true);
    }
    return here && there && *here == *there;
}

} // namespace kyodo
