// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The private profile an office is started with: its settings, and the extension it shall have.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace kyodo::office {

/// One value of the office's configuration, as registrymodifications.xcu holds it.
struct Setting {
    std::string path;  ///< "/org.openoffice.Office.Calc/Formula/Syntax"
    std::string name;  ///< "EnglishFunctionName"
    std::string value; ///< "true"
};

/// Writes the settings of a new profile. locale: "ja", "en-US". product: "7.4", so that the office doesn't
/// greet its user as someone new.
void write_profile(const std::filesystem::path& profile, const std::string& locale,
                   const std::string& product, const std::vector<Setting>& settings);

/// Puts an extension (an assembled folder, or a packed .oxt) under bundled/, the folder that the office is
/// told to hold its bundled extensions. A copy, so that a build may go on while the office runs.
void bundle_extension(const std::filesystem::path& extension, const std::filesystem::path& bundled);

/// "7.4" of the office in this folder, from its program/bootstraprc.
std::string product_version(const std::filesystem::path& office_home);

} // namespace kyodo::office
