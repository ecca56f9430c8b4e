// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_chart.hpp"

#include "calc/chart_look.hpp"
#include "calc/chart_names.hpp"
#include "calc/convert.hpp"
#include "calc/properties.hpp"
#include "calc/undo.hpp"

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>

#include <algorithm>
#include <vector>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using Ranges = css::uno::Sequence<css::table::CellRangeAddress>;

constexpr double hundredths = 100; // of a millimetre
Ranges ranges_of(const Document& document, const std::string& sheet, const std::vector<Range>& data) {
    Ranges ranges(static_cast<sal_Int32>(data.size()));
    const auto index = static_cast<sal_Int16>(document.sheet_index(sheet));
    for (std::size_t i = 0; i < data.size(); ++i)
        ranges.getArray()[i] = {index, data[i].left, data[i].top, data[i].right, data[i].bottom};
    return ranges;
}

void set_axis(const Reference<css::chart::XChartDocument>& chart, const SheetChart& wanted) {
    const Reference<css::chart::XAxisYSupplier> axes(chart->getDiagram(), UNO_QUERY_THROW);
    const Properties axis(axes->getYAxis());
    if (wanted.least)
        axis.set("Min", makeAny(*wanted.least));
    if (wanted.most)
        axis.set("Max", makeAny(*wanted.most));
    if (wanted.kind != SheetChart::Kind::net && !wanted.least && !wanted.most) {
        // Each bar bears its figure; an axis of counts would show halves.
        axis.set("DisplayLabels", makeAny(false));
        Properties(chart->getDiagram()).set("HasYAxisGrid", makeAny(false));
    }
}

Reference<css::chart::XChartDocument> chart_in(const Reference<css::table::XTableChart>& table_chart) {
    return Reference<css::chart::XChartDocument>(
        Reference<css::document::XEmbeddedObjectSupplier>(table_chart, UNO_QUERY_THROW)->getEmbeddedObject(),
        UNO_QUERY_THROW);
}

void dress(const Reference<css::table::XTableChart>& made, const SheetChart& wanted) {
    const Reference<css::chart::XChartDocument> chart = chart_in(made);
    chart->lockControllers();
    const Reference<css::lang::XMultiServiceFactory> factory(chart, UNO_QUERY_THROW);
    const bool net = wanted.kind == SheetChart::Kind::net;
    chart->setDiagram(
        Reference<css::chart::XDiagram>(factory->createInstance(rtl::OUString::createFromAscii(
                                            net ? net_diagram : "com.sun.star.chart.BarDiagram")),
                                        UNO_QUERY_THROW));
    const Properties diagram(chart->getDiagram());
    if (!net) {
        diagram.set("Vertical", makeAny(true)); // bars lie, so that long labels can be read
        diagram.set("Stacked", makeAny(wanted.series > 1 && wanted.kind == SheetChart::Kind::bars));
    }
    const Properties about(chart);
    about.set("HasMainTitle", makeAny(true));
    about.set("HasLegend", makeAny(wanted.series > 1));
    Properties(chart->getTitle()).set("String", makeAny(to_uno(wanted.title)));
    if (wanted.series > 1)
        Properties(chart->getLegend()).set("Alignment", makeAny(css::chart::ChartLegendPosition_BOTTOM));
    if (!net) {
        const Reference<css::chart::XAxisXSupplier> axes(chart->getDiagram(), UNO_QUERY_THROW);
        Properties(axes->getXAxis()).set("ReverseDirection", makeAny(true)); // the first row at the top
    }
    set_axis(chart, wanted);
    // The office's grey wall would take the edge off grey bars.
    Properties(Reference<css::chart::X3DDisplay>(chart->getDiagram(), UNO_QUERY_THROW)->getWall())
        .set("FillStyle", makeAny(css::drawing::FillStyle_NONE));
    draw_series(chart, wanted.series);
    chart->unlockControllers();
}

void add(const Document& document, const std::string& sheet, const SheetChart& wanted) {
    const Reference<css::table::XTableCharts> charts = charts_of(document, sheet);
    const rtl::OUString name = to_uno(free_chart_name(document, wanted.name));
    css::awt::Point at;
    Properties(document.sheet(sheet)->getCellByPosition(0, wanted.top_row)).get("Position") >>= at;
    const css::awt::Rectangle place(at.X + static_cast<sal_Int32>(wanted.left_mm * hundredths), at.Y,
                                    static_cast<sal_Int32>(wanted.width_mm * hundredths),
                                    static_cast<sal_Int32>(wanted.height_mm * hundredths));
    charts->addNewByName(name, place, ranges_of(document, sheet, wanted.data), true, true);
    dress(Reference<css::table::XTableChart>(charts->getByName(name), UNO_QUERY_THROW), wanted);
    restore_undo_lock(document.model());
}

/// All columns but that of the labels.
int series_in(const Ranges& ranges) {
    int columns = 0;
    for (sal_Int32 i = 0; i < ranges.getLength(); ++i)
        columns += ranges[i].EndColumn - ranges[i].StartColumn + 1;
    return columns - 1;
}

void set_ranges(const Document& document, const std::string& sheet, const std::string& base,
                const Ranges& ranges) {
    const auto name = find_chart(document, sheet, base);
    if (!name)
        return; // taken away since
    const Reference<css::table::XTableChart> chart(charts_of(document, sheet)->getByName(*name),
                                                   UNO_QUERY_THROW);
    const Reference<css::chart::XChartDocument> inside = chart_in(chart);
    chart->setRanges(ranges);
    draw_series(inside, series_in(ranges)); // the office gives new series its colours
    restore_undo_lock(document.model());
}

} // namespace

void add_chart(const Document& document, const std::string& sheet, const SheetChart& chart,
               const std::string& undo_title) {
    apply_recorded(document.model(), undo_title, {[=] { add(document, sheet, chart); }, [] {}});
}

ChartUpdate::ChartUpdate(const Document& document, const std::string& sheet, const std::string& name,
                         const std::string& undo_title, const std::optional<Range>& data_within)
    : document_(document), sheet_(sheet), name_(name), undo_title_(undo_title) {
    auto found = find_chart(document, sheet, name);
    if (!found && data_within)
        found = find_chart_of(document, sheet, *data_within);
    if (!found)
        return;
    name_ = to_core(*found);
    const Ranges old =
        Reference<css::table::XTableChart>(charts_of(document, sheet)->getByName(*found), UNO_QUERY_THROW)
            ->getRanges();
    apply_recorded(document.model(), undo_title,
                   {[] {}, [=, chart = name_] { set_ranges(document, sheet, chart, old); }});
}

void ChartUpdate::show(const std::vector<Range>& data) const {
    if (!find_chart(document_, sheet_, name_))
        return;
    const Ranges now = ranges_of(document_, sheet_, data);
    apply_recorded(document_.model(), undo_title_,
                   {[document = document_, sheet = sheet_, name = name_, now] {
                        set_ranges(document, sheet, name, now);
                    },
                    [] {}});
}

} // namespace kyodo
