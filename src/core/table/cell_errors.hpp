// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Formulas' errors, as values and as the texts that are left of them.
#pragma once

#include "core/table/value.hpp"

namespace kyodo {

/// Whether a cell shows a formula's error: an error value, or a text that is what one is shown as (#N/A,
/// #REF!, Err:502, エラー:502), pasted as a value. No name is called so.
bool is_error(const Value& value);

} // namespace kyodo
