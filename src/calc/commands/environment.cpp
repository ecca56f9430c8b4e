// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/environment.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>

#include <ctime>

namespace kyodo {

namespace css = com::sun::star;

Language office_language(const css::uno::Reference<css::uno::XComponentContext>& context) {
    css::beans::PropertyValue path;
    path.Name = to_uno("nodepath");
    path.Value = css::uno::makeAny(to_uno("/org.openoffice.Setup/L10N"));
    css::uno::Sequence<css::uno::Any> arguments(1);
    arguments.getArray()[0] = css::uno::makeAny(path);
    rtl::OUString locale;
    try {
        const auto access = css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
            to_uno("com.sun.star.configuration.ConfigurationAccess"), arguments);
        Properties(access).get("ooLocale") >>= locale;
    } catch (const css::uno::Exception&) { // an office without this setting speaks English
    }
    return to_core(locale).starts_with("ja") ? Language::ja : Language::en;
}

std::chrono::year_month_day current_date() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
#ifdef _WIN32
    localtime_s(&local, &now);
#else
    localtime_r(&now, &local);
#endif
    return std::chrono::year(local.tm_year + 1900) / (local.tm_mon + 1) / local.tm_mday;
}

FiscalYear current_fiscal_year() { return fiscal_year_of(current_date()); }

} // namespace kyodo
