// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/tick.hpp"

#include "core/base/fold.hpp"

#include <set>
#include <string>

namespace kyodo {
namespace {

std::set<std::string> folded(std::initializer_list<std::string_view> words) {
    std::set<std::string> all;
    for (const std::string_view word : words)
        all.insert(fold(word));
    return all;
}

} // namespace

std::optional<bool> parse_tick(std::string_view text) {
    static const std::set<std::string> yes =
        folded({"✓",    "✔",    "☑",  "○",    "◯",    "〇", "◎", "●",    "レ",  "ﾚ", "済",
                "済み", "はい", "有", "有り", "あり", "可", "1", "TRUE", "yes", "y"});
    static const std::set<std::string> no =
        folded({"×",  "✕",    "✖",      "✗",      "✘",  "☒",    "－",   "−",  "-", "ー",    "―",  "☐", "□",
                "未", "未済", "未実施", "いいえ", "無", "無し", "なし", "否", "0", "FALSE", "no", "n"});
    const std::string word = fold(text);
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    return std::nullopt;
}

} // namespace kyodo
