// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// What both programs need: the cities of a staged extension, and commands that must succeed.
#pragma once

#include "dispatch.hpp"

#include <string>
#include <vector>

namespace kyodo::office {

struct City {
    std::string id;   ///< "shinjo"
    std::string name; ///< 新庄市
};

/// The profiles in STAGE/data/cities, by id. Throws std::runtime_error if there is none.
std::vector<City> cities(const std::filesystem::path& stage);

/// Runs a command with Silent=true. Throws std::runtime_error with the command's own message if it fails.
Answer command(const Office& office, const Document& document, const std::string& url,
               Arguments arguments = {});

/// The workbook that workbook.new makes for a city, run from the document `host`.
Document workbook_of(const Office& office, const Document& host, const std::string& city);

} // namespace kyodo::office
