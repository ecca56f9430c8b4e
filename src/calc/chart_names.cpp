// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/chart_names.hpp"

#include "calc/convert.hpp"
#include "calc/properties.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>
#include <set>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::Reference;

/// Whether a name is `base`, or that with a number.
bool is_named(const std::string& name, const std::string& base) {
    if (!name.starts_with(base))
        return false;
    const std::string rest = name.substr(base.size());
    return rest.empty() || (rest.size() > 1 && rest[0] == '_' &&
                            rest.find_first_not_of("0123456789", 1) == std::string::npos);
}

} // namespace

Reference<css::table::XTableCharts> charts_of(const Document& document, const std::string& sheet) {
    return Reference<css::table::XTableChartsSupplier>(document.sheet(sheet), css::uno::UNO_QUERY_THROW)
        ->getCharts();
}

Reference<css::drawing::XShapes> shapes_of(const Document& document, const std::string& sheet) {
    // Each sheet has its page, in the same order.
    const Reference<css::drawing::XDrawPagesSupplier> pages(document.model(), css::uno::UNO_QUERY_THROW);
    return {pages->getDrawPages()->getByIndex(document.sheet_index(sheet)), css::uno::UNO_QUERY_THROW};
}

rtl::OUString name_of_chart_in(const Reference<css::uno::XInterface>& shape) {
    const Reference<css::lang::XServiceInfo> about(shape, css::uno::UNO_QUERY);
    rtl::OUString name;
    if (about.is() && about->supportsService("com.sun.star.drawing.OLE2Shape"))
        Properties(shape).get("PersistName") >>= name;
    return name;
}

std::optional<rtl::OUString> find_chart(const Document& document, const std::string& sheet,
                                        const std::string& name) {
    const css::uno::Sequence<rtl::OUString> names = charts_of(document, sheet)->getElementNames();
    for (sal_Int32 i = 0; i < names.getLength(); ++i)
        if (is_named(to_core(names[i]), name))
            return names[i];
    if (!names.hasElements())
        return std::nullopt;
    const Reference<css::drawing::XShapes> shapes = shapes_of(document, sheet);
    for (sal_Int32 i = 0; i < shapes->getCount(); ++i) {
        const Reference<css::container::XNamed> shape(shapes->getByIndex(i), css::uno::UNO_QUERY);
        if (!shape.is() || !is_named(to_core(shape->getName()), name))
            continue;
        const rtl::OUString chart = name_of_chart_in(shape);
        if (std::find(names.begin(), names.end(), chart) != names.end())
            return chart;
    }
    return std::nullopt;
}

std::optional<rtl::OUString> find_chart_of(const Document& document, const std::string& sheet,
                                           const Range& range) {
    const Reference<css::table::XTableCharts> charts = charts_of(document, sheet);
    const css::uno::Sequence<rtl::OUString> names = charts->getElementNames();
    const int index = document.sheet_index(sheet);
    for (sal_Int32 i = 0; i < names.getLength(); ++i) {
        const auto data =
            Reference<css::table::XTableChart>(charts->getByName(names[i]), css::uno::UNO_QUERY_THROW)
                ->getRanges();
        if (data.hasElements() && std::all_of(data.begin(), data.end(), [&](const auto& cells) {
                return cells.Sheet == index && range.contains(cells.StartRow, cells.StartColumn) &&
                       range.contains(cells.EndRow, cells.EndColumn);
            }))
            return names[i];
    }
    return std::nullopt;
}

std::string free_chart_name(const Document& document, const std::string& name) {
    std::set<std::string> taken;
    for (const std::string& sheet : document.sheet_names())
        if (const auto found = find_chart(document, sheet, name))
            taken.insert(to_core(*found));
    std::string free = name;
    for (int number = 2; taken.contains(free); ++number)
        free = name + "_" + std::to_string(number);
    return free;
}

} // namespace kyodo
