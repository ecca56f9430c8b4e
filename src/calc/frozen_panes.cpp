// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/frozen_panes.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>

namespace kyodo {

namespace css = com::sun::star;

void freeze_panes(const Document& document, const std::string& sheet, int rows, int columns) {
    if (rows == 0 && columns == 0)
        return;
    const css::uno::Reference<css::sheet::XViewFreezable> window(document.model()->getCurrentController(),
                                                                 css::uno::UNO_QUERY);
    if (!window.is())
        return;
    const std::string in_front = document.active_sheet();
    document.activate(sheet);
    window->freezeAtPosition(columns, rows);
    document.activate(in_front);
}

} // namespace kyodo
