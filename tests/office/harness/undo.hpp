// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The document's undo list, as its user has it.
#pragma once

#include "document.hpp"

#include <string>
#include <vector>

namespace kyodo::office {

/// Both throw com.sun.star.document.EmptyUndoStackException where there is nothing to undo or redo.
void undo(const Document& document);
void redo(const Document& document);

/// Titles of the steps that undo would take back, the latest first; and of those that redo would bring back.
std::vector<std::string> undo_titles(const Document& document);
std::vector<std::string> redo_titles(const Document& document);

} // namespace kyodo::office
