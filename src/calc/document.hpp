// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Document: a spreadsheet document as the commands see it.
#pragma once

#include "core/base/result.hpp"
#include "core/table/grid.hpp"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheets2.hpp>

#include <string>
#include <vector>

namespace kyodo {

class Document {
public:
    /// Any model; is_spreadsheet() tells whether the rest may be used.
    explicit Document(const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model)
        : model_(model) {}

    const com::sun::star::uno::Reference<com::sun::star::frame::XModel>& model() const { return model_; }
    bool is_spreadsheet() const;
    bool is_read_only() const;

    /// Names of the sheets in order.
    std::vector<std::string> sheet_names() const;
    bool has_sheet(const std::string& name) const;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet(const std::string& name) const;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheets2> sheets() const;
    int sheet_index(const std::string& name) const; ///< -1 where there is none

    /// The sheet in front; the first one where no window shows the document.
    std::string active_sheet() const;
    void activate(const std::string& name) const;

    /// `wanted`, or 「wanted 2」, 「wanted 3」 … where that name is taken.
    std::string free_name(const std::string& wanted) const;

    /// Errors document.not_spreadsheet, document.read_only, document.protected (its sheets can't be changed).
    Result<void> check_sheets_can_change() const;
    /// The same, for what makes sheets. Error document.tracks_changes: while changes are recorded, the office
    /// writes each column of a removed sheet down as deleted, so taking back a command that made one would
    /// stop it for minutes and leave a file twenty times as large. Ending the recording would throw away what
    /// was recorded; that is for the person to decide.
    Result<void> check_sheets_can_be_made() const;
    /// Error sheet.protected (args: sheet).
    Result<void> check_cells_can_change(const std::string& sheet) const;

private:
    com::sun::star::uno::Reference<com::sun::star::frame::XModel> model_;
};

} // namespace kyodo
