// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The sentences of an evaluation sheet that come from the form.
#pragma once

#include "core/evaluation/form.hpp"

namespace kyodo {

/// The legend: each step with its meaning, or how points are given.
std::string scale_words(const EvaluationForm& form);

/// The header of the column of reasons, which says when one is needed.
std::string reason_words(const EvaluationForm& form);

/// The points an item can have: 0～10点.
std::string points_words(const EvaluationForm& form, const EvaluationItem& item);

} // namespace kyodo
