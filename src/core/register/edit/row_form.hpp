// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// RowForm: one row of a register to be filled in or changed, its findings as it is typed.
#pragma once

#include "core/register/edit/row_checker.hpp"
#include "core/register/edit/row_field.hpp"

#include <optional>

namespace kyodo {

/// Why a field can't be changed.
enum class FieldLock {
    none,
    formula, ///< its cell has a formula
    merged,  ///< its cell is merged with one of another row: other rows would change too
};

/// A cell that saving writes, in the coordinates of the grid.
struct CellChange {
    int grid_column = 0;
    Value value; ///< empty: the cell is cleared
    int field = 0;
};

/// Where a new row goes.
struct NewRow {
    int grid_row = 0;
    bool insert = false; ///< something stands there: a row is put in above it
    int like = -1;       ///< the grid row of the last record, whose formats it takes; -1 for none
};

/// Under the last record (above a row of totals, a remark, or the next table). A row that stands ready there
/// is used if it and the one below it are empty, so that what follows stays set off.
NewRow new_row(const RegisterData& data);
/// Where several new rows go, one below the other: as many as stand ready are used, for the others rows are
/// put in, from the first one to the last.
std::vector<NewRow> new_rows(const RegisterData& data, int count);

/// The row of the data whose key is `text`: the values of its key columns joined with 「、」. Errors:
/// edit.no_row (value: no such key; register), edit.several_rows (value, rows: as the sheet counts them).
Result<int> row_of_key(const RegisterData& data, const std::string& text);

/// The row of the data in a row of the sheet, counted from 0; -1 where it is no record.
int row_at(const RegisterData& data, int sheet_row);

class RowForm {
public:
    /// A row of the data, or with row -1 a new one.
    RowForm(const RowChecker& checker, int row);

    int row() const { return row_; } ///< of the data; -1 for a new one
    int grid_row() const { return place_.grid_row; }
    const NewRow& place() const { return place_; }
    const std::vector<RowField>& fields() const { return fields_; }
    /// The field of a title (Japanese, English, a synonym, with or without its unit) or an id; -1 for none.
    int field(const std::string& name) const;

    const std::string& text(int field) const { return states_[index(field)].text; }
    /// The text as it was when the form was made.
    const std::string& text_before(int field) const { return states_[index(field)].before; }
    /// The value that stands in the cell.
    const Value& value_before(int field) const { return states_[index(field)].value; }
    void set(int field, const std::string& text);
    void lock(int field, FieldLock reason) { states_[index(field)].lock = reason; }
    FieldLock lock(int field) const { return states_[index(field)].lock; }

    bool changed(int field) const { return states_[index(field)].text != states_[index(field)].before; }
    bool changed() const;
    /// What saving writes: the cells of the fields that were changed.
    std::vector<CellChange> changes() const;

    /// What register.check would say of the row as it is now; see RowChecker::check.
    const Findings& findings() const;
    /// Those that stand in the field's column.
    Findings findings(int field) const;
    /// See field_reading.
    std::string reading(int field) const;
    /// The key as a person reads it; "" while it is empty.
    std::string key() const;
    /// The list of the field's terms; nullptr where it has none.
    const TermList* terms(int field) const;

private:
    struct State {
        Value value;
        std::string before;
        std::string text;
        FieldLock lock = FieldLock::none;
    };
    static std::size_t index(int field) { return static_cast<std::size_t>(field); }
    void add_keys(RowField& field) const;
    void read_cells();

    const RowChecker& checker_;
    int row_;
    NewRow place_;
    std::vector<RowField> fields_;
    std::vector<State> states_;
    mutable std::optional<Findings> findings_;
};

} // namespace kyodo
