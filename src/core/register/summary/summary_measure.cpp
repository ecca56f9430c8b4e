// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/summary/summary_measure.hpp"

#include <algorithm>

namespace kyodo {
namespace {

constexpr int share_decimals = 1;
constexpr int mean_decimals = 2;

std::string ja(std::string_view id, std::vector<std::pair<std::string, std::string>> args = {}) {
    return text({std::string(id), std::move(args)}, Language::ja);
}

bool is_several(const Summary& summary) {
    return std::any_of(summary.axes.begin(), summary.axes.end(),
                       [](const SummaryAxis& axis) { return axis.several(); });
}

const Column& column_of(const RegisterData& data, int index) {
    return *data.columns()[static_cast<std::size_t>(index)].column;
}

std::string with_unit(const Column& column) {
    return column.unit.empty() ? column.title.ja : column.title.ja + "（" + column.unit + "）";
}

} // namespace

std::optional<double> Measure::of(const Tally& tally, const Tally& whole) const {
    switch (kind) {
    case Kind::count:
        return tally.rows;
    case Kind::share:
        if (whole.rows == 0)
            return std::nullopt;
        return rounded_quotient(100.0 * tally.rows, whole.rows, share_decimals);
    case Kind::sum:
        return tally.sum.value();
    case Kind::mean:
        if (tally.scored == 0)
            return std::nullopt;
        return rounded_quotient(tally.scores.value(), tally.scored, mean_decimals);
    case Kind::scored:
        return tally.scored;
    }
    return std::nullopt;
}

std::vector<Measure> measures_of(const RegisterData& data, const Summary& summary) {
    using Kind = Measure::Kind;
    const bool several = is_several(summary);
    const std::string rows = ja(several ? "sheet.summary.rows_total" : "sheet.summary.total");
    std::vector<Measure> all{{Kind::count, ja(several ? "sheet.summary.hits" : "sheet.summary.counts"),
                              ja("sheet.summary.hits_total"), rows}};
    if (summary.share)
        all.push_back({Kind::share, ja("sheet.summary.shares"), ja("sheet.summary.hits_total"), rows,
                       decimals_format(share_decimals)});
    if (summary.sum_column >= 0) {
        const Column& column = column_of(data, summary.sum_column);
        // A sum of scores keeps the decimals it has.
        all.push_back({Kind::sum, ja("sheet.summary.sums", {{"title", with_unit(column)}}),
                       ja("sheet.summary.repeated_total"),
                       ja(several ? "sheet.summary.real_total" : "sheet.summary.total"),
                       column.type == ColumnType::score ? NumberFormat::general : NumberFormat::number});
    }
    if (summary.mean_column >= 0) {
        const std::string title = with_unit(column_of(data, summary.mean_column));
        all.push_back({Kind::mean, ja("sheet.summary.means", {{"title", title}}),
                       ja("sheet.summary.hits_total"), rows, decimals_format(mean_decimals)});
        all.push_back({Kind::scored, ja("sheet.summary.scored", {{"title", title}}),
                       ja("sheet.summary.hits_total"), rows});
    }
    return all;
}

Tally joined(const std::vector<Tally>& tallies) {
    Tally all;
    for (const Tally& tally : tallies) {
        all.rows += tally.rows;
        all.sum.add(tally.sum.value());
    }
    return all;
}

} // namespace kyodo
