// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Where the legend of a printed schedule stands.
#include "core/base/fold.hpp"
#include "core/schedule/printed_legend.hpp"
#include "core/schedule/printed_words.hpp"

#include <algorithm>

namespace kyodo {
namespace {

class LegendFinder {
public:
    LegendFinder(const Grid& grid, const std::vector<PrintedHeader>& headers, const MarkList& known)
        : grid_(grid), headers_(headers), known_(known) {}

    PrintedLegend run() {
        for (int row = 0; row < grid_.rows(); ++row)
            for (int column = 0; column < grid_.columns(); ++column) {
                const auto* text = std::get_if<std::string>(&grid_.at(row, column));
                auto rest = text == nullptr ? std::nullopt : after_legend_word(*text);
                if (text != nullptr && !rest && is_legend_by_itself(row, column, *text))
                    rest = entries_of(*text);
                if (!rest || is_in_own_table(row) || !is_legend(row, column, *rest))
                    continue;
                if (is_beside(row, column)) {
                    take_entries(row, column, *rest);
                    break; // the row is an item's all the same
                }
                take_row(row, column, *rest);
                if (!is_above_own(row))
                    row = take_below(grid_.area_of(row, column));
                break;
            }
        return std::move(legend_);
    }

private:
    /// 「〔記号の意味〕◎実施 ▽中止」 without what stands in brackets in front; a space parts as a comma does.
    static std::string entries_of(std::string text) {
        for (const auto& [open, close] :
             {std::pair("（", "）"), {"〔", "〕"}, {"【", "】"}, {"［", "］"}, {"(", ")"}})
            if (text.starts_with(open))
                if (const std::size_t end = text.find(close); end != std::string::npos)
                    text.erase(0, end + std::string_view(close).size());
        std::replace(text.begin(), text.end(), ' ', ',');
        return text;
    }

    /// A line that doesn't call itself a legend: it stands alone in its row and has nothing but signs and
    /// what each of them stands for, two at least. 「●は…」 is a sentence.
    bool is_legend_by_itself(int row, int column, const std::string& text) const {
        constexpr std::size_t longest = 400; // bytes
        constexpr std::size_t fewest = 2;
        if (text.size() > longest)
            return false;
        for (int each = 0; each < grid_.columns(); ++each)
            if (each != column && !is_empty(grid_.at(row, each)))
                return false;
        const auto entries = parse_legend(entries_of(text), known_, grid_.place(row, column));
        return entries.size() >= fewest &&
               std::all_of(entries.begin(), entries.end(), [](const LegendEntry& entry) {
                   return begins_with_sign(entry.glyph) && !entry.label.empty() &&
                          !entry.label.starts_with("は");
               });
    }

    /// In a table of ours the title or an item may begin with 凡例; the legend is where it always is.
    bool is_in_own_table(int row) const {
        const auto after =
            std::upper_bound(headers_.begin(), headers_.end(), row,
                             [](int r, const PrintedHeader& header) { return r < header.top; });
        const bool own_next = after != headers_.end() && after->own;
        if (own_next && after->top == row + 2)
            return true;
        const bool above_own = own_next && after->top == row + 1;
        return !above_own && after != headers_.begin() && std::prev(after)->own;
    }

    /// The table that a row stands below the header of; none above the first, or right above one of ours.
    const PrintedHeader* table_above(int row) const {
        const auto next = std::upper_bound(headers_.begin(), headers_.end(), row,
                                           [](int r, const PrintedHeader& header) { return r < header.top; });
        return next == headers_.begin() || is_above_own(row) ? nullptr : &*std::prev(next);
    }

    bool is_beside(int row, int column) const {
        const PrintedHeader* table = table_above(row);
        return table != nullptr && column > table->last_column && has_cells(row, *table);
    }

    /// Whether the row has something of the table.
    bool has_cells(int row, const PrintedHeader& table) const {
        for (int column = table.first_column; column <= table.last_column; ++column)
            if (is_filled(row, column))
                return true;
        return false;
    }

    bool is_filled(int row, int column) const {
        const Range area = grid_.area_of(row, column);
        return !is_empty(grid_.at(area.top, area.left));
    }

    /// Below a header an item or a content may begin with 凡例 too. There a legend stands first in a row
    /// without anything under the years, or beside the table; and it has an entry that is one.
    bool is_legend(int row, int column, const std::string& rest) const {
        const PrintedHeader* table = table_above(row);
        if (table == nullptr)
            return true;
        if (row <= table->bottom)
            return false; // a title
        if (is_beside(row, column))
            return has_entry(row, column, rest);
        for (int left = 0; left < column; ++left)
            if (is_filled(row, left))
                return false;
        const std::string words = with_cells_on_right(row, column, rest);
        if (has_marks(row, column, *table))
            return rest.empty() && is_blank(row - 1) && has_pairs_of_cells(row, column);
        return has_entry(row, column, words) || (words.empty() && is_entry_below(row + 1));
    }

    /// Something stands under a year that isn't the legend's own cell.
    bool has_marks(int row, int column, const PrintedHeader& table) const {
        const Range own = grid_.area_of(row, column);
        return std::any_of(table.years.begin(), table.years.end(), [&](const PrintedYearColumn& year) {
            return is_filled(row, year.column) && !(grid_.area_of(row, year.column) == own);
        });
    }

    bool is_blank(int row) const {
        for (int column = 0; column < grid_.columns(); ++column)
            if (is_filled(row, column))
                return false;
        return true;
    }

    /// 「凡例」「●」「実施」「△」「検討」, side by side and two of each at least.
    bool has_pairs_of_cells(int row, int column) const {
        int pairs = 0;
        int right = column + 1;
        for (; right + 1 < grid_.columns() && is_filled(row, right); right += 2, ++pairs) {
            const auto entries = parse_legend(grid_.text(row, right) + "　" + grid_.text(row, right + 1),
                                              known_, grid_.place(row, right));
            if (entries.size() != 1 || entries.front().glyph.empty() || entries.front().label.empty())
                return false;
        }
        for (; right < grid_.columns(); ++right)
            if (is_filled(row, right))
                return false;
        return pairs >= 2;
    }

    /// An entry with a sign for its glyph, or of a mark that is known.
    bool has_entry(int row, int column, const std::string& words) const {
        const auto entries = parse_legend(words, known_, grid_.place(row, column));
        return std::any_of(entries.begin(), entries.end(), [&](const LegendEntry& entry) {
            return (begins_with_sign(entry.glyph) && !entry.label.empty()) ||
                   (!entry.label.empty() && known_.find(entry.label));
        });
    }

    static bool begins_with_sign(const std::string& glyph) {
        return !glyph.empty() && is_legend_sign(to_code_points(glyph).front());
    }

    /// Below a header: a line of one cell with an entry.
    bool is_entry_below(int row) const {
        int filled = 0;
        int at = 0;
        for (int column = 0; row < grid_.rows() && column < grid_.columns(); ++column)
            if (!is_empty(grid_.at(row, column))) {
                ++filled;
                at = column;
            }
        return filled == 1 && has_entry(row, at, grid_.text(row, at));
    }

    bool is_above_own(int row) const {
        const auto next = std::upper_bound(headers_.begin(), headers_.end(), row,
                                           [](int r, const PrintedHeader& header) { return r < header.top; });
        return next != headers_.end() && next->own && next->top == row + 1;
    }

    std::string with_cells_on_right(int row, int column, std::string text) const {
        for (int right = column + 1; right < grid_.columns(); ++right)
            if (!is_empty(grid_.at(row, right)))
                text += "　" + grid_.text(row, right);
        return text;
    }

    void take_row(int row, int column, const std::string& text) {
        const bool own = is_above_own(row); // ours is one cell
        take_entries(row, column, own ? text : with_cells_on_right(row, column, text));
        legend_.rows.push_back(row);
    }

    void take_entries(int row, int column, const std::string& text) {
        const auto entries = parse_legend(text, known_, grid_.place(row, column), is_above_own(row));
        legend_.entries.insert(legend_.entries.end(), entries.begin(), entries.end());
    }

    bool is_title(int row) const {
        const auto next = std::upper_bound(headers_.begin(), headers_.end(), row,
                                           [](int r, const PrintedHeader& header) { return r < header.top; });
        return next != headers_.begin() && row <= std::prev(next)->bottom;
    }

    /// Entries below, one a row: only such as have an equals sign or begin with a glyph alone in a cell.
    int take_below(const Range& area) {
        int row = area.bottom + 1;
        for (; row < grid_.rows(); ++row) {
            std::string text;
            bool elsewhere = false;
            for (int column = 0; column < grid_.columns(); ++column)
                if (!is_empty(grid_.at(row, column))) {
                    elsewhere |= column < area.left;
                    text += (text.empty() ? "" : "　") + grid_.text(row, column);
                }
            const std::string folded = text.size() > 200 ? "" : fold(text);
            if (elsewhere || folded.find('=') == std::string::npos || is_title(row) ||
                (table_above(row) != nullptr && !is_entry_below(row)))
                break;
            take_entries(row, area.left, text);
            legend_.rows.push_back(row);
        }
        return row - 1;
    }

    const Grid& grid_;
    const std::vector<PrintedHeader>& headers_;
    const MarkList& known_;
    PrintedLegend legend_;
};

} // namespace

PrintedLegend find_legend(const Grid& grid, const std::vector<PrintedHeader>& headers,
                          const MarkList& known) {
    return LegendFinder(grid, headers, known).run();
}

} // namespace kyodo
