// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// SheetPlan: what a sheet shall look like, told without UNO. It is written either as a flat ODS that is
// loaded (new sheets and workbooks: fast, formats included) or cell by cell into a sheet that exists.
#pragma once

#include "core/sheet/style.hpp"
#include "core/table/grid.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kyodo {

enum class Paper { a4, a3 };

/// The printed page. Millimetres.
struct PageSetup {
    Paper paper = Paper::a4;
    bool landscape = true;
    double margin_mm = 12;        ///< left, right and top
    double margin_bottom_mm = 10; ///< below the footer
    double footer_mm = 7;         ///< the footer's height with its distance from the table
    int repeat_first = -1;        ///< rows printed at the top of each page; -1 for none
    int repeat_last = -1;
    int repeat_columns = 0; ///< the first columns, printed again at the left of each page
    int pages_wide = 1;     ///< pages side by side that the width is spread over

    /// 「Kyodo A4横」: pages of the same paper share one page style of the document. Its footer has the
    /// sheet's name on the left and "n / N" in the middle; its scale fits the width. Several pages wide:
    /// 「Kyodo A3横（幅2枚）」, printed row by row of pages.
    std::string style_name() const;
    double width_mm() const;  ///< what is left for the table between the margins
    double height_mm() const; ///< … and between the top margin and the footer

    bool operator==(const PageSetup&) const = default;
};

/// What cells take beside a list.
enum class Entries { anything, whole, decimal };

/// What cells take, with the hint shown when they are entered: a drop-down list, or a number within
/// bounds. Other values stay possible (a warning), so that pasting isn't blocked.
struct Choices {
    Range range;
    std::string source; ///< a formula: the cells of the list, 「$設定.$B$12:$B$16」, or the only entry,
                        ///< 「"✓"」; its references are absolute, so that it means the same from every cell
    std::string hint_title;
    std::string hint;
    std::string error_title{}; ///< shown with `error` when another value is entered; Excel takes 32 and
    std::string error{};       ///< 225 characters
    Entries entries = Entries::anything;
    std::optional<double> least{};
    std::optional<double> most{};
    bool only_offers = false; ///< the list is offered; other entries are not warned of

    /// Whether anything but a list's values or fitting numbers is warned of.
    bool checks() const { return !only_offers && (!source.empty() || entries != Entries::anything); }
    bool operator==(const Choices&) const = default;
};

/// A cell whose text leads to another cell when it is clicked.
struct Link {
    int row = 0;
    int column = 0;
    Place place;
    bool operator==(const Link&) const = default;
};

/// A sheet to be made: cells, their styles, and all that belongs to the sheet.
class SheetPlan {
public:
    explicit SheetPlan(std::string name, int columns = 0);

    std::string name;
    std::vector<double> column_widths_mm;
    std::vector<double> row_heights_mm; ///< 0: the office chooses
    std::vector<int> page_breaks;       ///< rows that begin a page, ascending
    std::vector<Range> merges;
    std::vector<Choices> choices;
    std::vector<Link> links; ///< ascending by row and column; a new sheet has them, rewriting leaves them out
    PageSetup page;
    int frozen_rows = 0;
    int frozen_columns = 0;
    std::optional<Range> print_area;
    std::optional<Range> filter; ///< header row and data of an automatic filter
    bool locked = false;         ///< protected without a password: only unlocked cells can be edited
    std::string region;          ///< a sheet-local name for the whole of the plan; "" for none

    int rows() const { return static_cast<int>(row_heights_mm.size()); }
    int columns() const { return static_cast<int>(column_widths_mm.size()); }

    /// Appends a row of empty cells and returns its index.
    int add_row(double height_mm = 0);

    /// The index of a style, added on first use; styles are told apart by name.
    int style(const Style& style);
    const std::vector<Style>& styles() const { return styles_; }

    void put(int row, int column, Value value, int style);
    void set_style(Range range, int style);
    /// Merges a range and gives all of it one style.
    void merge(Range range, int style);

    const Value& value(int row, int column) const { return cells_[index(row, column)].value; }
    int style_at(int row, int column) const { return cells_[index(row, column)].style; }

    /// Values and merges as a grid: what reading the finished sheet would give.
    Grid to_grid() const;

private:
    struct Cell {
        Value value;
        int style = -1; ///< -1: the document's default
    };
    std::size_t index(int row, int column) const {
        return static_cast<std::size_t>(row) * column_widths_mm.size() + static_cast<std::size_t>(column);
    }
    std::vector<Cell> cells_;
    std::vector<Style> styles_;
};

} // namespace kyodo
