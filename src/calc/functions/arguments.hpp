// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the functions' `any` arguments mean.
#pragma once

#include "calc/convert.hpp"
#include "core/base/fiscal_year.hpp"

#include <optional>

namespace kyodo {

/// A single value. Calc hands over an empty cell as 0, so 0 counts as empty, as "" does: nothing to say.
/// An omitted argument is empty too. Errors: argument.single (a range of several cells).
Result<Value> single(const com::sun::star::uno::Any& any);

/// A single value as text, "" where it is empty.
Result<std::string> single_text(const com::sun::star::uno::Any& any);

/// The fiscal year that a value means: an integer from 1 to 199 counts in the base, one from 1868 to 2199 is
/// a western year, and any number from 3000 on is a date as the document counts days. Between them a number
/// may be a slip or a date of 1906 to 1908 and is refused; a date from 1905-02-10 to 1906-01-07 can't be told
/// from a year and is taken for one, since a function is given the number without its format. A text is a fiscal year
/// in any notation or a date. Nothing for an empty value. Errors: argument.number, and those of
/// parse_fiscal_year.
Result<std::optional<FiscalYear>> to_fiscal_year(const Value& value, const YearBase& base,
                                                 std::chrono::year_month_day null_date);

/// The date that a value means: a number as the document counts days, or a text in any notation.
Result<std::optional<std::chrono::year_month_day>> to_date(const Value& value,
                                                           std::chrono::year_month_day null_date);

} // namespace kyodo
