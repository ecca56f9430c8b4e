// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/style_names.hpp"

#include "core/base/fold.hpp"

#include <array>
#include <utility>

namespace kyodo {
namespace {

constexpr std::array year_formats{
    std::pair("notation.wareki", YearFormat{YearStyle::wareki, EraChange::new_era}),
    std::pair("notation.brief", YearFormat{YearStyle::brief, EraChange::new_era}),
    std::pair("notation.western", YearFormat{YearStyle::western, EraChange::new_era}),
    std::pair("notation.both", YearFormat{YearStyle::both, EraChange::new_era}),
    std::pair("notation.number", YearFormat{YearStyle::number, EraChange::new_era}),
    std::pair("notation.wareki_old", YearFormat{YearStyle::wareki, EraChange::old_era}),
    std::pair("notation.brief_old", YearFormat{YearStyle::brief, EraChange::old_era}),
};

constexpr std::array date_styles{
    std::pair("notation.wareki", DateStyle::wareki), std::pair("notation.brief", DateStyle::brief),
    std::pair("notation.kanji", DateStyle::kanji),   std::pair("notation.western", DateStyle::western),
    std::pair("notation.iso", DateStyle::iso),
};

template <class Names>
auto find_style(const Names& names, std::string_view wanted) -> Result<decltype(names.front().second)> {
    if (fold(wanted).empty())
        return names.front().second;
    std::string allowed;
    for (const auto& [id, style] : names) {
        const std::string ja = text(id, Language::ja);
        const std::string en = text(id, Language::en);
        if (same_text(wanted, ja) || same_text(wanted, en))
            return style;
        allowed += (allowed.empty() ? "" : ", ") + ja + " (" + en + ")";
    }
    return error("notation.unknown", {{"value", trim(wanted)}, {"allowed", allowed}});
}

} // namespace

Result<YearFormat> parse_year_format(std::string_view name) {
    // The letter of an era stands for the notation that begins with it: H27.
    for (const Era& era : eras().all())
        if (same_text(name, era.letter))
            return YearFormat{YearStyle::brief, EraChange::new_era};
    return find_style(year_formats, name);
}

Result<DateStyle> parse_date_style(std::string_view name) { return find_style(date_styles, name); }

} // namespace kyodo
