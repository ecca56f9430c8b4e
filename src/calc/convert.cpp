// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/convert.hpp"

#include "core/base/fold.hpp"

#include <com/sun/star/util/Date.hpp>

#include <cmath>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr year_month_day usual_null_date =
    std::chrono::year(1899) / std::chrono::December / std::chrono::day(30);

Value number_value(double number) { return std::isnan(number) ? Value(CellError{}) : Value(number); }

} // namespace

namespace {

/// UTF-8 of a text without surrogates, at once in its place: a register has hundreds of thousands of texts,
/// and the office's own conversion makes two copies of each. Empty where there are surrogates.
std::string plain_utf8(const sal_Unicode* begin, const sal_Unicode* end) {
    std::size_t size = 0;
    for (const sal_Unicode* c = begin; c != end; ++c) {
        if ((*c & 0xF800) == 0xD800)
            return {};
        size += *c < 0x80 ? 1 : *c < 0x800 ? 2 : 3;
    }
    std::string utf8(size, '\0');
    char* out = utf8.data();
    for (const sal_Unicode* c = begin; c != end; ++c) {
        if (*c < 0x80) {
            *out++ = static_cast<char>(*c);
        } else if (*c < 0x800) {
            *out++ = static_cast<char>(0xC0 | *c >> 6);
            *out++ = static_cast<char>(0x80 | (*c & 0x3F));
        } else {
            *out++ = static_cast<char>(0xE0 | *c >> 12);
            *out++ = static_cast<char>(0x80 | (*c >> 6 & 0x3F));
            *out++ = static_cast<char>(0x80 | (*c & 0x3F));
        }
    }
    return utf8;
}

} // namespace

std::string to_core(const rtl::OUString& text) {
    const sal_Unicode* begin = text.getStr();
    if (std::string utf8 = plain_utf8(begin, begin + text.getLength()); !utf8.empty())
        return utf8;
    rtl::OString utf8;
    if (text.convertToString(&utf8, RTL_TEXTENCODING_UTF8,
                             RTL_UNICODETOTEXT_FLAGS_UNDEFINED_ERROR | RTL_UNICODETOTEXT_FLAGS_INVALID_ERROR))
        return {utf8.getStr(), static_cast<std::size_t>(utf8.getLength())};
    // Half a surrogate pair: the office's own replacement would swallow the character after it.
    std::u32string points;
    for (sal_Int32 i = 0; i < text.getLength();)
        points.push_back(static_cast<char32_t>(text.iterateCodePoints(&i)));
    return to_utf8(points);
}

rtl::OUString to_uno(std::string_view utf8) {
    return {utf8.data(), static_cast<sal_Int32>(utf8.size()), RTL_TEXTENCODING_UTF8};
}

/// How getDataArray hands over a tab in a cell of several lines: the office's sign for "a feature stands
/// here".
constexpr sal_Unicode tab_of_several_lines = 1;

Value cell_value(const css::uno::Any& any) {
    if (any.getValueTypeClass() == css::uno::TypeClass_STRING) {
        const auto& text = *static_cast<const rtl::OUString*>(any.getValue());
        if (text.isEmpty())
            return {};
        return to_core(text.indexOf(tab_of_several_lines) < 0 ? text
                                                              : text.replace(tab_of_several_lines, '\t'));
    }
    if (double number = 0; any >>= number)
        return number_value(number);
    if (sal_Int64 number = 0; any >>= number)
        return static_cast<double>(number);
    if (bool truth = false; any >>= truth)
        return truth ? 1.0 : 0.0;
    return CellError{};
}

css::uno::Any cell_any(const Value& value) {
    if (const auto* number = std::get_if<double>(&value); number != nullptr && !std::isnan(*number))
        return css::uno::Any(*number);
    if (const auto* text = std::get_if<std::string>(&value))
        return css::uno::Any(to_uno(*text));
    return css::uno::Any(rtl::OUString());
}

std::vector<std::vector<Value>> to_rows(const DataArray& data) {
    std::vector<std::vector<Value>> rows;
    rows.reserve(static_cast<std::size_t>(data.getLength()));
    for (const auto& line : data) {
        auto& row = rows.emplace_back();
        for (const css::uno::Any& cell : line)
            row.push_back(cell_value(cell));
    }
    return rows;
}

DataArray to_data_array(const Grid& grid) {
    DataArray data(grid.rows());
    auto* rows = data.getArray();
    for (int row = 0; row < grid.rows(); ++row) {
        rows[row].realloc(grid.columns());
        auto* cells = rows[row].getArray();
        for (int column = 0; column < grid.columns(); ++column)
            cells[column] = cell_any(grid.at(row, column));
    }
    return data;
}

namespace {

template <class Rows>
Result<std::vector<std::string>> line_of(const Rows& data) {
    const sal_Int32 columns = data.hasElements() ? data.getConstArray()[0].getLength() : 0;
    if (data.getLength() != 1 && columns != 1)
        return error("argument.line",
                     {{"rows", std::to_string(data.getLength())}, {"columns", std::to_string(columns)}});
    return to_texts(data);
}

} // namespace

Result<std::vector<std::string>> to_line(const DataArray& data) { return line_of(data); }

Result<std::vector<std::string>> to_line(const TextArray& data) { return line_of(data); }

std::vector<std::string> to_texts(const DataArray& data) {
    std::vector<std::string> texts;
    for (const auto& row : to_rows(data))
        for (const Value& value : row)
            texts.push_back(to_text(value));
    return texts;
}

std::vector<std::string> to_texts(const TextArray& data) {
    std::vector<std::string> texts;
    for (const auto& row : data)
        for (const rtl::OUString& cell : row)
            texts.push_back(to_core(cell));
    return texts;
}

year_month_day null_date(const css::uno::Reference<css::beans::XPropertySet>& document) {
    css::util::Date date;
    if (!document.is() || !(document->getPropertyValue("NullDate") >>= date))
        return usual_null_date;
    return year_month_day{std::chrono::year(date.Year), std::chrono::month(date.Month),
                          std::chrono::day(date.Day)};
}

double to_serial(year_month_day date, year_month_day null_date) {
    return static_cast<double>((sys_days(date) - sys_days(null_date)).count());
}

Result<year_month_day> from_serial(double serial, year_month_day null_date) {
    constexpr double largest = 4'000'000; // days; more than 9999 years
    const auto failure = [serial] { return error("argument.number", {{"value", to_text(Value(serial))}}); };
    if (!(std::abs(serial) < largest))
        return failure();
    const auto days = std::chrono::days(static_cast<int>(std::floor(serial)));
    const year_month_day date(sys_days(null_date) + days);
    if (int(date.year()) < 1 || int(date.year()) > 9999)
        return failure();
    return date;
}

} // namespace kyodo
