// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/check/register_check.hpp"

#include "core/register/check/rules.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace kyodo {
namespace {

constexpr std::string_view municipalities[] = {"市", "町", "村", "区"};

/// A rule that tells of a day before it comes (days below 0) is silent where another one tells, more
/// severely, that the day is past: a grant that has ended doesn't end soon.
void drop_what_is_past(const RegisterSchema& schema, Findings& findings) {
    std::set<std::string> ahead;
    std::set<std::string> past;
    for (const Rule& rule : schema.rules)
        if (rule.kind == RuleKind::overdue && rule.days < 0)
            ahead.insert(rule.code);
        else if (rule.kind == RuleKind::overdue)
            past.insert(rule.code);
    if (ahead.empty() || past.empty())
        return;
    std::map<std::pair<int, int>, Severity> worst;
    for (const Finding& finding : findings)
        if (past.contains(finding.code)) {
            const auto at =
                worst.try_emplace({finding.place.row, finding.place.column}, finding.severity).first;
            at->second = std::min(at->second, finding.severity);
        }
    std::erase_if(findings, [&](const Finding& finding) {
        const auto found = worst.find({finding.place.row, finding.place.column});
        return ahead.contains(finding.code) && found != worst.end() && found->second < finding.severity;
    });
}

/// Whether a rule's source, named in brackets behind the principle, is a guideline of other cities than the
/// workbook's: there it is something to look at, but binds nobody. A city that only took 標準 has none.
bool is_of_another_city(std::string_view basis, std::string_view city) {
    const std::size_t bracket = basis.rfind("（");
    const bool municipality = std::any_of(std::begin(municipalities), std::end(municipalities),
                                          [&](std::string_view kind) { return city.ends_with(kind); });
    return municipality && bracket != std::string_view::npos &&
           basis.find("市", bracket) != std::string_view::npos &&
           basis.find(city, bracket) == std::string_view::npos;
}

} // namespace

Finding RuleRun::make(const char* form, std::vector<std::pair<std::string, std::string>> detail) const {
    detail.insert(detail.begin(), {{"said", rule.message.ja}, {"said.en", rule.message.en}});
    Finding finding{rule.code, rule.severity, {}, {}, {form, std::move(detail)}, {}};
    if (!rule.basis.ja.empty())
        finding.basis = {is_of_another_city(rule.basis.ja, context.settings.city) ? "finding.basis.other_city"
                                                                                  : "finding.rule",
                         {{"said", rule.basis.ja}, {"said.en", rule.basis.en}}};
    return finding;
}

void RuleRun::note(int row, int column, const char* form,
                   std::vector<std::pair<std::string, std::string>> detail) const {
    Finding finding = make(form, std::move(detail));
    finding.place = data.place(row, column);
    finding.value = data.shown(row, column);
    findings.push_back(std::move(finding));
}

void RuleRun::note_table(int column, const char* form,
                         std::vector<std::pair<std::string, std::string>> detail) const {
    Finding finding = make(form, std::move(detail));
    finding.place = data.title_place(column);
    findings.push_back(std::move(finding));
}

std::vector<int> RuleRun::columns() const {
    std::vector<int> columns;
    for (const std::string& id : rule.columns)
        columns.push_back(data.column(id));
    return columns;
}

bool RuleRun::has_group() const {
    return std::all_of(rule.group.begin(), rule.group.end(),
                       [&](const std::string& id) { return data.column(id) >= 0; });
}

std::string RuleRun::group_of(int row) const {
    std::string key;
    for (const std::string& id : rule.group)
        key += data.compared(row, data.column(id)) + '\x1f';
    return key;
}

std::string RuleRun::group_shown(int row) const {
    std::string words;
    for (const std::string& id : rule.group)
        if (const std::string value = data.shown(row, data.column(id)); !value.empty())
            words += (words.empty() ? "" : "、") + value;
    return words;
}

std::optional<double> day_of(const TypedCell& cell, bool last) {
    if (cell.kind == TypedCell::Kind::date)
        return cell.number;
    if (cell.kind != TypedCell::Kind::year)
        return std::nullopt;
    using namespace std::chrono;
    const year first{static_cast<int>(cell.number)};
    const sys_days day = last ? sys_days{(first + years{1}) / March / 31} : sys_days{first / April / 1};
    return static_cast<double>(day.time_since_epoch().count());
}

Findings check_register(const RegisterData& data, const std::vector<const RegisterData*>& workbook,
                        const CheckContext& context) {
    Findings findings = data.findings();
    check_titles(data, workbook, findings);
    check_written_numbers(data, findings);
    check_keys(data, workbook, findings);
    check_selectors(data, workbook, findings);
    check_references(data, workbook, findings);
    for (const Rule& rule : data.schema().rules) {
        const RuleRun run{rule, data, context, findings};
        switch (rule.kind) {
        case RuleKind::sum:
            check_sum(run);
            break;
        case RuleKind::unique:
            check_unique(run);
            break;
        case RuleKind::count:
            check_count(run);
            break;
        case RuleKind::one_responsible:
            check_one_responsible(run);
            break;
        case RuleKind::referenced_by:
            check_referenced_by(run, workbook);
            break;
        default:
            check_rows(run);
        }
    }
    drop_what_is_past(data.schema(), findings);
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
        return std::tie(a.place.row, a.place.column, a.code, a.expectation.args) <
               std::tie(b.place.row, b.place.column, b.code, b.expectation.args);
    });
    // What is wrong in a merged cell is told once, not for each row it covers.
    findings.erase(std::unique(findings.begin(), findings.end()), findings.end());
    return findings;
}

} // namespace kyodo
