// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A Plan as rows of the plan register.
#pragma once

#include "core/schedule/plan.hpp"
#include "core/schema/city_profile.hpp"

namespace kyodo {

/// One record a row, by the column ids of templates/registers/plan.json. Marks are written as their labels,
/// unread texts as they are; a row without 実績 gets none.
std::vector<Record> plan_records(const Plan& plan);

/// What is written for a mark: its label, or the text that could not be read.
std::string mark_text(const MarkValue& value, const MarkList& marks);

} // namespace kyodo
