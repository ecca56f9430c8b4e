// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// How much of a sheet can be read: a stray text in the last cell makes a sheet of 17 thousand million cells.
#pragma once

#include "core/base/result.hpp"
#include "core/table/grid.hpp"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

namespace kyodo {

/// A cell of a Grid takes 40 bytes: these are 0.7 gigabytes, and 16 columns down to the last row of a sheet.
constexpr long long most_cells = 16LL * 1024 * 1024;

/// Whether a range has more than most_cells.
bool is_too_large(const Range& range);

/// The part of a range, from its upper left, that something is written in; formats alone don't count. One
/// cell where nothing is.
Range written_part(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                   const Range& range);

/// Error sheet.too_large (sheet, places, cells, most): names what is written farthest down and farthest to
/// the right in the range.
Error too_large(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                const Range& range);

/// Error sheet.too_wide (sheet, places, last): something is written in the columns from the given one on.
Result<void> check_width(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                         const Range& used, int columns);

} // namespace kyodo
