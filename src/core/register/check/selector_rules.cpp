// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// 葛 with and without a variation selector looks nearly the same and counts as the same when texts are
// compared. Whether it is the same name, only a person can say.
#include "core/base/fold.hpp"
#include "core/register/check/rules.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace kyodo {
namespace {

/// Unicode 15, 23.4: VS1 to VS14 (of CJK, for compatibility ideographs) and the ideographic VS17 to VS256.
/// VS15 and VS16 choose between text and picture.
bool is_selector(char32_t point) {
    return (0xFE00 <= point && point <= 0xFE0D) || (0xE0100 <= point && point <= 0xE01EF);
}

/// Their first bytes in UTF-8; few texts have them.
bool may_have_selectors(const std::string& text) {
    return text.find("\xEF\xB8") != std::string::npos || text.find("\xF3\xA0") != std::string::npos;
}

std::string without_selectors(const std::string& text) {
    if (!may_have_selectors(text))
        return text;
    std::u32string points = to_code_points(text);
    std::erase_if(points, is_selector);
    return to_utf8(points);
}

template <class Visit>
void each_text(const RegisterData& data, const Visit& visit) {
    for (int row = 0; row < data.rows(); ++row)
        for (int column = 0; column < static_cast<int>(data.columns().size()); ++column)
            if (const auto* text = std::get_if<std::string>(&data.value(row, column)))
                visit(row, column, *text);
}

struct Spelling {
    std::string text;
    Place place;
};
using Spellings = std::unordered_map<std::string, std::vector<Spelling>>;

/// The first place of each spelling of the wanted texts.
void collect(const RegisterData& data, Spellings& wanted) {
    each_text(data, [&](int row, int column, const std::string& text) {
        const auto found = wanted.find(without_selectors(text));
        if (found == wanted.end())
            return;
        auto& spellings = found->second;
        if (std::none_of(spellings.begin(), spellings.end(),
                         [&](const Spelling& each) { return each.text == text; }))
            spellings.push_back({text, data.place(row, column)});
    });
}

} // namespace

void check_selectors(const RegisterData& data, const std::vector<const RegisterData*>& workbook,
                     Findings& findings) {
    Spellings wanted;
    each_text(data, [&](int, int, const std::string& text) {
        if (!may_have_selectors(text))
            return;
        if (std::string bare = without_selectors(text); bare != text)
            wanted.emplace(std::move(bare), std::vector<Spelling>());
    });
    if (wanted.empty())
        return;
    collect(data, wanted);
    for (const RegisterData* other : workbook)
        if (other != &data)
            collect(*other, wanted);
    each_text(data, [&](int row, int column, const std::string& text) {
        const std::string bare = may_have_selectors(text) ? without_selectors(text) : text;
        if (bare == text)
            return;
        const auto& spellings = wanted.at(bare);
        const auto other = std::find_if(spellings.begin(), spellings.end(),
                                        [&](const Spelling& each) { return each.text != text; });
        if (other != spellings.end())
            findings.push_back({"K313",
                                Severity::warning,
                                data.place(row, column),
                                text,
                                {"finding.K313", {{"value", text}, {"other", a1(other->place)}}},
                                other->text});
    });
}

} // namespace kyodo
