// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/functions/arguments.hpp"

#include "core/base/wareki.hpp"

#include <cmath>

namespace kyodo {
namespace {

using std::chrono::year_month_day;

constexpr double first_serial = 3000; // 1908-03-18 in most documents; less is a year or a slip
constexpr double no_year = 2200;      // from here on a number is more likely a date of 1906 to 1908 than a year

bool is_nothing(const Value& value) {
    const auto* number = std::get_if<double>(&value);
    return is_empty(value) || (number != nullptr && *number == 0);
}

template <class T>
Result<std::optional<T>> some(const Result<T>& result) {
    if (!result)
        return result.error();
    return std::optional<T>(*result);
}

Result<FiscalYear> year_of_number(double number, const YearBase& base, year_month_day null_date) {
    if (number >= first_serial) {
        const auto date = from_serial(number, null_date);
        return date ? Result<FiscalYear>(fiscal_year_of(*date)) : date.error();
    }
    // A negative number or a fraction is no year in any notation.
    const std::string written = to_text(Value(number));
    if (number >= no_year)
        return error("argument.number", {{"value", written}});
    const auto year = parse_fiscal_year(written, base);
    if (!year && year.error().message.id == "year.unreadable")
        return error("argument.number", {{"value", written}});
    return year;
}

Result<FiscalYear> year_of_text(const std::string& written, const YearBase& base) {
    const auto year = parse_fiscal_year(written, base);
    if (year || year.error().message.id != "year.unreadable")
        return year;
    const auto date = parse_date(written);
    return date ? Result<FiscalYear>(fiscal_year_of(*date)) : year;
}

} // namespace

Result<Value> single(const com::sun::star::uno::Any& any) {
    if (!any.hasValue())
        return Value();
    if (DataArray data; any >>= data) {
        if (data.getLength() != 1 || data.getConstArray()[0].getLength() != 1)
            return error("argument.single");
        return cell_value(data.getConstArray()[0].getConstArray()[0]);
    }
    return cell_value(any);
}

Result<std::string> single_text(const com::sun::star::uno::Any& any) {
    const auto value = single(any);
    if (!value)
        return value.error();
    return is_nothing(*value) ? std::string() : to_text(*value);
}

Result<std::optional<FiscalYear>> to_fiscal_year(const Value& value, const YearBase& base,
                                                 year_month_day null_date) {
    if (is_nothing(value))
        return std::optional<FiscalYear>();
    if (const auto* number = std::get_if<double>(&value))
        return some(year_of_number(*number, base, null_date));
    return some(year_of_text(to_text(value), base));
}

Result<std::optional<year_month_day>> to_date(const Value& value, year_month_day null_date) {
    if (is_nothing(value))
        return std::optional<year_month_day>();
    if (const auto* number = std::get_if<double>(&value))
        return some(from_serial(*number, null_date));
    return some(parse_date(to_text(value)));
}

} // namespace kyodo
