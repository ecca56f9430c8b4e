// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/commands/row_editing.hpp"

#include "calc/commands/environment.hpp"
#include "calc/convert.hpp"
#include "calc/cursor.hpp"
#include "calc/sheet_reader.hpp"
#include "calc/undo.hpp"
#include "core/base/fold.hpp"
#include "core/base/wareki.hpp"

#include <algorithm>
#include <charconv>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;

std::optional<int> whole_number(const std::string& text) {
    const std::string folded = fold(text);
    int number = 0;
    const auto [end, failure] = std::from_chars(folded.data(), folded.data() + folded.size(), number);
    return failure == std::errc() && end == folded.data() + folded.size() ? std::optional(number)
                                                                          : std::nullopt;
}

/// The first and last column of a table.
std::pair<int, int> span(const RegisterData& data) {
    int left = data.columns().front().grid_column;
    int right = left;
    for (const DataColumn& column : data.columns()) {
        left = std::min(left, column.grid_column);
        right = std::max(right, column.grid_column);
    }
    return {left, right};
}

} // namespace

Result<std::unique_ptr<RowEditing>> RowEditing::open(CommandContext& command) {
    if (const auto allowed = command.document.check_sheets_can_change(); !allowed)
        return allowed.error();
    const auto today = command.arguments.has("Today") ? parse_date(command.arguments.text("Today"))
                                                      : Result<std::chrono::year_month_day>(current_date());
    if (!today)
        return today.error();
    std::unique_ptr<RowEditing> editing(new RowEditing(command));
    editing->today_ = *today;
    if (const auto read = editing->read(); !read)
        return read.error();
    if (const auto chosen = editing->choose_table(); !chosen)
        return chosen.error();
    const auto& sheet = editing->data().grid().sheet();
    if (const auto allowed = command.document.check_cells_can_change(sheet); !allowed)
        return allowed.error();
    editing->show(-1);
    return editing;
}

RowEditing::RowEditing(CommandContext& command)
    : command_(command),
      null_date_(null_date(Reference<css::beans::XPropertySet>(command.document.model(), UNO_QUERY))) {}

Result<void> RowEditing::read() {
    form_.reset();
    checker_.reset();
    search_.reset();
    data_ = nullptr;
    auto registers = read_registers(command_);
    if (!registers)
        return registers.error();
    registers_.emplace(std::move(*registers));
    workbook_ = registers_->workbook();
    return {};
}

Result<void> RowEditing::choose_table() {
    if (!command_.arguments.has("Register") && command_.arguments.has("Sheet"))
        command_.arguments.set("Register", command_.arguments.text("Sheet"));
    const std::string wanted = command_.arguments.text("Register");
    if (!wanted.empty() && !command_.document.has_sheet(wanted))
        for (const RegisterData* each : workbook_)
            if (each->schema().id == wanted || same_text(each->schema().title.ja, wanted) ||
                same_text(each->schema().title.en, wanted)) {
                command_.arguments.set("Register", each->grid().sheet());
                break;
            }
    const auto chosen = choose_register(command_, *registers_);
    if (!chosen)
        return chosen.error();
    data_ = *chosen;
    // Of several tables in the sheet: the last one whose titles stand at or above the cursor.
    const auto cursor = cursor_row(command_.document);
    if (cursor && command_.document.active_sheet() == data_->grid().sheet())
        for (const RegisterData* each : workbook_)
            if (&each->grid() == &data_->grid() && each->title_place(0).row <= *cursor)
                data_ = each;
    return {};
}

SheetRow RowEditing::sheet_row(int grid_row) const {
    const auto [left, right] = span(*data_);
    const Place first = data_->grid().place(grid_row, left);
    return {data_->grid().sheet(), first.row, first.column, data_->grid().place(grid_row, right).column};
}

void RowEditing::show(int row) {
    form_.reset();
    if (!checker_)
        checker_.emplace(*data_, workbook_, CheckContext{registers_->settings, today_},
                         ReadingContext{registers_->settings, null_date_});
    if (!search_)
        search_.emplace(*data_);
    form_.emplace(*checker_, row);
    if (form_->place().insert)
        return;
    const SheetRow place = sheet_row(form_->grid_row());
    for (const int column : formula_columns(command_.document, place))
        for (std::size_t i = 0; i < form_->fields().size(); ++i) {
            const int at = data_->columns()[static_cast<std::size_t>(form_->fields()[i].column)].grid_column;
            if (data_->grid().place(0, at).column == column)
                form_->lock(static_cast<int>(i), FieldLock::formula);
        }
}

Result<std::optional<int>> RowEditing::wanted_row() const {
    const std::string wanted = command_.arguments.text("Row");
    if (wanted.empty()) {
        const auto cursor = command_.document.active_sheet() == data_->grid().sheet()
                                ? cursor_row(command_.document)
                                : std::nullopt;
        const int row = cursor ? row_at(*data_, *cursor) : -1;
        return row < 0 ? std::nullopt : std::optional(row);
    }
    auto by_key = row_of_key(*data_, wanted);
    if (by_key || by_key.error().message.id != "edit.no_row")
        return by_key ? Result<std::optional<int>>(*by_key) : by_key.error();
    if (same_text(wanted, "new"))
        return std::optional(-1);
    if (const auto number = whole_number(wanted))
        if (const int row = row_at(*data_, *number - 1); row >= 0)
            return std::optional(row);
    return by_key.error();
}

std::optional<int> RowEditing::neighbour(int step) const {
    int row = form_->row();
    if (row < 0) {
        if (step > 0)
            return std::nullopt;
        row = data_->rows();
    }
    for (row += step; row >= 0 && row < data_->rows(); row += step)
        if (!is_hidden(command_.document, sheet_row(data_->grid_row(row))))
            return row;
    return std::nullopt;
}

std::optional<int> RowEditing::search(const std::string& words, bool backward) const {
    const auto first = search_->find(words, form_->row(), backward);
    auto found = first;
    while (found && is_hidden(command_.document, sheet_row(data_->grid_row(*found)))) {
        found = search_->find(words, *found, backward);
        if (found == first)
            return std::nullopt;
    }
    return found;
}

/// Whether the cells of the table's row are still what was read.
bool RowEditing::is_as_read(int grid_row) const {
    const SheetRow row = sheet_row(grid_row);
    const Grid now = read_range(command_.document.sheet(row.sheet), {row.row, row.left, row.row, row.right});
    const std::vector<int> formulas = formula_columns(command_.document, row); // may count anew at any time
    return std::all_of(data_->columns().begin(), data_->columns().end(), [&](const DataColumn& column) {
        const int at = data_->grid().place(grid_row, column.grid_column).column;
        return now.at(0, at - row.left) == data_->grid().at(grid_row, column.grid_column) ||
               std::find(formulas.begin(), formulas.end(), at) != formulas.end();
    });
}

Result<void> RowEditing::can_be_saved() const {
    const Document& document = command_.document;
    const std::string& sheet = data_->grid().sheet();
    if (const auto allowed = document.check_sheets_can_change(); !allowed)
        return allowed.error();
    const NewRow& place = form_->place();
    const std::string number = std::to_string(sheet_row(place.grid_row).row + 1);
    const Error moved = error("edit.moved", {{"sheet", sheet}, {"row", number}});
    if (!document.has_sheet(sheet))
        return moved;
    if (const auto allowed = document.check_cells_can_change(sheet); !allowed)
        return allowed.error();
    if ((!place.insert && !is_as_read(place.grid_row)) || (place.like >= 0 && !is_as_read(place.like)))
        return moved;
    if (is_hidden(document, sheet_row(place.grid_row)) ||
        (place.like >= 0 && is_hidden(document, sheet_row(place.like))))
        return error("edit.hidden", {{"sheet", sheet}, {"row", number}});
    for (const CellChange& change : form_->changes())
        if (form_->lock(change.field) != FieldLock::none)
            return locked_error(*form_, change.field);
    return {};
}

void RowEditing::write() const {
    const NewRow& place = form_->place();
    const SheetRow row = sheet_row(place.grid_row);
    if (place.insert)
        insert_row(command_.document, row, place.like < 0, text("undo.register.edit", command_.language));
    if (form_->row() < 0) {
        if (place.like >= 0 && !place.insert)
            take_formats(command_.document, row, sheet_row(place.like).row);
        print_too(command_.document, row);
    }
    for (const CellChange& change : form_->changes())
        write_value(command_.document, row.sheet, row.row,
                    data_->grid().place(place.grid_row, change.grid_column).column, change.value,
                    form_->fields()[static_cast<std::size_t>(change.field)].kind == FieldKind::date);
}

Result<SavedRow> RowEditing::save() {
    SavedRow saved;
    saved.cells = static_cast<int>(form_->changes().size());
    saved.row = sheet_row(form_->grid_row()).row;
    saved.key = form_->key();
    saved.findings = form_->findings();
    for (const Finding& finding : registers_->findings) // by which lists the row was checked
        if (finding.code == "K205" && finding.place.sheet == data_->grid().sheet())
            saved.findings.push_back(finding);
    if (const auto allowed = can_be_saved(); !allowed)
        return allowed.error();
    if (saved.cells == 0 && form_->row() < 0)
        return error("edit.nothing");
    if (saved.cells == 0)
        return saved;
    {
        UndoContext undo(command_.document.model(), text("undo.register.edit", command_.language));
        const ControllerLock still(command_.document.model());
        write();
        undo.commit();
    }
    const std::string sheet = data_->grid().sheet();
    const int header = data_->title_place(0).row;
    if (const auto again = read(); !again)
        return again.error();
    for (const RegisterData* each : workbook_)
        if (each->grid().sheet() == sheet && each->title_place(0).row == header)
            data_ = each;
    if (data_ == nullptr)
        return error("edit.moved", {{"sheet", sheet}, {"row", std::to_string(saved.row + 1)}});
    show(row_at(*data_, saved.row));
    return saved;
}

} // namespace kyodo
