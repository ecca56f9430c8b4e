// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/check/conditions.hpp"

#include "core/base/fold.hpp"
#include "core/base/tick.hpp"

#include <algorithm>

namespace kyodo {

using Kind = TypedCell::Kind;

Conditions::Conditions(const std::vector<Condition>& conditions, const RegisterData& data) : data_(data) {
    for (const Condition& condition : conditions) {
        Ready ready{condition, data.column(condition.column), -1, {}, {}};
        if (!condition.other.empty())
            ready.other = data.column(condition.other);
        lacks_ |= ready.column < 0;
        for (const std::string& word : condition.words)
            ready.words.insert(fold(word));
        const TermList* list =
            ready.column < 0 ? nullptr : data.columns()[static_cast<std::size_t>(ready.column)].terms;
        if (list != nullptr)
            for (const Term& term : list->terms)
                ready.terms.push_back(
                    ready.words.contains(fold(term.text)) ||
                    std::any_of(term.synonyms.begin(), term.synonyms.end(), [&](const std::string& synonym) {
                        return ready.words.contains(fold(synonym));
                    }));
        ready_.push_back(std::move(ready));
    }
}

bool Conditions::hold(int row) const {
    return std::all_of(ready_.begin(), ready_.end(), [&](const Ready& each) { return holds(each, row); });
}

bool Conditions::is_one_of(const Ready& ready, int row) const {
    const TypedCell& cell = data_.at(row, ready.column);
    if (cell.kind == Kind::term && !ready.terms.empty())
        return ready.terms[static_cast<std::size_t>(cell.number)] != 0;
    if (cell.kind == Kind::terms) {
        const auto& set = data_.term_sets()[static_cast<std::size_t>(cell.number)];
        return std::any_of(set.begin(), set.end(),
                           [&](std::uint16_t term) { return ready.terms[term] != 0; });
    }
    if (cell.kind == Kind::tick)
        return std::any_of(ready.words.begin(), ready.words.end(), [&](const std::string& word) {
            const auto tick = parse_tick(word);
            return tick && *tick == (cell.number != 0);
        });
    return ready.words.contains(data_.compared(row, ready.column));
}

bool Conditions::holds(const Ready& ready, int row) const {
    using Test = Condition::Test;
    const Test test = ready.condition.test;
    if (ready.column < 0)
        return test == Test::empty || test == Test::is_not;
    const TypedCell& cell = data_.at(row, ready.column);
    switch (test) {
    case Test::is:
        return cell.kind != Kind::empty && is_one_of(ready, row);
    case Test::is_not:
        return cell.kind == Kind::empty || (cell.kind != Kind::unread && !is_one_of(ready, row));
    case Test::filled:
        // A tick for "no" says that it isn't done.
        return cell.kind != Kind::empty && !(cell.kind == Kind::tick && cell.number == 0);
    case Test::empty:
        return cell.kind == Kind::empty || (cell.kind == Kind::tick && cell.number == 0);
    case Test::above:
        return cell.kind == Kind::number && cell.number > ready.condition.number;
    case Test::below:
        return cell.kind == Kind::number && cell.number < ready.condition.number;
    case Test::differs_from:
        return ready.other >= 0 && cell.kind != Kind::empty && data_.filled(row, ready.other) &&
               data_.compared(row, ready.column) != data_.compared(row, ready.other);
    }
    return false;
}

} // namespace kyodo
