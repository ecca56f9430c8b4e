// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/typed_over.hpp"

#include "core/base/names.hpp"

#include <algorithm>

namespace kyodo {

std::vector<MovedNote> find_typed_over(const Grid& old_grid, const WrittenTable& written,
                                       const TableAdditions& additions, const Grid& now, const Place& at) {
    constexpr std::size_t most_quoted = 3;
    const std::vector<MovedNote> somewhere{{at, {}, {}, MovedNote::What::typed_over}};
    const bool nothing_put_in = additions.columns.empty() && additions.rows.empty();
    if (!written.is_known())
        return {};
    if (!written.knows_rows())
        return nothing_put_in ? somewhere : std::vector<MovedNote>();
    std::vector<std::string> texts;
    Place first;
    int rows = 0;
    int now_row = -1;
    for (int row = 0; row < old_grid.rows(); ++row) {
        const int match = additions.matches[static_cast<std::size_t>(row)];
        now_row = match >= 0 ? match : std::min(now_row + 1, now.rows() - 1);
        if (written.has_row(old_grid, row) ||
            std::binary_search(additions.rows.begin(), additions.rows.end(), row))
            continue;
        bool differs = false;
        for (int column = 0; column < old_grid.columns(); ++column) {
            std::string text = old_grid.text(row, column);
            if (match >= 0 ? text == now.text(match, column) : text.empty())
                continue;
            if (rows == 0 && !differs)
                first = {at.sheet, at.row + now_row, at.column + column};
            differs = true;
            if (!text.empty())
                texts.push_back(std::move(text));
        }
        rows += differs ? 1 : 0;
    }
    if (rows == 0)
        return old_grid.rows() < written.rows() ? somewhere : std::vector<MovedNote>();
    return {{first, names_text(texts, most_quoted), std::to_string(rows), MovedNote::What::typed_over}};
}

} // namespace kyodo
