// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Rules that look at several rows together.
#include "core/register/check/conditions.hpp"
#include "core/register/check/rules.hpp"

#include "core/base/amount.hpp"
#include "core/base/fold.hpp"

#include <cmath>
#include <map>
#include <set>
#include <unordered_map>

namespace kyodo {
namespace {

using Kind = TypedCell::Kind;

constexpr double rounding = 1e-6; // sums of decimals are equal within it

/// Parts added up, and where the total is compared.
struct Sum {
    double parts = 0;
    bool any = false;
    bool unknown = false; ///< a part that can't be read: the sum isn't known
    std::optional<double> total;
    int row = 0; ///< where a finding goes: the first row with a total, else the first
};

std::optional<int> year_of(const TypedCell& cell) {
    if (cell.kind == Kind::year)
        return static_cast<int>(cell.number);
    if (cell.kind != Kind::date)
        return std::nullopt;
    const std::chrono::sys_days day{std::chrono::days(static_cast<std::int64_t>(cell.number))};
    return fiscal_year_of(std::chrono::year_month_day(day)).value;
}

/// The years that occur and those between them. A gap of more than twenty years is a misprint, 2206 for
/// 2026: it isn't filled.
std::vector<int> years_between(const std::set<int>& occurring) {
    constexpr int longest_gap = 20;
    std::vector<int> years;
    for (const int year : occurring) {
        if (!years.empty() && year - years.back() <= longest_gap)
            while (years.back() < year - 1)
                years.push_back(years.back() + 1);
        years.push_back(year);
    }
    return years;
}

bool wrong_count(const Rule& rule, int count) {
    return (rule.at_least && count < *rule.at_least) || (rule.at_most && count > *rule.at_most);
}

/// The column a finding about the rule's group is shown in.
int shown_column(const RuleRun& run) { return run.columns().front(); }

} // namespace

void check_sum(const RuleRun& run) {
    const int total = run.rule.total.empty() ? -1 : run.data.column(run.rule.total);
    if (!run.has_group() || (total < 0 && !run.rule.equals))
        return;
    const Conditions conditions(run.rule.when, run.data);
    const std::vector<int> columns = run.columns();
    std::map<std::string, Sum> sums;
    for (int row = 0; row < run.data.rows(); ++row) {
        if (!conditions.hold(row))
            continue;
        const std::string key = run.rule.group.empty() ? std::to_string(row) : run.group_of(row);
        const auto [place, is_new] = sums.try_emplace(key);
        Sum& sum = place->second;
        if (is_new)
            sum.row = row;
        for (const int column : columns)
            if (column >= 0 && run.data.at(row, column).kind == Kind::number) {
                sum.parts += run.data.at(row, column).number;
                sum.any = true;
            } else if (column >= 0 && run.data.filled(row, column)) {
                sum.unknown = true;
            }
        if (total >= 0 && run.data.at(row, total).kind == Kind::number && !sum.total) {
            sum.total = run.data.at(row, total).number;
            sum.row = row;
        }
    }
    for (const auto& [key, sum] : sums) {
        const auto wanted = run.rule.equals ? run.rule.equals : sum.total;
        if (sum.any && !sum.unknown && wanted && std::abs(sum.parts - *wanted) > rounding)
            run.note(sum.row, total >= 0 ? total : shown_column(run), "finding.rule.sum",
                     {{"sum", format_amount(sum.parts)}, {"total", format_amount(*wanted)}});
    }
}

void check_unique(const RuleRun& run) {
    const std::vector<int> columns = run.columns();
    const Conditions conditions(run.rule.when, run.data);
    std::unordered_map<std::string, int> seen;
    for (int row = 0; row < run.data.rows(); ++row) {
        std::string key;
        bool any = false;
        for (const int column : columns)
            if (column >= 0) {
                const std::string value = run.data.compared(row, column);
                any |= !value.empty();
                key += value + '\x1f';
            }
        if (!any || !conditions.hold(row))
            continue;
        const auto [first, is_new] = seen.emplace(std::move(key), row);
        if (!is_new && columns.front() >= 0) {
            const Place other = run.data.place(first->second, columns.front());
            run.note(row, columns.front(), "finding.rule.same", {{"other", a1(other.column, other.row)}});
            run.findings.back().place = second_place(run.data, row, columns.front(), other);
        }
    }
}

void check_count(const RuleRun& run) {
    const int shown = shown_column(run);
    const int year_column = run.rule.group_year.empty() ? -1 : run.data.column(run.rule.group_year);
    if (shown < 0 || !run.has_group() || (year_column < 0 && !run.rule.group_year.empty()))
        return;
    const Conditions conditions(run.rule.when, run.data);
    struct Group {
        int count = 0;
        int row = 0;
        std::map<int, int> years;
        std::set<int> all_years;
    };
    std::map<std::string, Group> groups;
    for (int row = 0; row < run.data.rows(); ++row) {
        if (!run.rule.group.empty() && run.group_shown(row).empty())
            continue; // of no group
        const auto [place, is_new] = groups.try_emplace(run.group_of(row));
        Group& group = place->second;
        if (is_new)
            group.row = row;
        const auto year = year_column < 0 ? std::nullopt : year_of(run.data.at(row, year_column));
        if (year)
            group.all_years.insert(*year);
        if (!conditions.hold(row))
            continue;
        group.row = group.count == 0 ? row : group.row;
        ++group.count;
        if (year)
            ++group.years[*year];
    }
    for (auto& [key, group] : groups) {
        if (year_column >= 0 && group.count == 0)
            continue; // another body: what counts for each year never stands here
        if (year_column >= 0) {
            for (const int year : years_between(group.all_years))
                if (wrong_count(run.rule, group.years[year])) {
                    const std::string name = run.rule.group.empty() ? "" : run.group_shown(group.row) + " ";
                    run.note(group.row, shown, "finding.rule.group_count",
                             {{"group", name + format_fiscal_year({year})},
                              {"count", std::to_string(group.years[year])}});
                }
        } else if (wrong_count(run.rule, group.count)) {
            if (run.rule.group.empty())
                run.note_table(shown, "finding.rule.count", {{"count", std::to_string(group.count)}});
            else
                run.note(group.row, shown, "finding.rule.group_count",
                         {{"group", run.group_shown(group.row)}, {"count", std::to_string(group.count)}});
        }
    }
}

void check_one_responsible(const RuleRun& run) {
    const int column = shown_column(run);
    if (column < 0 || !run.has_group())
        return;
    const Condition responsible{run.rule.columns.front(), Condition::Test::is, run.rule.is};
    const Conditions is_responsible({responsible}, run.data);
    const Conditions conditions(run.rule.when, run.data);
    struct Group {
        int first = -1;
        std::vector<int> responsible;
    };
    std::map<std::string, Group> groups;
    for (int row = 0; row < run.data.rows(); ++row) {
        if (!conditions.hold(row))
            continue;
        Group& group = groups[run.group_of(row)];
        if (group.first < 0)
            group.first = row;
        if (is_responsible.hold(row))
            group.responsible.push_back(row);
    }
    for (const auto& [key, group] : groups) {
        if (group.responsible.size() == 1)
            continue;
        // None: at the first row. Several: at each after the first, which may be the right one.
        const int row = group.responsible.empty() ? group.first : group.responsible[1];
        run.note(row, column, "finding.rule.group_count",
                 {{"group", run.group_shown(row)}, {"count", std::to_string(group.responsible.size())}});
    }
}

} // namespace kyodo
