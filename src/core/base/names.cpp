// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/names.hpp"

#include "core/base/fold.hpp"

#include <algorithm>

namespace kyodo {

std::string names_text(const std::vector<std::string>& names, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += (text.empty() ? "" : "、") + names[i];
    return text + (names.size() > most ? " …" : "");
}

bool is_sheet_name(std::string_view name) {
    return name.find_first_of("[]*?:/\\\n\t") == std::string_view::npos && !name.starts_with('\'') &&
           !name.ends_with('\'');
}

std::string sheet_name_of(std::string_view words, std::size_t longest, std::string_view end) {
    std::u32string kept;
    for (const char32_t sign : to_code_points(words))
        kept += std::u32string_view(U"[]*?:/\\'\n\t").find(sign) == std::u32string_view::npos ? sign : U'・';
    if (kept.size() > longest) {
        const std::u32string cut = U"…" + to_code_points(end);
        kept.resize(longest - cut.size());
        kept += cut;
    }
    return to_utf8(kept);
}

} // namespace kyodo
