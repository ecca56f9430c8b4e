// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/schema/rule_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace kyodo {
namespace {

/// What columns a kind works on.
enum class Works { any, dates, numbers, comparable };

/// What a kind needs. `own` are the keys that only some kinds have; those with ! must be there.
struct KindNeeds {
    std::size_t least_columns;
    std::size_t most_columns;
    Works works;
    std::vector<std::string_view> own;
};

const KindNeeds& needs(RuleKind kind) {
    static const std::array<KindNeeds, 12> all{{
        {1, 20, Works::any, {}},
        {1, 20, Works::any, {}},
        {2, 2, Works::comparable, {"strict"}},
        {1, 20, Works::any, {}},
        {2, 2, Works::any, {"!pairs"}},
        {2, 2, Works::dates, {"days"}},
        {1, 1, Works::comparable, {"days", "unless"}},
        {1, 20, Works::numbers, {"total", "equals", "group"}},
        {2, 20, Works::any, {}},
        {1, 20, Works::any, {"group", "group_year", "at_least", "at_most"}},
        {1, 1, Works::any, {"!group", "!is"}},
        {1, 20, Works::any, {"!register", "!column"}},
    }};
    return all[static_cast<std::size_t>(kind)];
}

bool is_number(ColumnType type) {
    return type == ColumnType::integer || type == ColumnType::yen || type == ColumnType::score;
}
bool is_time(ColumnType type) { return type == ColumnType::date || type == ColumnType::fiscal_year; }

/// The keys that a rule has beside those of all kinds.
std::map<std::string_view, bool> own_keys(const Rule& rule) {
    return {{"pairs", !rule.pairs.empty()},
            {"strict", rule.strict},
            {"days", rule.days != 0},
            {"unless", !rule.unless.empty()},
            {"total", !rule.total.empty()},
            {"equals", rule.equals.has_value()},
            {"group", !rule.group.empty()},
            {"group_year", !rule.group_year.empty()},
            {"at_least", rule.at_least.has_value()},
            {"at_most", rule.at_most.has_value()},
            {"is", !rule.is.empty()},
            {"register", !rule.register_id.empty()},
            {"column", !rule.reference.empty()}};
}

class RuleCheck {
public:
    RuleCheck(const RegisterSchema& schema, JsonReading& reading) : schema_(schema), reading_(reading) {
        for (const Column& column : schema.columns)
            if (!column.per_year)
                ids_.emplace_back(column.id);
    }

    void check(const Rule& rule, std::size_t index) {
        path_ = fmt::format("rules[{}]", index);
        const KindNeeds& kind = needs(rule.kind);
        check_keys(rule, kind);
        if (rule.columns.size() < kind.least_columns || rule.columns.size() > kind.most_columns)
            reading_.fail("schema.not_allowed", path_ + ".columns",
                          {{"value", std::to_string(rule.columns.size())},
                           {"allowed", kind.least_columns == kind.most_columns
                                           ? std::to_string(kind.least_columns)
                                           : fmt::format("{}–{}", kind.least_columns, kind.most_columns)}});
        for (std::size_t i = 0; i < rule.columns.size(); ++i)
            check_type(rule.columns[i], fmt::format(".columns[{}]", i), kind.works);
        check_type(rule.unless, ".unless", Works::any);
        check_type(rule.total, ".total", Works::numbers);
        check_type(rule.group_year, ".group_year", Works::comparable);
        for (std::size_t i = 0; i < rule.group.size(); ++i)
            check_type(rule.group[i], fmt::format(".group[{}]", i), Works::any);
        for (std::size_t i = 0; i < rule.when.size(); ++i)
            check_condition(rule.when[i], fmt::format(".when[{}]", i));
        const auto [first, is_new] = codes_.emplace(rule.code, path_);
        if (!is_new)
            reading_.fail("schema.duplicate", path_ + ".code",
                          {{"value", rule.code}, {"other", first->second + ".code"}});
    }

    void check_end(const Condition& condition, std::size_t index) {
        path_ = fmt::format("ends[{}]", index);
        check_condition(condition, "");
    }

private:
    void check_keys(const Rule& rule, const KindNeeds& kind) {
        for (const auto& [key, there] : own_keys(rule)) {
            const bool needed =
                std::find(kind.own.begin(), kind.own.end(), "!" + std::string(key)) != kind.own.end();
            const bool known = needed || std::find(kind.own.begin(), kind.own.end(), key) != kind.own.end();
            if (needed && !there)
                reading_.fail("schema.missing", path_ + '.' + std::string(key));
            if (there && !known)
                reading_.fail("schema.unknown_key", path_ + '.' + std::string(key),
                              {{"value", std::string(key)}, {"allowed", listed(kind.own)}});
        }
        if (rule.kind == RuleKind::sum && rule.total.empty() == !rule.equals.has_value())
            reading_.fail("schema.missing", path_ + (rule.total.empty() ? ".total" : ".equals"));
        if (rule.kind == RuleKind::count && !rule.at_least && !rule.at_most)
            reading_.fail("schema.missing", path_ + ".at_least");
    }

    void check_type(const std::string& id, const std::string& place, Works works) {
        if (id.empty())
            return;
        const Column* column = schema_.column(id);
        if (column == nullptr || column->per_year) {
            reading_.fail("schema.not_allowed", path_ + place, {{"value", id}, {"allowed", listed(ids_)}});
            return;
        }
        const bool fits = works == Works::any ||
                          (works == Works::dates && column->type == ColumnType::date) ||
                          (works != Works::dates && is_number(column->type)) ||
                          (works == Works::comparable && is_time(column->type));
        if (!fits)
            reading_.fail("rule.type", path_ + place,
                          {{"value", id}, {"type", std::string(name_of(column->type))}});
    }

    void check_condition(const Condition& condition, const std::string& place) {
        const bool numbers =
            condition.test == Condition::Test::above || condition.test == Condition::Test::below;
        check_type(condition.column, place + ".column", numbers ? Works::numbers : Works::any);
        check_type(condition.other, place + ".differs_from", Works::any);
    }

    const RegisterSchema& schema_;
    JsonReading& reading_;
    std::string path_;
    std::vector<std::string_view> ids_;
    std::map<std::string, std::string> codes_;
};

} // namespace

void check_rules(const RegisterSchema& schema, JsonReading& reading) {
    RuleCheck check(schema, reading);
    for (std::size_t i = 0; i < schema.rules.size() && !reading.failed(); ++i)
        check.check(schema.rules[i], i);
    for (std::size_t i = 0; i < schema.ends.size() && !reading.failed(); ++i)
        check.check_end(schema.ends[i], i);
}

} // namespace kyodo
