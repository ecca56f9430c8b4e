// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/checklist/checklist_status.hpp"

#include "core/base/fold.hpp"
#include "core/checklist/checklist_merge.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kyodo {
namespace {

bool is_required(Asked asked) { return asked != Asked::anyone && asked != Asked::nobody; }
bool answered(Answer answer) { return answer == Answer::yes || answer == Answer::no; }

bool is_done(const ChecklistEntry& entry) {
    if (entry.asked == Asked::anyone)
        return entry.partner == Answer::yes || entry.city == Answer::yes;
    return (!asks_partner(entry.asked) || entry.partner == Answer::yes) &&
           (!asks_city(entry.asked) || entry.city == Answer::yes);
}

/// The stages of the city in their order, by their folded names.
class StageOrder {
public:
    explicit StageOrder(const std::vector<Checklist>& lists) {
        for (const Checklist& list : lists)
            if (!list.stage.empty())
                add(list.stage);
        known_ = static_cast<int>(names_.size());
    }
    int of(const std::string& stage) {
        if (same_text(stage, standing_stage()))
            return standing;
        return add(stage);
    }
    bool known(int place) const { return place < known_ || place == standing; }
    /// The stage behind another one, of those that the city has.
    std::string next(int place) const {
        return place + 1 < known_ ? names_[static_cast<std::size_t>(place) + 1] : std::string();
    }
    static constexpr int standing = 1'000'000; ///< behind all

private:
    int add(const std::string& stage) {
        const auto [at, is_new] = places_.emplace(fold(stage), static_cast<int>(names_.size()));
        if (is_new)
            names_.push_back(stage);
        return at->second;
    }
    std::map<std::string, int> places_;
    std::vector<std::string> names_;
    int known_ = 0;
};

class StatusMaker {
public:
    explicit StatusMaker(const ChecklistRules& rules) : rules_(rules), order_(rules.lists) {}

    ChecklistStatus run(const std::vector<ChecklistEntry>& entries) {
        MergedEntries merged = merge_entries(entries, rules_.lists);
        status_.findings = std::move(merged.findings);
        for (ProjectEntries& project : merged.projects)
            add(std::move(project));
        return std::move(status_);
    }

private:
    void add(ProjectEntries&& project) {
        ProjectStatus made{project.project, {}, -1};
        std::map<int, std::size_t> places;
        std::map<int, StageStatus> stages;
        for (MergedEntry& merged : project.entries) {
            const int place = order_.of(merged.entry.stage);
            StageStatus& stage = stages[place];
            if (stage.items.empty()) {
                stage.stage = merged.entry.stage;
                if (!order_.known(place))
                    note_stage(merged.entry);
            }
            ItemStatus item{std::move(merged.entry), merged.missing ? ItemState::missing : ItemState::open};
            item.required = is_required(item.entry.asked);
            stage.items.push_back(std::move(item));
        }
        int carried = 0;
        for (auto& [place, stage] : stages) {
            stage.gate = place != StageOrder::standing;
            stage.next = stage.gate ? order_.next(place) : std::string();
            judge(stage);
            if (stage.gate) {
                stage.carried = carried;
                carried += stage.open();
            }
            made.stages.push_back(std::move(stage));
        }
        for (std::size_t i = 0; i < made.stages.size(); ++i)
            if (made.stages[i].gate) {
                made.current = static_cast<int>(i);
                if (!made.stages[i].may_close())
                    break;
            }
        status_.projects.push_back(std::move(made));
    }

    void judge(StageStatus& stage) {
        for (const ItemStatus& item : stage.items) {
            stage.partner_asked |= asks_partner(item.entry.asked);
            stage.city_asked |= asks_city(item.entry.asked);
            stage.partner_answered |= asks_partner(item.entry.asked) && answered(item.entry.partner);
            stage.city_answered |= asks_city(item.entry.asked) && answered(item.entry.city);
        }
        for (ItemStatus& item : stage.items) {
            const ChecklistEntry& entry = item.entry;
            if (item.state != ItemState::missing)
                item.state = state_of(stage, entry);
            item.overdue =
                item.required && item.state != ItemState::done && entry.due && *entry.due < rules_.today;
            if (item.overdue)
                status_.findings.push_back(
                    {"K705",
                     Severity::warning,
                     entry.due_place,
                     due_text(*entry.due),
                     {"finding.K705", {{"project", entry.project}, {"item", entry.text}}},
                     {}});
            stage.required += item.required ? 1 : 0;
            stage.done += item.required && item.state == ItemState::done ? 1 : 0;
            stage.differing += item.state == ItemState::differs ? 1 : 0;
        }
    }

    static ItemState state_of(const StageStatus& stage, const ChecklistEntry& entry) {
        if (entry.asked == Asked::nobody || is_done(entry))
            return ItemState::done;
        const bool one_only = (entry.partner == Answer::yes) != (entry.city == Answer::yes);
        const bool readable = entry.partner != Answer::unread && entry.city != Answer::unread;
        const bool differs = entry.asked == Asked::both && one_only && readable && stage.partner_answered &&
                             stage.city_answered;
        return differs ? ItemState::differs : ItemState::open;
    }

    void note_stage(const ChecklistEntry& entry) {
        if (unknown_stages_.emplace(fold(entry.stage)).second)
            status_.findings.push_back({"K706",
                                        Severity::warning,
                                        entry.stage_place,
                                        entry.stage,
                                        {entry.stage.empty() ? "finding.K706.empty" : "finding.K706", {}},
                                        {}});
    }

    const ChecklistRules& rules_;
    StageOrder order_;
    std::set<std::string> unknown_stages_;
    ChecklistStatus status_;
};

} // namespace

bool asks_partner(Asked asked) { return asked == Asked::both || asked == Asked::partner; }
bool asks_city(Asked asked) { return asked == Asked::both || asked == Asked::city; }

std::string standing_stage() { return text("checklist.standing", Language::ja); }

ChecklistStatus checklist_status(const std::vector<ChecklistEntry>& entries, const ChecklistRules& rules) {
    return StatusMaker(rules).run(entries);
}

std::string share_done(const ProjectStatus& project) {
    const StageStatus* stage = project.current_stage();
    if (stage == nullptr)
        return {};
    return text({stage->carried > 0 ? "checklist.share.carried" : "checklist.share",
                 {{"stage", stage->stage},
                  {"done", std::to_string(stage->done)},
                  {"required", std::to_string(stage->required)},
                  {"carried", std::to_string(stage->carried)}}},
                Language::ja);
}

} // namespace kyodo
