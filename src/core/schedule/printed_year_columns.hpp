// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The years of one header of a printed schedule: which columns they are, and whether 計画 or 実績.
#pragma once

#include "core/schedule/printed_header.hpp"
#include "core/table/header_years.hpp"

#include <optional>
#include <set>

namespace kyodo {

/// A title of a column that no part of a plan goes by.
struct UnreadTitle {
    Range area;
    std::string title;
    int first = -1; ///< the column that is read for what the title means, where another one is it already
};

/// What is known of the headers above, and is told once for all of them.
struct YearTitlesRead {
    YearBase told_base{};            ///< a base that is to be told where years are counted from it
    std::set<std::string> counted{}; ///< first titles of headers that this was told of
    std::optional<Error> needs_base{};
};

/// Reads the year titles of one header from left to right.
class YearColumnsReader {
public:
    YearColumnsReader(const Grid& grid, const YearBase& base, YearTitlesRead& known, Findings& findings)
        : grid_(grid), years_(base), known_(known), findings_(findings) {}

    /// A title that may be a year; `lead` is the column of the item's or content's title. False where it is
    /// none, or one that is there already and says of itself that it is another (H28見込 beside H28). Error:
    /// schedule.same_year.
    Result<bool> add(PrintedHeader& header, const Range& area, const std::string& text, int lead);

    /// The row below the years, where it says 計画 and 実績. Its other titles are put to `unread`.
    void read_kinds_below(PrintedHeader& header, int row, std::vector<UnreadTitle>& unread) const;

private:
    bool is_actual_above(PrintedHeader& header, const Range& title, int lead) const;
    bool names_kinds(const PrintedHeader& header, int row, int last) const;
    Error same_year(const std::string& title, const Place& first, const Place& second) const;

    const Grid& grid_;
    HeaderYears years_;
    YearTitlesRead& known_;
    Findings& findings_;
};

} // namespace kyodo
