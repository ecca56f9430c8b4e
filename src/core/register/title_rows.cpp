// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/title_rows.hpp"

#include <algorithm>
#include <deque>
#include <mutex>
#include <stdexcept>
#include <unordered_map>

namespace kyodo {
namespace {

constexpr std::size_t most_remembered = 20000;
constexpr std::size_t most_kept = 24; // each schema by itself, and all of them

/// For each row the highest one that a merged area in it begins in; empty where nothing is merged.
std::vector<int> merges_reach(const Grid& grid) {
    std::vector<int> reach;
    for (const Range& merge : grid.merges()) {
        for (int row = static_cast<int>(reach.size()); row < grid.rows(); ++row)
            reach.push_back(row);
        for (int row = merge.top; row <= merge.bottom; ++row)
            reach[static_cast<std::size_t>(row)] = std::min(reach[static_cast<std::size_t>(row)], merge.top);
    }
    return reach;
}

/// Whether a merged area of the rows around a header's first one begins above them: what stands in it isn't
/// among their cells, and may be a title.
bool reaches_above(const std::vector<int>& reach, int row) {
    for (int each = row; each < row + tallest_header && each < static_cast<int>(reach.size()); ++each)
        if (reach[static_cast<std::size_t>(each)] < row - 1)
            return true;
    return false;
}

} // namespace

TitleRows::TitleRows(const std::vector<RegisterSchema>& schemas)
    : titles_(schemas.begin(), schemas.end()), filter_(titles_) {
    if (schemas.size() > most_schemas)
        throw std::length_error("more than 256 registers");
    for (const HeaderTitles& titles : titles_)
        for (const auto& [beginning, required] : titles.beginnings())
            beginnings_.insert(beginning);
    for (const RegisterSchema& schema : schemas) {
        std::set<int>& required = required_.emplace_back();
        for (std::size_t i = 0; i < schema.columns.size(); ++i)
            if (schema.columns[i].required && !schema.columns[i].per_year)
                required.insert(static_cast<int>(i));
    }
}

TitleRows::Hits TitleRows::hits_of(const std::string& text) const {
    Hits hits;
    const std::string folded = folded_title(text);
    const auto forms = title_forms(folded);
    if (std::none_of(forms.begin(), forms.end(),
                     [&](std::string_view form) { return beginnings_.contains(form); }))
        return hits;
    for (std::size_t schema = 0; schema < titles_.size(); ++schema)
        if (titles_[schema].begins_title(folded)) {
            hits.begins.set(schema);
            hits.whole.set(schema, titles_[schema].completes_title(folded));
            hits.required.set(schema, titles_[schema].begins_required(folded));
        }
    return hits;
}

/// The cells that begin a title of some schema, row by row. What was seen once isn't folded again: the cells
/// of a column say the same few things.
std::vector<TitleRows::Cell> TitleRows::cells_of(const Grid& grid) const {
    std::unordered_map<std::string_view, Hits> seen;
    std::vector<Cell> cells;
    for (int row = 0; row < grid.rows(); ++row)
        for (int column = 0; column < grid.columns(); ++column) {
            const auto* text = std::get_if<std::string>(&grid.at(row, column));
            if (text == nullptr || !filter_.may_begin(*text))
                continue;
            auto found = seen.find(*text);
            if (found == seen.end() && seen.size() < most_remembered)
                found = seen.emplace(*text, hits_of(*text)).first;
            const Hits hits = found == seen.end() ? hits_of(*text) : found->second;
            if (hits.begins.any())
                cells.push_back({row, column, hits});
        }
    return cells;
}

/// Calls `use` with what the cell says by itself, and with what stands below it, until it returns true.
template <class Use>
void TitleRows::each_stack(const Grid& grid, const Cell& cell, std::size_t schema, Use use) const {
    std::string words = folded_title(grid.text(cell.row, cell.column));
    for (int below = 1; !use(words) && below < tallest_header && titles_[schema].begins_title(words); ++below)
        words += folded_title(grid.text(cell.row + below, cell.column));
}

bool TitleRows::is_title(const Grid& grid, const Cell& cell, std::size_t schema) const {
    if (!cell.hits.begins.test(schema) || cell.hits.whole.test(schema))
        return cell.hits.whole.test(schema);
    bool whole = false;
    each_stack(grid, cell, schema,
               [&](const std::string& words) { return whole = titles_[schema].completes_title(words); });
    return whole;
}

/// Whether in `wanted` columns some cell begins titles, or is one.
bool TitleRows::has_columns(std::size_t wanted, Schemas Hits::*what, const Cell* first, const Cell* last,
                            std::size_t schema) {
    const auto says = [&](const Cell& cell) { return (cell.hits.*what).test(schema); };
    if (static_cast<std::size_t>(std::count_if(first, last, says)) < wanted)
        return false; // mostly so: a row of data
    std::set<int> columns;
    for (const Cell* cell = first; cell != last && columns.size() < wanted; ++cell)
        if (says(*cell))
            columns.insert(cell->column);
    return columns.size() >= wanted;
}

/// Whether the cells say the titles of all required columns. A row of data has words that are titles, too
/// (「計画」), but not these.
bool TitleRows::has_required(const Grid& grid, const Cell* first, const Cell* last,
                             std::size_t schema) const {
    if (required_[schema].empty())
        return true;
    if (std::none_of(first, last, [&](const Cell& cell) { return cell.hits.required.test(schema); }))
        return false;
    std::set<int> lacking = required_[schema];
    for (const Cell* cell = first; cell != last && !lacking.empty(); ++cell)
        if (cell->hits.required.test(schema))
            each_stack(grid, *cell, schema, [&](const std::string& words) {
                lacking.erase(titles_[schema].column(words));
                return lacking.empty();
            });
    return lacking.empty();
}

HeaderRows TitleRows::find(const Grid& grid, std::size_t fewest) const {
    const std::vector<Cell> cells = cells_of(grid);
    const std::vector<int> reach = merges_reach(grid);
    HeaderRows rows{std::vector<std::vector<int>>(titles_.size()),
                    std::vector<std::vector<int>>(titles_.size())};
    std::size_t first = 0; // of the rows around: one above, and as many as a header may have
    for (std::size_t i = 0; i < cells.size();) {
        const int row = cells[i].row;
        while (cells[first].row < row - 1)
            ++first;
        std::size_t last = i;
        while (last < cells.size() && cells[last].row < row + tallest_header)
            ++last;
        std::size_t next = i;
        while (next < cells.size() && cells[next].row == row)
            ++next;
        const bool merged = reaches_above(reach, row); // a title may stand where no cell tells it
        const Cell* const from = cells.data() + first;
        const Cell* const to = cells.data() + last;
        Schemas begun_here;
        for (const Cell* cell = from; cell != to; ++cell)
            begun_here |= cell->hits.begins;
        for (std::size_t schema = 0; schema < titles_.size(); ++schema) {
            // The cheap tests first: a register's rows are full of words that begin some title.
            if (!merged && !begun_here.test(schema) && !required_[schema].empty())
                continue;
            const std::size_t required = required_[schema].size();
            const bool partly = merged || (has_columns(fewest, &Hits::begins, from, to, schema) &&
                                           has_columns(fewest - std::min<std::size_t>(fewest, 1),
                                                       &Hits::whole, from, to, schema));
            const bool enough = has_columns(required, &Hits::begins, from, to, schema) &&
                                (merged || (has_columns(required, &Hits::required, from, to, schema) &&
                                            has_required(grid, from, to, schema)));
            if ((!partly && !enough) ||
                std::none_of(cells.begin() + static_cast<std::ptrdiff_t>(i),
                             cells.begin() + static_cast<std::ptrdiff_t>(next),
                             [&](const Cell& cell) { return is_title(grid, cell, schema); }))
                continue;
            if (enough)
                rows.whole[schema].push_back(row);
            if (partly)
                rows.partly[schema].push_back(row);
        }
        i = next;
    }
    return rows;
}

std::shared_ptr<const TitleRows> title_rows(const std::vector<RegisterSchema>& schemas) {
    using Kept = std::pair<std::vector<RegisterSchema>, std::shared_ptr<const TitleRows>>;
    static std::mutex mutex;
    static std::deque<Kept> all;
    const std::lock_guard lock(mutex);
    const auto known =
        std::find_if(all.begin(), all.end(), [&](const Kept& each) { return each.first == schemas; });
    if (known != all.end())
        return known->second;
    if (all.size() == most_kept)
        all.pop_front();
    all.emplace_back(schemas, std::make_shared<const TitleRows>(schemas));
    return all.back().second;
}

} // namespace kyodo
