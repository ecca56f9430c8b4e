// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_headings.hpp"

#include "core/base/fold.hpp"
#include "core/base/message.hpp"

namespace kyodo {
namespace {

/// A heading of ours that says that there is none (`none`, a text's id) is an empty one.
std::string without_sign(std::string_view words, std::string_view sign, const char* none) {
    if (!words.starts_with(sign))
        return std::string(words);
    words.remove_prefix(sign.size());
    if (words.starts_with(" "))
        words.remove_prefix(1);
    return words == text(none, Language::ja) ? std::string() : std::string(words);
}

} // namespace

void PrintedHeadings::begin_own_table() {
    own_ = true;
    goal_.clear();
    section_.clear();
    previous_ = Previous::none;
    ++changes_;
}

bool PrintedHeadings::goes_on(std::string& text, const std::string& current) {
    if (own_) { // an empty heading is never repeated
        const auto named = before_our_continued(text);
        return named && *named == current && !named->empty();
    }
    if (!is_continued(text))
        return false;
    const std::string bare = without_continued(text);
    if (!any_) { // an extract that begins in the middle of a block
        text = bare;
        return false;
    }
    return same_text(bare, current);
}

void PrintedHeadings::set_goal(std::string_view line) {
    std::string text = without_sign(line, "■", "sheet.schedule.no_goal");
    previous_ = Previous::goal;
    if (goes_on(text, goal_))
        return;
    any_ = true;
    ++changes_;
    goal_ = text;
    section_.clear();
}

void PrintedHeadings::set_section(std::string_view line) {
    std::string text = without_sign(line, "◆", "sheet.schedule.no_section");
    previous_ = Previous::section;
    if (goes_on(text, section_))
        return;
    any_ = true;
    ++changes_;
    section_ = text;
}

bool PrintedHeadings::set_plain(std::string_view line) {
    std::string text(line);
    if (previous_ == Previous::section)
        return false;
    if (previous_ == Previous::plain)
        goal_ = section_;
    const bool on = previous_ == Previous::none && (goes_on(text, section_) || goes_on(text, goal_));
    previous_ = Previous::plain;
    if (on)
        return true;
    any_ = true;
    ++changes_;
    section_ = text;
    return true;
}

} // namespace kyodo
