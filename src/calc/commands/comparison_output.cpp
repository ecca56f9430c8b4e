// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/comparison_output.hpp"

#include "calc/sheet_chart.hpp"
#include "calc/sheet_reader.hpp"
#include "calc/sheet_settings.hpp"
#include "calc/undo.hpp"

#include <list>
#include <set>

namespace kyodo {
namespace {

/// The sheet of a usual name that this command wrote, or the first free one. `taken` are names that other
/// projects of this step get.
Result<OutputSheet> target_named(const Document& document, const std::string& usual,
                                 const std::string& region, std::set<std::string>& taken) {
    std::string name = usual;
    for (int n = 2; taken.contains(name) || document.has_sheet(name); ++n) {
        if (!taken.contains(name)) {
            if (const auto old = named_region(document, name, region)) {
                if (const auto allowed = document.check_cells_can_change(name); !allowed)
                    return allowed.error();
                taken.insert(name);
                return OutputSheet{name, old};
            }
        }
        name = usual + " " + std::to_string(n);
    }
    taken.insert(name);
    return OutputSheet{name, std::nullopt};
}

SheetChart placed(const EvaluationChart& chart, const Range& region) {
    SheetChart shown{.kind = chart.kind == EvaluationChart::Kind::net ? SheetChart::Kind::net
                                                                      : SheetChart::Kind::bars,
                     .name = chart.name,
                     .title = chart.title,
                     .data = {},
                     .series = chart.series,
                     .top_row = chart.top_row + region.top,
                     .left_mm = chart.left_mm,
                     .width_mm = chart.width_mm,
                     .height_mm = chart.height_mm,
                     .least = chart.least,
                     .most = chart.most,
                     .table_top = region.top,
                     .only_if_there = chart.only_if_there};
    for (const Range& range : chart.data)
        shown.data.push_back({range.top + region.top, range.left + region.left, range.bottom + region.top,
                              range.right + region.left});
    return shown;
}

constexpr const char* chart_names[] = {"Kyodo_Comparison_Net", "Kyodo_Comparison_Gap"};

/// One project's sheet with its charts.
Findings write_one(CommandContext& command, const EvaluationOutcome& evaluation,
                   const ComparisonTarget& target, const std::string& after, const std::string& title) {
    const std::string& name = target.output.sheet;
    const ComparisonSheet made = comparison_sheet(evaluation, target.project, name, target.agreed);
    std::list<std::pair<std::string, ChartUpdate>> updates;
    if (target.output.old)
        for (const char* chart : chart_names)
            updates.emplace_back(chart,
                                 ChartUpdate(command.document, name, chart, title, *target.output.old));
    Findings moved = write_output(command, target.output, made.sheet, after, title, comparison_row_keys, {},
                                  References::watched_by_caller);
    const Range region = named_region(command.document, name, comparison_region).value_or(Range{});
    for (const EvaluationChart& chart : made.charts) {
        const SheetChart shown = placed(chart, region);
        if (!target.output.old)
            add_chart(command.document, name, shown, title);
        for (const auto& [known, update] : updates)
            if (known == chart.name)
                update.show(shown, region);
    }
    return moved;
}

} // namespace

Result<ComparisonTargets> comparison_targets(CommandContext& command, const EvaluationOutcome& evaluation,
                                             const std::vector<std::size_t>& projects) {
    std::set<std::string> taken;
    ComparisonTargets targets;
    const auto overview =
        target_named(command.document, text("sheet.overview.name", Language::ja), comparisons_region, taken);
    if (!overview)
        return overview.error();
    targets.overview = *overview;
    const ScoreTable& table = evaluation.records.table;
    targets.sheets.resize(table.projects.size());
    for (const std::size_t p : projects) {
        const auto output = target_named(command.document, comparison_sheet_name(table.projects[p].project),
                                         comparison_region, taken);
        if (!output)
            return output.error();
        targets.sheets[p] = output->sheet;
        targets.projects.push_back({p, *output, {}});
        if (output->old)
            targets.projects.back().agreed = agreed_lines(read_sheet(command.document.sheet(output->sheet)));
    }
    return targets;
}

Findings write_comparisons(CommandContext& command, const EvaluationOutcome& evaluation,
                           const ComparisonTargets& targets, const std::string& after,
                           const std::string& undo_title, const WorkProgress& progress) {
    const LostReferences lost(command.document);
    Findings findings = write_output(
        command, targets.overview, comparison_overview(evaluation, targets.overview.sheet, targets.sheets),
        after, undo_title, comparison_row_keys, {}, References::watched_by_caller);
    std::string last = targets.overview.sheet;
    double done = 0;
    for (const ComparisonTarget& target : targets.projects) {
        progress(done / static_cast<double>(targets.projects.size()));
        const Findings moved = write_one(command, evaluation, target, last, undo_title);
        findings.insert(findings.end(), moved.begin(), moved.end());
        last = target.output.sheet;
        ++done;
    }
    for (Finding& each : lost.findings(targets.projects.empty() ? targets.overview.sheet : ""))
        findings.push_back(std::move(each));
    return findings;
}

} // namespace kyodo
