// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_print_areas.hpp"

#include "calc/undo.hpp"

#include <com/sun/star/sheet/XPrintAreas.hpp>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::table::CellRangeAddress;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<css::sheet::XPrintAreas> print_areas(const Document& document, const std::string& sheet) {
    return {document.sheet(sheet), UNO_QUERY_THROW};
}

/// The same cells, whatever number their sheet has now.
bool same_cells(const CellRangeAddress& a, const CellRangeAddress& b) {
    return a.StartColumn == b.StartColumn && a.StartRow == b.StartRow && a.EndColumn == b.EndColumn &&
           a.EndRow == b.EndRow;
}

CellRangeAddress on_sheet(CellRangeAddress address, int sheet) {
    address.Sheet = static_cast<sal_Int16>(sheet);
    return address;
}

} // namespace

PrintAreas::PrintAreas(const Document& document) : document_(document) {
    for (const std::string& sheet : document_.sheet_names())
        sheets_[sheet] = of_sheet(document_, sheet);
}

PrintAreas::OfSheet PrintAreas::of_sheet(const Document& document, const std::string& sheet) {
    const Reference<css::sheet::XPrintAreas> areas = print_areas(document, sheet);
    OfSheet found;
    found.areas = areas->getPrintAreas();
    found.has_rows = areas->getPrintTitleRows();
    found.has_columns = areas->getPrintTitleColumns();
    if (found.has_rows)
        found.rows = areas->getTitleRows();
    if (found.has_columns)
        found.columns = areas->getTitleColumns();
    return found;
}

bool PrintAreas::same(const OfSheet& a, const OfSheet& b) {
    if (a.areas.getLength() != b.areas.getLength() || a.has_rows != b.has_rows ||
        a.has_columns != b.has_columns)
        return false;
    for (sal_Int32 i = 0; i < a.areas.getLength(); ++i)
        if (!same_cells(a.areas[i], b.areas[i]))
            return false;
    return same_cells(a.rows, b.rows) && same_cells(a.columns, b.columns);
}

void PrintAreas::restore() const {
    for (const auto& [sheet, had] : sheets_) {
        if (!document_.has_sheet(sheet) || same(had, of_sheet(document_, sheet)))
            continue;
        const int index = document_.sheet_index(sheet);
        css::uno::Sequence<CellRangeAddress> areas = had.areas;
        for (sal_Int32 i = 0; i < areas.getLength(); ++i)
            areas.getArray()[i] = on_sheet(had.areas[i], index);
        const Reference<css::sheet::XPrintAreas> target = print_areas(document_, sheet);
        const auto step = [&](auto&& set) { // each of these switches the recording of undo on
            set();
            restore_undo_lock(document_.model());
        };
        step([&] { target->setPrintAreas(areas); });
        if (had.has_rows)
            step([&] { target->setTitleRows(on_sheet(had.rows, index)); });
        step([&] { target->setPrintTitleRows(had.has_rows); });
        if (had.has_columns)
            step([&] { target->setTitleColumns(on_sheet(had.columns, index)); });
        step([&] { target->setPrintTitleColumns(had.has_columns); });
    }
}

} // namespace kyodo
