// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sheets of one register for several 年度: the latest is worked in, the others are kept.
#pragma once

#include "core/register/register_data.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

/// A sheet's name without a 年度 in brackets at its end, as register.rollover writes it, and that 年度:
/// 「協働事業（令和9年度）」 is 協働事業 and 2027.
struct YearOfSheet {
    std::string name;
    std::optional<FiscalYear> year{};
};
YearOfSheet year_of_sheet(const std::string& sheet);

/// The tables that were carried on into a sheet for a later 年度: the other sheet has rows of the same
/// register, and its name is the same with a later 年度 in brackets. What is wrong in such a table is wrong
/// in the later one too, or over. A sheet that tells its 年度 neither by its name nor by a column is one of
/// them only where the later one's isn't over in `now`: 「リスク（令和7年度）」 may be what somebody laid
/// aside of a 「リスク」 that goes on. Logs (schema.log) aren't among them: none of their rows is carried on.
std::vector<const RegisterData*> of_older_years(const std::vector<const RegisterData*>& workbook,
                                                FiscalYear now);

} // namespace kyodo
