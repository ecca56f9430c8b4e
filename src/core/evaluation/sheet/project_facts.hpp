// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What the register of projects (協働事業台帳) says of a project, for the sheets that are made for it.
#pragma once

#include "core/base/result.hpp"
#include "core/register/register_data.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kyodo {

/// The register that the projects stand in.
inline constexpr const char* project_register = "project";

/// The project as the sheet shows it.
struct ProjectFacts {
    std::string number; ///< key of the project register
    std::string name;
    std::string partner;                                    ///< 相手方の名称; several with 「、」
    std::string section;                                    ///< 担当課
    std::vector<std::pair<std::string, std::string>> facts; ///< title and value, filled ones only
};

/// The projects of a register, by its rows; rows without a number and repeated numbers (compared folded) are
/// left out. 目標値 and 実績値 have their unit behind them.
std::vector<ProjectFacts> project_facts(const RegisterData& projects);

/// Those of `all` that the numbers name (「R8-01、R8-02」), in the numbers' order; all of them for "".
/// Errors: evaluation.no_projects (there are none at all), evaluation.project (value, allowed).
Result<std::vector<ProjectFacts>> chosen_projects(std::vector<ProjectFacts> all, const std::string& numbers);

/// The numbers of all registers of projects, folded: last year's and this year's may stand in one document.
std::set<std::string> project_numbers(const std::vector<RegisterData>& registers);

/// The fiscal years of the projects of all these registers, by folded number: the latest where a project
/// stands in several; those that can't be read are left out.
std::map<std::string, FiscalYear> project_years(const std::vector<RegisterData>& registers);

} // namespace kyodo
