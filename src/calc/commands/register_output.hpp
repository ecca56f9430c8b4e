// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// A plan as a new register sheet of the document.
#pragma once

#include "calc/commands/command.hpp"
#include "core/register/settings.hpp"
#include "core/schedule/plan.hpp"
#include "core/schema/register_schema.hpp"

namespace kyodo {

/// The addresses that drop-downs take their lists from, in a document's own 設定 sheet; none where it has
/// none.
std::map<std::string, std::string> list_sources(CommandContext& command, const WorkbookSettings& settings);

/// The entry sheet of a plan under a free name like `wanted`.
SheetPlan plan_sheet(CommandContext& command, const Plan& plan, const RegisterSchema& schema,
                     const WorkbookSettings& settings, const std::string& wanted);

} // namespace kyodo
