// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The column titles of a printed schedule: those of the plan register (templates/registers/plan.json, part of
// the library), so that both are found by the same words.
#pragma once

#include <string>
#include <string_view>

namespace kyodo {

/// What a column of a printed schedule holds, other than a year.
enum class PrintedColumn { none, goal, section, number, item, content, actors, note, source };

/// The column a title means: 「取り組み項目」, 「内　容」, 「No.」, 「出典」, 「担当課」 …
PrintedColumn printed_column(std::string_view title);

/// Whether a title means its column only where no other one bears a title of its own
/// (templates/stand_ins.json): 担当課 for 主体.
bool is_stand_in(std::string_view title);

/// The register's own title of a column (主体), "" for none.
std::string own_title(PrintedColumn column);

/// Whose marks stand below a title: 計画 or 実績, or neither is said (予算, H28).
enum class YearKind { unsaid, plan, actual };

/// What a title of a year says besides the year: 「H28実績」, 「実績（平成28年度）」, or alone (実績, 計画).
struct YearKindTitle {
    YearKind kind = YearKind::unsaid;
    std::string year; ///< the title without 計画 or 実績; "" where nothing is left
};
YearKindTitle year_kind(std::string_view title);

} // namespace kyodo
