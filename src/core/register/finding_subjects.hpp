// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a finding is about, in words that a person knows: the row's own name and the column's title.
#pragma once

#include "core/base/finding.hpp"
#include "core/register/register_data.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// Both empty where the cell is of no register; `row` empty for a finding about the whole table.
struct FindingSubject {
    std::string row;    ///< the row's key and its first required text: "R8-01　夏まつり"
    std::string column; ///< the title as the schema has it, with the 年度 of a column per year

    bool operator==(const FindingSubject&) const = default;
};

/// The subject of each finding, in their order. A sheet may hold several registers, and a register may come
/// in several pages.
std::vector<FindingSubject> finding_subjects(const Findings& findings,
                                             const std::vector<const RegisterData*>& registers);

} // namespace kyodo
