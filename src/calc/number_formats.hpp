// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// How the numbers of one sheet are shown, taken over by another: 46113 shall go on being a date.
#pragma once

#include "calc/document.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// A column of cells and the column whose formats they take.
struct FormatColumn {
    int from = 0;
    int to = 0;
};

/// Gives the rows of `to_sheet` from `first` on, in the given columns, the number formats of the rows `rows`
/// of `from_sheet`. Recorded as one undo action; undo leaves the formats, since it takes the sheet away.
void take_number_formats(const Document& document, const std::string& from_sheet,
                         const std::vector<int>& rows, const std::string& to_sheet, int first,
                         const std::vector<FormatColumn>& columns, const std::string& undo_title);

} // namespace kyodo
