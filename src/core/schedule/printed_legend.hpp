// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The legend of a printed schedule: 「凡例　●＝実施　△＝検討」.
#pragma once

#include "core/schedule/mark_cells.hpp"
#include "core/schedule/printed_header.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// One mark as a legend shows it. Either may be empty: a glyph that was lost, or one without its label.
struct LegendEntry {
    std::string glyph;
    std::string label;
    Place place;

    bool operator==(const LegendEntry&) const = default;
};

struct PrintedLegend {
    std::vector<LegendEntry> entries;
    std::vector<int> rows; ///< grid rows that belong to legends, ascending
};

/// The entries of a legend's text without 「凡例」: 「●＝実施、△＝検討」, 「● 実施　△ 検討」, 「準備作業 ●」,
/// 「＝実施」, 「検討　実施　（→ は続く年度）」. Known marks are recognised first, whatever signs are in
/// them. An arrow alone before a word (「→ 継続する年度」) is taken for the explanation of bars, except in a
/// legend of our own.
std::vector<LegendEntry> parse_legend(std::string_view text, const MarkList& known, const Place& place,
                                      bool own = false);

/// Geometric shapes, arrows and the like: what glyphs of schedules are taken from. No letters, no brackets.
bool is_legend_sign(char32_t c);

/// Finds the cells that begin with 凡例; a legend goes on in the cells on the right and, one entry a row,
/// below. Below the header of another's table an item may be called so too: there a legend has nothing on its
/// left, at least one entry with a sign or a known mark, and nothing under the years, unless it follows an
/// empty row and has glyphs and labels in cells of their own; or it stands beside the table on the right.
PrintedLegend find_legend(const Grid& grid, const std::vector<PrintedHeader>& headers, const MarkList& known);

/// Makes the reader know what the legend says. A label that it doesn't know becomes a mark of its own, with
/// the next stage; a lost glyph is replaced by the label. A glyph that means another mark in the workbook
/// means the legend's in this table: finding K114. An entry that can't be taken is K115.
Findings learn_legend(const std::vector<LegendEntry>& entries, MarkReader& reader);

} // namespace kyodo
