// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/header_band.hpp"

#include "core/table/header_years.hpp"

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

using Kind = TitleWord::Kind;

struct TitleCell {
    std::string text;
    Range area;
};

/// The cells above one another in a column of the band.
struct Stack {
    std::vector<TitleCell> cells;
    bool starts_here = true; ///< whether the lowest text begins in this column, not in one to the left
    int bottom = 0;          ///< lowest row of the areas
};

/// Reads a band column by column. A title of several cells may be merged, or stand in the first of them.
class BandReader {
public:
    BandReader(const Grid& grid, const RegisterSchema& schema, const HeaderTitles& titles,
               const YearBase& base, int top, int bottom)
        : grid_(grid), titles_(titles), years_(schema.columns.size(), HeaderYears(base)),
          carried_(static_cast<std::size_t>(bottom - top + 1)) {
        band_.top = top;
        band_.bottom = bottom;
    }

    HeaderBand run() {
        const int last = band_.bottom;
        for (int column = 0; column < grid_.columns(); ++column) {
            const Stack stack = stack_of(column, last);
            if (stack.cells.empty())
                band_.blanks.push_back(column);
            else if (stack.starts_here) {
                const std::size_t before = band_.columns.size();
                resolve(stack, column);
                if (band_.columns.size() == before)
                    band_.foreign.push_back(column);
            }
        }
        return std::move(band_);
    }

private:
    Stack stack_of(int column, int last) {
        Stack stack;
        stack.bottom = last;
        carried_above_.clear();
        for (int row = band_.top; row <= last; ++row) {
            const Range area = grid_.area_of(row, column);
            if (row > band_.top && area.top < row)
                continue; // seen in the row above
            std::string& carried = carried_[static_cast<std::size_t>(row - band_.top)];
            if (is_empty(grid_.at(area.top, area.left))) {
                if (row < last && stack.cells.empty() && !carried.empty())
                    carried_above_ = carried;
                continue;
            }
            const std::string text = grid_.text(area.top, area.left);
            stack.cells.push_back({text, area});
            stack.starts_here = area.left == column;
            stack.bottom = std::max(stack.bottom, area.bottom);
            carried = text;
        }
        return stack;
    }

    void resolve(const Stack& stack, int column) {
        if (read_title(stack, column))
            return;
        std::vector<TitleWord> words;
        for (const TitleCell& cell : stack.cells)
            words.push_back(titles_.word(cell.text));
        const bool year = std::any_of(words.begin(), words.end(),
                                      [](const TitleWord& word) { return word.kind == Kind::year; });
        const bool prefix = std::any_of(words.begin(), words.end(), [](const TitleWord& word) {
            return word.kind == Kind::prefix || (word.kind == Kind::year && word.column >= 0);
        });
        // 「計画」 above the first of several years, unmerged, holds for those on its right; and so does a
        // year above 「計画」 「実績」.
        if (!carried_above_.empty() && year != prefix) {
            const TitleWord above = titles_.word(carried_above_);
            if (above.kind == (year ? Kind::prefix : Kind::year))
                words.insert(words.begin(), above);
        }
        add_year(words, stack, column);
    }

    /// The first row's 「1」 under 「事業番号＊」 is no number of a note, as in 「事業番号＊1」.
    static bool ends_in_data(const Stack& stack) {
        const std::string lowest = folded_title(stack.cells.back().text);
        return stack.cells.size() > 1 && lowest.find_first_not_of("0123456789().") == std::string::npos;
    }

    bool read_title(const Stack& stack, int column) {
        std::string joined;
        for (const TitleCell& cell : stack.cells)
            joined += folded_title(cell.text);
        if (const int whole = titles_.column(joined); whole >= 0 && !ends_in_data(stack)) {
            band_.title_parts += static_cast<int>(stack.cells.size());
            add({whole, column, std::nullopt}, stack, stack.cells.size());
            return true;
        }
        // A group's title may stand above: 「基本情報」 over 「取組事項」.
        const int lowest = titles_.column(folded_title(stack.cells.back().text));
        if (lowest < 0)
            return false;
        const Range& top = stack.cells.front().area;
        band_.top_foreign |= top.top <= band_.top && top.left == top.right;
        add({lowest, column, std::nullopt}, stack, 1);
        return true;
    }

    void add_year(const std::vector<TitleWord>& words, const Stack& stack, int column) {
        const TitleWord* year = nullptr;
        int owner = -1;
        for (const TitleWord& word : words) {
            if (word.kind == Kind::column || (word.kind == Kind::other && year != nullptr))
                return; // something else: 「平成27年度」 over 「備考」
            if (word.kind == Kind::year && year != nullptr)
                return;
            if (word.kind == Kind::year)
                year = &word;
            if (word.column >= 0 && owner >= 0 && owner != word.column)
                return;
            owner = std::max(owner, word.column);
        }
        if (year == nullptr)
            return;
        if (owner < 0)
            owner = titles_.bare_year_column();
        if (owner < 0)
            return;
        const auto read = years_[static_cast<std::size_t>(owner)].read(year->year);
        if (!read) {
            if (read.error().message.id == "year.needs_base" && !band_.needs_base)
                band_.needs_base = read.error();
            return;
        }
        if (read->years.first == read->years.last)
            add({owner, column, read->years.first, read->corrected}, stack,
                static_cast<std::size_t>(std::count_if(words.begin(), words.end(), [](const TitleWord& word) {
                    return word.kind != Kind::other;
                })));
    }

    /// `used` of the stack's cells, the lowest ones, say what the column is.
    void add(FoundColumn found, const Stack& stack, std::size_t used) {
        used = std::min(used, stack.cells.size());
        band_.top_used |= (stack.cells.end() - static_cast<std::ptrdiff_t>(used))->area.top <= band_.top;
        band_.columns.push_back(found);
        band_.bottom = std::max(band_.bottom, stack.bottom);
    }

    const Grid& grid_;
    const HeaderTitles& titles_;
    std::vector<HeaderYears> years_; ///< one for each column of the schema: each set of years starts anew
    std::vector<std::string> carried_;
    std::string carried_above_;
    HeaderBand band_;
};

} // namespace

int distinct_columns(const HeaderBand& band) {
    std::set<std::pair<int, int>> keys;
    for (const FoundColumn& column : band.columns)
        keys.emplace(column.schema_column, column.year ? column.year->value : 0);
    return static_cast<int>(keys.size());
}

HeaderBand read_header_band(const Grid& grid, const RegisterSchema& schema, const HeaderTitles& titles,
                            const YearBase& base, int top, int bottom) {
    return BandReader(grid, schema, titles, base, top, bottom).run();
}

} // namespace kyodo
