// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the titles of a register's header mean: a column of the schema, a year of one, or neither.
#pragma once

#include "core/schema/register_schema.hpp"

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kyodo {

/// What one header cell says by itself.
struct TitleWord {
    enum class Kind {
        other,  ///< a title that the schema doesn't know
        column, ///< a column's title: 取組事項
        prefix, ///< what stands before (or after, above, below) a year: 計画, 実績
        year,   ///< 「平成27年度」, 「実績 平成27年度」
    };
    Kind kind = Kind::other;
    int column = -1;  ///< index into the schema's columns; -1 for a year without a prefix
    std::string year; ///< the text of the year alone
};

/// So that a part of a text can be looked up without a copy.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// What a folded text may be as a title: itself; without what forms add to it (signs for "required", a colon
/// or the number of a note behind, brackets around, a remark in brackets behind); without a remark that goes
/// on in the cell below.
std::array<std::string_view, 3> title_forms(std::string_view folded);

/// The titles and synonyms of a schema, folded.
class HeaderTitles {
public:
    using Beginnings = std::unordered_map<std::string, bool, TextHash, std::equal_to<>>;

    explicit HeaderTitles(const RegisterSchema& schema);

    TitleWord word(std::string_view text) const;

    /// The column of a title, or -1. `folded` is folded. What forms add (title_forms) is left aside, and
    /// 「No」 is 「番号」.
    int column(const std::string& folded) const;

    /// The per-year column that years without a prefix belong to, or -1: the one whose title or synonym is
    /// empty, else the first.
    int bare_year_column() const { return bare_; }

    /// Whether a folded text begins a title: only rows with such a cell can begin a header.
    bool begins_title(const std::string& folded) const;

    /// Whether it begins one that is required, years' columns left aside.
    bool begins_required(const std::string& folded) const;

    /// Whether a folded text is the whole of a column's title or of a year's prefix.
    bool completes_title(const std::string& folded) const;

    /// All beginnings of titles, folded; true for those of required ones.
    const Beginnings& beginnings() const { return beginnings_; }

private:
    void add(const std::string& spelling, int column, const Column& about);
    void add_numbers(const RegisterSchema& schema);

    std::unordered_map<std::string, int, TextHash, std::equal_to<>> titles_;
    std::vector<std::pair<std::string, int>> prefixes_; ///< long ones first
    Beginnings beginnings_;
    int bare_ = -1;
};

/// The folded text of a title cell; "" for one that is too long to be a title.
std::string folded_title(std::string_view text);

} // namespace kyodo
