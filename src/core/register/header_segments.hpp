// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Whether a header says all that its schema asks for, and where one table ends and the next begins beside it.
#pragma once

#include "core/register/header_band.hpp"
#include "core/register/register_table.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// The columns of one of the tables that stand side by side.
struct HeaderSegment {
    std::vector<FoundColumn> columns;
    std::vector<DoubledColumn> doubled{};
};

/// Whether all required columns are there (where none is required: at least two columns).
bool has_required_titles(const std::vector<FoundColumn>& columns, const RegisterSchema& schema);

/// … and, where the schema has per-year columns, at least one year.
bool is_complete(const std::vector<FoundColumn>& columns, const RegisterSchema& schema);

/// The titles that are lacking: required ones, and a per-year column's where there is no year at all.
std::vector<std::string> lacking_titles(const std::vector<FoundColumn>& columns,
                                        const RegisterSchema& schema);

/// Cuts a header's columns into the tables that stand side by side: where a title or year comes again, a
/// new table begins, at a column without a title where there is one. What stands apart from a complete table
/// and has titles of its own is another register and left out. Else each must be complete; where one isn't,
/// the column stands twice: of one that isn't required and of no year the first is taken; else error
/// register.same_column (title, first, second, sheet).
Result<std::vector<HeaderSegment>> header_segments(const Grid& grid, const RegisterSchema& schema,
                                                   const HeaderBand& band);

} // namespace kyodo
