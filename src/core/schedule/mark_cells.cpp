// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/mark_cells.hpp"

#include "core/base/fold.hpp"

namespace kyodo {
namespace {

constexpr std::size_t longest_mark = 2000; // bytes; a longer text is no mark and is not worth folding

/// The words of a text: what white space and line breaks set apart.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char32_t c : to_code_points(text)) {
        const bool space =
            c == U' ' || c == U'　' || c == U'\t' || c == U'\n' || c == U'\r' || c == U'\u00A0';
        if (!space)
            words.back() += to_utf8(std::u32string_view(&c, 1));
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

/// The beginning of a long text, for a message that names it. The finding itself keeps all of it.
std::string shortened(std::string_view text) {
    constexpr std::size_t most = 60;
    const std::u32string points = to_code_points(text.substr(0, most * 4));
    if (points.size() <= most && text.size() <= most * 4)
        return std::string(text);
    return to_utf8(std::u32string_view(points).substr(0, most)) + "…";
}

/// What stands in a cell; nothing for white space only.
std::string cell_text(const Grid& grid, const Range& area) {
    const Value& value = grid.at(area.top, area.left);
    return is_empty(value) ? std::string() : to_text(value);
}

} // namespace

int MarkReader::find(std::string_view text) const {
    if (!legend_.empty())
        if (const auto found = legend_.find_in_cell(text))
            return *found;
    return marks_.find_in_cell(text).value_or(-1);
}

int MarkReader::mark_of(std::string_view text) const {
    if (text.empty() || text.size() > longest_mark)
        return -1;
    if (const int whole = find(text); whole >= 0)
        return whole;
    const std::string_view bare = without_arrow(text);
    if (bare.empty())
        return -1;
    int mark = -1;
    for (const std::string& word : words_of(bare)) {
        const int found = find(word);
        if (found < 0 && without_arrow(word).empty())
            continue;
        if (found < 0 || (mark >= 0 && found != mark))
            return -1;
        mark = found;
    }
    return mark;
}

std::string MarkReader::labels() const {
    std::string all;
    for (const Mark& mark : marks_.all())
        all += (all.empty() ? "" : "、") + mark.label;
    return all;
}

bool is_lone_arrow(std::string_view text) {
    return text.size() <= longest_mark && !trim(text).empty() && trim(without_arrow(text)).empty();
}

std::vector<MarkCell> read_mark_cells(const Grid& grid, int row, const std::vector<int>& columns,
                                      int leftmost, const MarkReader& reader) {
    std::vector<MarkCell> cells;
    cells.reserve(columns.size());
    for (const int column : columns) {
        const Range area = grid.area_of(row, column);
        MarkCell cell{{}, area.top, area.left, true};
        if (area.left < leftmost) {
            cells.push_back(cell);
            continue;
        }
        if (!cells.empty() && cells.back().row == area.top && cells.back().column == area.left) {
            cells.push_back(cells.back());
            cells.back().first = false;
            continue;
        }
        const std::string text = cell_text(grid, area);
        cell.value.mark = reader.mark_of(text);
        if (cell.value.mark < 0) {
            if (is_lone_arrow(text) && !cells.empty() && cells.back().value.mark >= 0)
                cell.value.mark = cells.back().value.mark;
            else
                cell.value.text = text;
        }
        cells.push_back(cell);
    }
    return cells;
}

Finding unknown_mark(std::string code, const Grid& grid, const MarkCell& cell, const MarkReader& reader) {
    const Place place = grid.place(cell.row, cell.column);
    const std::string& value = cell.value.text;
    Message expectation{"schedule.unknown_mark",
                        {{"value", shortened(value)}, {"place", a1(place)}, {"marks", reader.labels()}}};
    return {std::move(code),
            Severity::error,
            place,
            value,
            std::move(expectation),
            value.size() <= longest_mark ? reader.marks().nearest(value) : ""};
}

Finding error_in_cell(const Grid& grid, int row, int column) {
    const Place place = grid.place(row, column);
    const std::string value = grid.text(row, column);
    const bool formula = std::holds_alternative<CellError>(grid.at(row, column));
    Message expectation{formula ? "register.error_value" : "schedule.error_text",
                        {{"place", a1(place)}, {"value", value}}};
    return {"K103", Severity::error, place, value, std::move(expectation), {}};
}

Finding corrected_year(const std::string& value, const Place& place, const std::string& meant) {
    return {"K112",
            Severity::warning,
            place,
            value,
            {"schedule.year_as_meant", {{"value", trim(value)}, {"place", a1(place)}, {"meant", meant}}},
            meant};
}

Finding no_item(const Place& place) {
    return {"K102", Severity::error, place, {}, {"schedule.no_item", {{"place", a1(place)}}}, {}};
}

} // namespace kyodo
