// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Checks registers: their cells' types, their keys, their references, and the rules of their schemas
// (templates/README.md tells each kind of rule).
#pragma once

#include "core/register/register_data.hpp"

#include <chrono>
#include <vector>

namespace kyodo {

/// What checking needs to know beside the registers.
struct CheckContext {
    const WorkbookSettings& settings;
    std::chrono::year_month_day today; ///< what "overdue" counts from
};

/// All findings about one register of a workbook, in the order of its rows, then columns, each once; those
/// about the whole table at its header. `workbook` holds all registers of the workbook, this one too:
/// references and referenced_by look there, and rest where the other register isn't in the workbook.
///
/// Beside those of read_register: K315 (advice) a number written as text, K306 a key that comes twice (also
/// on an earlier page of the same table, where the titles come again below), K307 a reference that names no
/// row, K311 (advice) a column of the user's own whose title is nearly that of a column that lacks, and the
/// rules' own codes. Time grows linearly with the rows.
Findings check_register(const RegisterData& data, const std::vector<const RegisterData*>& workbook,
                        const CheckContext& context);

} // namespace kyodo
