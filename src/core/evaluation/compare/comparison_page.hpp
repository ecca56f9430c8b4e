// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the comparison's sheets have in common: sections, lines, tables, numbers.
#pragma once

#include "core/evaluation/aggregate/figure.hpp"
#include "core/register/entry_styles.hpp"
#include "core/sheet/sheet_plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kyodo {

/// A text of the product in Japanese, the language of what is printed.
std::string printed(std::string_view id, std::vector<std::pair<std::string, std::string>> args = {});
std::string printed(const Message& message);

/// A cell of a table's row: its columns and what it says.
struct PageCell {
    int first = 0;
    int last = 0;
    Value value;
    int style = 0;
};

/// A sheet of sections that is built from top to bottom.
class ComparisonPage {
public:
    ComparisonPage(const std::string& name, std::vector<double> widths_mm);

    SheetPlan sheet;
    EntryStyles entry;
    int text, label, number, centre, strong, strong_number, formula, section_style, note;

    /// A heading, with an empty row above it.
    void section(std::string_view id);
    /// A line of text over all columns, broken into lines where it is longer.
    int line(const std::string& words, int style);
    /// A row of a table, as high as its texts need; merges where a cell has several columns. A row can't be
    /// broken over pages: of a text that would need more, as much as fits is shown and what follows is told
    /// to stand in the register of scores. What people typed (`theirs`) stays whole, and the row ends at a
    /// page.
    int row(const std::vector<PageCell>& cells, double least_mm = 5.5, bool theirs = false);
    /// A row of titles; on each page that a later row begins it stands again, up to the next section.
    int titles(const std::vector<PageCell>& cells);
    /// The style of figures with so many decimals: those of a column stand below each other.
    int figures(int decimals, bool is_strong = false);
    /// Begins a page before the next row unless so much room is left on this one.
    void keep_together(double height_mm);
    /// Begins a page wherever the rows so far need one, so that it is known what stands on which. To be
    /// called once more when all is written.
    void break_pages();
    double width_of(int first, int last) const;

private:
    double page_mm() const;
    void begin_page(int first_row);
    void begin_page_for(double height_mm);

    std::vector<PageCell> titles_;
    int counted_ = 0; ///< rows whose page is known
    double used_ = 0; ///< of the page of the last of them
};

/// The most decimals, up to four, that one of the numbers has.
int decimals_in(const std::vector<Value>& values);

/// A number of a cell, rounded for showing; empty for none.
Value shown_number(const Score& score, std::optional<int> decimals, int otherwise);

} // namespace kyodo
