// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the rows of a register are counted under: the values of one column, in order, and each row's.
#pragma once

#include "core/register/register_data.hpp"
#include "core/schema/crosswalk.hpp"

#include <string>
#include <utility>
#include <vector>

namespace kyodo {

/// How values are told.
struct SummaryWords {
    const WorkbookSettings& settings;     ///< the marks; how years are written
    const Crosswalk* crosswalk = nullptr; ///< count by its common words
    std::string city{};                   ///< id of the profile whose words the register has
};

/// A value that rows are counted under.
struct SummaryValue {
    enum class Kind {
        listed, ///< a term of the list, a common word, a year, a number, a tick: in their own order
        other,  ///< a text, in the order in which the rows have it; a word that has no common word
        empty,  ///< （記入なし）
        unread, ///< （読めない値）
    };
    Kind kind = Kind::other;
    std::string label;

    bool operator==(const SummaryValue&) const = default;
};

class SummaryAxis {
public:
    /// Reads a column (an index into RegisterData::columns()). Several terms in a cell count once each; a
    /// part of a cell that is no term counts as unread, the others as their terms. Dates are their 年度. With
    /// `whole_list` the terms that no row has are values too. `rows`: which rows of the data count, all where
    /// it is empty; the others have no value. Linear in the number of rows.
    SummaryAxis(const RegisterData& data, int column, const SummaryWords& words, bool whole_list,
                const std::vector<bool>& rows = {});

    int column() const { return column_; }
    bool several() const { return several_; } ///< whether a cell may hold several values
    bool common() const { return common_; }   ///< whether the values are the crosswalk's
    const std::vector<SummaryValue>& values() const { return values_; }
    int size() const { return static_cast<int>(values_.size()); }

    /// The values of a row, ascending; each once, at least one of a row that counts.
    std::pair<const int*, const int*> of(int row) const {
        const auto at = static_cast<std::size_t>(row);
        return {indices_.data() + starts_[at], indices_.data() + starts_[at + 1]};
    }

private:
    friend class SummaryAxisReader;

    int column_;
    bool several_ = false;
    bool common_ = false;
    std::vector<SummaryValue> values_;
    std::vector<int> indices_;
    std::vector<std::size_t> starts_{0};
};

} // namespace kyodo
