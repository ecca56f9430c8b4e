// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/untitled_columns.hpp"

#include "core/base/fold.hpp"
#include "core/register/broken_header.hpp"

#include <algorithm>
#include <map>

namespace kyodo {
namespace {

/// Which column of the schema stands in which column of the grid.
using Known = std::map<int, int>;

/// Rows `first` to `last` of the columns that a header in rows `top` to `bottom` leaves without a title.
struct Body {
    int top, bottom, first, last;
};

bool has_title(const Grid& grid, const Body& body, int column) {
    for (int row = body.top; row <= body.bottom; ++row) {
        const Range area = grid.area_of(row, column);
        if (!is_empty(grid.at(area.top, area.left)))
            return true;
    }
    return false;
}

int first_filled(const Grid& grid, const Body& body, int column) {
    for (int row = body.first; row <= body.last; ++row)
        if (const Value& value = grid.at(row, column); !is_empty(value) && !trim(to_text(value)).empty())
            return row;
    return -1;
}

/// The schema's first column that is missing between those that stand around a grid column.
const Column* missing_at(const RegisterSchema& schema, const Known& known, int column) {
    const auto right = known.lower_bound(column);
    const int after = right == known.begin() ? -1 : std::prev(right)->second;
    const int before = right == known.end() ? static_cast<int>(schema.columns.size()) : right->second;
    for (int i = after + 1; i < before; ++i)
        if (!schema.columns[static_cast<std::size_t>(i)].per_year)
            return &schema.columns[static_cast<std::size_t>(i)];
    return nullptr;
}

template <class Use>
void each_untitled(const Grid& grid, const Body& body, const Known& known, Use use) {
    const int end = std::min(known.rbegin()->first + 1, grid.columns() - 1);
    for (int column = std::max(0, known.begin()->first - 1); column <= end; ++column)
        if (!known.contains(column) && !has_title(grid, body, column))
            if (const int row = first_filled(grid, body, column); row >= 0)
                use(column, row);
}

} // namespace

Findings untitled_columns(const Grid& grid, const RegisterSchema& schema, const RegisterTable& table) {
    Known known;
    for (const FoundColumn& column : table.columns)
        known.emplace(column.grid_column, column.schema_column);
    Findings findings;
    if (known.empty())
        return findings;
    const Body body{table.header_top, table.header_bottom, table.first_row, table.last_row};
    each_untitled(grid, body, known, [&](int column, int row) {
        const Place place = grid.place(table.header_bottom, column);
        const Column* const meant = missing_at(schema, known, column);
        const std::string value = trim(grid.text(row, column));
        constexpr std::size_t longest = 20;
        std::u32string shown = to_code_points(std::string_view(value).substr(0, longest * 4));
        if (shown.size() > longest)
            shown = shown.substr(0, longest) + U"…";
        findings.push_back({"K105",
                            Severity::warning,
                            place,
                            {},
                            {meant == nullptr ? "register.untitled" : "register.untitled_meant",
                             {{"place", a1(place)},
                              {"value", to_utf8(shown)},
                              {"at", a1(grid.place(row, column))},
                              {"title", meant == nullptr ? "" : meant->title.ja}}},
                            meant == nullptr ? "" : meant->title.ja});
    });
    return findings;
}

std::optional<Error> cleared_title(const Grid& grid, const RegisterSchema& schema) {
    const auto rows = title_rows({schema});
    const BrokenHeader broken = broken_header(grid, {schema}, *rows, rows->find(grid).partly);
    if (broken.findings.empty())
        return std::nullopt;
    const Range& header = broken.header;
    const HeaderTitles& titles = rows->titles(0);
    Known known;
    for (int column = header.left; column <= header.right; ++column)
        for (int row = header.top; row <= header.bottom; ++row)
            if (const TitleWord word = titles.word(grid.text(row, column));
                word.kind != TitleWord::Kind::other)
                known.emplace(column, word.column < 0 ? titles.bare_year_column() : word.column);
    std::optional<Error> cleared;
    const Body body{header.top, header.bottom, header.bottom + 1, grid.rows() - 1};
    if (!known.empty())
        each_untitled(grid, body, known, [&](int column, int) {
            const Column* const meant = missing_at(schema, known, column);
            if (!cleared && meant != nullptr && meant->required)
                cleared = error("register.title_cleared", {{"place", a1(grid.place(header.bottom, column))},
                                                           {"title", meant->title.ja}});
        });
    return cleared;
}

} // namespace kyodo
