// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// How a schedule that stands in the document was rendered: what the dialog proposes for the next time.
#pragma once

#include "calc/document.hpp"

#include <string>

namespace kyodo {

/// Values of the arguments Style, Paper and YearStyle; "" where the document has no schedule or nothing tells
/// them, and for a YearStyle that is the one of the 設定 sheet.
struct RenderedLook {
    std::string style;
    std::string paper;
    std::string year_style{};
};

/// The look as OutputSheet::made_as has it: 「band;A3;brief」.
std::string to_text(const RenderedLook& look);

/// The look of the schedule in front, else of the first one.
RenderedLook rendered_look(const Document& document);

/// The look of the schedule on a sheet, as it was kept when the sheet was made; where it was not, its first
/// mark and its page tell style and paper. Nothing where the sheet has none.
RenderedLook rendered_look(const Document& document, const std::string& sheet);

} // namespace kyodo
