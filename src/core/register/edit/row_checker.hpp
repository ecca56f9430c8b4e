// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// RowChecker: what register.check says of one row, without checking the others.
#pragma once

#include "core/register/check/register_check.hpp"

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace kyodo {

/// A row of some table of the workbook.
struct RowOfTable {
    const RegisterData* data = nullptr;
    int row = 0;
};

/// Made once for a register; then each check takes time for the row and the few rows it has to do with: of
/// the same key, of the same group, named by it or naming it. Refers to what it is given.
class RowChecker {
public:
    RowChecker(const RegisterData& data, const std::vector<const RegisterData*>& workbook,
               const CheckContext& context, const ReadingContext& reading);

    const RegisterData& data() const { return data_; }
    const std::vector<const RegisterData*>& workbook() const { return workbook_; }
    const ReadingContext& reading() const { return reading_; }
    const WorkbookSettings& settings() const { return context_.settings; }

    /// The findings about a row with the values `values`, one for each column, in the row `grid_row` of the
    /// sheet's grid; `row` is the row of the data whose place it takes, -1 for a new one. Those that stand in
    /// the row, a key or value that another row has too (told here, wherever register.check tells it), and
    /// those about the group that the row belongs to. None for an empty row. Errors first, then by columns.
    Findings check(int grid_row, int row, const std::vector<Value>& values) const;

private:
    using Index = std::unordered_map<std::string, std::vector<RowOfTable>>;

    void index(const std::vector<std::string>& columns);
    void index_keys(const std::string& register_id);
    void index_names(const std::string& register_id, const std::string& column);
    std::vector<RowOfTable> companions(const RegisterData& alone) const;
    bool concerns(const Finding& finding, const RegisterData& page, int grid_row) const;
    bool same_group(const Rule& rule, const RegisterData& page, int grid_row, int sheet_row) const;

    const RegisterData& data_;
    const std::vector<const RegisterData*>& workbook_;
    CheckContext context_;
    ReadingContext reading_;
    std::vector<const RegisterData*> pages_; ///< tables of the same register in the same sheet, this one too
    Grid blank_;                             ///< the sheet down to the titles, room for the rows
    std::map<std::vector<std::string>, Index> equals_; ///< by columns: rows of the pages with equal values
    std::map<std::string, Index> keys_;                ///< by register: rows by their (first) key
    std::map<std::pair<std::string, std::string>, Index> names_; ///< by register and reference column
};

} // namespace kyodo
