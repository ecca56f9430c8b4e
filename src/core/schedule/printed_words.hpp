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

/// Whether a text ends in 「（続き）」 (or with ASCII brackets), and the text without it.
bool is_continued(std::string_view text);
std::string without_continued(std::string_view text);

} // namespace kyodo
