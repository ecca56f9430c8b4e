// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Charts by name. The office takes a name once in a document, whatever the sheet, so that a second chart of
// one kind has a number behind it: 「Kyodo_Summary」, 「Kyodo_Summary_2」.
#pragma once

#include "calc/document.hpp"

#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/table/XTableCharts.hpp>

#include <optional>
#include <string>

namespace kyodo {

com::sun::star::uno::Reference<com::sun::star::table::XTableCharts> charts_of(const Document& document,
                                                                              const std::string& sheet);

/// All drawings of a sheet.
com::sun::star::uno::Reference<com::sun::star::drawing::XShapes> shapes_of(const Document& document,
                                                                           const std::string& sheet);

/// The name in the office of the chart that a drawing is; "" of others.
rtl::OUString name_of_chart_in(const com::sun::star::uno::Reference<com::sun::star::uno::XInterface>& shape);

/// The chart of a sheet that has this name, or it with a number; or whose drawing has it: files of Excel keep
/// only the drawing's.
std::optional<rtl::OUString> find_chart(const Document& document, const std::string& sheet,
                                        const std::string& name);

/// The first chart of a sheet all of whose data stand in a range of it.
std::optional<rtl::OUString> find_chart_of(const Document& document, const std::string& sheet,
                                           const Range& range);

/// The name, or it with the least number that no chart of the document has.
std::string free_chart_name(const Document& document, const std::string& name);

} // namespace kyodo
