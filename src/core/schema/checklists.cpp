// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/checklists.hpp"

#include "core/base/fold.hpp"
#include "core/schema/common_fields.hpp"

#include <fmt/format.h>

#include <array>
#include <map>

namespace kyodo {
namespace {

constexpr std::size_t longest_code = 8;
constexpr int most_days = 3660;
constexpr std::array<std::string_view, 3> parties{"both", "partner", "city"};
constexpr std::array<std::string_view, 3> origins{"start", "end", "review_by"};
constexpr std::array<std::string_view, 4> kinds{"stage", "caution", "principle", "procedure"};

constexpr Field<ChecklistDue> due_fields[] = {
    {"from", Need::required,
     [](const JsonPlace& at, ChecklistDue& due) {
         due.from = static_cast<ChecklistOrigin>(at.one_of(origins));
     }},
    {"days", Need::optional,
     [](const JsonPlace& at, ChecklistDue& due) { due.days = at.integer(-most_days, most_days); }},
};

constexpr Field<ChecklistItem> item_fields[] = {
    {"text", Need::required, [](const JsonPlace& at, ChecklistItem& item) { item.text = at.string(); }},
    {"party", Need::optional,
     [](const JsonPlace& at, ChecklistItem& item) {
         item.party = static_cast<ChecklistParty>(at.one_of(parties));
     }},
    {"required", Need::optional,
     [](const JsonPlace& at, ChecklistItem& item) { item.required = at.boolean(); }},
    {"due", Need::optional,
     [](const JsonPlace& at, ChecklistItem& item) {
         read_object<ChecklistDue>(at, due_fields, item.due.emplace());
     }},
};

/// An item is a text, or an object where there is more to say.
ChecklistItem read_item(const JsonPlace& at) {
    ChecklistItem item;
    if (at.value().is_string())
        item.text = at.string();
    else
        read_object<ChecklistItem>(at, item_fields, item);
    return item;
}

constexpr Field<Checklist> list_fields[] = {
    {"id", Need::required, [](const JsonPlace& at, Checklist& list) { list.id = at.identifier(); }},
    {"code", Need::required,
     [](const JsonPlace& at, Checklist& list) { list.code = at.string(longest_code); }},
    {"title", Need::required, [](const JsonPlace& at, Checklist& list) { list.title = read_bilingual(at); }},
    {"kind", Need::required,
     [](const JsonPlace& at, Checklist& list) { list.kind = static_cast<ChecklistKind>(at.one_of(kinds)); }},
    {"stage", Need::optional, [](const JsonPlace& at, Checklist& list) { list.stage = at.string(20); }},
    {"forms", Need::optional, [](const JsonPlace& at, Checklist& list) { list.forms = at.strings(50); }},
    {"source", Need::optional, [](const JsonPlace& at, Checklist& list) { list.source = at.string(); }},
    {"items", Need::required,
     [](const JsonPlace& at, Checklist& list) {
         at.each(200, [&](const JsonPlace& item) { list.items.push_back(read_item(item)); });
     }},
};

void check_items(const Checklist& list, const std::string& path, JsonReading& reading) {
    std::map<std::string, std::string> seen;
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const std::string place = fmt::format("{}.items[{}]", path, i);
        const auto [first, is_new] = seen.emplace(fold(list.items[i].text), place);
        if (!is_new)
            reading.fail("schema.duplicate", place,
                         {{"value", shortened(list.items[i].text)}, {"other", first->second}});
    }
    if (list.items.empty())
        reading.fail("schema.empty", path + ".items");
}

} // namespace

std::string_view name_of(ChecklistKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

std::string item_number(const Checklist& list, int index) {
    return fmt::format("{}-{}", list.code, index + 1);
}

std::vector<Checklist> read_checklists(const JsonPlace& at) {
    std::vector<Checklist> lists;
    at.each(100,
            [&](const JsonPlace& list) { read_object<Checklist>(list, list_fields, lists.emplace_back()); });
    return lists;
}

void check_checklists(const std::vector<Checklist>& lists, JsonReading& reading) {
    std::map<std::string, std::string> ids;
    std::map<std::string, std::string> codes;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        const Checklist& list = lists[i];
        const std::string path = fmt::format("checklists[{}]", i);
        if (const auto [first, is_new] = ids.emplace(list.id, path + ".id"); !is_new)
            reading.fail("schema.duplicate", path + ".id", {{"value", list.id}, {"other", first->second}});
        if (const auto [first, is_new] = codes.emplace(fold(list.code), path + ".code"); !is_new)
            reading.fail("schema.duplicate", path + ".code",
                         {{"value", list.code}, {"other", first->second}});
        if (list.kind == ChecklistKind::stage && list.stage.empty())
            reading.fail("schema.missing", path + ".stage");
        check_items(list, path, reading);
    }
}

} // namespace kyodo
