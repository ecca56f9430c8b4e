// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// RegisterData: the rows of a register, each cell read as its column's type. What can't be read stays where
// it is and is a finding.
#pragma once

#include "core/base/finding.hpp"
#include "core/register/register_table.hpp"
#include "core/register/settings.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kyodo {

/// What reading needs to know beside the sheet. Refers to what it is given.
struct ReadingContext {
    const WorkbookSettings& settings;
    std::chrono::sys_days null_date{std::chrono::year{1899} / 12 / 30}; ///< day 0 of date numbers
};

/// A cell as its column's type. Sixteen bytes: a large register has millions.
struct TypedCell {
    enum class Kind : std::uint8_t {
        empty,
        unread, ///< something stands there that the type can't be
        text,   ///< text, code, url, reference
        number, ///< integer, yen, score
        date,   ///< days since 1970-01-01
        year,   ///< 年度
        tick,   ///< 1 or 0
        term,   ///< index into the column's terms
        terms,  ///< index into RegisterData::term_sets()
    };
    Kind kind = Kind::empty;
    double number = 0;
};

/// A column of the table as it is read.
struct DataColumn {
    const Column* column = nullptr;
    int grid_column = 0;
    std::optional<FiscalYear> year;
    const TermList* terms = nullptr; ///< of choice and choices; nullptr where the list isn't known
    std::string unit{}; ///< what bare numbers of the sheet count in (千円); typed numbers are in column->unit
};

/// The rows of one table that have something in them. Refers to the grid and the schema, which must live on.
class RegisterData {
public:
    RegisterData(const Grid& grid, const RegisterSchema& schema, RegisterTable table)
        : grid_(&grid), schema_(&schema), table_(std::move(table)) {}

    const Grid& grid() const { return *grid_; }
    const RegisterSchema& schema() const { return *schema_; }
    const RegisterTable& table() const { return table_; }
    const std::vector<DataColumn>& columns() const { return columns_; }
    int rows() const { return static_cast<int>(grid_rows_.size()); }

    /// The index of a column that isn't per-year, or -1.
    int column(std::string_view id) const;
    const TypedCell& at(int row, int column) const {
        return cells_[static_cast<std::size_t>(row) * columns_.size() + static_cast<std::size_t>(column)];
    }
    bool filled(int row, int column) const { return at(row, column).kind != TypedCell::Kind::empty; }

    /// The grid row that a row of the data stands in.
    int grid_row(int row) const { return grid_rows_[static_cast<std::size_t>(row)]; }
    /// Where the value of a cell stands in the sheet; of a merged cell its upper left.
    Place place(int row, int column) const;
    /// The place of a column's title.
    Place title_place(int column) const;

    /// The value as it stands in the sheet.
    const Value& value(int row, int column) const;
    /// The value as a person reads it: a date number as 2026-04-01.
    std::string shown(int row, int column) const;
    /// The same of the column with an id, without spaces at its ends; "" where it is empty or the register
    /// has no such column.
    std::string words(int row, std::string_view column) const;
    /// The value as it is compared: equal for 令和8年度 and 2026, １２ and 12, ﾍﾟｯﾄ and ペット.
    std::string compared(int row, int column) const;
    /// The terms of a cell of choices or the references of a cell, in the list's own spelling where it has
    /// them.
    std::vector<std::string> terms(int row, int column) const;

    const std::vector<std::vector<std::uint16_t>>& term_sets() const { return term_sets_; }
    const Findings& findings() const { return findings_; }

private:
    friend class RegisterDataReader;

    const Grid* grid_;
    const RegisterSchema* schema_;
    RegisterTable table_;
    std::vector<DataColumn> columns_;
    std::vector<int> grid_rows_;
    std::vector<TypedCell> cells_;
    std::vector<std::vector<std::uint16_t>> term_sets_;
    Findings findings_;
};

/// Reads a table. Rows of totals are left out (totals_row.hpp); sums count in the unit that the sheet names
/// (sheet_unit.hpp) and are converted into the column's. A merged cell counts for each row and column it
/// covers. Findings: K308 a title that stands over two columns (the first is read), K314 (advice) a row of a
/// single remark, which is no record (totals_row.hpp), K301 what the type can't read, K302 a formula's error,
/// K303 a term that is not in the list (proposal: the nearest one), K304 a number out of bounds, K305 a
/// required cell that is empty, K312 (warning) a bare number as 年度 that lies outside the plan.
RegisterData read_register(const Grid& grid, const RegisterSchema& schema, RegisterTable table,
                           const ReadingContext& context);

} // namespace kyodo
