// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/collect/sheet_labels.hpp"

#include "core/base/fold.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr const char* label_ids[] = {"sheet.evaluation.form",      "sheet.evaluation.version",
                                     "sheet.evaluation.project",   "sheet.evaluation.party",
                                     "sheet.evaluation.evaluator", "sheet.evaluation.interest"};

constexpr std::size_t longest_label = 60; // bytes: longer texts aren't folded to compare them

constexpr int top_rows = 100; // the block is at the top; a register of 10,000 rows needn't be searched

std::string folded(const char* id) { return fold(text(id, Language::ja)); }

/// The labels, folded, with their ids.
const std::map<std::string, std::string>& labels() {
    static const std::map<std::string, std::string> all = [] {
        std::map<std::string, std::string> made;
        for (const char* id : label_ids)
            made.emplace(folded(id), id);
        return made;
    }();
    return all;
}

std::string label_at(const Grid& grid, int row, int column) {
    const auto* words = std::get_if<std::string>(&grid.at(row, column));
    if (words == nullptr || words->size() > longest_label)
        return {};
    const auto found = labels().find(fold(*words));
    return found == labels().end() ? std::string() : found->second;
}

/// The first thing on the right of a label, unless that is a label itself.
std::string value_beside(const Grid& grid, int row, int column) {
    for (int at = grid.area_of(row, column).right + 1; at < grid.columns(); ++at)
        if (!is_empty(grid.at(row, at)))
            return label_at(grid, row, at).empty() ? grid.text(row, at) : std::string();
    return {};
}

} // namespace

std::string SheetBlock::value(const std::string& id) const {
    const auto found = entries.find(id);
    return found == entries.end() ? std::string() : found->second.value;
}

bool SheetBlock::is_evaluation() const {
    const auto form = entries.find("sheet.evaluation.form");
    const auto party = entries.find("sheet.evaluation.party");
    const auto evaluator = entries.find("sheet.evaluation.evaluator");
    return form != entries.end() && party != entries.end() && evaluator != entries.end() &&
           form->second.row < party->second.row && party->second.row < evaluator->second.row;
}

SheetBlock find_block(const Grid& grid) {
    SheetBlock block;
    for (int row = 0; row < std::min(grid.rows(), top_rows); ++row)
        for (int column = 0; column < grid.columns(); ++column)
            if (const std::string id = label_at(grid, row, column); !id.empty() && !block.has(id))
                block.entries[id] = {grid.place(row, column), value_beside(grid, row, column), row, column};
    return block;
}

std::optional<ItemColumns> find_item_columns(const Grid& grid) {
    static const std::string number = folded("sheet.evaluation.number");
    static const std::string item = folded("sheet.evaluation.item");
    static const std::string score = folded("sheet.evaluation.score");
    static const std::string points = folded("sheet.evaluation.points");
    static const std::string reason = folded("sheet.evaluation.reason");
    for (int row = 0; row < grid.rows(); ++row) {
        ItemColumns found{row};
        for (int column = 0; column < grid.columns(); ++column) {
            const auto* words = std::get_if<std::string>(&grid.at(row, column));
            if (words == nullptr)
                continue;
            const std::string title = fold(*words);
            if (title == number)
                found.number = column;
            else if (title == item)
                found.item = column;
            else if (title == score || title == points)
                found.score = column;
            else if (title.starts_with(reason))
                found.reason = column;
        }
        if (found.item >= 0 && found.score >= 0)
            return found;
    }
    return std::nullopt;
}

} // namespace kyodo
