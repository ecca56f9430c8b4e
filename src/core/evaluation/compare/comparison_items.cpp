// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/evaluation/compare/comparison_writer.hpp"

#include "core/base/fold.hpp"
#include "core/sheet/text_layout.hpp"

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

constexpr int shown_decimals = 2;
constexpr std::size_t most_reasons = 12; // in one cell: more don't fit on a page
constexpr double chart_gap_mm = 5;
constexpr double net_width_mm = 125;
constexpr double bars_frame_mm = 28; // title and axis
constexpr double bar_mm = 6;
constexpr double least_chart_mm = 90;
constexpr double most_chart_mm = 160;
constexpr double free_row_mm = 6;
constexpr double below_chart_mm = 2; // a frame on the edge of a page is drawn on the next one, too
constexpr double heading_and_titles_mm = 24;
constexpr double least_row_mm = 5;
constexpr double label_points = 8.5;
constexpr double most_together_mm = 150;

/// Mean, median, deviation, lowest, highest.
std::array<Score, 5> figures_of(const std::optional<Spread>& spread) {
    if (!spread)
        return {};
    return {spread->mean, spread->median, exact(spread->deviation), spread->lowest, spread->highest};
}

} // namespace

/// What the evaluators of a party said: sign and reason; of a committee without names.
std::string ComparisonWriter::reasons(int party, std::size_t item) const {
    std::string said;
    std::size_t count = 0;
    std::size_t more = 0;
    const bool committee = table_.parties[static_cast<std::size_t>(party)].committee;
    for (const std::size_t s : result_.parties[static_cast<std::size_t>(party)].asked) {
        const Answer& answer = scores_.sheets[s].answers[item];
        // A committee's signs are in its figures; here only those that say why.
        if (answer.reason.empty() && (committee || answer.label.empty()))
            continue;
        if (++count > most_reasons) {
            ++more;
            continue;
        }
        said += (said.empty() ? "" : "\n") + answer.label +
                (answer.label.empty() || answer.reason.empty() ? "" : "　") + answer.reason;
    }
    if (more > 0)
        said += "\n" + printed("sheet.compare.more_reasons", {{"count", std::to_string(more)}});
    return said;
}

/// A style for each party's column: its figures have the same decimals.
std::vector<int> ComparisonWriter::figures_of_parties() {
    std::vector<int> styles;
    for (const PartyResult& party : result_.parties) {
        std::vector<Value> means;
        for (const Score& mean : party.result.means)
            means.push_back(shown_number(mean, rules_.decimals.item, shown_decimals));
        styles.push_back(page_.figures(decimals_in(means)));
    }
    return styles;
}

void ComparisonWriter::items_by_gap_table() {
    page_.section("sheet.compare.items");
    const int count = parties();
    const int gap = 2 + count;
    const int first_reason = gap + 1;
    const int each = (page_.sheet.columns() - first_reason) / std::max(count, 1);
    const auto reason_cells = [&](int party) {
        const int first = first_reason + each * party;
        return std::pair(first, party + 1 == count ? page_.sheet.columns() - 1 : first + each - 1);
    };
    std::vector<PageCell> header{{0, 0, printed("sheet.compare.number"), page_.entry.header},
                                 {1, 1, printed("sheet.compare.item"), page_.entry.header}};
    for (int p = 0; p < count; ++p)
        header.push_back(
            {2 + p, 2 + p, table_.parties[static_cast<std::size_t>(p)].title, page_.entry.header});
    header.push_back({gap, gap, printed("sheet.compare.gap"), page_.entry.header});
    for (int p = 0; p < count; ++p)
        header.push_back(
            {reason_cells(p).first, reason_cells(p).second,
             printed("sheet.compare.reasons", {{"party", table_.parties[static_cast<std::size_t>(p)].title}}),
             page_.entry.header});
    gap_rows_ = {page_.row(header), 0, 0, gap};
    const std::vector<ComparedItem> items = items_by_gap(table_, result_);
    std::vector<Value> gaps;
    for (const ComparedItem& compared : items)
        gaps.push_back(shown_number(compared.gap, {}, shown_decimals));
    const int gap_figures = page_.figures(decimals_in(gaps), true);
    const std::vector<int> figures = figures_of_parties();
    for (const ComparedItem& compared : items) {
        std::vector<PageCell> cells{{0, 0, static_cast<double>(compared.item + 1), page_.centre},
                                    {1, 1, table_.items[compared.item].title, page_.label}};
        for (int p = 0; p < count; ++p)
            cells.push_back(
                {2 + p, 2 + p,
                 shown_number(result_.parties[static_cast<std::size_t>(p)].result.means[compared.item],
                              rules_.decimals.item, shown_decimals),
                 figures[static_cast<std::size_t>(p)]});
        cells.push_back({gap, gap, shown_number(compared.gap, {}, shown_decimals), gap_figures});
        for (int p = 0; p < count; ++p)
            cells.push_back(
                {reason_cells(p).first, reason_cells(p).second, reasons(p, compared.item), page_.text});
        gap_rows_.bottom = page_.row(cells);
        gaps_ += compared.gap ? 1 : 0;
    }
}

void ComparisonWriter::items_in_order_table() {
    // Its titles stand on one page with all of its rows, where a page has room for them.
    double height = heading_and_titles_mm;
    for (const ScoredItem& item : table_.items)
        height += std::max(
            least_row_mm,
            height_of_lines(lines_needed(item.title, page_.width_of(1, 1), label_points), label_points));
    if (height < most_together_mm)
        page_.keep_together(height);
    page_.section("sheet.compare.in_order");
    const int count = parties();
    const int who = committee();
    const int first_stat = 2 + count;
    std::vector<PageCell> header{{0, 0, printed("sheet.compare.number"), page_.entry.header},
                                 {1, 1, printed("sheet.compare.item"), page_.entry.header}};
    for (int p = 0; p < count; ++p)
        header.push_back(
            {2 + p, 2 + p, table_.parties[static_cast<std::size_t>(p)].title, page_.entry.header});
    const char* stats[] = {"sheet.compare.count",     "sheet.compare.mean",   "sheet.compare.median",
                           "sheet.compare.deviation", "sheet.compare.lowest", "sheet.compare.highest"};
    if (who >= 0)
        for (int k = 0; k < 6; ++k)
            header.push_back({first_stat + k, first_stat + k, printed(stats[k]), page_.entry.header});
    order_rows_ = {page_.row(header), 0, 0, 1 + count};
    const std::vector<int> figures = figures_of_parties();
    std::vector<std::vector<Value>> stats_of(5);
    std::vector<std::optional<Spread>> spreads;
    for (std::size_t i = 0; who >= 0 && i < table_.items.size(); ++i) {
        spreads.push_back(
            spread_of(scores_given(scores_, result_.parties[static_cast<std::size_t>(who)], i)));
        const auto figures_here = figures_of(spreads.back());
        for (std::size_t k = 0; k < stats_of.size(); ++k)
            stats_of[k].push_back(shown_number(figures_here[k], {}, shown_decimals));
    }
    std::vector<int> stat_styles;
    for (const std::vector<Value>& values : stats_of)
        stat_styles.push_back(page_.figures(decimals_in(values)));
    for (std::size_t i = 0; i < table_.items.size(); ++i) {
        std::vector<PageCell> cells{{0, 0, static_cast<double>(i + 1), page_.centre},
                                    {1, 1, table_.items[i].title, page_.label}};
        for (int p = 0; p < count; ++p)
            cells.push_back({2 + p, 2 + p,
                             shown_number(result_.parties[static_cast<std::size_t>(p)].result.means[i],
                                          rules_.decimals.item, shown_decimals),
                             figures[static_cast<std::size_t>(p)]});
        if (who >= 0) {
            cells.push_back({first_stat, first_stat,
                             spreads[i] ? static_cast<double>(spreads[i]->count) : 0.0, page_.number});
            for (int k = 0; k < 5; ++k)
                cells.push_back({first_stat + 1 + k, first_stat + 1 + k,
                                 stats_of[static_cast<std::size_t>(k)][i],
                                 stat_styles[static_cast<std::size_t>(k)]});
        }
        order_rows_.bottom = page_.row(cells);
    }
    if (who >= 0)
        page_.line(printed("sheet.compare.spread_note",
                           {{"party", table_.parties[static_cast<std::size_t>(who)].title}}),
                   page_.note);
}

void ComparisonWriter::charts() {
    const auto count = static_cast<double>(table_.items.size());
    const double height = std::clamp(bars_frame_mm + bar_mm * count, least_chart_mm, most_chart_mm);
    page_.keep_together(height + 20);
    page_.section("sheet.compare.charts");
    const int top = page_.sheet.rows();
    for (double free = 0; free < height + below_chart_mm; free += free_row_mm)
        page_.sheet.add_row(free_row_mm);
    Exact most = table_.lowest;
    for (const ScoredItem& item : table_.items)
        most = std::max(most, item.most);
    const double least = table_.lowest < 0 ? to_double(table_.lowest) : 0;
    // A net of one or two spokes is a line: one of earlier, when there were more, stands beside the sheet.
    const bool is_net = table_.items.size() > 2;
    const double width = page_.width_of(0, page_.sheet.columns() - 1);
    const double left = is_net ? net_width_mm + chart_gap_mm : 0;
    charts_.push_back({.kind = EvaluationChart::Kind::net,
                       .name = std::string(comparison_region) + "_Net",
                       .title = printed("sheet.compare.net"),
                       .data = {{order_rows_.top, 0, order_rows_.bottom, 0},
                                {order_rows_.top, 2, order_rows_.bottom, order_rows_.right}},
                       .series = parties(),
                       .top_row = top,
                       .left_mm = is_net ? 0 : width + chart_gap_mm,
                       .width_mm = net_width_mm,
                       .height_mm = height,
                       .least = least,
                       .most = to_double(most),
                       .only_if_there = !is_net});
    charts_.push_back({.kind = EvaluationChart::Kind::bars,
                       .name = std::string(comparison_region) + "_Gap",
                       .title = printed("sheet.compare.gaps"),
                       .data = {{gap_rows_.top, 1, gap_rows_.bottom, 1},
                                {gap_rows_.top, gap_rows_.right, gap_rows_.bottom, gap_rows_.right}},
                       .series = 1,
                       .top_row = top,
                       .left_mm = left,
                       .width_mm = width - left,
                       .height_mm = height,
                       .least = 0,
                       .most = {},
                       .only_if_there = gaps_ == 0});
}

} // namespace kyodo
