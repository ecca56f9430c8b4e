// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the comparison agreed, on its way into the register 公表・改善の記録, and out of it a year later.
#pragma once

#include "core/evaluation/compare/comparison_sheet.hpp"
#include "core/register/register_data.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kyodo {

/// The id of the register in templates/registers.
inline constexpr const char* improvement_register = "publication";

/// The lines that people typed on a project's comparison.
struct AgreedProject {
    std::string project;            ///< its number
    std::optional<FiscalYear> year; ///< that was evaluated; unknown where the ledger doesn't say
    Grid sheet;                     ///< the comparison, as it stands
};

/// Rows for the register: values by ids of columns, in the order of the comparisons.
struct NewImprovements {
    std::vector<std::map<std::string, Value>> rows;
    int known = 0; ///< lines that the register has already
    Findings findings;
};

struct ImprovementContext {
    const WorkbookSettings& settings;  ///< how years are written
    std::chrono::year_month_day today; ///< 評価日 of the rows
    std::chrono::sys_days null_date;   ///< day 0 of date numbers
};

/// The lines that no row of the registers has: the same project, the same words agreed and the same
/// improvement make the same line, so that it doesn't come twice. A new row is numbered on (R8-01-改2), is
/// 未着手 and is checked in the year after the evaluated one. Without an improvement what was agreed is it.
/// Findings: K658 (注意) no improvement; K659 (注意) no date, or none that can be read: it is taken as it is;
/// K660 (注意) nobody in charge; K661 (助言) the register has another date or somebody else in charge.
/// Linear in lines and rows.
NewImprovements new_improvements(const std::vector<AgreedProject>& projects,
                                 const std::vector<const RegisterData*>& registers,
                                 const ImprovementContext& context);

/// What was to be done better in the years before, by the register: rows with an improvement that aren't over
/// (完了, 見送り). Each once, though it stands in last year's register and in this one's.
class OpenImprovements {
public:
    explicit OpenImprovements(const std::vector<const RegisterData*>& registers);

    /// 「数え方をそろえる（期限 令和8年12月25日、担当 都市整備課、取組中）」: those of a project from before
    /// a year; all of them where the year is unknown.
    std::vector<std::string> of(const std::string& project, std::optional<FiscalYear> year) const;

private:
    struct Open {
        std::optional<FiscalYear> year;
        std::string words;
    };
    std::map<std::string, std::vector<Open>> by_project_;
};

} // namespace kyodo
