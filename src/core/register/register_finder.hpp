// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Finds the registers of a workbook: which table of which sheet is which register.
#pragma once

#include "core/register/register_table.hpp"

#include <vector>

namespace kyodo {

struct FoundRegister {
    int schema = 0; ///< index into the schemas
    int grid = 0;   ///< index into the grids
    RegisterTable table;
};

/// What was found, sheet by sheet from above; and sheets that look like a register which can't be read.
struct FoundRegisters {
    std::vector<FoundRegister> found;
    /// K308: a title or a year stands over two columns; K309: bare years without a base; K310: a required
    /// title lacks (broken_header.hpp); K316 (advice): a table that has what a register requires, but of
    /// whose titles as many are unknown as known, and that neither its own required titles nor a name tell,
    /// is left alone.
    Findings problems;
};

/// Each table is the register that most of its titles belong to: registers share titles (事業名, 備考), and a
/// table that has what two of them require is the one it has more columns of; of equal ones that of which
/// less is missing. Linear in the number of cells, whatever the number of schemas.
FoundRegisters find_registers(const std::vector<Grid>& grids, const std::vector<RegisterSchema>& schemas,
                              const YearBase& base = {});

} // namespace kyodo
