// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/mark_spellings.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace kyodo {
namespace {

using namespace std::string_view_literals;

/// What stands at the end of a bar drawn in text. The long vowel ー and the hyphen are none: words end in
/// them.
constexpr std::array bar_ends{"→"sv,  "⇒"sv, "➡"sv, "⟶"sv, "⇨"sv, "➔"sv, "➜"sv,   "➞"sv,
                              "↠"sv,  "⇢"sv, "▶"sv, "►"sv, "▷"sv, "▸"sv, "⯈"sv, "->"sv,
                              "=>"sv, "─"sv, "━"sv, "═"sv, "―"sv, "—"sv};
/// And what may stand between: white space, and the variation selectors 15 and 16 (➡︎ ➡️).
constexpr std::array blanks{" "sv, "　"sv, "\t"sv, "\n"sv, "\r"sv, "\xEF\xB8\x8E"sv, "\xEF\xB8\x8F"sv};

template <std::size_t N>
std::size_t end_of(std::string_view text, const std::array<std::string_view, N>& ends) {
    for (const std::string_view end : ends)
        if (text.ends_with(end))
            return end.size();
    return 0;
}

struct Parts {
    std::string_view bare;
    std::string tail; ///< without blanks
};

Parts parts_of(std::string_view text) {
    Parts parts{text, {}};
    std::vector<std::string_view> signs; // from the last on
    while (true) {
        std::size_t cut = end_of(parts.bare, blanks);
        if (cut == 0) {
            cut = end_of(parts.bare, bar_ends);
            if (cut == 0)
                break;
            signs.push_back(parts.bare.substr(parts.bare.size() - cut));
        }
        parts.bare.remove_suffix(cut);
    }
    for (auto sign = signs.rbegin(); sign != signs.rend(); ++sign)
        parts.tail += *sign;
    return parts;
}

/// Whether a text whose arrows are `tail` may mean a spelling whose own arrows are `own`.
bool goes_on(std::string_view tail, std::string_view own, bool arrows_alone) {
    if (!tail.starts_with(own))
        return false;
    std::string_view rest = tail.substr(own.size());
    if (!arrows_alone || rest.empty())
        return true;
    while (rest.starts_with("─"))
        rest.remove_prefix("─"sv.size());
    return rest == "→";
}

} // namespace

std::string_view without_arrow(std::string_view text) { return parts_of(text).bare; }

void MarkSpellings::set(std::string_view spelling, int mark) {
    const Parts parts = parts_of(spelling);
    whole_.insert_or_assign(fold(spelling), mark);
    by_bare_[fold(parts.bare)].insert_or_assign(parts.tail, mark);
}

std::optional<int> MarkSpellings::find(std::string_view text) const {
    const auto found = whole_.find(fold(text));
    return found == whole_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> MarkSpellings::find_in_cell(std::string_view text) const {
    const Parts parts = parts_of(text);
    if (parts.tail.empty())
        return find(parts.bare);
    const std::string bare = fold(parts.bare);
    if (const auto tails = by_bare_.find(bare); tails != by_bare_.end()) {
        const auto mark = std::find_if(tails->second.rbegin(), tails->second.rend(), [&](const auto& each) {
            return goes_on(parts.tail, each.first, bare.empty());
        });
        if (mark != tails->second.rend()) // of two that both begin the text, the longer stands further behind
            return mark->second;
    }
    return find(text);
}

std::optional<int> MarkSpellings::confused_with(std::string_view spelling, int mark) const {
    const Parts parts = parts_of(spelling);
    const std::string bare = fold(parts.bare);
    const auto tails = by_bare_.find(bare);
    if (tails == by_bare_.end())
        return std::nullopt;
    for (const auto& [tail, other] : tails->second)
        if (other != mark &&
            (goes_on(parts.tail, tail, bare.empty()) || goes_on(tail, parts.tail, bare.empty())))
            return other;
    return std::nullopt;
}

} // namespace kyodo
