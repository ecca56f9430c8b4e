// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A header that is a register's but for a title it must have: without a word the whole ledger would vanish.
#pragma once

#include "core/register/title_rows.hpp"

namespace kyodo {

/// The findings K310 about the header near the top of a sheet without any register (its first 60 rows) that
/// looks most like one of the schemas' registers: one for each required title that it lacks, at the title of
/// the header that may be meant (value: that title, proposal: the schema's), else at the header's first one.
///
/// A header looks like a register with most of the required titles (a year counts as one, where the schema
/// has per-year columns), eight titles of the schema or half of them, at least five, and more titles that
/// the schema knows than others. `rows` is made for the same schemas. Linear in the number of cells.
Findings broken_header(const Grid& grid, const std::vector<RegisterSchema>& schemas, const TitleRows& rows);

/// The message of the first finding K310 about a sheet ("" for any), nullptr where there is none.
const Message* broken_header_of(const Findings& findings, const std::string& sheet);

} // namespace kyodo
