// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/rule_reader.hpp"

#include "core/schema/common_fields.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace kyodo {
namespace {

/// In the order of RuleKind.
constexpr std::array<std::string_view, 12> kind_names{
    "required_if", "empty_if", "order",        "unique", "pairs",           "due_before",
    "overdue",     "sum",      "both_parties", "count",  "one_responsible", "referenced_by"};
/// In the order of Severity.
constexpr std::array<std::string_view, 3> severity_names{"error", "warning", "advice"};

constexpr std::size_t most_words = 50;
constexpr double largest = 1e15; // beyond it a double is no longer exact

std::vector<std::string> identifiers(const JsonPlace& at) {
    std::vector<std::string> ids;
    at.each(20, [&](const JsonPlace& id) { ids.push_back(id.identifier()); });
    return ids;
}

/// Sets the test; a condition has exactly one, which read_condition sees by counting.
template <Condition::Test test>
void set_words(const JsonPlace& at, Condition& c) {
    c.test = test;
    c.words = at.strings(most_words);
}
template <Condition::Test test>
void set_number(const JsonPlace& at, Condition& c) {
    c.test = test;
    c.number = at.number(-largest, largest);
}

constexpr Field<Condition> condition_fields[] = {
    {"column", Need::required, [](const JsonPlace& at, Condition& c) { c.column = at.identifier(); }},
    {"is", Need::optional, set_words<Condition::Test::is>},
    {"not", Need::optional, set_words<Condition::Test::is_not>},
    {"filled", Need::optional,
     [](const JsonPlace& at, Condition& c) {
         c.test = at.boolean() ? Condition::Test::filled : Condition::Test::empty;
     }},
    {"above", Need::optional, set_number<Condition::Test::above>},
    {"below", Need::optional, set_number<Condition::Test::below>},
    {"differs_from", Need::optional,
     [](const JsonPlace& at, Condition& c) {
         c.test = Condition::Test::differs_from;
         c.other = at.identifier();
     }},
};

/// "K" and three or four digits.
std::string read_code(const JsonPlace& at) {
    std::string code = at.string(5);
    const bool digits = code.size() >= 4 && std::all_of(code.begin() + 1, code.end(),
                                                        [](unsigned char c) { return std::isdigit(c) != 0; });
    if (!at.reading().failed() && (code.front() != 'K' || !digits))
        at.not_allowed("K100–K9999");
    return code;
}

constexpr Field<Rule> rule_fields[] = {
    {"code", Need::required, [](const JsonPlace& at, Rule& r) { r.code = read_code(at); }},
    {"kind", Need::required,
     [](const JsonPlace& at, Rule& r) { r.kind = static_cast<RuleKind>(at.one_of(kind_names)); }},
    {"severity", Need::required,
     [](const JsonPlace& at, Rule& r) { r.severity = static_cast<Severity>(at.one_of(severity_names)); }},
    {"columns", Need::required, [](const JsonPlace& at, Rule& r) { r.columns = identifiers(at); }},
    {"when", Need::optional,
     [](const JsonPlace& at, Rule& r) {
         at.each(20, [&](const JsonPlace& place) { r.when.push_back(read_condition(place)); });
     }},
    {"message", Need::required, [](const JsonPlace& at, Rule& r) { r.message = read_bilingual(at, 400); }},
    {"basis", Need::optional, [](const JsonPlace& at, Rule& r) { r.basis = read_bilingual(at, 400); }},
    {"pairs", Need::optional, [](const JsonPlace& at, Rule& r) { r.pairs = at.identifier(); }},
    {"strict", Need::optional, [](const JsonPlace& at, Rule& r) { r.strict = at.boolean(); }},
    {"days", Need::optional, [](const JsonPlace& at, Rule& r) { r.days = at.integer(-3660, 3660); }},
    {"unless", Need::optional, [](const JsonPlace& at, Rule& r) { r.unless = at.identifier(); }},
    {"total", Need::optional, [](const JsonPlace& at, Rule& r) { r.total = at.identifier(); }},
    {"equals", Need::optional, [](const JsonPlace& at, Rule& r) { r.equals = at.number(-largest, largest); }},
    {"group", Need::optional, [](const JsonPlace& at, Rule& r) { r.group = identifiers(at); }},
    {"group_year", Need::optional, [](const JsonPlace& at, Rule& r) { r.group_year = at.identifier(); }},
    {"at_least", Need::optional, [](const JsonPlace& at, Rule& r) { r.at_least = at.integer(0, 1000000); }},
    {"at_most", Need::optional, [](const JsonPlace& at, Rule& r) { r.at_most = at.integer(0, 1000000); }},
    {"is", Need::optional, [](const JsonPlace& at, Rule& r) { r.is = at.strings(most_words); }},
    {"register", Need::optional, [](const JsonPlace& at, Rule& r) { r.register_id = at.identifier(); }},
    {"column", Need::optional, [](const JsonPlace& at, Rule& r) { r.reference = at.identifier(); }},
};

} // namespace

Condition read_condition(const JsonPlace& at) {
    Condition condition;
    read_object<Condition>(at, condition_fields, condition);
    if (at.reading().failed())
        return condition;
    int tests = 0;
    std::vector<std::string_view> allowed;
    for (const Field<Condition>& field : std::span(condition_fields).subspan(1)) {
        tests += at.member(field.key) ? 1 : 0;
        allowed.push_back(field.key);
    }
    if (tests != 1)
        at.not_allowed(listed(allowed));
    return condition;
}

std::string_view name_of(RuleKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

Rule read_rule(const JsonPlace& at) {
    Rule rule;
    read_object<Rule>(at, rule_fields, rule);
    return rule;
}

} // namespace kyodo
