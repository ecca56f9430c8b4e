// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/functions/fiscal_year_functions.hpp"

#include "calc/functions/arguments.hpp"
#include "calc/guard.hpp"
#include "core/base/style_names.hpp"

namespace kyodo {
namespace {

using com::sun::star::uno::Any;

YearBase to_base(const Any& base) {
    const std::string written = value_or_throw(single_text(base));
    return written.empty() ? YearBase{} : value_or_throw(parse_year_base(written));
}

std::optional<FiscalYear> to_year(const FiscalYearFunctions::Caller& caller, const Any& value,
                                  const YearBase& base) {
    return value_or_throw(to_fiscal_year(value_or_throw(single(value)), base, null_date(caller)));
}

} // namespace

Any SAL_CALL FiscalYearFunctions::nendo(const Caller& caller, const Any& value, const Any& base) {
    return guard_function([&] {
        const auto year = to_year(caller, value, to_base(base));
        return year ? Any(double(year->value)) : Any();
    });
}

Any SAL_CALL FiscalYearFunctions::nendoText(const Caller& caller, const Any& value, const Any& style) {
    return guard_function([&] {
        const auto format = value_or_throw(parse_year_format(value_or_throw(single_text(style))));
        const auto year = to_year(caller, value, {});
        return year ? Any(to_uno(format_fiscal_year(*year, format.style, format.change))) : Any();
    });
}

Any SAL_CALL FiscalYearFunctions::wareki(const Caller& caller, const Any& value, const Any& style) {
    return guard_function([&] {
        const auto format = value_or_throw(parse_date_style(value_or_throw(single_text(style))));
        const auto date = value_or_throw(to_date(value_or_throw(single(value)), null_date(caller)));
        return date ? Any(to_uno(value_or_throw(format_date(*date, format)))) : Any();
    });
}

Any SAL_CALL FiscalYearFunctions::warekiValue(const Caller& caller, const Any& text) {
    return guard_function([&] {
        const auto day_zero = null_date(caller);
        const auto date = value_or_throw(to_date(value_or_throw(single(text)), day_zero));
        return date ? Any(to_serial(*date, day_zero)) : Any();
    });
}

} // namespace kyodo
