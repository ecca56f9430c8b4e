// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/document.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/XProtectable.hpp>

namespace kyodo {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

bool Document::is_spreadsheet() const {
    return Reference<css::sheet::XSpreadsheetDocument>(model_, UNO_QUERY).is();
}

bool Document::is_read_only() const {
    const Reference<css::frame::XStorable> storable(model_, UNO_QUERY);
    return storable.is() && storable->isReadonly();
}

Reference<css::sheet::XSpreadsheets2> Document::sheets() const {
    const Reference<css::sheet::XSpreadsheetDocument> document(model_, UNO_QUERY_THROW);
    return {document->getSheets(), UNO_QUERY_THROW};
}

std::vector<std::string> Document::sheet_names() const {
    std::vector<std::string> names;
    const css::uno::Sequence<rtl::OUString> all = sheets()->getElementNames();
    for (sal_Int32 i = 0; i < all.getLength(); ++i)
        names.push_back(to_core(all[i]));
    return names;
}

bool Document::has_sheet(const std::string& name) const { return sheets()->hasByName(to_uno(name)); }

Reference<css::sheet::XSpreadsheet> Document::sheet(const std::string& name) const {
    return {sheets()->getByName(to_uno(name)), UNO_QUERY_THROW};
}

int Document::sheet_index(const std::string& name) const {
    const std::vector<std::string> names = sheet_names();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == name)
            return static_cast<int>(i);
    return -1;
}

std::string Document::active_sheet() const {
    const Reference<css::sheet::XSpreadsheetView> view(model_->getCurrentController(), UNO_QUERY);
    if (view.is()) {
        const Reference<css::container::XNamed> named(view->getActiveSheet(), UNO_QUERY);
        if (named.is())
            return to_core(named->getName());
    }
    return sheet_names().front();
}

void Document::activate(const std::string& name) const {
    const Reference<css::sheet::XSpreadsheetView> view(model_->getCurrentController(), UNO_QUERY);
    if (view.is() && has_sheet(name))
        view->setActiveSheet(sheet(name));
}

std::string Document::free_name(const std::string& wanted) const {
    std::string name = wanted;
    for (int number = 2; has_sheet(name); ++number)
        name = wanted + " " + std::to_string(number);
    return name;
}

Result<void> Document::check_sheets_can_change() const {
    if (!is_spreadsheet())
        return error("document.not_spreadsheet");
    if (is_read_only())
        return error("document.read_only");
    const Reference<css::util::XProtectable> protectable(model_, UNO_QUERY);
    if (protectable.is() && protectable->isProtected())
        return error("document.protected");
    return {};
}

Result<void> Document::check_sheets_can_be_made() const {
    if (const auto allowed = check_sheets_can_change(); !allowed)
        return allowed;
    if (bool tracked = false; (Properties(model_).get("RecordChanges") >>= tracked) && tracked)
        return error("document.tracks_changes");
    return {};
}

Result<void> Document::check_cells_can_change(const std::string& name) const {
    const Reference<css::util::XProtectable> protectable(sheet(name), UNO_QUERY);
    if (protectable.is() && protectable->isProtected())
        return error("sheet.protected", {{"sheet", name}});
    return {};
}

} // namespace kyodo
