// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which rows of a sheet may begin a header: a first, quick look that passes over the rows of data.
#pragma once

#include "core/register/header_titles.hpp"
#include "core/table/grid.hpp"

#include <bitset>
#include <memory>
#include <vector>

namespace kyodo {

/// How many rows a header may have.
inline constexpr int tallest_header = 3;

class TitleRows {
public:
    explicit TitleRows(const std::vector<RegisterSchema>& schemas);

    /// The rows in which some cell is a title of some schema, by itself or with what stands below it.
    std::vector<int> find(const Grid& grid) const;

private:
    bool may_begin(const std::string& text) const;
    bool is_title(const Grid& grid, int row, int column) const;

    std::vector<HeaderTitles> titles_;
    std::bitset<0x10000> firsts_; ///< first letters of titles, folded
};

} // namespace kyodo
