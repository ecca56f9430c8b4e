// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A column that isn't required and has a title with a slip of the pen is taken for the user's own; nothing in
// it would be checked, and nothing would say so.
#include "core/base/fold.hpp"
#include "core/register/check/rules.hpp"
#include "core/register/header_titles.hpp"
#include "core/register/rollover_columns.hpp"
#include "core/schema/edit_distance.hpp"

#include <algorithm>

namespace kyodo {
namespace {

/// 「終了日2」: a title that is known, and a number or signs behind it.
bool is_numbered(const std::u32string& written, const std::u32string& known) {
    constexpr std::size_t longest = 3;
    const auto is_sign = [](char32_t c) { return c < 0x80 && !(c >= U'a' && c <= U'z'); };
    return known.size() >= 2 && written.size() > known.size() && written.size() <= known.size() + longest &&
           written.starts_with(known) &&
           std::all_of(written.begin() + static_cast<std::ptrdiff_t>(known.size()), written.end(), is_sign);
}

/// Whether two titles differ by a slip: short words that differ by a letter mean different things (担当課,
/// 担当者), so four letters may differ by one and seven by two.
bool nearly(const std::u32string& written, const std::string& spelling) {
    const std::u32string known = to_code_points(fold(spelling));
    if (is_numbered(written, known))
        return true;
    const std::size_t shorter = std::min(written.size(), known.size());
    const std::size_t longer = std::max(written.size(), known.size());
    const std::size_t most = shorter >= 7 ? 2 : shorter >= 4 ? 1 : 0;
    return longer - shorter <= most && most > 0 && edit_distance(written, known) <= most;
}

bool nearly(const std::u32string& written, const Column& column) {
    return nearly(written, column.title.ja) ||
           std::any_of(column.synonyms.begin(), column.synonyms.end(),
                       [&](const std::string& synonym) { return nearly(written, synonym); });
}

} // namespace

void check_titles(const RegisterData& data, const std::vector<const RegisterData*>& workbook,
                  Findings& findings) {
    for (const SheetColumnSource& source : columns_of_sheet(data, workbook)) {
        if (source.data_column >= 0)
            continue;
        const std::string folded = folded_title(title_over(data, source.grid_column));
        const std::u32string written = to_code_points(std::string(title_forms(folded)[1]));
        const auto& columns = data.schema().columns;
        const auto meant = std::find_if(columns.begin(), columns.end(), [&](const Column& column) {
            return !column.per_year && data.column(column.id) < 0 && nearly(written, column);
        });
        if (meant == columns.end())
            continue;
        const Range area = title_area(data, source.grid_column);
        const std::string value = data.grid().text(area.top, area.left);
        findings.push_back({"K311",
                            Severity::advice,
                            data.grid().place(area.top, area.left),
                            value,
                            {"finding.K311", {{"value", value}, {"title", meant->title.ja}}},
                            meant->title.ja});
    }
}

} // namespace kyodo
