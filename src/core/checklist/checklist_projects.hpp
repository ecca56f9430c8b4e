// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The projects that checklists are for, as the ledger (協働事業台帳) has them.
#pragma once

#include "core/register/register_data.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace kyodo {

/// A project as its row in the ledger says it.
struct ChecklistProject {
    std::string number;
    std::string name;
    std::string partner; ///< its name
    std::string section; ///< of the city
    std::vector<std::string> forms;
    std::optional<std::chrono::sys_days> start{};
    std::optional<std::chrono::sys_days> end{};
    std::optional<std::chrono::sys_days> review_by{};
    int row = -1; ///< of the ledger's data
};

/// By rows; rows without a number and repeated numbers (compared folded) are left out.
std::vector<ChecklistProject> checklist_projects(const RegisterData& ledger);

} // namespace kyodo
