// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/title_rows.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>
#include <unordered_map>

namespace kyodo {
namespace {

constexpr std::size_t longest_title_bytes = 240; // as in header_titles.cpp
constexpr std::size_t most_remembered = 20000;

/// The first letter of a text, or 0 for an empty or invalid one. Only what decides about it is decoded.
char32_t first_letter(std::string_view text) {
    if (text.empty())
        return 0;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80)
        return byte(0);
    if (byte(0) >= 0xE0 && byte(0) < 0xF0 && text.size() >= 3)
        return (char32_t(byte(0) & 0x0F) << 12) | (char32_t(byte(1) & 0x3F) << 6) | (byte(2) & 0x3F);
    if (byte(0) >= 0xC0 && byte(0) < 0xE0 && text.size() >= 2)
        return (char32_t(byte(0) & 0x1F) << 6) | (byte(1) & 0x3F);
    return 0;
}

/// For each letter the first one of what it folds to (full-width, half-width, capital); 0 for what folding
/// drops. Made once: it takes some milliseconds.
const std::vector<char32_t>& folded_firsts() {
    static const std::vector<char32_t> firsts = [] {
        std::vector<char32_t> all(0x10000);
        for (char32_t letter = 1; letter < all.size(); ++letter)
            if (letter < 0xD800 || letter >= 0xE000)
                all[letter] = first_letter(fold(to_utf8(std::u32string_view(&letter, 1))));
        return all;
    }();
    return firsts;
}

/// White space, and the signs that stand before a required title: they are cut before titles are compared.
constexpr std::array passed_over{U' ',      U'\t',     U'\n',     U'\r',     U'\u3000', U'\u00A0', U'*',
                                 U'\uFF0A', U'\u203B', U'\u2605', U'\u2217', U'\u200B', U'\uFEFF'};

} // namespace

TitleRows::TitleRows(const std::vector<RegisterSchema>& schemas) {
    if (schemas.size() > most_schemas)
        throw std::length_error("more than 256 registers");
    for (const RegisterSchema& schema : schemas) {
        titles_.emplace_back(schema);
        const auto required =
            std::count_if(schema.columns.begin(), schema.columns.end(),
                          [](const Column& each) { return each.required && !each.per_year; });
        required_.push_back(std::max(1, static_cast<int>(required)));
    }
    std::bitset<0x10000> folded;
    for (const HeaderTitles& titles : titles_)
        for (const std::string& beginning : titles.beginnings())
            if (const char32_t first = first_letter(beginning); first < folded.size())
                folded.set(first);
    folded.set(0); // a letter that folding drops may stand before a title
    for (std::size_t letter = 1; letter < firsts_.size(); ++letter)
        firsts_.set(letter, folded_firsts()[letter] < folded.size() && folded.test(folded_firsts()[letter]));
    for (const char32_t sign : passed_over)
        firsts_.set(sign);
}

bool TitleRows::may_begin(const std::string& text) const {
    const char32_t first = first_letter(text);
    return text.size() <= longest_title_bytes && first != 0 && firsts_.test(first);
}

TitleRows::Hits TitleRows::hits_of(const std::string& text) const {
    Hits hits;
    const std::string folded = folded_title(text);
    for (std::size_t schema = 0; schema < titles_.size(); ++schema)
        if (titles_[schema].begins_title(folded)) {
            hits.begins.set(schema);
            hits.whole.set(schema, titles_[schema].completes_title(folded));
        }
    return hits;
}

/// The cells that begin a title of some schema, row by row. What was seen once isn't folded again: the cells
/// of a column say the same few things.
std::vector<TitleRows::Cell> TitleRows::cells_of(const Grid& grid) const {
    std::unordered_map<std::string_view, Hits> seen;
    std::vector<Cell> cells;
    for (int row = 0; row < grid.rows(); ++row)
        for (int column = 0; column < grid.columns(); ++column) {
            const auto* text = std::get_if<std::string>(&grid.at(row, column));
            if (text == nullptr || !may_begin(*text))
                continue;
            auto found = seen.find(*text);
            if (found == seen.end() && seen.size() < most_remembered)
                found = seen.emplace(*text, hits_of(*text)).first;
            const Hits hits = found == seen.end() ? hits_of(*text) : found->second;
            if (hits.begins.any())
                cells.push_back({row, column, hits});
        }
    return cells;
}

bool TitleRows::is_title(const Grid& grid, const Cell& cell, std::size_t schema) const {
    if (!cell.hits.begins.test(schema))
        return false;
    if (cell.hits.whole.test(schema))
        return true;
    const HeaderTitles& titles = titles_[schema];
    std::string words = folded_title(grid.text(cell.row, cell.column));
    for (int below = 1; below < tallest_header && titles.begins_title(words); ++below) {
        words += folded_title(grid.text(cell.row + below, cell.column));
        if (titles.completes_title(words))
            return true;
    }
    return false;
}

std::vector<std::vector<int>> TitleRows::find(const Grid& grid, bool partly) const {
    const std::vector<Cell> cells = cells_of(grid);
    std::vector<std::vector<int>> rows(titles_.size());
    std::size_t first = 0; // of the rows around: one above, and as many as a header may have
    for (std::size_t i = 0; i < cells.size();) {
        const int row = cells[i].row;
        while (cells[first].row < row - 1)
            ++first;
        std::size_t last = i;
        while (last < cells.size() && cells[last].row < row + tallest_header)
            ++last;
        std::size_t next = i;
        while (next < cells.size() && cells[next].row == row)
            ++next;
        for (std::size_t schema = 0; schema < titles_.size(); ++schema) {
            if (std::none_of(cells.begin() + static_cast<std::ptrdiff_t>(i),
                             cells.begin() + static_cast<std::ptrdiff_t>(next),
                             [&](const Cell& cell) { return is_title(grid, cell, schema); }))
                continue;
            std::set<int> columns;
            for (std::size_t each = first; each < last; ++each)
                if (cells[each].hits.begins.test(schema))
                    columns.insert(cells[each].column);
            if (partly || static_cast<int>(columns.size()) >= required_[schema])
                rows[schema].push_back(row);
        }
        i = next;
    }
    return rows;
}

} // namespace kyodo
