// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Which fields stand on which page of the form, and where.
#pragma once

#include "core/register/edit/row_field.hpp"

#include <vector>

namespace kyodo {

/// A field's place: page from 0, first line from 0, and how many lines it takes.
struct FieldPlace {
    int page = 0;
    int line = 0;
    int lines = 1;
};

/// So many lines fit on a page: the whole form fits on a screen of 768 pixels.
inline constexpr int lines_of_page = 11;

/// In the order of the fields; a long text takes two lines, a list of several choices three.
std::vector<FieldPlace> place_fields(const std::vector<RowField>& fields);

} // namespace kyodo
