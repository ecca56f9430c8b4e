// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The column of ticks of a checklist.
#pragma once

#include "core/base/result.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// Whether each cell is ticked, see parse_tick(); an empty one is not. Error check.unreadable (arguments
/// "place" from 1, "value").
Result<std::vector<bool>> read_ticks(const std::vector<std::string>& cells);

/// The labels whose cells aren't ticked, in their order. A row without a label is no item and its cell is not
/// read. Errors: check.counts (arguments "labels", "cells": how many), check.unreadable.
Result<std::vector<std::string>> missing_labels(const std::vector<std::string>& labels,
                                                const std::vector<std::string>& cells);

} // namespace kyodo
