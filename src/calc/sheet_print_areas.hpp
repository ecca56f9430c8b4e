// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// PrintAreas: the print areas and repeated rows of a document's sheets, kept over a change that loses them.
#pragma once

#include "calc/document.hpp"

#include <com/sun/star/table/CellRangeAddress.hpp>

#include <map>

namespace kyodo {

/// The office (7.4 to 25.2) drops the print areas of the sheets behind one that is put in or taken out
/// through its API. Take them down before, and restore them after.
class PrintAreas {
public:
    explicit PrintAreas(const Document& document);

    /// Gives each sheet that is still there what it had. Sheets that still have it aren't touched.
    void restore() const;

private:
    struct OfSheet {
        com::sun::star::uno::Sequence<com::sun::star::table::CellRangeAddress> areas;
        bool has_rows = false;
        bool has_columns = false;
        com::sun::star::table::CellRangeAddress rows;
        com::sun::star::table::CellRangeAddress columns;
    };
    static OfSheet of_sheet(const Document& document, const std::string& sheet);
    static bool same(const OfSheet& a, const OfSheet& b);

    Document document_;
    std::map<std::string, OfSheet> sheets_;
};

} // namespace kyodo
