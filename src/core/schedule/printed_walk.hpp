// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The way down a sheet with printed schedules, line by line.
#pragma once

#include "core/schedule/plan.hpp"
#include "core/schedule/printed_header.hpp"
#include "core/schedule/printed_legend.hpp"

#include <optional>
#include <vector>

namespace kyodo {

/// Reads title, rows and findings into `reading`, whose years and marks are known already. There is at least
/// one header. A table of ours that begins above `own_bottom` ends there at the latest.
void read_printed_lines(const Grid& grid, std::vector<PrintedHeader> headers, const PrintedLegend& legend,
                        MarkReader reader, PlanReading& reading, std::optional<int> own_bottom = {});

} // namespace kyodo
