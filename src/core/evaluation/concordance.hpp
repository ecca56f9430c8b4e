// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Kendall's W: how far raters put the items into the same order.
#pragma once

#include "core/evaluation/ratings.hpp"

namespace kyodo {

struct Concordance {
    double w = 0;                       ///< 0 to 1
    double chi_squared = 0;             ///< m (n − 1) W
    std::size_t degrees_of_freedom = 0; ///< n − 1
};

/// Each rater's ratings are turned into mid-ranks R_i summed over the m raters. After M. G. Kendall and
/// J. D. Gibbons, "Rank Correlation Methods" (5th ed. 1990), ch. 6, with the correction for ties:
/// W = 12 S / (m² (n³ − n) − m Σ T_j), S = Σ (R_i − R̄)², T_j = Σ (t³ − t) over the groups of t ties of rater
/// j. A single tie makes the uncorrected formula too small.
///
/// Errors: those of incomplete(); ratings.single_value where every rater gave all items the same.
Result<Concordance> kendall_w(const Ratings& ratings);

} // namespace kyodo
