// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// CommandTest: tests of the commands, on workbooks that the commands themselves make.
#pragma once

#include "office_test.hpp"

namespace kyodo::office {

/// Row and column of a cell, counted from 0.
struct CellPlace {
    int row = -1;
    int column = -1;
};

/// "C5" for row 4, column 2.
std::string address(const CellPlace& place);

/// The first cell, row by row, that shows exactly this text; from a row on. Throws std::runtime_error where
/// there is none.
CellPlace find_text(const Sheet& sheet, const std::string& text, int from_row = 0);

/// Whole rows and columns of a sheet, counted from 0, put in or taken out as a user does it.
void insert_rows(const Sheet& sheet, int row, int count);
void remove_rows(const Sheet& sheet, int row, int count);
void insert_columns(const Sheet& sheet, int column, int count);

/// The drop-down of a cell: the texts of the cells that its list is taken from, and the hint when it is
/// entered.
struct DropDown {
    bool is_list = false;
    std::string source;               ///< the formula of the list
    std::vector<std::string> choices; ///< what it gives
    std::string hint;
    std::string error_title; ///< and what is said when something else is entered
    std::string error;
};
/// Without `evaluate` without the choices: a formula is evaluated in a free cell, which the office records
/// for undo even where it is locked.
DropDown drop_down(const Document& document, const Sheet& sheet, const std::string& address,
                   bool evaluate = true);

class CommandTest : public OfficeTest {
protected:
    /// Runs org.kyodo.calc:NAME silently.
    Answer run(const Document& document, const std::string& name, Arguments arguments = {});
    /// The same; fails the test where the command fails.
    Answer done(const Document& document, const std::string& name, const Arguments& arguments = {});

    /// What workbook.new opens. Throws std::runtime_error unless it is one document.
    Document new_workbook(const std::string& city, Arguments arguments = {});

    /// Brings a sheet to the front.
    static void show(const Document& document, const std::string& sheet);

    /// The action leaves exactly one undo step, whose undo and redo give the documents before and after, over
    /// and over. The command stays done.
    void expect_one_undo_step(const Document& document, const std::function<void()>& action);

    /// The command fails, its message has all the parts, and nothing changed: content, undo list, "modified".
    void expect_refused(const Document& document, const std::string& name, const Arguments& arguments,
                        const std::vector<std::string>& parts);

    /// The whole document as text, for comparing.
    std::string flat(const Document& document);
};

} // namespace kyodo::office
