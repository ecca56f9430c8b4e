// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_cell_styles.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>

#include <map>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

} // namespace

void write_cell_styles(const Document& document, const std::string& sheet, const SheetPlan& plan, int top,
                       int left, const WorkProgress& progress) {
    std::map<int, std::vector<css::table::CellRangeAddress>> ranges;
    const auto index = static_cast<sal_Int16>(document.sheet_index(sheet));
    for (int column = 0; column < plan.columns(); ++column)
        for (int first = 0; first < plan.rows();) { // runs down each column
            const int style = plan.style_at(first, column);
            int last = first;
            while (last + 1 < plan.rows() && plan.style_at(last + 1, column) == style)
                ++last;
            if (style >= 0)
                ranges[style].emplace_back(index, column + left, first + top, column + left, last + top);
            first = last + 1;
        }
    const Reference<css::lang::XMultiServiceFactory> factory(document.model(), UNO_QUERY_THROW);
    double written = 0;
    for (const auto& [style, all] : ranges) {
        progress(written++ / static_cast<double>(ranges.size()));
        const Reference<css::sheet::XSheetCellRangeContainer> container(
            factory->createInstance(to_uno("com.sun.star.sheet.SheetCellRanges")), UNO_QUERY_THROW);
        container->addRangeAddresses({all.data(), static_cast<sal_Int32>(all.size())}, false);
        Properties(container).set("CellStyle",
                                  makeAny(to_uno(plan.styles()[static_cast<std::size_t>(style)].name)));
    }
}

} // namespace kyodo
