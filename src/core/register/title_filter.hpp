// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which texts can begin a title at all, told by their first two letters without folding them: a register of
// 100,000 rows has millions of cells.
#pragma once

#include "core/register/header_titles.hpp"

#include <bitset>
#include <string_view>
#include <vector>

namespace kyodo {

class TitleFilter {
public:
    explicit TitleFilter(const std::vector<HeaderTitles>& titles);

    /// Whether a text as it stands in a cell may begin one of the titles. False is sure; true means that it
    /// has to be folded and looked for.
    bool may_begin(std::string_view text) const;

private:
    static constexpr std::size_t letters = 0x10000;

    std::bitset<letters> firsts_; ///< first letters as they may stand in a cell
    std::bitset<letters> pairs_;  ///< hashed: the first two letters, folded
};

} // namespace kyodo
