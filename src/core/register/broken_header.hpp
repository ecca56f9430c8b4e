// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A header that is a register's but for a title it must have: without a word the whole ledger would vanish.
#pragma once

#include "core/register/title_rows.hpp"

namespace kyodo {

struct BrokenHeader {
    Findings findings; ///< K310; none where there is no such header
    Range header{};
};

/// The header of a sheet that looks most like one of the schemas' registers and is none. Findings: one for
/// each required title that it lacks, at the title of the header that may be meant (value: that title,
/// proposal: the schema's), else at the header's first one. In a sheet without any register it stands near
/// the top (in the first 60 rows); in one with registers, whose headers are `taken`, anywhere above or below
/// them, or to their right or left in columns they don't have.
///
/// A header looks like a register with most of the required titles (a year counts as one, where the schema
/// has per-year columns), eight titles of the schema or half of them, at least five, and more titles that
/// the schema knows than others. `titles` and `rows` (HeaderRows::partly) are those of the same
/// schemas. Linear in the number of cells.
BrokenHeader broken_header(const Grid& grid, const std::vector<RegisterSchema>& schemas,
                           const TitleRows& titles, const std::vector<std::vector<int>>& rows,
                           const std::vector<Range>& taken = {});

/// A table that is hardly a register (register_finder.hpp).
inline constexpr const char* hardly_code = "K316";

/// The message of the first finding K310 (or K316) about a sheet ("" for any), nullptr where there is none.
const Message* broken_header_of(const Findings& findings, const std::string& sheet);

} // namespace kyodo
