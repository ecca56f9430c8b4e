// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The words by which the parts of a printed schedule are known, other than column titles: headings, notes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kyodo {

/// What a line of text heads.
enum class HeadingLevel {
    none,
    goal,    ///< 「目標1 …」, 「■ …」
    section, ///< 「方策1 …」, 「1-(1) …」, 「◆ …」
    numbered ///< 「(1) …」: a section where it stands above a table; within one it may be an item
};
HeadingLevel heading_level(std::string_view line);

/// 「※ …」, 「注) …」, 「（注1）…」
bool is_note(std::string_view line);

/// 「・…」: a list between the headings of a plan.
bool is_bullet(std::string_view line);

/// What stands behind 「凡例」, 「【凡例】」, 「凡　例：」; nothing where a text doesn't begin so,
/// or where the word goes on (凡例の整備, 凡例集): what follows is a separator, a glyph or an entry.
std::optional<std::string> after_legend_word(std::string_view text);

/// Whether a text ends in 「（続き）」 (also with ASCII brackets), and the text without it.
bool is_continued(std::string_view text);
std::string without_continued(std::string_view text);

/// What schedule.render adds to a person's words (（続き）, （内容の続き）) or puts in place of lacking ones
/// （大区分なし, 区分なし, 取組事項なし） bears this behind its opening bracket: U+2060, which is invisible
/// and changes no line break, as none is allowed there. So a name that somebody chose, 「広報（続き）」, is
/// never taken for words of ours.
inline constexpr std::string_view sign_of_ours = "\u2060";

/// The text without the 「（続き）」 that schedule.render put behind it; nothing where there is none, or one
/// that somebody wrote.
std::optional<std::string> before_our_continued(std::string_view text);

/// A person's text as it is printed: words of ours that were copied from a printed schedule are the person's.
std::string as_persons(std::string text);

} // namespace kyodo
