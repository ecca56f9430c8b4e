// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "core/register/summary/summary_measure.hpp"

#include <algorithm>

namespace kyodo {
namespace {

std::string ja(std::string_view id, std::vector<std::pair<std::string, std::string>> args = {}) {
    return text({std::string(id), std::move(args)}, Language::ja);
}

bool is_several(const Summary& summary) {
    return std::any_of(summary.axes.begin(), summary.axes.end(),
                       [](const SummaryAxis& axis) { return axis.several(); });
}

} // namespace

Measure count_measure(const Summary& summary) {
    const bool several = is_several(summary);
    return {ja(several ? "sheet.summary.hits" : "sheet.summary.counts"), ja("sheet.summary.hits_total"),
            ja(several ? "sheet.summary.rows_total" : "sheet.summary.total"),
            [](const Tally& tally) { return static_cast<double>(tally.rows); },
            [](Tally& all, const Tally& tally) { all.rows += tally.rows; }};
}
Measure sum_measure(const RegisterData& data, const Summary& summary) {
    const Column& column = *data.columns()[static_cast<std::size_t>(summary.sum_column)].column;
    const std::string title =
        column.unit.empty() ? column.title.ja : column.title.ja + "（" + column.unit + "）";
    const bool several = is_several(summary);
    return {ja("sheet.summary.sums", {{"title", title}}), ja("sheet.summary.repeated_total"),
            ja(several ? "sheet.summary.real_total" : "sheet.summary.total"),
            [](const Tally& tally) { return tally.sum.value(); },
            [](Tally& all, const Tally& tally) { all.sum.add(tally.sum.value()); }};
}

} // namespace kyodo
