// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A document as one text that can be compared: its flat ODS without what changes by itself.
#pragma once

#include "document.hpp"

#include <string>

namespace kyodo::office {

enum class FlatPart {
    everything, ///< with named styles and page styles
    cells,      ///< content and automatic styles only: the office records no undo for named styles
};

/// The flat ODS of the document, one element a line, without metadata, settings, scripts, fonts, empty lists
/// of forms and the numbering of automatic styles, which depends on what was in the document before: such a
/// style is named by its content.
std::string save_flat(const Office& office, const Document& document, FlatPart part = FlatPart::everything);

/// The same of a flat ODS as text.
std::string normalised_flat(const std::string& fods, FlatPart part = FlatPart::everything);

/// The flat ODS without what the office writes in two ways that mean the same: heights of rows whose height
/// it chooses, which it measures anew when it likes, and references within one sheet.
std::string flat_for_undo(const Office& office, const Document& document);

/// Without the number formats that no style uses: the office writes each format again that it ever wrote.
std::string without_idle_formats(const std::string& flat);

/// Where two texts part: the first lines that differ, with their numbers; "" for equal texts.
std::string first_difference(const std::string& expected, const std::string& actual);

} // namespace kyodo::office
