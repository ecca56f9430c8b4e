// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_alignment.hpp"

#include "calc/convert.hpp"
#include "calc/expanding_references.hpp"
#include "calc/properties.hpp"
#include "calc/sheet_marked_cells.hpp"
#include "calc/sheet_reader.hpp"

#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Rows are put in and taken out at so many places at most, where nothing stands beside them: each costs time
/// that grows with the sheet.
constexpr std::size_t most_free_changes = 1000;

/// The rows between two rows that stay: `old_count` of them become `new_count`.
struct Gap {
    int old_first = 0;
    int old_count = 0;
    int new_first = 0;
    int new_count = 0;
    bool renewed = false; ///< all old rows go and all new ones are put in, because something moves in or out
    int start = 0;        ///< the sheet's row where it begins, after the new rows were put in

    int added() const { return renewed ? new_count : std::max(0, new_count - old_count); }
    int removed() const { return renewed ? old_count : std::max(0, old_count - new_count); }
    int height() const { return old_count + added(); }
};

class Aligner {
public:
    Aligner(const Document& document, const std::string& name, const Grid& old_grid, Range& old,
            const SheetPlan& plan, KeyRows keys, const std::vector<UserCell>& user_cells)
        : document_(document), name_(name), sheet_(document.sheet(name)), grid_(old_grid), old_(old),
          marked_(document, name, old, user_cells), count_(plan.rows()), name_of_(keys.name),
          matches_(match_rows(keys.keys(old_grid), keys.keys(plan.to_grid()))) {}

    std::vector<MovedNote> run() {
        const RecordedExpansion expanding(document_, name_);
        find_gaps();
        note_displaced();
        add_rows();
        move_displaced();
        remove_rows();
        old_.bottom = old_.top + count_ - 1;
        for (MovedNote& note : notes_)
            note.place.row -= removed_;
        return std::move(notes_);
    }

private:
    int old_rows() const { return old_.bottom - old_.top + 1; }
    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    /// Rows that stay: all that can where that takes few changes, else those that bear something.
    void find_gaps() {
        const std::vector<bool> in_order = rows_in_order(matches_);
        make_gaps(in_order);
        const auto changes = static_cast<std::size_t>(std::count_if(
            gaps_.begin(), gaps_.end(), [](const Gap& gap) { return gap.old_count != gap.new_count; }));
        if (changes <= most_free_changes)
            return;
        std::vector<bool> stay = in_order;
        for (int row = 0; row < old_rows(); ++row)
            stay[at(row)] = in_order[at(row)] && marked_.row(row);
        make_gaps(stay);
    }

    void make_gaps(const std::vector<bool>& stay) {
        gaps_.clear();
        int old_first = 0;
        int new_first = 0;
        for (int row = 0; row <= old_rows(); ++row) {
            const bool end = row == old_rows();
            if (!end && !stay[at(row)])
                continue;
            const int new_row = end ? count_ : matches_[at(row)];
            gaps_.push_back({old_first, row - old_first, new_first, new_row - new_first});
            old_first = row + 1;
            new_first = new_row + 1;
        }
    }

    Gap& gap_of_old(int row) {
        const auto after = std::upper_bound(gaps_.begin(), gaps_.end(), row,
                                            [](int r, const Gap& gap) { return r < gap.old_first; });
        return *(after - 1);
    }
    Gap& gap_of_new(int row) {
        const auto after = std::upper_bound(gaps_.begin(), gaps_.end(), row,
                                            [](int r, const Gap& gap) { return r < gap.new_first; });
        return *(after - 1);
    }

    void note_displaced() {
        for (const Gap& gap : gaps_)
            for (int row = gap.old_first; row < gap.old_first + gap.old_count; ++row)
                if (marked_.row(row))
                    displaced_.push_back(row);
        for (const int row : displaced_) {
            gap_of_old(row).renewed = true;
            if (matches_[at(row)] >= 0)
                gap_of_new(matches_[at(row)]).renewed = true;
            else
                ++homeless_;
        }
    }

    Reference<css::table::XTableRows> rows() const {
        return Reference<css::table::XColumnRowRange>(sheet_, UNO_QUERY_THROW)->getRows();
    }

    /// From the foot upwards, so that what is above keeps its place.
    void add_rows() {
        int start = old_.top;
        for (Gap& gap : gaps_) {
            gap.start = start;
            start += gap.height() + 1; // the row that stays
        }
        below_ = start - 1;
        const bool something_below = used_area(sheet_).last_row > old_.bottom;
        if (homeless_ > 0)
            rows()->insertByIndex(old_.bottom + 1, homeless_ + 1);
        int bottom = old_.bottom + 1; // the old row that follows the gap
        for (auto gap = gaps_.rbegin(); gap != gaps_.rend(); ++gap) {
            const bool last = gap == gaps_.rbegin();
            if (gap->added() > 0 && (!last || something_below || gap->renewed))
                rows()->insertByIndex(bottom, gap->added());
            bottom -= gap->old_count + 1;
        }
    }

    void move_displaced() {
        int below = below_ + 1;
        for (const int row : displaced_) {
            const Gap& from = gap_of_old(row);
            const int source = from.start + row - from.old_first;
            if (const int match = matches_[at(row)]; match >= 0) {
                const Gap& to = gap_of_new(match);
                move(source, 0, marked_.last_column(), to.start + to.old_count + match - to.new_first);
                continue;
            }
            if (old_.left > 0)
                move(source, 0, old_.left - 1, below);
            if (marked_.last_column() > old_.right)
                move(source, old_.right + 1, marked_.last_column(), below);
            for (const int column : marked_.inner_columns(row))
                move(source, column, column, below);
            marked_.move_shapes(source, below, old_.left, old_.right);
            note_moved(row, below);
            ++below;
        }
    }

    void move(int row, int first_column, int last_column, int to_row) {
        const auto sheet = marked_.sheet_index();
        Reference<css::sheet::XCellRangeMovement>(sheet_, UNO_QUERY_THROW)
            ->moveRange({sheet, first_column, to_row}, {sheet, first_column, row, last_column, row});
        marked_.move_shapes(row, to_row, first_column, last_column);
    }

    void note_moved(int row, int to_row) {
        const std::vector<std::string>& texts = marked_.texts(row);
        std::string words;
        for (const std::string& text : texts)
            words += (words.empty() ? "" : "、") + text;
        notes_.push_back({{name_, to_row, marked_.first_column(row)},
                          words,
                          name_of_ != nullptr ? name_of_(grid_, row) : longest_text(row),
                          MovedNote::What::beside,
                          row});
    }

    std::string longest_text(int row) const {
        std::string name;
        for (int column = 0; column < grid_.columns(); ++column) {
            const Range area = grid_.area_of(row, column);
            if (const std::string text = grid_.text(area.top, area.left); text.size() > name.size())
                name = text;
        }
        return name;
    }

    void remove_rows() {
        for (auto gap = gaps_.rbegin(); gap != gaps_.rend(); ++gap) {
            const int count = gap->removed();
            if (count == 0)
                continue;
            rows()->removeByIndex(gap->renewed ? gap->start : gap->start + gap->old_count - count, count);
            removed_ += count;
        }
    }

    const Document& document_;
    std::string name_;
    Reference<css::sheet::XSpreadsheet> sheet_;
    const Grid& grid_;
    Range& old_;
    MarkedCells marked_;
    int count_;
    KeyRows::Name name_of_;
    std::vector<int> matches_;
    std::vector<Gap> gaps_;
    std::vector<int> displaced_;
    int homeless_ = 0; ///< displaced rows that are no more
    int below_ = 0;    ///< the row below the region, after rows were put in
    int removed_ = 0;
    std::vector<MovedNote> notes_;
};

} // namespace

std::vector<MovedNote> align_rows(const Document& document, const std::string& sheet, const Grid& old_grid,
                                  Range& old, const SheetPlan& plan, KeyRows keys,
                                  const std::vector<UserCell>& user_cells) {
    return Aligner(document, sheet, old_grid, old, plan, keys, user_cells).run();
}

} // namespace kyodo
