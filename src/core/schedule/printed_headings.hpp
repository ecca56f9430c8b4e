// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which goal and section the rows of a printed schedule stand under.
#pragma once

#include "core/schedule/printed_words.hpp"

#include <string>
#include <vector>

namespace kyodo {

/// A line of text above a table, and the grid row it stands in.
struct TextLine {
    std::string text;
    int row = 0;
    int column = 0;
};

/// The goal and section at the place the reader has reached.
class PrintedHeadings {
public:
    const std::string& goal() const { return goal_; }
    const std::string& section() const { return section_; }

    /// Counts the headings that began something new, so that a reader sees when an item can't go on.
    int changes() const { return changes_; }

    /// A heading that says what it is. Of 「■ 」 and 「◆ 」 exactly one is cut off, of 「（続き）」 one where
    /// the heading goes on with what is there already, or is the first of the sheet.
    void set_goal(std::string_view text);
    void set_section(std::string_view text);

    /// A heading across the table that says nothing about itself: it changes the section; two in succession
    /// are goal and section. False where it follows a section that says itself: then it is no heading.
    bool set_plain(std::string_view text);

    /// A table of ours: all its headings stand below its header, and go on only in the same words.
    void begin_own_table();

    /// A row of the table: the succession of headings ends.
    void end_succession() { previous_ = Previous::none; }

private:
    enum class Previous { none, plain, goal, section };

    bool goes_on(std::string& text, const std::string& current);

    std::string goal_;
    std::string section_;
    Previous previous_ = Previous::none;
    bool any_ = false;
    bool own_ = false;
    int changes_ = 0;
};

} // namespace kyodo
