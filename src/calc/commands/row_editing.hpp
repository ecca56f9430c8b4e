// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// RowEditing: the rows of one register of a document, one at a time as a form, each saved as one undo step.
#pragma once

#include "calc/commands/register_source.hpp"
#include "calc/sheet_row.hpp"
#include "core/register/edit/row_form.hpp"
#include "core/register/edit/row_search.hpp"

#include <memory>
#include <optional>

namespace kyodo {

/// What saving did.
struct SavedRow {
    int row = 0;   ///< of the sheet, counted from 0
    int cells = 0; ///< written; 0 where nothing was changed
    std::string key;
    Findings findings; ///< about the row as it is now
};

class RowEditing {
public:
    /// The register that the argument Register (a sheet, an id or a title) or Sheet names, else that of the
    /// sheet in front, else the only one; of several tables of a sheet that of the cursor. Errors: those of
    /// Document::check_sheets_can_change, check_cells_can_change, read_registers, choose_register and
    /// parse_date (Today).
    static Result<std::unique_ptr<RowEditing>> open(CommandContext& command);

    const RegisterData& data() const { return *data_; }
    RowForm& form() { return *form_; }
    const RowForm& form() const { return *form_; }

    /// Shows a row of the data, or with -1 a new one. What was typed and not saved is gone.
    void show(int row);
    /// The row that the argument Row names: a key, else a row number of the sheet; -1 for 「new」. Without it
    /// that of the cursor, or nothing. Errors: edit.no_row, edit.several_rows.
    Result<std::optional<int>> wanted_row() const;
    /// The row of the data next to the one shown (step 1 or -1) that isn't hidden; nothing at the end. Beside
    /// a new row stands the last one.
    std::optional<int> neighbour(int step) const;
    /// The next row that has the words and isn't hidden; see RowSearch.
    std::optional<int> search(const std::string& words, bool backward = false) const;

    /// Writes the changed cells as one undo step and reads the register again; the row stays shown, unless it
    /// was emptied and is no record any more: then a new one is. Nothing is written on an error:
    /// document.read_only, sheet.protected, edit.moved (the sheet isn't as it was read), edit.hidden,
    /// edit.formula, edit.merged, edit.nothing (a new row without anything).
    Result<SavedRow> save();

private:
    explicit RowEditing(CommandContext& command);
    Result<void> read();
    Result<void> choose_table();
    Result<void> can_be_saved() const;
    bool is_as_read(int grid_row) const;
    void write() const;
    SheetRow sheet_row(int grid_row) const;

    CommandContext& command_;
    std::chrono::sys_days null_date_;
    std::chrono::year_month_day today_{}; ///< what "overdue" counts from
    std::optional<DocumentRegisters> registers_;
    std::vector<const RegisterData*> workbook_;
    const RegisterData* data_ = nullptr;
    std::optional<RowChecker> checker_;
    std::optional<RowForm> form_;
    std::optional<RowSearch> search_;
};

/// Sets fields by the lines 「title or id=value」; a line that begins with white space goes on with the value
/// before it, in a new line. Errors: edit.line (value: a line without 「=」), edit.no_column (value,
/// allowed), edit.column_twice (value), edit.formula, edit.merged (column).
Result<void> set_values(RowForm& form, const std::string& lines);

/// Why a field can't be changed, as an error: edit.formula, edit.merged (column).
Error locked_error(const RowForm& form, int field);

} // namespace kyodo
