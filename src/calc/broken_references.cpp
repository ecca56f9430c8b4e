// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/broken_references.hpp"

#include "calc/convert.hpp"

#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include <map>
#include <utility>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

void add_broken(std::vector<BrokenReference>& found, const Reference<css::sheet::XSpreadsheet>& sheet,
                const std::string& name, const css::table::CellRangeAddress& range) {
    const Reference<css::sheet::XCellRangeFormula> cells(
        sheet->getCellRangeByPosition(range.StartColumn, range.StartRow, range.EndColumn, range.EndRow),
        UNO_QUERY_THROW);
    const css::uno::Sequence<css::uno::Sequence<rtl::OUString>> formulas = cells->getFormulaArray();
    for (sal_Int32 row = 0; row < formulas.getLength(); ++row)
        for (sal_Int32 column = 0; column < formulas[row].getLength(); ++column)
            if (const std::string formula = to_core(formulas[row][column]);
                formula.find("#REF!") != std::string::npos)
                found.push_back({{name, range.StartRow + row, range.StartColumn + column}, formula});
}

} // namespace

std::vector<BrokenReference> broken_references(const Document& document) {
    std::vector<BrokenReference> found;
    for (const std::string& name : document.sheet_names()) {
        const Reference<css::sheet::XSpreadsheet> sheet = document.sheet(name);
        const css::uno::Sequence<css::table::CellRangeAddress> errors =
            Reference<css::sheet::XCellRangesQuery>(sheet, UNO_QUERY_THROW)
                ->queryFormulaCells(css::sheet::FormulaResult::ERROR)
                ->getRangeAddresses();
        for (sal_Int32 i = 0; i < errors.getLength(); ++i)
            add_broken(found, sheet, name, errors[i]);
    }
    return found;
}

std::vector<BrokenReference> newly_broken(const std::vector<BrokenReference>& before,
                                          std::vector<BrokenReference> now) {
    std::map<std::pair<std::string, std::string>, int> known;
    for (const BrokenReference& each : before)
        ++known[{each.place.sheet, each.formula}];
    std::erase_if(now, [&](const BrokenReference& each) {
        const auto found = known.find({each.place.sheet, each.formula});
        return found != known.end() && found->second-- > 0;
    });
    return now;
}

} // namespace kyodo
