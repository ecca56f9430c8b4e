// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_filter.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"
#include "calc/undo.hpp"

#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<css::sheet::XDatabaseRanges> database_ranges(const Document& document) {
    return {Properties(document.model()).get("DatabaseRanges"), UNO_QUERY_THROW};
}

rtl::OUString filter_name(const std::string& sheet) { return to_uno("kyodo_filter_" + sheet); }

/// Whether any database range of the document stands on the sheet with this index.
bool has_ranges(const Document& document, int sheet) {
    const Reference<css::sheet::XDatabaseRanges> ranges = database_ranges(document);
    for (const rtl::OUString& name : ranges->getElementNames()) {
        const Reference<css::sheet::XDatabaseRange> range(ranges->getByName(name), UNO_QUERY_THROW);
        if (range->getDataArea().Sheet == sheet)
            return true;
    }
    return false;
}

} // namespace

void add_filter(const Document& document, const std::string& sheet, const Range& range) {
    const Reference<css::sheet::XDatabaseRanges> ranges = database_ranges(document);
    const rtl::OUString name = filter_name(sheet);
    if (ranges->hasByName(name))
        return;
    ranges->addNewByName(name, {static_cast<sal_Int16>(document.sheet_index(sheet)), range.left, range.top,
                                range.right, range.bottom});
    restore_undo_lock(document.model());
    Properties(ranges->getByName(name)).set("AutoFilter", makeAny(true));
}

void remove_filter(const Document& document, const std::string& sheet) {
    const Reference<css::sheet::XDatabaseRanges> ranges = database_ranges(document);
    if (ranges->hasByName(filter_name(sheet)))
        ranges->removeByName(filter_name(sheet));
}

void remove_sheet_and_filter(const Document& document, const std::string& sheet) {
    remove_filter(document, sheet);
    const int index = document.sheet_index(sheet);
    if (index < 2 || !has_ranges(document, index - 1)) { // those of the first sheet stay in any case
        document.sheets()->removeByName(to_uno(sheet));
        return;
    }
    const std::string in_front = document.sheet_names()[static_cast<std::size_t>(index) - 1];
    const std::string active = document.active_sheet();
    document.sheets()->moveByName(to_uno(sheet), 0);
    restore_undo_lock(document.model());
    document.sheets()->removeByName(to_uno(sheet));
    document.activate(active == sheet ? in_front : active);
    restore_undo_lock(document.model());
}

} // namespace kyodo
