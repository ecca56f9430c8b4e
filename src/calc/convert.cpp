// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/convert.hpp"

namespace kyodo {

namespace css = com::sun::star;

rtl::OUString to_uno(std::string_view text) {
    return rtl::OUString(text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8,
                         OSTRING_TO_OUSTRING_CVTFLAGS);
}

std::string to_core(const rtl::OUString& text) {
    const rtl::OString utf8 = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
    return std::string(utf8.getStr(), static_cast<std::size_t>(utf8.getLength()));
}

Value cell_value(const css::uno::Any& any) {
    if (double number = 0; any >>= number)
        return number;
    if (rtl::OUString text; any >>= text)
        return text.isEmpty() ? Value{} : Value{to_core(text)};
    return CellError{};
}

css::uno::Any cell_any(const Value& value) {
    if (const auto* number = std::get_if<double>(&value))
        return css::uno::makeAny(*number);
    if (const auto* text = std::get_if<std::string>(&value))
        return css::uno::makeAny(to_uno(*text));
    return css::uno::makeAny(rtl::OUString());
}

} // namespace kyodo
