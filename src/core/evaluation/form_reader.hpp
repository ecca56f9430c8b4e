// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What a form's parts owe one another, beyond the shape of the file.
#pragma once

#include "core/evaluation/form.hpp"
#include "core/schema/json_reader.hpp"

namespace kyodo {

/// Checks ids, names of other parts, the scale and its order. Errors as parse_evaluation_form says.
void check_evaluation_form(const EvaluationForm& form, JsonReading& reading);

} // namespace kyodo
