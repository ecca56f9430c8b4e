// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/standard_marks.hpp"

#include "core/base/embedded.hpp"
#include "core/schema/city_profile.hpp"

#include <stdexcept>

namespace kyodo {

const MarkReader& standard_marks() {
    static const MarkReader reader = [] {
        const auto profile = parse_city_profile(embedded::standard_profile().front(), "hyojun.json");
        const auto marks = profile ? MarkList::make(profile->marks) : Result<MarkList>(profile.error());
        if (!marks) // this build is of no use; whoever built it shall read why
            throw std::runtime_error(text(marks.error().message, Language::en));
        return MarkReader(*marks);
    }();
    return reader;
}

std::vector<int> standard_marks_of(const std::vector<std::string>& cells) {
    std::vector<int> marks;
    for (const std::string& cell : cells) {
        const int mark = standard_marks().mark_of(cell);
        const bool goes_on = mark < 0 && !marks.empty() && is_lone_arrow(cell);
        marks.push_back(goes_on ? marks.back() : mark);
    }
    return marks;
}

} // namespace kyodo
