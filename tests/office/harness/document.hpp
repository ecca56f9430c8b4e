// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Document: a spreadsheet open in the office, closed with its owner; and how one is opened and saved.
#pragma once

#include "office.hpp"

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <functional>
#include <string>
#include <vector>

namespace kyodo::office {

class Document {
public:
    /// Takes the document over. Throws std::runtime_error if it is no spreadsheet.
    explicit Document(const uno::Reference<uno::XInterface>& component);
    ~Document();
    Document(Document&& other) noexcept;
    Document& operator=(Document&&) = delete;

    const uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& spreadsheets() const {
        return document_;
    }
    uno::Reference<com::sun::star::frame::XModel> model() const;
    uno::Reference<com::sun::star::frame::XFrame> frame() const;

    /// Names of its sheets, in order.
    std::vector<std::string> sheet_names() const;
    /// A sheet by name or, 0 first, by number. Throws std::runtime_error naming the sheets there are.
    uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet(const std::string& name) const;
    uno::Reference<com::sun::star::sheet::XSpreadsheet> sheet(int index = 0) const;

private:
    uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document_;
};

Document new_spreadsheet(const Office& office);

enum class Access { read_write, read_only };
/// Macros don't run, links don't update. Throws std::runtime_error if the office can't load the file.
Document open(const Office& office, const std::filesystem::path& path, Access access = Access::read_write);

/// Writes a copy; the document keeps its own name. filter: "calc8", "calc8_template", "Calc MS Excel 2007
/// XML", "OpenDocument Spreadsheet Flat XML".
void save_as(const Document& document, const std::filesystem::path& path,
             const std::string& filter = "calc8");

/// What a command opened: the spreadsheets on the desktop after `action` that weren't there before.
std::vector<Document> opened_by(const Office& office, const std::function<void()>& action);

} // namespace kyodo::office
