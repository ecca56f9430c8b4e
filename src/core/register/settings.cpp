// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/settings.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

constexpr std::array year_styles{YearStyle::wareki, YearStyle::brief, YearStyle::western, YearStyle::both};
constexpr std::array year_style_ids{"setting.year_style.wareki", "setting.year_style.brief",
                                    "setting.year_style.western", "setting.year_style.both"};
constexpr std::array era_changes{EraChange::new_era, EraChange::old_era};
constexpr std::array era_change_ids{"setting.era_change.new", "setting.era_change.old"};

template <class Values, class Ids>
std::string name_of(const Values& values, const Ids& ids, typename Values::value_type wanted) {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] == wanted)
            return text(ids[i], Language::ja);
    return text(ids[0], Language::ja);
}

template <class Values, class Ids>
std::optional<typename Values::value_type> parse_name(const Values& values, const Ids& ids,
                                                      std::string_view name) {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (same_text(name, text(ids[i], Language::ja)) || same_text(name, text(ids[i], Language::en)))
            return values[i];
    return std::nullopt;
}

} // namespace

YearBase WorkbookSettings::base() const {
    YearBase base;
    if (years)
        base.anchor = years->first;
    return base;
}

const TermList* WorkbookSettings::list(std::string_view wanted) const {
    const auto found =
        std::find_if(lists.begin(), lists.end(), [&](const TermList& each) { return each.id == wanted; });
    return found == lists.end() ? nullptr : &*found;
}

const AllowedPairs* WorkbookSettings::pairs_of(std::string_view wanted) const {
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [&](const AllowedPairs& each) { return each.id == wanted; });
    return found == pairs.end() ? nullptr : &*found;
}

void add_lists_of(WorkbookSettings& settings, const std::vector<RegisterSchema>& registers) {
    for (const RegisterSchema& schema : registers)
        for (const TermList& list : schema.lists)
            if (list_of(list.id, settings, {}) == nullptr)
                settings.lists.push_back(list);
}

const TermList* list_of(std::string_view id, const WorkbookSettings& settings, const RegisterSchema& schema) {
    // A list without terms was in the defaults but not on the sheet: it allows nothing and forbids nothing.
    if (const TermList* list = settings.list(id); list != nullptr && !list->terms.empty())
        return list;
    const auto own = std::find_if(schema.lists.begin(), schema.lists.end(),
                                  [&](const TermList& each) { return each.id == id; });
    if (own == schema.lists.end())
        return nullptr;
    for (const TermList& list : settings.lists)
        if (!list.terms.empty() && same_text(list.title.ja, own->title.ja))
            return &list;
    return &*own;
}

Result<WorkbookSettings> settings_of(const CityProfile& profile) {
    auto marks = MarkList::make(profile.marks);
    if (!marks)
        return marks.error();
    WorkbookSettings settings;
    settings.city = profile.name.ja;
    settings.plan_title = profile.plan_title;
    settings.years = profile.plan_years;
    settings.schedule_notes = profile.schedule_notes;
    settings.marks = std::move(*marks);
    settings.lists = profile.lists;
    settings.pairs = profile.pairs;
    return settings;
}

std::string year_style_name(YearStyle style) { return name_of(year_styles, year_style_ids, style); }
std::optional<YearStyle> parse_year_style(std::string_view name) {
    return parse_name(year_styles, year_style_ids, name);
}
std::string era_change_name(EraChange change) { return name_of(era_changes, era_change_ids, change); }
std::optional<EraChange> parse_era_change(std::string_view name) {
    return parse_name(era_changes, era_change_ids, name);
}

} // namespace kyodo
