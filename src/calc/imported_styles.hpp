// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Cell styles for a document with a protected sheet: there the office lets nobody set up a style (on any
// sheet of the document), but a sheet that is put in brings its own.
#pragma once

#include "calc/document.hpp"
#include "core/sheet/style.hpp"

#include <com/sun/star/uno/XComponentContext.hpp>

#include <vector>

namespace kyodo {

/// Whether some sheet is protected.
bool has_protected_sheet(const Document& document);

/// Makes the cell styles that the document lacks, by a sheet that is put in and taken out again. To be called
/// with the undo manager locked.
void import_cell_styles(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const Document& document, const std::vector<Style>& styles);

} // namespace kyodo
