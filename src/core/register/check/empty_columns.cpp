// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/check/empty_columns.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace kyodo {
namespace {

bool is_empty_column(const RegisterData& data, int column) {
    for (int row = 0; row < data.rows(); ++row)
        if (data.filled(row, column))
            return false;
    return true;
}

/// The rules that want a cell filled, and only say how things could be better.
std::set<std::string> gentle_rules(const RegisterSchema& schema) {
    std::set<std::string> codes;
    for (const Rule& rule : schema.rules)
        if (rule.severity != Severity::error &&
            (rule.kind == RuleKind::required_if || rule.kind == RuleKind::both_parties ||
             rule.kind == RuleKind::referenced_by))
            codes.insert(rule.code);
    return codes;
}

} // namespace

Findings gather_empty_columns(Findings findings, const RegisterData& data) {
    const std::set<std::string> codes = gentle_rules(data.schema());
    std::map<int, int> empty; // column of the sheet -> of the data
    for (std::size_t i = 0; i < data.columns().size(); ++i)
        if (is_empty_column(data, static_cast<int>(i)))
            empty.emplace(data.grid().place(0, data.columns()[i].grid_column).column, static_cast<int>(i));
    const auto concerned = [&](const Finding& finding) {
        return codes.contains(finding.code) && empty.contains(finding.place.column);
    };
    std::map<std::pair<std::string, int>, int> counts;
    for (const Finding& finding : findings)
        if (concerned(finding))
            ++counts[{finding.code, finding.place.column}];
    std::set<std::pair<std::string, int>> told;
    Findings gathered;
    for (Finding& finding : findings) {
        const std::pair key{finding.code, finding.place.column};
        if (!concerned(finding) || counts[key] < 2) {
            gathered.push_back(std::move(finding));
            continue;
        }
        if (!told.insert(key).second)
            continue;
        finding.place = data.title_place(empty.at(key.second));
        finding.expectation.id = "finding.rule.empty_column";
        finding.expectation.args.emplace_back("count", std::to_string(counts[key]));
        gathered.push_back(std::move(finding));
    }
    std::stable_sort(gathered.begin(), gathered.end(), [](const Finding& a, const Finding& b) {
        return std::pair(a.place.row, a.place.column) < std::pair(b.place.row, b.place.column);
    });
    return gathered;
}

} // namespace kyodo
