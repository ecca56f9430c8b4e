// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Names in a row, as a sentence has them, and names of sheets.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

/// "A、B、C". Of more than `most` names the first ones and " …": a message stays one that can be read.
std::string names_text(const std::vector<std::string>& names, std::size_t most = std::string::npos);

/// In messages that say what is there or allowed, where there may be hundreds.
inline constexpr std::size_t most_named = 20;

/// Signs that a sheet's name may have, in Excel's characters (code points).
inline constexpr std::size_t longest_sheet_name = 31;

/// Whether a sheet can have the name: none of [ ] * ? : / \ or control signs that people meet, no ' at
/// either end (the office's rule, and Excel's). Doesn't look at the length, which the office allows to be
/// larger.
bool is_sheet_name(std::string_view name);

/// The words as a sheet's name, of at most `longest` signs: ・ for what no name may have, and … with `end`
/// behind it where words were cut.
std::string sheet_name_of(std::string_view words, std::size_t longest = longest_sheet_name,
                          std::string_view end = {});

} // namespace kyodo
