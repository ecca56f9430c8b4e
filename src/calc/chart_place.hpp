// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Where a chart stands on its sheet, where we put it, and what lies under it. Hundredths of a millimetre.
#pragma once

#include "calc/document.hpp"
#include "core/table/grid.hpp"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/drawing/XShape.hpp>

#include <string>

namespace kyodo {

/// The shape of a chart, by the chart's name in the office; throws where there is none.
com::sun::star::uno::Reference<com::sun::star::drawing::XShape>
chart_shape(const Document& document, const std::string& sheet, const rtl::OUString& chart);

com::sun::star::awt::Rectangle
place_of(const com::sun::star::uno::Reference<com::sun::star::drawing::XShape>& shape);
void set_place(const com::sun::star::uno::Reference<com::sun::star::drawing::XShape>& shape,
               const com::sun::star::awt::Rectangle& place);

/// The upper edge of a row from that of the sheet.
sal_Int32 top_of_row(const Document& document, const std::string& sheet, int row);

/// A place in words that keep_chart takes: `row` counted from the table's first, and the place itself.
std::string place_in_words(int row, const com::sun::star::awt::Rectangle& place);

/// Whether a chart stands where such words say: at the same place, or at the same row of the table, whatever
/// was put in above it. 2 mm and a thirtieth of its size are for what files of Excel round.
bool stands_where(const std::string& words, const Document& document, const std::string& sheet, int table_top,
                  const com::sun::star::awt::Rectangle& place);

/// Whether anything stands in the cells of a range that the place covers, merged ones included.
bool covers_cells(const Document& document, const std::string& sheet, const Range& within,
                  const com::sun::star::awt::Rectangle& place);

} // namespace kyodo
