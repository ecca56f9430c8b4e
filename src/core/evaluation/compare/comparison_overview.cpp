// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/base/names.hpp"
#include "core/evaluation/compare/comparison_page.hpp"
#include "core/evaluation/compare/comparison_sheet.hpp"
#include "core/evaluation/compare/rules_text.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace kyodo {
namespace {

constexpr int total_decimals = 4;
constexpr int gap_decimals = 2;

/// The table of all projects.
class OverviewWriter {
public:
    OverviewWriter(const EvaluationOutcome& outcome, const std::string& name,
                   const std::vector<std::string>& sheets)
        : outcome_(outcome), table_(outcome.records.table), rules_(outcome.form.rules), sheets_(sheets) {
        columns();
        std::vector<double> widths;
        for (const OverviewColumn& column : columns_)
            widths.push_back(column.width_mm);
        page_.emplace(name, std::move(widths));
        page_->sheet.region = comparisons_region;
    }

    SheetPlan run() {
        SheetPlan& sheet = page_->sheet;
        sheet.put(sheet.add_row(8), 0, printed("sheet.overview.title"), page_->entry.title);
        page_->line(printed("sheet.compare.form", {{"form", outcome_.form.title.ja},
                                                   {"version", std::to_string(outcome_.form.version)}}),
                    page_->note);
        page_->section("sheet.overview.projects");
        std::vector<PageCell> header;
        for (int c = 0; c < size(); ++c)
            header.push_back({c, c, columns_[static_cast<std::size_t>(c)].title, page_->entry.header});
        const int top = page_->row(header);
        sheet.page.repeat_first = sheet.page.repeat_last = top;
        sheet.frozen_rows = top + 1;
        for (OverviewColumn& column : columns_)
            if (column.look == Look::number || column.look == Look::strong) {
                std::vector<Value> values;
                for (std::size_t p = 0; p < outcome_.results.size(); ++p)
                    values.push_back(column.cell(p));
                column.style = page_->figures(decimals_in(values), column.look == Look::strong);
            }
        for (const std::size_t p : order())
            project(p);
        agreement();
        page_->section("sheet.compare.grounds");
        for (const std::string& rule : rules_in_words(table_, rules_, Language::ja))
            page_->line(printed("sheet.compare.rule", {{"rule", rule}}), page_->note);
        page_->line(printed("sheet.overview.more"), page_->note);
        page_->break_pages();
        sheet.print_area = Range{0, 0, sheet.rows() - 1, sheet.columns() - 1};
        return std::move(sheet);
    }

private:
    struct OverviewColumn {
        std::string title;
        double width_mm;
        enum class Look { number, text, centre, strong } look;
        std::function<Value(std::size_t)> cell;
        int style = -1; ///< of figures
    };
    using Look = OverviewColumn::Look;

    int size() const { return static_cast<int>(columns_.size()); }

    Value total(const Score& score) const {
        return shown_number(score, rules_.decimals.total, total_decimals);
    }

    void columns() {
        const auto result = [this](std::size_t p) -> const ProjectResult& { return outcome_.results[p]; };
        if (rules_.ranking != Ranking::none)
            columns_.push_back({printed("sheet.overview.place"), 12, Look::centre, [=](std::size_t p) {
                                    const auto& place = result(p).placing.place;
                                    return place ? Value(static_cast<double>(*place)) : Value();
                                }});
        columns_.push_back({printed("sheet.overview.project"), 20, Look::centre,
                            [this](std::size_t p) { return Value(table_.projects[p].project); }});
        columns_.push_back({printed("sheet.overview.name_column"), 50, Look::text,
                            [this](std::size_t p) { return Value(table_.projects[p].title); }});
        for (std::size_t k = 0; k < table_.parties.size(); ++k)
            columns_.push_back({table_.parties[k].title, 16, Look::number, [=, this](std::size_t p) {
                                    return total(result(p).parties[k].result.total.value);
                                }});
        if (rules_.parties != CombinedParties::none)
            columns_.push_back({printed("sheet.compare.combined"), 16, Look::strong,
                                [=, this](std::size_t p) { return total(result(p).combined->total.value); }});
        if (rules_.ranking == Ranking::rank_sum)
            columns_.push_back({printed("sheet.compare.rank_sum"), 16, Look::number, [=](std::size_t p) {
                                    return shown_number(result(p).placing.rank_sum.value, {}, total_decimals);
                                }});
        if (!rules_.grade.bounds.empty())
            columns_.push_back({printed("sheet.compare.grade"), 14, Look::centre, [=, this](std::size_t p) {
                                    return Value(result(p).deciding(table_, rules_).grade.value_or(""));
                                }});
        columns_.push_back({printed("sheet.overview.gap"), 14, Look::number, [=, this](std::size_t p) {
                                const auto items = items_by_gap(table_, result(p));
                                return items.empty() ? Value()
                                                     : shown_number(items.front().gap, {}, gap_decimals);
                            }});
        columns_.push_back({printed("sheet.overview.gap_item"), 42, Look::text, [=, this](std::size_t p) {
                                const auto items = items_by_gap(table_, result(p));
                                return items.empty() || !items.front().gap || *items.front().gap == 0
                                           ? Value()
                                           : Value(table_.items[items.front().item].title);
                            }});
        columns_.push_back({printed("sheet.overview.not_in"), 36, Look::text, [this](std::size_t p) {
                                const ProjectRecord& record = outcome_.records.projects[p];
                                const std::string names = names_text(record.not_in);
                                return Value(!record.none_in
                                                 ? names
                                                 : printed("sheet.overview.none_in", {{"names", names}}));
                            }});
        if (rules_.minimums.any())
            columns_.push_back(
                {printed("sheet.overview.disqualified"), 40, Look::text, [=, this](std::size_t p) {
                     std::string why;
                     for (const Message& each : result(p).deciding(table_, rules_).disqualified)
                         why += (why.empty() ? "" : "\n") + printed(each);
                     return Value(why);
                 }});
    }

    /// By place, those without one last, otherwise as in the register.
    std::vector<std::size_t> order() const {
        std::vector<std::size_t> projects(outcome_.results.size());
        std::iota(projects.begin(), projects.end(), std::size_t{0});
        const auto place = [this](std::size_t p) {
            return outcome_.results[p].placing.place.value_or(static_cast<int>(outcome_.results.size()) + 1);
        };
        std::stable_sort(projects.begin(), projects.end(),
                         [&](std::size_t a, std::size_t b) { return place(a) < place(b); });
        return projects;
    }

    void project(std::size_t p) {
        std::vector<PageCell> cells;
        for (int c = 0; c < size(); ++c) {
            const OverviewColumn& column = columns_[static_cast<std::size_t>(c)];
            const int style = column.style >= 0             ? column.style
                              : column.look == Look::centre ? page_->centre
                                                            : page_->label;
            cells.push_back({c, c, column.cell(p), style});
        }
        const int row = page_->row(cells);
        if (p < sheets_.size() && !sheets_[p].empty())
            page_->sheet.links.push_back({row, rules_.ranking == Ranking::none ? 0 : 1, {sheets_[p], 0, 0}});
    }

    void agreement() {
        std::vector<std::size_t> all(outcome_.results.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        for (std::size_t k = 0; k < table_.parties.size(); ++k) {
            if (!table_.parties[k].committee)
                continue;
            page_->section("sheet.overview.agreement");
            for (const Message& line : agreement_of(table_, outcome_.results, all, static_cast<int>(k),
                                                    outcome_.form.scale.points.has_value())
                                           .lines)
                page_->line(printed(line), page_->note);
        }
    }

    const EvaluationOutcome& outcome_;
    const ScoreTable& table_;
    const EvaluationRules& rules_;
    const std::vector<std::string>& sheets_;
    std::vector<OverviewColumn> columns_;
    std::optional<ComparisonPage> page_;
};

} // namespace

SheetPlan comparison_overview(const EvaluationOutcome& outcome, const std::string& name,
                              const std::vector<std::string>& sheets) {
    return OverviewWriter(outcome, name, sheets).run();
}

} // namespace kyodo
