// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Rules that look at one row at a time.
#include "core/register/check/conditions.hpp"
#include "core/register/check/rules.hpp"

#include "core/base/fold.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>

namespace kyodo {
namespace {

using Kind = TypedCell::Kind;

void each_row(const RuleRun& run, const std::function<void(int)>& use) {
    const Conditions conditions(run.rule.when, run.data);
    for (int row = 0; row < run.data.rows(); ++row)
        if (conditions.hold(row))
            use(row);
}

/// A tick for "no" is as empty here: nothing is done yet.
bool given(const RuleRun& run, int row, int column) {
    const TypedCell& cell = run.data.at(row, column);
    return cell.kind != Kind::empty && !(cell.kind == Kind::tick && cell.number == 0);
}

void check_filled(const RuleRun& run, bool wanted) {
    const std::vector<int> columns = run.columns();
    each_row(run, [&](int row) {
        for (const int column : columns)
            if (column >= 0 && given(run, row, column) != wanted)
                run.note(row, column);
    });
}

/// Dates and years by the day they begin on, so that a date may be compared with a 年度: one that begins in
/// the 年度 it must not be after lies in time, so a 年度 on the right counts to its last day.
void check_order(const RuleRun& run) {
    const std::vector<int> columns = run.columns();
    if (columns[0] < 0 || columns[1] < 0)
        return;
    const auto measure = [](const TypedCell& cell, bool last) {
        return cell.kind == Kind::number ? std::optional(cell.number) : day_of(cell, last);
    };
    each_row(run, [&](int row) {
        const TypedCell& a = run.data.at(row, columns[0]);
        const TypedCell& b = run.data.at(row, columns[1]);
        const bool mixed = a.kind != b.kind;
        const auto first = measure(a, false);
        const auto second = measure(b, mixed);
        if (first && second && (*first > *second || (run.rule.strict && *first == *second)))
            run.note(row, columns[1]);
    });
}

void check_due_before(const RuleRun& run) {
    const std::vector<int> columns = run.columns();
    if (columns[0] < 0 || columns[1] < 0)
        return;
    each_row(run, [&](int row) {
        const auto first = day_of(run.data.at(row, columns[0]));
        const auto second = day_of(run.data.at(row, columns[1]));
        if (first && second && *first + run.rule.days > *second)
            run.note(row, columns[0]);
    });
}

void check_overdue(const RuleRun& run) {
    const int column = run.columns().front();
    if (column < 0)
        return;
    const int unless = run.rule.unless.empty() ? -1 : run.data.column(run.rule.unless);
    const auto today =
        static_cast<double>(std::chrono::sys_days(run.context.today).time_since_epoch().count());
    each_row(run, [&](int row) {
        const auto due = day_of(run.data.at(row, column), true);
        if (!due || *due + run.rule.days >= today || (unless >= 0 && given(run, row, unless)))
            return;
        if (*due < today)
            run.note(row, column, "finding.rule.days", {{"days", to_text(today - *due)}});
        else
            run.note(row, column, "finding.rule.days_left", {{"days", to_text(*due - today)}});
    });
}

void check_both_parties(const RuleRun& run) {
    const std::vector<int> columns = run.columns();
    if (std::find(columns.begin(), columns.end(), -1) != columns.end())
        return;
    each_row(run, [&](int row) {
        const auto filled = std::count_if(columns.begin(), columns.end(),
                                          [&](int column) { return given(run, row, column); });
        if (filled == 0 || filled == static_cast<std::ptrdiff_t>(columns.size()))
            return;
        for (const int column : columns)
            if (!given(run, row, column))
                run.note(row, column);
    });
}

void check_pairs(const RuleRun& run) {
    const AllowedPairs* pairs = run.context.settings.pairs_of(run.rule.pairs);
    const std::vector<int> columns = run.columns();
    if (pairs == nullptr || columns[0] < 0 || columns[1] < 0)
        return;
    std::map<std::string, std::set<std::string>> allowed;
    for (const auto& [term, partners] : pairs->allowed) {
        std::set<std::string>& with = allowed[fold(term)]; // a term without partners allows none
        for (const std::string& partner : partners)
            with.insert(fold(partner));
    }
    const auto is_wrong = [&](int row) {
        const std::vector<std::string> terms = run.data.terms(row, columns[0]);
        const std::vector<std::string> partners = run.data.terms(row, columns[1]);
        return std::any_of(partners.begin(), partners.end(), [&](const std::string& partner) {
            bool fits = terms.empty();
            bool known = terms.empty();
            for (const std::string& term : terms)
                if (const auto found = allowed.find(fold(term)); found != allowed.end()) {
                    known = true;
                    fits |= found->second.contains(fold(partner));
                }
            return known && !fits;
        });
    };
    // A register says the same few pairs over and over: what was found for two cells holds for the next two
    // that say the same terms of their lists.
    const auto of_list = [](const TypedCell& cell) {
        return cell.kind == Kind::term || cell.kind == Kind::terms;
    };
    std::map<std::array<std::pair<Kind, double>, 2>, bool> known;
    each_row(run, [&](int row) {
        const TypedCell& a = run.data.at(row, columns[0]);
        const TypedCell& b = run.data.at(row, columns[1]);
        if (a.kind == Kind::unread || b.kind == Kind::unread)
            return;
        bool wrong = false;
        if (of_list(a) && of_list(b)) {
            const std::array said{std::pair(a.kind, a.number), std::pair(b.kind, b.number)};
            auto found = known.find(said);
            if (found == known.end())
                found = known.emplace(said, is_wrong(row)).first;
            wrong = found->second;
        } else {
            wrong = is_wrong(row);
        }
        if (wrong)
            run.note(row, columns[1]);
    });
}

} // namespace

void check_rows(const RuleRun& run) {
    switch (run.rule.kind) {
    case RuleKind::required_if:
        return check_filled(run, true);
    case RuleKind::empty_if:
        return check_filled(run, false);
    case RuleKind::order:
        return check_order(run);
    case RuleKind::due_before:
        return check_due_before(run);
    case RuleKind::overdue:
        return check_overdue(run);
    case RuleKind::both_parties:
        return check_both_parties(run);
    case RuleKind::pairs:
        return check_pairs(run);
    default:
        break;
    }
}

} // namespace kyodo
