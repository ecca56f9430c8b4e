// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the registers of a workbook want from its 「設定」 sheet and don't find there.
#pragma once

#include "core/register/register_data.hpp"

#include <functional>

namespace kyodo {

inline constexpr const char* missing_list_code = "K205";

/// K205, one for each register and reason, at the title of its first column that is concerned: there is no
/// 設定 sheet (advice: a workbook may have been made without), the sheet has lost the table of lists or of
/// marks, or the list of some column (warnings). It says what was used instead. `usual_lists` are those of
/// the city whose sheet it is; asked only if some column's words are not known at all, since a city may have
/// no such list in the first place.
/// `registers` were read by `settings`, which `found` found.
Findings missing_lists(const SettingsReading& found, const WorkbookSettings& settings,
                       const std::vector<RegisterData>& registers,
                       const std::function<std::vector<TermList>()>& usual_lists);

} // namespace kyodo
