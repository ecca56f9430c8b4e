// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The 「設定」 sheet: the city's words and choices, in the workbook itself, where its user can see and change
// them. A workbook without one works with the defaults.
#pragma once

#include "core/base/finding.hpp"
#include "core/schema/city_profile.hpp"
#include "core/sheet/sheet_plan.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace kyodo {

struct WorkbookSettings {
    std::string city;
    std::string plan_title;
    std::optional<FiscalYearRange> years;
    YearStyle year_style = YearStyle::wareki;
    EraChange era_change = EraChange::new_era;
    std::vector<std::string> schedule_notes; ///< printed below the schedule
    MarkList marks;
    std::vector<TermList> lists;
    std::vector<AllowedPairs> pairs; ///< as read from a sheet they don't say whose terms they are

    /// The list of an id, or nullptr.
    const TermList* list(std::string_view id) const;
    const AllowedPairs* pairs_of(std::string_view id) const;

    /// What bare year numbers of this plan are counted in: from its first year on.
    YearBase base() const;
};

/// The settings a profile gives a new workbook. Error: those of MarkList::make.
Result<WorkbookSettings> settings_of(const CityProfile& profile);

/// Adds the registers' own lists, where the settings have none of the same id.
void add_lists_of(WorkbookSettings& settings, const std::vector<RegisterSchema>& registers);

/// The list that a register's columns mean by an id: that of the settings, by id or by the title that the
/// register gives it; else the register's own; else nullptr.
const TermList* list_of(std::string_view id, const WorkbookSettings& settings, const RegisterSchema& schema);

/// The sheet, and where in it the lists stand that drop-downs take their values from: by list id, and
/// "marks".
struct SettingsSheet {
    SheetPlan sheet;
    std::map<std::string, std::string> sources;
};
SettingsSheet settings_sheet(const WorkbookSettings& settings);

/// Reads the sheet back, wherever its tables (settings, marks, lists, pairs) stand. What is missing keeps the
/// value of `defaults`; what can't be read does too and is a finding: K201 (a year, or a last one before the
/// first), K202 (a choice), K203 (a stage or a tone that is no number), K204 (a term apart from the others of
/// its list, where drop-downs don't reach it). Errors: those of find_fault with "settings." before the id and
/// the cell as "place", so that no mark is read as another.
struct SettingsReading {
    WorkbookSettings settings;
    Findings findings;
    bool has_sheet = false; ///< what follows says which of its tables are there
    bool has_marks = false;
    bool has_lists = false;
};
Result<SettingsReading> read_settings(const Grid& grid, const WorkbookSettings& defaults);

/// The names of year styles and era rules as the sheet writes them: 和暦, 略, 西暦, 併記; 新元号, 旧元号.
std::string year_style_name(YearStyle style);
std::optional<YearStyle> parse_year_style(std::string_view name);
std::string era_change_name(EraChange change);
std::optional<EraChange> parse_era_change(std::string_view name);

} // namespace kyodo
