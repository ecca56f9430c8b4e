// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/lines_above.hpp"

#include "core/base/fold.hpp"

namespace kyodo {

void LinesAbove::add(const TextLine& line, bool before_tables) {
    if (is_bullet(line.text))
        return no_part(line);
    switch (heading_level(line.text)) {
    case HeadingLevel::goal:
        end_of_title(before_tables);
        return headings_.set_goal(trim(line.text));
    case HeadingLevel::section:
    case HeadingLevel::numbered:
        end_of_title(before_tables);
        return headings_.set_section(trim(line.text));
    case HeadingLevel::none:
        waiting_.push_back(line);
    }
}

void LinesAbove::end_of_title(bool before_tables) {
    if (before_tables && !titled_ && !waiting_.empty())
        take_waiting_title();
    if (named_headings_)
        drop();
}

void LinesAbove::settle(bool first, bool only) {
    const bool has_title = only || waiting_.size() > 1 || named_headings_;
    if (first && !titled_ && !waiting_.empty() && has_title)
        take_waiting_title();
    if (named_headings_)
        return drop();
    while (waiting_.size() > 2) {
        no_part(waiting_.front());
        waiting_.erase(waiting_.begin());
    }
    headings_.end_succession();
    if (waiting_.size() == 2)
        headings_.set_goal(trim(waiting_.front().text));
    if (!waiting_.empty())
        headings_.set_section(trim(waiting_.back().text));
    headings_.end_succession();
    waiting_.clear();
}

void LinesAbove::drop() {
    for (const TextLine& line : waiting_)
        no_part(line);
    waiting_.clear();
}

void LinesAbove::take_title(const std::string& words) {
    if (!titled_)
        reading_.plan.title = trim(words);
    titled_ = true;
}

void LinesAbove::take_waiting_title() {
    take_title(waiting_.front().text);
    waiting_.erase(waiting_.begin());
}

void LinesAbove::no_part(const TextLine& line, const char* message) {
    const Place place = grid_.place(line.row, line.column);
    reading_.findings.push_back(
        {"K113", Severity::advice, place, line.text, {message, {{"place", a1(place)}}}, {}});
}

} // namespace kyodo
