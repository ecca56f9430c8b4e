// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The conditions of a rule, made ready for one table.
#pragma once

#include "core/register/register_data.hpp"

#include <set>
#include <string>
#include <vector>

namespace kyodo {

/// Whether a rule applies to a row. A column that the table lacks is as if empty.
class Conditions {
public:
    Conditions(const std::vector<Condition>& conditions, const RegisterData& data);

    bool hold(int row) const;
    /// Whether the conditions name a column that the table lacks.
    bool lack_a_column() const { return lacks_; }

private:
    struct Ready {
        Condition condition;
        int column;
        int other;
        std::set<std::string> words; ///< folded
        std::vector<char> terms;     ///< for each term of the column's list, whether it is one of the words
    };
    bool holds(const Ready& ready, int row) const;
    bool is_one_of(const Ready& ready, int row) const;

    const RegisterData& data_;
    std::vector<Ready> ready_;
    bool lacks_ = false;
};

} // namespace kyodo
