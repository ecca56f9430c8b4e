// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schedule/progress.hpp"

#include "core/base/fold.hpp"
#include "core/schedule/row_progress.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

namespace kyodo {
namespace {

/// Groups in the order in which they first occur.
template <class Key>
class Groups {
public:
    ProgressCounts& operator[](const Key& key) {
        const auto [place, added] = index_.emplace(key, groups_.size());
        if (added)
            groups_.push_back({key, {}});
        return groups_[place->second].second;
    }

    const std::vector<std::pair<Key, ProgressCounts>>& all() const { return groups_; }

private:
    std::map<Key, std::size_t> index_;
    std::vector<std::pair<Key, ProgressCounts>> groups_;
};

using GoalAndSection = std::pair<std::string, std::string>;

std::vector<ProgressGroup> named(const Groups<GoalAndSection>& groups) {
    std::map<std::string, int> times;
    for (const auto& [key, counts] : groups.all())
        ++times[key.second];
    std::vector<ProgressGroup> result;
    for (const auto& [key, counts] : groups.all()) {
        const auto& [goal, section] = key;
        const bool own_name = times[section] == 1 || goal.empty();
        result.push_back({section.empty() ? goal : own_name ? section : goal + "　" + section, counts});
    }
    return result;
}

/// The 主体 of a plan.
class Actors {
public:
    explicit Actors(const Plan& plan) {
        for (const PlanRow& row : plan.rows)
            for (const std::string& actor : split_terms(row.actors))
                names_.insert(fold(actor));
    }

    /// A row's 主体, each once; one empty name where it has none.
    std::vector<std::string> of(const PlanRow& row) const {
        std::vector<std::string> actors;
        for (const std::string& term : split_terms(row.actors))
            for (std::string& actor : parted(term))
                if (std::find(actors.begin(), actors.end(), actor) == actors.end())
                    actors.push_back(std::move(actor));
        if (actors.empty())
            actors.emplace_back();
        return actors;
    }

private:
    /// 「団体／市」 is 団体 and 市 where the plan has each of them by itself; else it may be a name.
    std::vector<std::string> parted(const std::string& term) const {
        std::string listed = term;
        for (const std::string_view joint : {"／", "/"})
            for (std::size_t at = 0; (at = listed.find(joint, at)) != std::string::npos;)
                listed.replace(at, joint.size(), "、");
        std::vector<std::string> parts = split_terms(listed);
        const bool known = std::all_of(parts.begin(), parts.end(),
                                       [&](const std::string& part) { return names_.contains(fold(part)); });
        return known && !parts.empty() ? parts : std::vector{term};
    }

    std::set<std::string> names_; ///< folded
};

std::vector<ProgressGroup> none_first(const Groups<std::string>& groups) {
    std::vector<ProgressGroup> result;
    for (const auto& [name, counts] : groups.all())
        result.push_back({name, counts});
    std::stable_partition(result.begin(), result.end(),
                          [](const ProgressGroup& group) { return group.name.empty(); });
    return result;
}

int unread(const std::vector<MarkValue>& marks, std::size_t last) {
    const auto end = marks.begin() + static_cast<std::ptrdiff_t>(std::min(last + 1, marks.size()));
    return static_cast<int>(std::count_if(
        marks.begin(), end, [](const MarkValue& value) { return value.mark < 0 && !value.text.empty(); }));
}

} // namespace

int ProgressCounts::total() const { return std::accumulate(by_state.begin(), by_state.end(), 0); }

std::optional<FiscalYear> last_actual_year(const Plan& plan) {
    int last = -1;
    for (const PlanRow& row : plan.rows)
        for (int year = static_cast<int>(row.actual.size()) - 1; year > last; --year)
            if (row.actual[static_cast<std::size_t>(year)].mark >= 0)
                last = year;
    return last < 0 ? std::nullopt : std::optional(plan.year(last));
}

Result<ProgressReport> progress_of(const Plan& plan, FiscalYear as_of) {
    if (as_of < plan.years.first || plan.years.last < as_of)
        return error("schedule.progress_year", {{"year", format_fiscal_year(as_of)},
                                                {"first", format_fiscal_year(plan.years.first)},
                                                {"last", format_fiscal_year(plan.years.last)}});
    if (!last_actual_year(plan))
        return error("schedule.no_actual");
    ProgressReport report;
    report.as_of = as_of;
    const auto last = static_cast<std::size_t>(as_of.value - plan.years.first.value);
    for (std::size_t year = 0; year <= last; ++year)
        report.by_year.push_back({format_fiscal_year(plan.year(static_cast<int>(year))), {}});
    Groups<GoalAndSection> sections;
    Groups<std::string> actors;
    const Actors names(plan);
    for (const PlanRow& row : plan.rows) {
        const RowStages stages = RowStages::of(row, plan.marks);
        const Progress state = progress_over_years(stages, last);
        report.rows.push_back(state);
        ++report.total[state];
        const int planned = unread(row.plan, last);
        const int actual = unread(row.actual, last);
        report.unread_plan += planned;
        report.unread_actual += actual;
        report.unread_rows.push_back(planned + actual > 0);
        for (std::size_t year = 0; year <= last; ++year)
            ++report.by_year[year].counts[progress_in_year(stages, year)];
        ++sections[{row.goal, row.section}][state];
        for (const std::string& actor : names.of(row))
            ++actors[actor][state];
    }
    report.by_section = named(sections);
    report.by_actor = none_first(actors);
    return report;
}

} // namespace kyodo
