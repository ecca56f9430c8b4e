// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// Documents made from a flat ODS in memory.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/XComponent.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace kyodo {

/// A document that nobody sees, closed at the end of its lifetime.
class HiddenDocument {
public:
    /// Loads a flat ODS. Throws css::uno::RuntimeException where the office can't.
    HiddenDocument(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const std::string& flat_ods);
    ~HiddenDocument();
    HiddenDocument(const HiddenDocument&) = delete;
    HiddenDocument& operator=(const HiddenDocument&) = delete;

    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document() const {
        return document_;
    }

private:
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document_;
};

/// Opens a flat ODS as a new untitled document in a window of its own (no window in a headless office).
com::sun::star::uno::Reference<com::sun::star::frame::XModel>
open_new_document(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const std::string& flat_ods);

} // namespace kyodo
