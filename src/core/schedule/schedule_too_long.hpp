// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What is said of a row that no page holds.
#pragma once

#include "core/schedule/schedule_columns.hpp"

namespace kyodo {

/// Error schedule.too_long (on A4; arg a3: about how many characters a page of A3 takes) or
/// schedule.too_long_a3, for the row's tallest text. Args: row (index into Plan::rows), field (the register's
/// column id), year (of the field plan), item (its beginning), characters, most (about how many fit).
/// `body_mm` is a page's height below the header, `headings_mm` what the row's headings take of it.
Error too_long(const Plan& plan, int row, const RenderOptions& options, const ScheduleColumns& columns,
               double body_mm, double headings_mm);

} // namespace kyodo
