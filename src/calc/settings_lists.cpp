// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/settings_lists.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"
#include "calc/sheet_reader.hpp"
#include "core/base/fold.hpp"
#include "core/register/settings_tables.hpp"

#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr int most_rows = 5000; // of a 設定 sheet

struct TermsTable {
    Grid grid;
    RegisterTable table;

    int column(const char* id) const { return table.column(terms_schema(), id); }
    /// The last row of the table: it ends at the first one without a list's name.
    int last_row() const {
        int row = table.header_bottom;
        while (row + 1 < grid.rows() && !trim(grid.text(row + 1, column("list"))).empty())
            ++row;
        return row;
    }
};

std::optional<TermsTable> terms_table(const Document& document, const std::string& sheet) {
    TermsTable found{read_sheet(document.sheet(sheet), most_rows), {}};
    const auto tables = find_register_tables(found.grid, terms_schema());
    if (!tables || tables->empty())
        return std::nullopt;
    found.table = tables->front();
    return found;
}

} // namespace

std::optional<std::string> terms_sheet(const Document& document) {
    for (const std::string& sheet : document.sheet_names())
        if (terms_table(document, sheet))
            return sheet;
    return std::nullopt;
}

Result<void> append_lists(const Document& document, const std::string& name,
                          const std::vector<TermList>& lists) {
    if (const auto allowed = document.check_cells_can_change(name); !allowed)
        return allowed.error();
    const auto table = terms_table(document, name);
    int rows = 0;
    for (const TermList& list : lists)
        rows += static_cast<int>(list.terms.size());
    if (!table || rows == 0)
        return {};
    const Reference<css::sheet::XSpreadsheet> sheet = document.sheet(name);
    int row = table->last_row() + 1;
    if (row < table->grid.rows()) // something stands below
        Reference<css::table::XColumnRowRange>(sheet, UNO_QUERY_THROW)->getRows()->insertByIndex(row, rows);
    const int last = row - 1;
    const auto look_like_the_last = [&] {
        for (const FoundColumn& column : table->table.columns)
            Properties(sheet->getCellByPosition(column.grid_column, row))
                .set("CellStyle",
                     Properties(sheet->getCellByPosition(column.grid_column, last)).get("CellStyle"));
    };
    const auto put = [&](const char* column, const std::string& words) {
        if (table->column(column) < 0 || words.empty())
            return;
        const Reference<css::text::XText> cell(sheet->getCellByPosition(table->column(column), row),
                                               UNO_QUERY_THROW);
        cell->setString(to_uno(words));
    };
    for (const TermList& list : lists)
        for (const Term& term : list.terms) {
            look_like_the_last();
            put("list", list.title.ja);
            put("term", term.text);
            put("synonyms", join_spellings(term.synonyms));
            put("note", term.note);
            ++row;
        }
    return {};
}

} // namespace kyodo
