// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Krippendorff's alpha: how far raters agree beyond chance, with missing ratings.
#pragma once

#include "core/evaluation/ratings.hpp"

#include <string_view>

namespace kyodo {

/// How two ratings differ: at all, in their order, by their distance, by their ratio.
enum class RatingLevel { nominal, ordinal, interval, ratio };

/// nominal, ordinal, interval, ratio, or 名義, 順序, 間隔, 比例, in any width and case; "" is interval. Error
/// ratings.level (argument "value").
Result<RatingLevel> parse_rating_level(std::string_view text);

/// α = 1 − D_o / D_e after K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), part C: of
/// the coincidence matrix o_ck = Σ_u (pairs c–k in item u) / (m_u − 1), with margins n_c and n = Σ n_c,
/// D_o = Σ o_ck δ²_ck / n and D_e = Σ n_c n_k δ²_ck / (n (n − 1)). Items with fewer than two ratings have no
/// pair and are left out. δ²: nominal 0 or 1; ordinal (Σ_{g=c..k} n_g − (n_c + n_k) / 2)²; interval
/// (c − k)²; ratio ((c − k) / (c + k))².
///
/// The sums are taken without the matrix, in linear time but for ratio: the ordinal difference is the
/// interval one of mid-ranks, and both sums over pairs are sums over distances from a mean.
///
/// Errors:
/// - ratings.no_pairs: no item has two ratings
/// - ratings.single_value: all ratings that can be paired are equal, so that nothing could have differed
/// - ratings.negative (argument "value"): a ratio of a negative number
/// - ratings.too_many (argument "count", "most"): more than 5,000 different ratings on the ratio level
Result<double> krippendorff_alpha(const Ratings& ratings, RatingLevel level);

} // namespace kyodo
