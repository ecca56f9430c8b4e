// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a cell holds, as the core sees it.
#pragma once

#include <string>
#include <variant>

namespace kyodo {

/// A formula's error value (#REF!, Err:502 …). It stands in the sheet; it is not a failure of ours.
struct CellError {
    bool operator==(const CellError&) const = default;
};

/// Empty, a number (dates are numbers too: days since the document's null date), a text, or an error.
using Value = std::variant<std::monostate, double, std::string, CellError>;

/// Whether nothing stands in the cell; a text of white space only counts as nothing.
bool is_empty(const Value& value);

/// The value as text: numbers without a needless ".0", errors as "#ERR", empty as "".
std::string to_text(const Value& value);

} // namespace kyodo
