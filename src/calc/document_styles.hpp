// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Cell styles and page styles of a document.
#pragma once

#include "core/sheet/sheet_plan.hpp"

#include <com/sun/star/frame/XModel.hpp>

#include <set>
#include <string>
#include <vector>

namespace kyodo {

/// Names of a family ("CellStyles", "PageStyles").
std::set<std::string> style_names(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model,
                                  const char* family);

/// Removes the styles that are not among `keep`: what a change added and its undo takes back.
void remove_other_styles(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model,
                         const char* family, const std::set<std::string>& keep);

/// Makes the page style of a page where the document lacks it.
void ensure_page_style(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model,
                       const PageSetup& page);

/// Makes the cell styles that the document lacks.
void ensure_cell_styles(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model,
                        const std::vector<Style>& styles);

} // namespace kyodo
