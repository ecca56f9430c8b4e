// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/cell_links.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"
#include "core/sheet/flat_ods.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>

namespace kyodo {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

void link_cells(const Document& document, const std::string& name, const std::vector<CellLink>& links,
                int first_row, int first_column) {
    const Reference<css::sheet::XSpreadsheet> sheet = document.sheet(name);
    const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
    for (const CellLink& link : links) {
        const Reference<css::table::XCell> cell =
            sheet->getCellByPosition(first_column + link.column, first_row + link.row);
        if (Reference<css::text::XTextFieldsSupplier>(cell, UNO_QUERY_THROW)->getTextFields()->hasElements())
            continue;
        const Reference<css::text::XTextContent> field(
            factory->createInstance(to_uno("com.sun.star.text.TextField.URL")), UNO_QUERY_THROW);
        const Properties properties(field);
        properties.set("Representation", makeAny(to_uno(link.text)));
        properties.set("URL", makeAny(to_uno(cell_url(link.place))));
        const Reference<css::text::XText> words(cell, UNO_QUERY_THROW);
        words->setString(rtl::OUString());
        words->insertTextContent(Reference<css::text::XTextRange>(words->createTextCursor(), UNO_QUERY_THROW),
                                 field, false);
    }
}

} // namespace kyodo
