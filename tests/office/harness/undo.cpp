// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "undo.hpp"

#include "strings.hpp"

#include <com/sun/star/document/XUndoManagerSupplier.hpp>

namespace kyodo::office {
namespace {

namespace css = com::sun::star;

uno::Reference<css::document::XUndoManager> manager(const Document& document) {
    return uno::Reference<css::document::XUndoManagerSupplier>(document.model(), uno::UNO_QUERY_THROW)
        ->getUndoManager();
}

std::vector<std::string> texts(const uno::Sequence<rtl::OUString>& titles) {
    std::vector<std::string> result;
    for (sal_Int32 i = 0; i < titles.getLength(); ++i) {
        result.push_back(from_office(titles.getConstArray()[i]));
    }
    return result;
}

} // namespace

void undo(const Document& document) { manager(document)->undo(); }

void redo(const Document& document) { manager(document)->redo(); }

std::vector<std::string> undo_titles(const Document& document) {
    return texts(manager(document)->getAllUndoActionTitles());
}

std::vector<std::string> redo_titles(const Document& document) {
    return texts(manager(document)->getAllRedoActionTitles());
}

} // namespace kyodo::office
