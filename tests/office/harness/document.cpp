// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "document.hpp"

#include "strings.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/MacroExecMode.hpp>
#include <com/sun/star/document/UpdateDocMode.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/IndexOutOfBoundsException.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;
using css::sheet::XSpreadsheet;
using css::sheet::XSpreadsheetDocument;

css::beans::PropertyValue property(const char* name, const uno::Any& value) {
    return {rtl::OUString::createFromAscii(name), -1, value, css::beans::PropertyState_DIRECT_VALUE};
}

Document load(const Office& office, const std::string& url, Access access) {
    uno::Sequence<css::beans::PropertyValue> how(4);
    how.getArray()[0] = property("MacroExecutionMode", uno::Any(css::document::MacroExecMode::NEVER_EXECUTE));
    how.getArray()[1] = property("UpdateDocMode", uno::Any(css::document::UpdateDocMode::NO_UPDATE));
    how.getArray()[2] = property("ReadOnly", uno::Any(access == Access::read_only));
    // Our call comes in on a thread of the bridge. gtk, asked there for the clipboard while the menu is made,
    // waits for ever for the main thread.
    how.getArray()[3] = property("OnMainThread", uno::Any(true));
    auto component = office.desktop()->loadComponentFromURL(to_office(url), "_blank", 0, how);
    if (!component.is()) { // a broken or protected file: no exception, no document
        throw std::runtime_error("the office can't load " + url);
    }
    return Document(component);
}

std::vector<uno::Reference<XSpreadsheetDocument>> open_spreadsheets(const Office& office) {
    std::vector<uno::Reference<XSpreadsheetDocument>> result;
    const auto components = office.desktop()->getComponents()->createEnumeration();
    while (components->hasMoreElements()) {
        const uno::Reference<XSpreadsheetDocument> found(components->nextElement(), uno::UNO_QUERY);
        if (found.is()) {
            result.push_back(found);
        }
    }
    return result;
}

} // namespace

Document::Document(const uno::Reference<uno::XInterface>& component) : document_(component, uno::UNO_QUERY) {
    if (!document_.is()) {
        throw std::runtime_error("not a spreadsheet");
    }
}

Document::~Document() {
    try {
        const uno::Reference<css::util::XCloseable> closeable(document_, uno::UNO_QUERY);
        if (closeable.is()) {
            closeable->close(true);
        }
    } catch (const uno::Exception&) {
        // closed already, or the office is gone: either way it is closed
    }
}

Document::Document(Document&& other) noexcept : document_(std::exchange(other.document_, {})) {}

uno::Reference<css::frame::XModel> Document::model() const {
    return uno::Reference<css::frame::XModel>(document_, uno::UNO_QUERY_THROW);
}

uno::Reference<css::frame::XFrame> Document::frame() const {
    return model()->getCurrentController()->getFrame();
}

std::vector<std::string> Document::sheet_names() const {
    std::vector<std::string> names;
    const uno::Sequence<rtl::OUString> all = document_->getSheets()->getElementNames();
    for (sal_Int32 i = 0; i < all.getLength(); ++i) {
        names.push_back(from_office(all[i]));
    }
    return names;
}

uno::Reference<XSpreadsheet> Document::sheet(const std::string& name) const {
    if (!document_->getSheets()->hasByName(to_office(name))) {
        std::string there;
        for (const std::string& other : sheet_names()) {
            there += " " + other;
        }
        throw std::runtime_error("no sheet " + name + " among:" + there);
    }
    return uno::Reference<XSpreadsheet>(document_->getSheets()->getByName(to_office(name)),
                                        uno::UNO_QUERY_THROW);
}

uno::Reference<XSpreadsheet> Document::sheet(int index) const {
    const uno::Reference<css::container::XIndexAccess> sheets(document_->getSheets(), uno::UNO_QUERY_THROW);
    return uno::Reference<XSpreadsheet>(sheets->getByIndex(index), uno::UNO_QUERY_THROW);
}

Document new_spreadsheet(const Office& office) {
    return load(office, "private:factory/scalc", Access::read_write);
}

Document open(const Office& office, const std::filesystem::path& path, Access access) {
    return load(office, file_url(path), access);
}

void save_as(const Document& document, const std::filesystem::path& path, const std::string& filter) {
    uno::Sequence<css::beans::PropertyValue> how(2);
    how.getArray()[0] = property("FilterName", uno::Any(to_office(filter)));
    how.getArray()[1] = property("Overwrite", uno::Any(true));
    const uno::Reference<css::frame::XStorable> storable(document.model(), uno::UNO_QUERY_THROW);
    storable->storeToURL(to_office(file_url(path)), how);
}

std::vector<Document> opened_by(const Office& office, const std::function<void()>& action) {
    const auto before = open_spreadsheets(office);
    action();
    std::vector<Document> opened;
    for (const auto& document : open_spreadsheets(office)) {
        if (std::find(before.begin(), before.end(), document) == before.end()) {
            opened.emplace_back(document);
        }
    }
    return opened;
}

} // namespace kyodo::office
