// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Rules between the registers of one workbook.
#include "core/register/check/conditions.hpp"
#include "core/register/check/rules.hpp"
#include "core/register/column_reader.hpp"

#include "core/base/fold.hpp"

#include <map>
#include <unordered_map>
#include <unordered_set>

namespace kyodo {
namespace {

/// The keys of all tables of one register, folded, and its schema; no schema where the workbook has none.
struct KnownKeys {
    const RegisterSchema* schema = nullptr;
    std::unordered_set<std::string> folded;
    std::vector<std::string> shown; ///< for proposals
};

// Looking for the nearest key takes long: beyond these there is no proposal, or few keys are looked at.
constexpr std::size_t most_proposed_from = 2000; // keys
constexpr std::size_t most_proposed_for = 100;   // different names that are no keys

KnownKeys keys_of(const std::string& register_id, const std::vector<const RegisterData*>& workbook) {
    KnownKeys keys;
    for (const RegisterData* data : workbook) {
        if (data->schema().id != register_id)
            continue;
        const int column = data->column(data->schema().keys.front());
        if (column < 0)
            continue;
        keys.schema = &data->schema();
        for (int row = 0; row < data->rows(); ++row)
            if (data->filled(row, column)) {
                keys.folded.insert(fold(to_text(data->value(row, column))));
                if (keys.shown.size() < most_proposed_from)
                    keys.shown.push_back(data->shown(row, column));
            }
    }
    return keys;
}

/// The nearest keys, each looked for once.
class NearestKeys {
public:
    explicit NearestKeys(const KnownKeys& keys) : keys_(keys) {}

    std::string operator()(const std::string& name) {
        const auto found = seen_.find(name);
        if (found != seen_.end())
            return found->second;
        if (seen_.size() >= most_proposed_for)
            return {};
        return seen_.emplace(name, nearest_term(keys_.shown, name)).first->second;
    }

private:
    const KnownKeys& keys_;
    std::unordered_map<std::string, std::string> seen_;
};

} // namespace

void check_references(const RegisterData& data, const std::vector<const RegisterData*>& workbook,
                      Findings& findings) {
    std::map<std::string, KnownKeys> known;
    for (std::size_t i = 0; i < data.columns().size(); ++i) {
        const Column& column = *data.columns()[i].column;
        if (column.type != ColumnType::reference)
            continue;
        const auto [place, is_new] = known.try_emplace(column.register_id);
        if (is_new)
            place->second = keys_of(column.register_id, workbook);
        const KnownKeys& keys = place->second;
        if (keys.schema == nullptr)
            continue;
        NearestKeys nearest(keys);
        const Column* key = keys.schema->column(keys.schema->keys.front());
        const int at = static_cast<int>(i);
        for (int row = 0; row < data.rows(); ++row)
            for (const std::string& name : data.terms(row, at)) {
                if (keys.folded.contains(fold(name)))
                    continue;
                findings.push_back(
                    {"K307",
                     Severity::error,
                     data.place(row, at),
                     data.shown(row, at),
                     {"finding.K307",
                      {{"register", keys.schema->title.ja}, {"title", key->title.ja}, {"value", name}}},
                     column.several ? with_part(data.shown(row, at), name, nearest(name)) : nearest(name)});
            }
    }
}

void check_referenced_by(const RuleRun& run, const std::vector<const RegisterData*>& workbook) {
    const int key = run.data.column(run.data.schema().keys.front());
    const int shown = run.columns().front();
    if (key < 0 || shown < 0)
        return;
    std::unordered_set<std::string> named;
    bool there = false;
    for (const RegisterData* other : workbook) {
        const int column =
            other->schema().id == run.rule.register_id ? other->column(run.rule.reference) : -1;
        if (column < 0)
            continue;
        there = true;
        for (int row = 0; row < other->rows(); ++row)
            for (const std::string& name : other->terms(row, column))
                named.insert(fold(name));
    }
    if (!there)
        return;
    const Conditions conditions(run.rule.when, run.data);
    for (int row = 0; row < run.data.rows(); ++row)
        if (run.data.filled(row, key) && conditions.hold(row) &&
            !named.contains(fold(to_text(run.data.value(row, key)))))
            run.note(row, shown);
}

} // namespace kyodo
