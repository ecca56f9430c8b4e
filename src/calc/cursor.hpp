// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Where the person's cursor stands.
#pragma once

#include "calc/document.hpp"

#include <optional>

namespace kyodo {

/// The row of the cursor in the sheet in front, counted from 0; nothing where no window shows the document.
std::optional<int> cursor_row(const Document& document);

} // namespace kyodo
