// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/register_table.hpp"

#include "core/register/header_band.hpp"
#include "core/register/header_or_data.hpp"
#include "core/register/header_segments.hpp"
#include "core/register/title_rows.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr int longest_caption = 3; // rows

/// Calls `use` with each band of rows that may be a header with titles in `row`, low ones first. Years may
/// stand in a row above the titles, over 「計画」 and 「実績」.
template <class Use>
void each_band(const Grid& grid, int row, Use use) {
    for (int height = 1; height <= tallest_header && row + height <= grid.rows(); ++height)
        use(row, row + height - 1);
    if (row > 0)
        use(row - 1, row);
}

/// Whether a band of several rows is better than the same without its top row: that row must say something
/// about the columns. Where it looks like a row of data, it must tell columns apart that are one without it.
bool needs_top(const Grid& grid, const RegisterSchema& schema, const HeaderTitles& titles,
               const YearBase& base, const HeaderBand& band, int bottom) {
    if (band.top == bottom || (band.top_used && !band.top_foreign))
        return true;
    const HeaderBand lower = read_header_band(grid, schema, titles, base, band.top + 1, bottom);
    return !is_complete(lower.columns, schema) || distinct_columns(lower) < distinct_columns(band);
}

struct LocatedHeader {
    int top = 0;
    int bottom = 0;
    std::vector<FoundColumn> columns;
    std::vector<DoubledColumn> doubled{};

    int left() const { return columns.front().grid_column; }
    int right() const { return columns.back().grid_column; }
    bool overlaps(const LocatedHeader& other) const {
        return left() <= other.right() && other.left() <= right();
    }
};

bool has_data(const Grid& grid, const LocatedHeader& header, int row) {
    return std::any_of(header.columns.begin(), header.columns.end(), [&](const FoundColumn& column) {
        const Range area = grid.area_of(row, column.grid_column);
        return !is_empty(grid.at(area.top, area.left));
    });
}

/// Within the columns of a table of the same register above, a header is mostly titles, and they are nearly
/// as many as that table's; fewer do after an empty row.
bool is_header_again(const Grid& grid, const std::vector<LocatedHeader>& headers, const HeaderBand& band) {
    const Range here{band.top, band.columns.front().grid_column, band.bottom,
                     band.columns.back().grid_column};
    const auto above = std::find_if(headers.rbegin(), headers.rend(), [&](const LocatedHeader& each) {
        return each.left() <= here.right && here.left <= each.right();
    });
    if (above == headers.rend())
        return true;
    const auto titles = static_cast<int>(band.columns.size());
    const auto before = static_cast<int>(above->columns.size());
    const bool set_off = above_caption(grid, above->bottom + 1, band.top) < band.top - 1 ||
                         filled_cells(grid, band.top - 1) == 0;
    return is_mostly_titles(grid, {above->top, above->left(), above->bottom, above->right()}, here, titles) &&
           (2 * titles >= before || (set_off && titles >= std::min(3, before)));
}

RegisterTable with_rows(const Grid& grid, const std::vector<LocatedHeader>& headers, std::size_t index) {
    const LocatedHeader& header = headers[index];
    const int first = header.bottom + 1;
    int last = grid.rows() - 1;
    for (std::size_t next = index + 1; next < headers.size(); ++next)
        if (headers[next].top > header.bottom && headers[next].overlaps(header)) {
            last = above_caption(grid, first, headers[next].top);
            break;
        }
    while (last >= first && !has_data(grid, header, last))
        --last;
    return {header.top, header.bottom, first, last, header.columns, header.doubled};
}

} // namespace

int above_caption(const Grid& grid, int first, int below) {
    int row = below - 1;
    while (row >= first && below - 1 - row <= longest_caption && filled_cells(grid, row) == 1)
        --row;
    const bool set_off = row >= first && filled_cells(grid, row) == 0 && row < below - 1;
    return set_off ? row : below - 1;
}

int RegisterTable::column(const RegisterSchema& schema, std::string_view id,
                          std::optional<FiscalYear> year) const {
    for (const FoundColumn& found : columns)
        if (schema.columns[static_cast<std::size_t>(found.schema_column)].id == id && found.year == year)
            return found.grid_column;
    return -1;
}

std::vector<FiscalYear> RegisterTable::years(const RegisterSchema& schema, std::string_view id) const {
    std::vector<FiscalYear> years;
    for (const FoundColumn& found : columns)
        if (found.year && schema.columns[static_cast<std::size_t>(found.schema_column)].id == id)
            years.push_back(*found.year);
    std::sort(years.begin(), years.end());
    return years;
}

Result<std::vector<RegisterTable>> find_register_tables(const Grid& grid, const RegisterSchema& schema,
                                                        const YearBase& base) {
    const auto known = title_rows({schema});
    return find_register_tables(grid, schema, known->titles(0), base, known->find(grid).whole.front());
}

Result<std::vector<RegisterTable>> find_register_tables(const Grid& grid, const RegisterSchema& schema,
                                                        const HeaderTitles& titles, const YearBase& base,
                                                        const std::vector<int>& rows) {
    if (rows.empty())
        return std::vector<RegisterTable>();
    std::vector<LocatedHeader> headers;
    std::optional<Error> needs_base;
    int next = 0;
    for (const int row : rows) {
        if (row < next)
            continue;
        HeaderBand best;
        each_band(grid, row, [&](int top, int bottom) {
            HeaderBand band = read_header_band(grid, schema, titles, base, top, bottom);
            if (band.needs_base && !needs_base && has_required_titles(band.columns, schema))
                needs_base = band.needs_base;
            const bool free = headers.empty() || top > headers.back().bottom;
            const bool better = band.columns.size() > best.columns.size() ||
                                (band.columns.size() == best.columns.size() && top == row &&
                                 band.title_parts > best.title_parts);
            if (free && better && is_complete(band.columns, schema) &&
                needs_top(grid, schema, titles, base, band, bottom) && is_header_again(grid, headers, band))
                best = std::move(band);
        });
        if (best.columns.empty())
            continue;
        auto segments = header_segments(grid, schema, best);
        if (!segments)
            return segments.error();
        for (HeaderSegment& each : *segments)
            headers.push_back({best.top, best.bottom, std::move(each.columns), std::move(each.doubled)});
        next = best.bottom + 1;
    }
    if (headers.empty() && needs_base)
        return *needs_base;
    std::vector<RegisterTable> tables;
    for (std::size_t i = 0; i < headers.size(); ++i)
        tables.push_back(with_rows(grid, headers, i));
    return tables;
}

std::vector<std::string> missing_titles(const Grid& grid, const RegisterSchema& schema) {
    const auto known = title_rows({schema});
    const HeaderTitles& titles = known->titles(0);
    std::vector<FoundColumn> best;
    const HeaderRows rows = known->find(grid, 1);
    for (const int row : rows.partly.front()) {
        each_band(grid, row, [&](int top, int bottom) {
            // With any base a bare number is a year; which one doesn't matter here.
            const YearBase any{"", FiscalYear{1989}};
            HeaderBand band = read_header_band(grid, schema, titles, any, top, bottom);
            if (band.columns.size() > best.size())
                best = std::move(band.columns);
        });
    }
    constexpr std::size_t looks_like_it = 2;
    return best.size() < looks_like_it ? std::vector<std::string>() : lacking_titles(best, schema);
}

} // namespace kyodo
