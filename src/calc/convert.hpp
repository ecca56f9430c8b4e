// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Every conversion between the office's types and the core's; nowhere else.
#pragma once

#include "core/base/result.hpp"
#include "core/table/grid.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>
#include <rtl/ustring.hxx>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

/// Rows of cells, as getDataArray, setDataArray and the functions' ranges have them.
using DataArray = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>>;

/// Rows of cells as the texts that would be typed into them. A function that asks for these is given "" for
/// an empty cell; one that asks for a DataArray is given 0 where the range is a single cell.
using TextArray = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<rtl::OUString>>;

/// Text. A half of a surrogate pair or an invalid byte becomes U+FFFD: the core's texts are valid UTF-8.
std::string to_core(const rtl::OUString& text);
rtl::OUString to_uno(std::string_view utf8);

/// A cell's value. Numbers of any type and booleans (1, 0) are numbers; void and NaN are how the office hands
/// over a cell in error; "" is empty. A tab is a tab, in a text of several lines too.
Value cell_value(const com::sun::star::uno::Any& any);

/// What to write into a cell. Empty and error go as "": a void Any crashes LibreOffice 7.4 in a fresh sheet.
com::sun::star::uno::Any cell_any(const Value& value);

/// The rows of a range; rows may differ in length only where the caller's do.
std::vector<std::vector<Value>> to_rows(const DataArray& data);

/// A grid's cells for setDataArray: all rows of one length.
DataArray to_data_array(const Grid& grid);

/// The cells of one row or one column as texts. Error argument.line (arguments "rows", "columns").
Result<std::vector<std::string>> to_line(const DataArray& data);
Result<std::vector<std::string>> to_line(const TextArray& data);

/// The cells of a range as texts, row by row.
std::vector<std::string> to_texts(const DataArray& data);
std::vector<std::string> to_texts(const TextArray& data);

/// Day 0 of a document (its property NullDate); 1899-12-30 where the document has none.
std::chrono::year_month_day
null_date(const com::sun::star::uno::Reference<com::sun::star::beans::XPropertySet>& document);

/// A date as the document counts days, and back; the time of day is cut off. Error argument.number for a
/// number beyond the years 1 to 9999.
double to_serial(std::chrono::year_month_day date, std::chrono::year_month_day null_date);
Result<std::chrono::year_month_day> from_serial(double serial, std::chrono::year_month_day null_date);

} // namespace kyodo
