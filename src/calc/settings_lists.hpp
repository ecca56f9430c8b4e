// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Lists of terms on a document's own 設定 sheet.
#pragma once

#include "calc/document.hpp"
#include "core/schema/vocabulary.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

/// The sheet with the table of terms (一覧, 用語); nothing where the document has none.
std::optional<std::string> terms_sheet(const Document& document);

/// Adds lists at the end of the table of terms, in new rows that look like the last one. Recorded by the
/// office: hold an UndoContext around it. Error sheet.protected.
Result<void> append_lists(const Document& document, const std::string& sheet,
                          const std::vector<TermList>& lists);

} // namespace kyodo
