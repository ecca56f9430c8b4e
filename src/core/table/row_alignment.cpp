// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/table/row_alignment.hpp"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace kyodo {

std::vector<int> match_rows(const std::vector<RowKeys>& old_rows, const std::vector<RowKeys>& new_rows) {
    std::vector<int> matches(old_rows.size(), -1);
    std::vector<bool> taken(new_rows.size(), false);
    const std::size_t levels = old_rows.empty() ? 0 : old_rows.front().size();
    for (std::size_t level = 0; level < levels; ++level) {
        std::unordered_map<std::string, std::deque<int>> waiting;
        for (std::size_t row = 0; row < new_rows.size(); ++row)
            if (!taken[row] && !new_rows[row][level].empty())
                waiting[new_rows[row][level]].push_back(static_cast<int>(row));
        for (std::size_t row = 0; row < old_rows.size(); ++row) {
            if (matches[row] >= 0 || old_rows[row][level].empty())
                continue;
            const auto found = waiting.find(old_rows[row][level]);
            if (found == waiting.end() || found->second.empty())
                continue;
            matches[row] = found->second.front();
            found->second.pop_front();
            taken[static_cast<std::size_t>(matches[row])] = true;
        }
    }
    return matches;
}

std::vector<bool> rows_in_order(const std::vector<int>& matches) {
    std::vector<std::size_t> ends; // the row that ends the best chain of each length
    std::vector<std::ptrdiff_t> previous(matches.size(), -1);
    for (std::size_t row = 0; row < matches.size(); ++row) {
        if (matches[row] < 0)
            continue;
        const auto at = std::lower_bound(ends.begin(), ends.end(), matches[row],
                                         [&](std::size_t end, int match) { return matches[end] < match; });
        if (at != ends.begin())
            previous[row] = static_cast<std::ptrdiff_t>(*(at - 1));
        if (at == ends.end())
            ends.push_back(row);
        else
            *at = row;
    }
    std::vector<bool> in_order(matches.size(), false);
    for (std::ptrdiff_t row = ends.empty() ? -1 : static_cast<std::ptrdiff_t>(ends.back()); row >= 0;
         row = previous[static_cast<std::size_t>(row)])
        in_order[static_cast<std::size_t>(row)] = true;
    return in_order;
}

} // namespace kyodo
