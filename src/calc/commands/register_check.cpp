// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/check/register_check.hpp"
#include "calc/cell_checks.hpp"
#include "calc/cell_links.hpp"
#include "calc/commands/environment.hpp"
#include "calc/commands/output_sheet.hpp"
#include "calc/commands/register_commands.hpp"
#include "calc/commands/register_source.hpp"
#include "calc/sheet_settings.hpp"
#include "calc/undo.hpp"
#include "core/base/names.hpp"
#include "core/base/wareki.hpp"
#include "core/register/check/empty_columns.hpp"
#include "core/register/findings_sheet.hpp"
#include "core/register/missing_lists.hpp"
#include "core/register/older_years.hpp"

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

/// The argument Today; without it the day by the local calendar.
Result<std::chrono::year_month_day> choose_today(const CommandContext& command) {
    return command.arguments.has("Today") ? parse_date(command.arguments.text("Today")) : current_date();
}

struct Checked {
    Findings findings;
    std::vector<std::string> sheets;
    std::vector<std::string> left_out; ///< sheets of older years
    std::vector<std::string> unmarked; ///< protected sheets, whose cells can't bear marks
    int rows = 0;
};

/// What register.rollover has carried on is told in the sheet of the latest 年度 only, not once for each.
void leave_out_older_years(std::vector<const RegisterData*>& wanted, Checked& checked, FiscalYear now) {
    const std::vector<const RegisterData*> older = of_older_years(wanted, now);
    const auto is_older = [&](const RegisterData* data) {
        return std::find(older.begin(), older.end(), data) != older.end();
    };
    std::set<std::string> kept;
    for (const RegisterData* data : wanted)
        if (!is_older(data))
            kept.insert(data->grid().sheet());
    std::erase_if(wanted, is_older);
    for (const RegisterData* data : older)
        if (const std::string& sheet = data->grid().sheet();
            !kept.contains(sheet) &&
            std::find(checked.left_out.begin(), checked.left_out.end(), sheet) == checked.left_out.end())
            checked.left_out.push_back(sheet);
    std::erase_if(checked.findings, [&](const Finding& finding) { // a list that lacks; a broken header stays
        return finding.code == missing_list_code &&
               std::find(checked.left_out.begin(), checked.left_out.end(), finding.place.sheet) !=
                   checked.left_out.end();
    });
}

/// What the message and the sheet say of the sheets that were left out; "" where none was.
std::string left_out_text(const Checked& checked, Language language) {
    if (checked.left_out.empty())
        return "";
    return text({"check.left_out",
                 {{"sheets", names_text(checked.left_out, most_named)},
                  {"count", std::to_string(checked.left_out.size())}}},
                language);
}

/// What is said of the sheets whose cells weren't marked; "" where all could be.
std::string unmarked_text(const Checked& checked, Language language) {
    if (checked.unmarked.empty())
        return "";
    return text({"check.unmarked", {{"sheets", names_text(checked.unmarked, most_named)}}}, language);
}

/// The register that is asked for, or all but those of older years.
Result<Checked> check(CommandContext& command, const DocumentRegisters& registers,
                      std::chrono::year_month_day today) {
    Checked checked;
    std::vector<const RegisterData*> wanted = registers.workbook();
    if (command.arguments.has("Register")) {
        const auto one = choose_register(command, registers);
        if (!one)
            return one.error();
        std::erase_if(
            wanted, [&](const RegisterData* data) { return data->grid().sheet() != (*one)->grid().sheet(); });
    } else {
        checked.findings = registers.findings;
        leave_out_older_years(wanted, checked, fiscal_year_of(today));
    }
    if (wanted.empty() && checked.findings.empty())
        return error("register.none_at_all");
    const CheckContext context{registers.settings, today};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const Findings found =
            gather_empty_columns(check_register(*wanted[i], registers.workbook(), context), *wanted[i]);
        checked.findings.insert(checked.findings.end(), found.begin(), found.end());
        if (std::find(checked.sheets.begin(), checked.sheets.end(), wanted[i]->grid().sheet()) ==
            checked.sheets.end())
            checked.sheets.push_back(wanted[i]->grid().sheet());
        checked.rows += wanted[i]->rows();
        command.progress(0.4 + 0.3 * static_cast<double>(i + 1) / static_cast<double>(wanted.size()));
    }
    // What is wrong comes before what could be better; within that, sheet by sheet as checked.
    std::stable_sort(checked.findings.begin(), checked.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
    return checked;
}

std::map<std::string, CellChecks> marks_of(const Checked& checked) {
    std::map<std::string, CellChecks> marks;
    for (const std::string& sheet : checked.sheets)
        marks[sheet]; // unmarks what was marked before
    for (const std::string& sheet : checked.left_out)
        marks[sheet]; // the findings that the marks stood for are no longer listed
    std::set<std::tuple<std::string, int, int>> marked;
    for (const Finding& finding : checked.findings)
        if (finding.severity != Severity::advice &&
            marked.emplace(finding.place.sheet, finding.place.row, finding.place.column).second)
            marks[finding.place.sheet]
                 [finding.severity == Severity::error ? CellCheck::error : CellCheck::warning]
                     .push_back(finding.place);
    return marks;
}

int count(const Findings& findings, Severity severity) {
    return static_cast<int>(std::count_if(findings.begin(), findings.end(), [&](const Finding& finding) {
        return finding.severity == severity;
    }));
}

std::vector<CellLink> links_of(const Findings& findings) {
    std::vector<CellLink> links;
    for (const Finding& finding : findings)
        links.push_back(
            {static_cast<int>(links.size()), finding_place_column, a1(finding.place), finding.place});
    return links;
}

SheetPlan result_sheet(const Checked& checked, const DocumentRegisters& registers, const std::string& name,
                       const std::vector<std::pair<std::string, std::string>>& counts) {
    return checked_sheet(checked.findings, name, text({"sheet.check.title", counts}, Language::ja),
                         text({"sheet.check.grounds",
                               {{"sheets", names_text(checked.sheets)},
                                {"rows", std::to_string(checked.rows)},
                                {"left_out", left_out_text(checked, Language::ja)},
                                {"unmarked", unmarked_text(checked, Language::ja)}}},
                              Language::ja),
                         finding_subjects(checked.findings, registers.workbook()));
}

} // namespace

Result<Outcome> register_check(CommandContext& command) {
    if (const auto allowed = command.document.check_sheets_can_be_made(); !allowed)
        return allowed.error();
    const auto today = choose_today(command);
    if (!today)
        return today.error();
    command.progress(0.1);
    const auto registers = read_registers(command);
    if (!registers)
        return registers.error();
    command.progress(0.4);
    auto checked = check(command, *registers, *today);
    if (!checked)
        return checked.error();
    const std::map<std::string, CellChecks> marks = marks_of(*checked);
    for (const auto& [sheet, places] : marks)
        if ((!places.empty() || has_cell_checks(command.document, sheet)) &&
            !command.document.check_cells_can_change(sheet))
            checked->unmarked.push_back(sheet);
    const auto target = choose_output(command, text("sheet.check.name", Language::ja), findings_region);
    if (!target)
        return target.error();

    const int errors = count(checked->findings, Severity::error);
    const int warnings = count(checked->findings, Severity::warning);
    const int advice = count(checked->findings, Severity::advice);
    const std::vector<std::pair<std::string, std::string>> counts{
        {"errors", std::to_string(errors)},
        {"warnings", std::to_string(warnings)},
        {"advice", std::to_string(advice)},
        {"sheet", target->sheet},
        {"rows", std::to_string(checked->rows)},
        {"left_out", left_out_text(*checked, Language::ja)},
        {"left_out.en", left_out_text(*checked, Language::en)},
        {"unmarked", unmarked_text(*checked, Language::ja)},
        {"unmarked.en", unmarked_text(*checked, Language::en)}};
    const std::string title = text("undo.register.check", command.language);
    Outcome outcome;
    {
        UndoContext undo(command.document.model(), title);
        const ControllerLock still(command.document.model());
        const SheetPlan plan = result_sheet(*checked, *registers, target->sheet, counts);
        const Findings moved = write_output(command, *target, plan, command.document.sheet_names().back(),
                                            title, findings_row_keys, command.progress.part(0.7, 0.9));
        if (target->old) { // a new sheet has its links
            const auto region = named_region(command.document, target->sheet, findings_region);
            link_cells(command.document, target->sheet, links_of(checked->findings),
                       region.value_or(Range{}).top + first_finding_row, region.value_or(Range{}).left);
        }
        for (const auto& [sheet, places] : marks)
            if (command.document.check_cells_can_change(sheet))
                set_cell_checks(command.document, sheet, places, title);
        outcome.findings = moved;
        outcome.listed = checked->findings; // the sheet in front has them
        command.progress(1);
        undo.commit();
    }
    outcome.sheets = {target->sheet};
    outcome.counts = {{"Errors", errors},
                      {"Warnings", warnings},
                      {"Advice", advice},
                      {"Rows", checked->rows},
                      {"LeftOut", static_cast<int>(checked->left_out.size())},
                      {"Unmarked", static_cast<int>(checked->unmarked.size())}};
    outcome.message = {checked->findings.empty() ? "done.register.check.clean" : "done.register.check",
                       counts};
    return outcome;
}

} // namespace kyodo
