// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// The columns of a register as its user has arranged them, to make a sheet of the same columns.
#pragma once

#include "core/register/register_data.hpp"

#include <vector>

namespace kyodo {

/// A column of the sheet: one of the register's, or one that the user added.
struct SheetColumnSource {
    int grid_column = 0;
    int data_column = -1; ///< index into RegisterData::columns(); -1 for the user's own
};

/// The cell over a column that has its title, the lowest one of the header with a text; and that text, "" for
/// none.
Range title_area(const RegisterData& data, int grid_column);
std::string title_over(const RegisterData& data, int grid_column);

/// The columns of a register's table from left to right: those of the schema, and the user's own between and
/// beside them that have a title, or something in a row. The tables in `others` and what lies behind an empty
/// column without title are left alone.
std::vector<SheetColumnSource> columns_of_sheet(const RegisterData& data,
                                                const std::vector<const RegisterData*>& others);

/// The schema with the columns of the sheet, in their order: the user's titles where the register is found
/// by them, the sheet's units, and the user's own columns as text under ids that no schema has (own_1 …).
RegisterSchema schema_of_sheet(const RegisterData& data, const std::vector<SheetColumnSource>& columns);

} // namespace kyodo
