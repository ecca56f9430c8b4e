// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Exact arithmetic on scores and weights as they were written: 0.1 is one tenth, so that a sum can be redone
// by hand and a half is rounded as on paper.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

namespace kyodo {

using Exact = boost::multiprecision::cpp_rational;

/// The decimal number that a person sees for a double: the shortest one that is read back as it. The number
/// must be finite.
Exact exact(double number);

/// The double nearest to it.
double to_double(const Exact& number);

/// 四捨五入 to so many decimals (negative: tens, hundreds …): halves go away from zero, 2.5 → 3, −2.5 → −3.
Exact round_half_up(const Exact& number, int decimals);

} // namespace kyodo
