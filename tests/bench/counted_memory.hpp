// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// How much memory the program holds through operator new. A program that links counted_memory.cpp counts.
#pragma once

#include <cstddef>

namespace kyodo::bench {

/// Bytes held now, and the most since the last reset_peak().
std::size_t memory_held();
std::size_t memory_peak();
void reset_peak();

} // namespace kyodo::bench
