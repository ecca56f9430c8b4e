// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// How far two texts are from one another, for proposals next to what can't be read.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

/// The number of characters to insert, delete or replace to make one text the other (Levenshtein).
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

/// The index of the candidate nearest to the text, both compared folded; nothing where none is near. Near
/// means that at least half of the longer text's characters stand. Of several equally near ones the first is
/// taken. Texts of more than 64 characters have no nearest: they are sentences, not misspelled terms.
std::optional<std::size_t> nearest_index(const std::vector<std::string>& candidates, std::string_view text);

} // namespace kyodo
