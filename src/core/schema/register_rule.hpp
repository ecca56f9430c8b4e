// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Rule: what a register's rows must fulfil, as the "rules" of templates/registers/*.json say it
// (templates/README.md describes each kind).
#pragma once

#include "core/base/finding.hpp"
#include "core/schema/vocabulary.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

enum class RuleKind {
    required_if,
    empty_if,
    order,
    unique,
    pairs,
    due_before,
    overdue,
    sum,
    both_parties,
    count,
    one_responsible,
    referenced_by
};

/// "required_if", "order" …: the kind as a schema writes it.
std::string_view name_of(RuleKind kind);

/// Something that holds for a row or doesn't.
struct Condition {
    enum class Test { is, is_not, filled, empty, above, below, differs_from };
    std::string column;
    Test test = Test::filled;
    std::vector<std::string> words{}; ///< is, is_not: compared folded; of several choices one is enough
    double number = 0;                ///< above, below: in the column's unit
    std::string other{};              ///< differs_from: a column

    bool operator==(const Condition&) const = default;
};

/// A rule of any kind; a kind uses the fields that its documentation names, the others keep their defaults.
struct Rule {
    std::string code; ///< "K411": stable, of one rule in all registers
    RuleKind kind = RuleKind::required_if;
    Severity severity = Severity::error;
    std::vector<std::string> columns;
    std::vector<Condition> when; ///< all must hold
    Bilingual message;           ///< what would be right, one sentence
    Bilingual basis;             ///< the principle or guideline it rests on; may be empty
    std::string pairs;           ///< pairs: id of the profile's allowed pairs
    bool strict = false;         ///< order: not equal either
    int days = 0;                ///< due_before, overdue
    std::string unless;          ///< overdue: a column that settles it
    std::string total;           ///< sum: a column
    std::optional<double> equals;
    std::vector<std::string> group; ///< sum, count, one_responsible: rows with equal values here
    std::string group_year;         ///< count: a date or fiscal year column
    std::optional<int> at_least;
    std::optional<int> at_most;
    std::vector<std::string> is; ///< one_responsible: the words that make a row responsible
    std::string register_id;     ///< referenced_by
    std::string reference;       ///< referenced_by: the column there

    bool operator==(const Rule&) const = default;
};

} // namespace kyodo
