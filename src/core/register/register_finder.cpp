// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/register_finder.hpp"

#include "core/register/broken_header.hpp"
#include "core/register/header_or_data.hpp"
#include "core/register/title_rows.hpp"

#include <algorithm>

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

Finding problem(const Grid& grid, const Error& error) {
    const bool twice = error.message.id == "register.same_column";
    std::string value;
    for (const auto& [name, text] : error.message.args)
        if (name == "title" || name == "value")
            value = text;
    return {twice ? "K308" : "K309", Severity::error, grid.place(0, 0), value, error.message, {}};
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
            auto tables = find_register_tables(grids[grid], schemas[schema], base, rows.whole[schema]);
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
        if (!taken.empty())
            problems.clear(); // what is one register may look like another one's misprint
        if (problems.empty()) {
            BrokenHeader broken = broken_header(grids[grid], schemas, rows.partly, headers);
            problems = std::move(broken.findings);
            if (!problems.empty())
                headers.push_back(broken.header);
        }
        end_above(headers, taken, grids[grid]);
        all.problems.insert(all.problems.end(), problems.begin(), problems.end());
        for (Candidate& each : taken)
            all.found.push_back(std::move(each.found));
    }
    return all;
}

} // namespace kyodo
