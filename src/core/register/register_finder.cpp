// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/register_finder.hpp"

#include "core/base/fold.hpp"
#include "core/register/broken_header.hpp"
#include "core/register/header_or_data.hpp"
#include "core/register/title_rows.hpp"

#include <algorithm>
#include <charconv>

namespace kyodo {
namespace {

struct Candidate {
    FoundRegister found;
    int columns = 0; ///< columns of the schema that the table has, per-year ones once
    int missing = 0; ///< columns of the schema that it lacks
    Range header{};
};

Candidate candidate(FoundRegister found, const RegisterSchema& schema) {
    Candidate made;
    std::vector<bool> there(schema.columns.size());
    for (const FoundColumn& column : found.table.columns)
        there[static_cast<std::size_t>(column.schema_column)] = true;
    made.columns = static_cast<int>(std::count(there.begin(), there.end(), true));
    made.missing = static_cast<int>(there.size()) - made.columns;
    made.header = {found.table.header_top, found.table.columns.front().grid_column, found.table.header_bottom,
                   found.table.columns.back().grid_column};
    made.found = std::move(found);
    return made;
}

bool overlap(const Range& a, const Range& b) {
    return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/// The place that an argument names as "D2".
std::optional<Place> place_of(const Grid& grid, const std::string& name) {
    int column = 0;
    std::size_t at = 0;
    for (; at < name.size() && name[at] >= 'A' && name[at] <= 'Z' && at < 4; ++at)
        column = column * 26 + (name[at] - 'A' + 1);
    int row = 0;
    const auto [end, wrong] = std::from_chars(name.data() + at, name.data() + name.size(), row);
    if (column == 0 || wrong != std::errc() || row < 1)
        return std::nullopt;
    return Place{grid.sheet(), row - 1, column - 1};
}

Finding problem(const Grid& grid, const Error& error) {
    const bool twice = error.message.id == "register.same_column";
    std::string value;
    for (const auto& [name, text] : error.message.args)
        if (name == "title" || name == "value")
            value = text;
    Place place = grid.place(0, 0);
    for (const auto& [name, text] : error.message.args)
        if (name == "second")
            place = place_of(grid, text).value_or(place);
    return {twice ? "K308" : "K309", Severity::error, place, value, error.message, {}};
}

/// Whether a header is but a row of another register's data.
bool is_data_of(const Grid& grid, const Candidate& header, const Candidate& other) {
    const Range& at = header.header;
    const bool among = at.left <= other.header.right && other.header.left <= at.right &&
                       at.top > other.header.bottom && at.top <= other.found.table.last_row;
    return among &&
           !is_mostly_titles(grid, other.header, at, static_cast<int>(header.found.table.columns.size()));
}

/// Takes the best candidates that don't stand on one another's header, nor among another's data; the data of
/// a table ends above the next.
std::vector<Candidate> best_of(const Grid& grid, std::vector<Candidate> candidates) {
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.columns != b.columns ? a.columns > b.columns : a.missing < b.missing;
    });
    std::vector<Candidate> taken;
    for (Candidate& each : candidates)
        if (std::none_of(taken.begin(), taken.end(), [&](const Candidate& other) {
                return overlap(each.header, other.header) || is_data_of(grid, each, other);
            }))
            taken.push_back(std::move(each));
    std::sort(taken.begin(), taken.end(), [](const Candidate& a, const Candidate& b) {
        return std::pair(a.header.top, a.header.left) < std::pair(b.header.top, b.header.left);
    });
    return taken;
}

/// The rows of a table end where the next header begins below it: of another register, or a broken one, too.
void end_above(const std::vector<Range>& headers, std::vector<Candidate>& tables, const Grid& grid) {
    for (Candidate& each : tables)
        for (const Range& next : headers) {
            RegisterTable& table = each.found.table;
            const bool beside = next.left > each.header.right || next.right < each.header.left;
            if (beside || next.top <= each.header.bottom || next.top > table.last_row)
                continue;
            table.last_row = above_caption(grid, table.first_row, next.top);
        }
}

/// Whether the sheet's name, or a cell of the rows above the table, says which register it is.
bool is_named(const Grid& grid, const RegisterTable& table, const RegisterSchema& schema) {
    constexpr int rows_above = 4;
    const auto says = [&](const std::string& text) {
        const std::string folded = folded_title(text);
        return folded.find(fold(schema.title.ja)) != std::string::npos ||
               folded.find(fold(schema.sheet)) != std::string::npos;
    };
    if (says(grid.sheet()))
        return true;
    for (int row = std::max(0, table.header_top - rows_above); row < table.header_top; ++row)
        for (int column = 0; column < grid.columns(); ++column)
            if (says(grid.text(row, column)))
                return true;
    return false;
}

/// Whether each required column stands under the register's own title, not another word for it (番号, 内容).
bool has_own_titles(const Grid& grid, const RegisterTable& table, const RegisterSchema& schema) {
    return std::all_of(table.columns.begin(), table.columns.end(), [&](const FoundColumn& found) {
        const Column& column = schema.columns[static_cast<std::size_t>(found.schema_column)];
        if (!column.required || column.per_year)
            return true;
        const Range area = grid.area_of(table.header_bottom, found.grid_column);
        const std::string title = folded_title(grid.text(area.top, area.left));
        return title_forms(title)[1] == fold(column.title.ja);
    });
}

/// How many titles beside and between a table's no register knows.
int unknown_titles(const Grid& grid, const Candidate& each, const std::vector<Candidate>& taken) {
    const auto is_known = [&](int column) {
        return std::any_of(taken.begin(), taken.end(), [&](const Candidate& other) {
            const auto& columns = other.found.table.columns;
            return other.header.top <= each.header.bottom && other.header.bottom >= each.header.top &&
                   std::any_of(columns.begin(), columns.end(),
                               [&](const FoundColumn& known) { return known.grid_column == column; });
        });
    };
    const auto has_title = [&](int column) {
        const Range area = grid.area_of(each.header.bottom, column);
        return area.left == column && !is_empty(grid.at(area.top, area.left));
    };
    int unknown = 0;
    for (int column = each.header.left + 1; column < each.header.right; ++column)
        unknown += has_title(column) && !is_known(column) ? 1 : 0;
    for (int column = each.header.left - 1; column >= 0 && has_title(column) && !is_known(column); --column)
        ++unknown;
    for (int column = each.header.right + 1;
         column < grid.columns() && has_title(column) && !is_known(column); ++column)
        ++unknown;
    return unknown;
}

/// A list of documents has 番号, 文書名 and 内容, too, as the register of revisions. A table of few known
/// titles, among as many that no register knows, is a register only where a name says so, or its own titles
/// do.
std::optional<Finding> hardly(const Grid& grid, const Candidate& each, const std::vector<Candidate>& taken,
                              const RegisterSchema& schema) {
    constexpr std::size_t many_titles = 8;
    const std::size_t known = each.found.table.columns.size();
    if (known >= many_titles || has_own_titles(grid, each.found.table, schema) ||
        is_named(grid, each.found.table, schema))
        return std::nullopt;
    const int unknown = unknown_titles(grid, each, taken);
    if (static_cast<int>(known) > unknown)
        return std::nullopt;
    return Finding{hardly_code,
                   Severity::advice,
                   grid.place(each.header.top, each.header.left),
                   {},
                   {"finding.K316",
                    {{"sheet", grid.sheet()},
                     {"register", schema.sheet},
                     {"register.en", schema.title.en},
                     {"known", std::to_string(known)},
                     {"unknown", std::to_string(unknown)}}},
                   {}};
}

} // namespace

FoundRegisters find_registers(const std::vector<Grid>& grids, const std::vector<RegisterSchema>& schemas,
                              const YearBase& base) {
    FoundRegisters all;
    const auto titles = title_rows(schemas);
    for (std::size_t grid = 0; grid < grids.size(); ++grid) {
        const HeaderRows rows = titles->find(grids[grid]);
        std::vector<Candidate> candidates;
        Findings problems;
        for (std::size_t schema = 0; schema < schemas.size(); ++schema) {
            if (rows.whole[schema].empty())
                continue;
            auto tables = find_register_tables(grids[grid], schemas[schema], titles->titles(schema), base,
                                               rows.whole[schema]);
            if (!tables) {
                problems.push_back(problem(grids[grid], tables.error()));
                continue;
            }
            for (RegisterTable& table : *tables)
                candidates.push_back(candidate(
                    {static_cast<int>(schema), static_cast<int>(grid), std::move(table)}, schemas[schema]));
        }
        std::vector<Candidate> taken = best_of(grids[grid], std::move(candidates));
        std::vector<Range> headers;
        for (const Candidate& each : taken)
            headers.push_back(each.header);
        const Findings misprints = problems;
        if (!taken.empty())
            problems.clear(); // what is one register may look like another one's misprint
        if (problems.empty()) {
            BrokenHeader broken = broken_header(grids[grid], schemas, *titles, rows.partly, headers);
            problems = std::move(broken.findings);
            if (!problems.empty())
                headers.push_back(broken.header);
        }
        end_above(headers, taken, grids[grid]);
        const std::vector<Candidate> beside = taken;
        std::erase_if(taken, [&](const Candidate& each) {
            const RegisterSchema& schema = schemas[static_cast<std::size_t>(each.found.schema)];
            const auto finding = hardly(grids[grid], each, beside, schema);
            if (finding)
                problems.push_back(*finding);
            return finding.has_value();
        });
        if (taken.empty() && !misprints.empty())
            problems = misprints;
        all.problems.insert(all.problems.end(), problems.begin(), problems.end());
        for (Candidate& each : taken)
            all.found.push_back(std::move(each.found));
    }
    return all;
}

} // namespace kyodo
