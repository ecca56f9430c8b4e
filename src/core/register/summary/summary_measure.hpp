// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The figures of a summary's tables.
#pragma once

#include "core/register/summary/summary.hpp"

#include <string>

namespace kyodo {

/// One figure of the rows: how many, or the sum of their amounts.
struct Measure {
    std::string name;
    std::string all_hits; ///< the total in which a row counts for each of its values
    std::string all_rows; ///< … once
    double (*of)(const Tally&);
    void (*join)(Tally&, const Tally&);
};

/// How many rows.
Measure count_measure(const Summary& summary);
/// The sum of the column that the summary adds up.
Measure sum_measure(const RegisterData& data, const Summary& summary);

} // namespace kyodo
