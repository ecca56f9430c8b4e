// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/cursor.hpp"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

namespace kyodo {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY;

std::optional<int> cursor_row(const Document& document) {
    const Reference<css::view::XSelectionSupplier> selection(document.model()->getCurrentController(),
                                                             UNO_QUERY);
    if (!selection.is())
        return std::nullopt;
    const Reference<css::sheet::XCellRangeAddressable> cells(selection->getSelection(), UNO_QUERY);
    return cells.is() ? std::optional<int>(cells->getRangeAddress().StartRow) : std::nullopt;
}

} // namespace kyodo
