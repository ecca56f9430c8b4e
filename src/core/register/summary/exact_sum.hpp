// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Sums of amounts as a person adds them: 0.1 and 0.2 are 0.3.
#pragma once

#include <cmath>
#include <cstdint>

namespace kyodo {

/// Adds numbers of up to six decimals, as format_amount shows them, without the binary rest of each.
class ExactSum {
public:
    void add(double amount) {
        const double whole = std::trunc(amount);
        whole_ += whole;
        micro_ += std::llround((amount - whole) * million);
    }
    double value() const { return (whole_ * million + static_cast<double>(micro_)) / million; }

private:
    static constexpr double million = 1e6;
    double whole_ = 0; ///< exact: a cell holds 15 digits, and so does what a sum can show
    std::int64_t micro_ = 0;
};

} // namespace kyodo
