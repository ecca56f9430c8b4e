// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Labels of an evaluation sheet, found wherever they stand.
#pragma once

#include "core/table/grid.hpp"

#include <map>
#include <optional>
#include <string>

namespace kyodo {

/// The block at the top of a sheet: by label id (sheet.evaluation.form …) its first cell, and the value on
/// its right.
struct SheetBlock {
    struct Entry {
        Place label;
        std::string value;
        int row = 0;
        int column = 0;
    };
    std::map<std::string, Entry> entries;

    bool has(const std::string& id) const { return entries.contains(id); }
    std::string value(const std::string& id) const;
    /// Whether the labels of form, party and evaluator stand below each other, as no table's header has them.
    bool is_evaluation() const;
};

SheetBlock find_block(const Grid& grid);

/// The columns of the items' table and the row of its header.
struct ItemColumns {
    int header_row = 0;
    int number = -1;
    int item = -1;
    int score = -1;
    int reason = -1;
};

/// The header: a row with 評価項目 and 評価 (or 点); nothing where there is none.
std::optional<ItemColumns> find_item_columns(const Grid& grid);

} // namespace kyodo
