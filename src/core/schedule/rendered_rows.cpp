// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/rendered_rows.hpp"

#include <algorithm>

namespace kyodo {

RenderedRows rendered_rows(const Grid& region, int top, const WrittenTable& written,
                           const std::vector<int>& sheet_rows) {
    RenderedRows known;
    known.ours = true;
    if (!written.knows_rows())
        return known;
    std::vector<bool> as_written;
    for (int row = 0; row < region.rows(); ++row)
        as_written.push_back(written.has_row(region, row));
    for (std::size_t i = 0; i < sheet_rows.size(); ++i) {
        const int first = sheet_rows[i] - top;
        const int last = i + 1 < sheet_rows.size() ? sheet_rows[i + 1] - top : region.rows();
        const bool inside = first >= 0 && first < last && last <= region.rows();
        known.untouched.push_back(inside && std::all_of(as_written.begin() + first, as_written.begin() + last,
                                                        [](bool same) { return same; }));
        if (inside)
            as_written[static_cast<std::size_t>(first)] = true; // what remains are the other lines
    }
    known.headings_untouched =
        std::all_of(as_written.begin(), as_written.end(), [](bool same) { return same; });
    return known;
}

} // namespace kyodo
