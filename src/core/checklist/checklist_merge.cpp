// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/checklist/checklist_merge.hpp"

#include "core/base/fold.hpp"
#include "core/base/wareki.hpp"
#include "core/checklist/checklist_status.hpp"

#include <map>
#include <set>

namespace kyodo {
namespace {

/// Where an item stands among the city's lists.
struct ListPlace {
    std::size_t list;
    std::size_t item;
};

std::map<std::string, ListPlace> numbers_of(const std::vector<Checklist>& lists) {
    std::map<std::string, ListPlace> places;
    for (std::size_t i = 0; i < lists.size(); ++i)
        for (std::size_t j = 0; j < lists[i].items.size(); ++j)
            places.emplace(fold(item_number(lists[i], static_cast<int>(j))), ListPlace{i, j});
    return places;
}

std::string key_of(const ChecklistEntry& entry) {
    return entry.number.empty() ? "=" + fold(entry.text) : "#" + fold(entry.number);
}

bool contradict(Answer a, Answer b) {
    return (a == Answer::yes && b == Answer::no) || (a == Answer::no && b == Answer::yes);
}

class Merger {
public:
    explicit Merger(const std::vector<Checklist>& lists) : lists_(lists), numbers_(numbers_of(lists)) {}

    MergedEntries run(const std::vector<ChecklistEntry>& entries) {
        for (const ChecklistEntry& entry : entries) {
            const auto [project, is_new] = projects_.emplace(fold(entry.project), merged_.projects.size());
            if (is_new) {
                merged_.projects.push_back({entry.project, {}});
                places_.emplace_back();
            }
            add(merged_.projects[project->second], places_[project->second], entry);
        }
        for (ProjectEntries& project : merged_.projects)
            add_missing(project);
        return std::move(merged_);
    }

private:
    using Places = std::map<std::string, std::size_t>;

    void add(ProjectEntries& project, Places& places, const ChecklistEntry& entry) {
        const auto [place, is_new] = places.emplace(key_of(entry), project.entries.size());
        if (is_new)
            project.entries.push_back({entry, false});
        else
            take(project.entries[place->second].entry, entry);
    }

    /// The later place counts, where something stands in it.
    void take(ChecklistEntry& known, const ChecklistEntry& later) {
        if (contradict(known.partner, later.partner) || contradict(known.city, later.city))
            merged_.findings.push_back({"K701",
                                        Severity::warning,
                                        later.place,
                                        later.number.empty() ? later.text : later.number,
                                        {"finding.K701", {{"other", a1(known.place)}}},
                                        {}});
        ChecklistEntry merged = later;
        if (later.partner == Answer::none) {
            merged.partner = known.partner;
            merged.partner_written = known.partner_written;
        }
        if (later.city == Answer::none) {
            merged.city = known.city;
            merged.city_written = known.city_written;
        }
        if (!later.due) {
            merged.due = known.due;
            merged.due_place = known.due_place;
        }
        known = std::move(merged);
    }

    void add_missing(ProjectEntries& project) {
        std::map<std::size_t, std::set<std::size_t>> seen; // items by list
        std::map<std::size_t, ChecklistEntry> first;
        for (const MergedEntry& merged : project.entries)
            if (const auto found = numbers_.find(fold(merged.entry.number)); found != numbers_.end()) {
                seen[found->second.list].insert(found->second.item);
                first.emplace(found->second.list, merged.entry);
            }
        for (const auto& [list, items] : seen)
            for (std::size_t i = 0; i < lists_[list].items.size(); ++i)
                if (lists_[list].items[i].required && !items.contains(i))
                    add_missing(project, lists_[list], i, first.at(list));
    }

    void add_missing(ProjectEntries& project, const Checklist& list, std::size_t index,
                     const ChecklistEntry& beside) {
        ChecklistEntry entry;
        entry.project = project.project;
        entry.stage = list.stage.empty() ? standing_stage() : list.stage;
        entry.number = item_number(list, static_cast<int>(index));
        entry.text = list.items[index].text;
        entry.asked = static_cast<Asked>(list.items[index].party);
        entry.place = entry.project_place = entry.stage_place = entry.due_place = beside.place;
        entry.partner_place = beside.partner_place;
        entry.city_place = beside.city_place;
        merged_.findings.push_back(
            {"K702",
             Severity::warning,
             beside.place,
             entry.number,
             {"finding.K702", {{"project", project.project}, {"number", entry.number}, {"item", entry.text}}},
             {}});
        project.entries.push_back({std::move(entry), true});
    }

    const std::vector<Checklist>& lists_;
    std::map<std::string, ListPlace> numbers_;
    std::map<std::string, std::size_t> projects_;
    std::vector<Places> places_;
    MergedEntries merged_;
};

} // namespace

MergedEntries merge_entries(const std::vector<ChecklistEntry>& entries, const std::vector<Checklist>& lists) {
    return Merger(lists).run(entries);
}

std::string due_text(std::chrono::sys_days due) {
    return format_date(std::chrono::year_month_day(due), DateStyle::iso).value();
}

} // namespace kyodo
