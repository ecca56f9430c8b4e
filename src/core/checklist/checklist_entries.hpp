// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A filled checklist, read from wherever its table stands.
#pragma once

#include "core/register/register_table.hpp"
#include "core/register/settings.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace kyodo {

/// The table of a checklist (templates/checklist.json, part of the library): 事業番号, 段階, 番号,
/// チェック項目, 対象, 期日, 相手方, 行政, 備考, 記入者, 記入日.
const RegisterSchema& checklist_schema();

/// What a party's cell says.
enum class Answer {
    none, ///< nothing stands there
    no,
    yes,
    unread, ///< something that is no tick: a finding
};

/// Who is asked, as the column 対象 says.
enum class Asked {
    both,
    partner,
    city,
    anyone, ///< 任意: either may tick, and nothing waits for it
    nobody, ///< 対象外: doesn't apply to the project
};

/// The word of the column 対象: 双方, 相手方, 行政, 任意, 対象外.
const std::string& asked_word(Asked asked);

/// An item of a project. One that stands in several places comes several times.
struct ChecklistEntry {
    std::string project;
    std::string stage;
    std::string number; ///< 「検討-1」; "" for an item that a person added
    std::string text;
    Asked asked = Asked::both;
    Answer partner = Answer::none;
    Answer city = Answer::none;
    std::string partner_written; ///< as it stands in the cell
    std::string city_written;
    std::optional<std::chrono::sys_days> due{};
    Place place{}; ///< of the item
    Place project_place{};
    Place stage_place{};
    Place partner_place{};
    Place city_place{};
    Place due_place{};
};

struct ChecklistReading {
    std::vector<ChecklistEntry> entries; ///< sheet by sheet, from above
    Findings findings;
    std::vector<std::string> sheets; ///< those that have such a table
};

/// Reads all checklists of some sheets; their tables are found by their titles. A row is an item where it has
/// a text of its own under チェック項目: headings that are merged over the ticks, notes and empty rows are
/// passed over. An empty 事業番号 or 段階 (a row that somebody put in) is that of the row above. Findings:
/// those of read_register (K301 no tick or date, K303 対象), K308, K713 (注意; once for a project's stage)
/// ticks without 記入者 or 記入日 where the table has the column, and K714 a tick in a row
/// that is no item, and K709 a table without one of the columns that it must have. `null_date` is day 0 of
/// date numbers.
ChecklistReading read_checklist_sheets(const std::vector<Grid>& grids, const WorkbookSettings& settings,
                                       std::chrono::sys_days null_date);

} // namespace kyodo
