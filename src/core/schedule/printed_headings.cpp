// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/printed_headings.hpp"

#include "core/base/fold.hpp"

namespace kyodo {
namespace {

std::string without_sign(std::string_view text, std::string_view sign) {
    if (!text.starts_with(sign))
        return std::string(text);
    text.remove_prefix(sign.size());
    if (text.starts_with(" "))
        text.remove_prefix(1);
    return std::string(text);
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
    if (!is_continued(text))
        return false;
    const std::string bare = without_continued(text);
    if (own_)
        return bare == current && !bare.empty(); // an empty heading is never repeated
    if (!any_) {                                 // an extract that begins in the middle of a block
        text = bare;
        return false;
    }
    return same_text(bare, current);
}

void PrintedHeadings::set_goal(std::string_view line) {
    std::string text = without_sign(line, "■");
    previous_ = Previous::goal;
    if (goes_on(text, goal_))
        return;
    any_ = true;
    ++changes_;
    goal_ = text;
    section_.clear();
}

void PrintedHeadings::set_section(std::string_view line) {
    std::string text = without_sign(line, "◆");
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
