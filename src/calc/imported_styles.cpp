// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/imported_styles.hpp"

#include "calc/convert.hpp"
#include "calc/document_styles.hpp"
#include "calc/flat_document.hpp"
#include "calc/sheet_filter.hpp"
#include "calc/sheet_print_areas.hpp"
#include "calc/undo.hpp"
#include "core/sheet/flat_ods.hpp"

#include <com/sun/star/util/XProtectable.hpp>

namespace kyodo {

namespace css = com::sun::star;
using css::uno::Reference;

bool has_protected_sheet(const Document& document) {
    for (const std::string& name : document.sheet_names())
        if (Reference<css::util::XProtectable>(document.sheet(name), css::uno::UNO_QUERY_THROW)
                ->isProtected())
            return true;
    return false;
}

void import_cell_styles(const Reference<css::uno::XComponentContext>& context, const Document& document,
                        const std::vector<Style>& styles) {
    const std::set<std::string> known = style_names(document.model(), "CellStyles");
    SheetPlan carrier(document.free_name("Kyodo"), 1);
    for (const Style& style : styles)
        if (!known.contains(style.name))
            carrier.put(carrier.add_row(5), 0, 0.0, carrier.style(style));
    if (carrier.rows() == 0)
        return;
    const PrintAreas print_areas(document);
    try {
        const HiddenDocument source(context, flat_ods({carrier}));
        document.sheets()->importSheet(source.document(), to_uno(carrier.name),
                                       static_cast<sal_Int32>(document.sheet_names().size()));
        restore_undo_lock(document.model());
    } catch (...) {
        if (document.has_sheet(carrier.name)) // undoing the step takes back its styles only
            remove_sheet_and_filter(document, carrier.name);
        throw;
    }
    remove_sheet_and_filter(document, carrier.name);
    restore_undo_lock(document.model());
    print_areas.restore();
}

} // namespace kyodo
