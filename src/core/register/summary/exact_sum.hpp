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

/// A sum divided among so many, rounded to 0 to 2 decimals; a half goes away from zero (四捨五入): 2.345
/// → 2.35, which in binary is a little less than a half. Sums from 40,000 million on have no such decimals to
/// round.
inline double rounded_quotient(double sum, int count, int decimals) {
    constexpr double most = 4e10;
    constexpr std::int64_t million = 1'000'000;
    const std::int64_t scale = decimals == 0 ? 1 : decimals == 1 ? 10 : 100;
    if (!(std::abs(sum) < most))
        return std::round(sum / count * static_cast<double>(scale)) / static_cast<double>(scale);
    const std::int64_t micro = std::llround(std::abs(sum) * static_cast<double>(million));
    const std::int64_t divisor = million * count;
    const std::int64_t units = (micro * scale * 2 + divisor) / (divisor * 2);
    return std::copysign(static_cast<double>(units) / static_cast<double>(scale), sum);
}

} // namespace kyodo
