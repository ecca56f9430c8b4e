// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/checklist/checklist_choice.hpp"

#include "core/base/fold.hpp"
#include "core/base/names.hpp"
#include "core/schema/crosswalk.hpp"

#include <algorithm>

namespace kyodo {
namespace {

bool has_kind(const std::vector<Checklist>& lists, ChecklistKind kind) {
    return std::any_of(lists.begin(), lists.end(), [&](const Checklist& list) { return list.kind == kind; });
}

std::string kind_word(ChecklistKind kind) {
    return text("checklist.kind." + std::string(name_of(kind)), Language::ja);
}

bool is_named(const Checklist& list, const std::string& name) {
    return same_text(name, list.id) || same_text(name, list.code) || same_text(name, list.title.ja) ||
           same_text(name, list.title.en) || same_text(name, name_of(list.kind)) ||
           same_text(name, kind_word(list.kind));
}

std::string own_term(const TermList* terms, const std::string& word) {
    const auto found = terms == nullptr ? std::nullopt : find_term(*terms, word);
    return found.value_or(word);
}

std::string stage_of(const Checklist& list) { return list.stage.empty() ? standing_stage() : list.stage; }

std::optional<std::chrono::sys_days> due_of(const ChecklistItem& item, const ChecklistProject& project) {
    if (!item.due)
        return std::nullopt;
    const auto& from = item.due->from == ChecklistOrigin::start ? project.start
                       : item.due->from == ChecklistOrigin::end ? project.end
                                                                : project.review_by;
    if (!from)
        return std::nullopt;
    return *from + std::chrono::days(item.due->days);
}

ChecklistEntry entry_of(const Checklist& list, std::size_t index, const ChecklistProject& project) {
    const ChecklistItem& item = list.items[index];
    ChecklistEntry entry;
    entry.project = project.number;
    entry.stage = stage_of(list);
    entry.number = item_number(list, static_cast<int>(index));
    entry.text = item.text;
    entry.asked = item.required ? static_cast<Asked>(item.party) : Asked::anyone;
    entry.due = due_of(item, project);
    return entry;
}

std::string title_of(const Checklist& list) {
    if (list.source.empty())
        return list.title.ja;
    return text({"sheet.checklist.part", {{"title", list.title.ja}, {"source", list.source}}}, Language::ja);
}

std::set<std::string> numbers_in(const ProjectStatus* status) {
    std::set<std::string> numbers;
    if (status != nullptr)
        for (const StageStatus& stage : status->stages)
            for (const ItemStatus& item : stage.items)
                if (item.state != ItemState::missing)
                    numbers.insert(fold(item.entry.number));
    return numbers;
}

/// Whether some sheet has the stage already: what earlier ones left open was carried to it then.
bool begun(const ProjectStatus* status, const std::string& stage) {
    return status != nullptr &&
           std::any_of(status->stages.begin(), status->stages.end(),
                       [&](const StageStatus& each) { return same_text(each.stage, stage); });
}

/// What is open before the first of these stages.
std::vector<ChecklistEntry> open_before(const std::set<std::string>& stages, const ProjectStatus& status,
                                        const std::vector<Checklist>& lists) {
    std::vector<ChecklistEntry> open;
    std::set<std::string> earlier;
    for (const Checklist& list : lists) {
        if (list.stage.empty())
            continue;
        if (stages.contains(fold(list.stage)))
            break;
        earlier.insert(fold(list.stage));
    }
    for (const StageStatus& stage : status.stages)
        if (earlier.contains(fold(stage.stage)))
            for (const ItemStatus& item : stage.items)
                if (item.required && (item.state == ItemState::open || item.state == ItemState::differs))
                    open.push_back(item.entry);
    return open;
}

} // namespace

CityChecklists checklists_of(const CityProfile& city, const CityProfile& standard) {
    CityChecklists all{city.checklists, std::vector<std::string>(city.checklists.size(), city.id)};
    std::vector<Checklist> lent;
    for (const Checklist& list : standard.checklists) {
        const bool lends = list.kind == ChecklistKind::stage || list.kind == ChecklistKind::procedure;
        if (city.id != standard.id && lends && !has_kind(city.checklists, list.kind))
            lent.push_back(list);
    }
    // Stages come first: their order is that of the lists.
    all.lists.insert(all.lists.begin(), lent.begin(), lent.end());
    all.cities.insert(all.cities.begin(), lent.size(), standard.id);
    return all;
}

bool suits(const Checklist& list, const std::string& list_city, const std::vector<std::string>& forms,
           const std::string& city, const TermList* city_forms) {
    const CrosswalkList* same = shipped_crosswalk().list("forms");
    const auto is_same = [&](const std::string& wanted, const std::string& form) {
        if (same_text(wanted, form))
            return true;
        const auto common = same == nullptr ? std::nullopt : same->find(list_city, wanted);
        return common && common == same->find(city, form);
    };
    return list.forms.empty() || std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
               return std::any_of(list.forms.begin(), list.forms.end(), [&](const std::string& wanted) {
                   return is_same(wanted, own_term(city_forms, form));
               });
           });
}

Result<CityChecklists> wished_lists(const CityChecklists& all, const ChecklistWish& wish) {
    std::vector<std::string> stages;
    std::vector<std::string> names;
    for (const Checklist& list : all.lists) {
        const std::string stage = stage_of(list);
        if (std::find(stages.begin(), stages.end(), stage) == stages.end())
            stages.push_back(stage);
        names.push_back(list.code);
    }
    const auto same_as = [](const std::string& name) {
        return [name](const std::string& other) { return same_text(name, other); };
    };
    for (const std::string& stage : wish.stages)
        if (std::none_of(stages.begin(), stages.end(), same_as(stage)))
            return error("checklist.no_stage", {{"value", stage}, {"allowed", names_text(stages)}});
    for (const std::string& name : wish.lists)
        if (std::none_of(all.lists.begin(), all.lists.end(),
                         [&](const Checklist& list) { return is_named(list, name); }))
            return error("checklist.no_list", {{"value", name}, {"allowed", names_text(names)}});
    CityChecklists wished;
    for (std::size_t i = 0; i < all.lists.size(); ++i) {
        const Checklist& list = all.lists[i];
        const bool named =
            wish.lists.empty() || std::any_of(wish.lists.begin(), wish.lists.end(),
                                              [&](const std::string& name) { return is_named(list, name); });
        if (named && (wish.stages.empty() ||
                      std::any_of(wish.stages.begin(), wish.stages.end(), same_as(stage_of(list))))) {
            wished.lists.push_back(list);
            wished.cities.push_back(all.cities[i]);
        }
    }
    if (wished.lists.empty())
        return error("checklist.none_wished", {{"stage", names_text(wish.stages)},
                                               {"lists", names_text(wish.lists)},
                                               {"allowed", names_text(names)}});
    return wished;
}

ProjectChecklist new_checklist(const ChecklistProject& project, const CityChecklists& wished,
                               const CityChecklists& all, const ProjectWords& words,
                               const ProjectStatus* status) {
    ProjectChecklist made{project, {}};
    const std::set<std::string> there = numbers_in(status);
    std::set<std::string> stages;
    for (std::size_t i = 0; i < wished.lists.size(); ++i) {
        const Checklist& list = wished.lists[i];
        if (!suits(list, wished.cities[i], project.forms, words.city, words.forms))
            continue;
        ChecklistPart part{title_of(list), {}};
        for (std::size_t j = 0; j < list.items.size(); ++j)
            if (ChecklistEntry entry = entry_of(list, j, project); !there.contains(fold(entry.number)))
                part.items.push_back(std::move(entry));
        if (part.items.empty())
            continue;
        if (!list.stage.empty() && !begun(status, list.stage))
            stages.insert(fold(list.stage));
        made.parts.push_back(std::move(part));
    }
    if (status != nullptr && !stages.empty())
        if (auto open = open_before(stages, *status, all.lists); !open.empty())
            made.parts.insert(
                made.parts.begin(),
                {text({"sheet.checklist.carried", {{"count", std::to_string(open.size())}}}, Language::ja),
                 std::move(open)});
    return made;
}

} // namespace kyodo
