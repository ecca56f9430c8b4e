// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Intraclass correlations: how reliable ratings on a scale are.
#pragma once

#include "core/evaluation/ratings.hpp"

#include <string_view>

namespace kyodo {

/// The model (1: each item has raters of its own; 2: the raters are a sample of many; 3: just these raters),
/// for one rating or for the mean of all k.
struct IccForm {
    int model = 2;
    bool mean = false;
};

/// "1,1" "2,1" "3,1" "1,k" "2,k" "3,k", also in brackets, full width, or with 、. Error ratings.form
/// (argument "value").
Result<IccForm> parse_icc_form(std::string_view text);

/// After P. E. Shrout and J. L. Fleiss, "Intraclass Correlations: Uses in Assessing Rater Reliability"
/// (Psychological Bulletin 86, 1979), from the mean squares between items BMS, within items WMS, between
/// raters JMS and of the residue EMS, n items, k raters:
/// (1,1) (BMS − WMS) / (BMS + (k−1) WMS);            (1,k) (BMS − WMS) / BMS;
/// (2,1) (BMS − EMS) / (BMS + (k−1) EMS + k (JMS − EMS) / n);
/// (2,k) (BMS − EMS) / (BMS + (JMS − EMS) / n);
/// (3,1) (BMS − EMS) / (BMS + (k−1) EMS);            (3,k) (BMS − EMS) / BMS.
/// It may be negative, where raters agree less than chance would have it.
///
/// Errors: those of incomplete(); ratings.single_value where all ratings are equal; ratings.no_spread where
/// the items don't differ, so that the quotient has no value.
Result<double> intraclass_correlation(const Ratings& ratings, IccForm form);

} // namespace kyodo
