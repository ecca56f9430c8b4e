// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Files that the build puts into the library (cmake/KyodoEmbed.cmake).
#pragma once

#include <string_view>
#include <vector>

namespace kyodo::embedded {

std::vector<std::string_view> texts();            ///< extension/texts/*.json
std::vector<std::string_view> eras();             ///< templates/eras.json
std::vector<std::string_view> crosswalk();        ///< templates/crosswalk.json
std::vector<std::string_view> standard_profile(); ///< templates/cities/hyojun.json
std::vector<std::string_view> settings_schemas(); ///< templates/settings/*.json
std::vector<std::string_view> plan_schema();      ///< templates/registers/plan.json
std::vector<std::string_view> stand_ins();        ///< templates/stand_ins.json
std::vector<std::string_view> checklist_schema(); ///< templates/checklist.json

} // namespace kyodo::embedded
