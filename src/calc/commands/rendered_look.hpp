// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// How a schedule that stands in the document was rendered: what the dialog proposes for the next time.
#pragma once

#include "calc/document.hpp"

#include <string>

namespace kyodo {

/// Values of the arguments Style and Paper; "" where the document has no schedule, or none with a mark in it.
struct RenderedLook {
    std::string style;
    std::string paper;
};

/// The look of the schedule in front, else of the first one.
RenderedLook rendered_look(const Document& document);

/// The look of the schedule on a sheet; nothing where it has none.
RenderedLook rendered_look(const Document& document, const std::string& sheet);

} // namespace kyodo
