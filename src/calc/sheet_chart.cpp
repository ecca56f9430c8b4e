// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/sheet_chart.hpp"

#include "calc/chart_look.hpp"
#include "calc/chart_names.hpp"
#include "calc/chart_place.hpp"
#include "calc/convert.hpp"
#include "calc/properties.hpp"
#include "calc/sheet_memory.hpp"
#include "calc/undo.hpp"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XNamed.hpp>
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

css::awt::Rectangle planned_place(const Document& document, const std::string& sheet,
                                  const SheetChart& wanted) {
    return {static_cast<sal_Int32>(wanted.left_mm * hundredths), top_of_row(document, sheet, wanted.top_row),
            static_cast<sal_Int32>(wanted.width_mm * hundredths),
            static_cast<sal_Int32>(wanted.height_mm * hundredths)};
}

void add(const Document& document, const std::string& sheet, const SheetChart& wanted) {
    const Reference<css::table::XTableCharts> charts = charts_of(document, sheet);
    const rtl::OUString name = to_uno(free_chart_name(document, wanted.name));
    charts->addNewByName(name, planned_place(document, sheet, wanted),
                         ranges_of(document, sheet, wanted.data), true, true);
    // The name that files of Excel keep.
    Reference<css::container::XNamed>(chart_shape(document, sheet, name), UNO_QUERY_THROW)->setName(name);
    dress(Reference<css::table::XTableChart>(charts->getByName(name), UNO_QUERY_THROW), wanted);
    restore_undo_lock(document.model());
}

void take_away(const Document& document, const std::string& sheet, const std::string& name) {
    // XTableCharts::removeByName would end the office where nothing is recorded (7.4).
    if (const auto made = find_chart(document, sheet, name))
        shapes_of(document, sheet)->remove(chart_shape(document, sheet, *made));
    restore_undo_lock(document.model());
}

/// All columns but that of the labels.
int series_in(const Ranges& ranges) {
    int columns = 0;
    for (sal_Int32 i = 0; i < ranges.getLength(); ++i)
        columns += ranges[i].EndColumn - ranges[i].StartColumn + 1;
    return columns - 1;
}

void set_data(const Document& document, const std::string& sheet, const std::string& base,
              const Ranges& ranges, const css::awt::Rectangle& place) {
    const auto name = find_chart(document, sheet, base);
    if (!name)
        return;
    const Reference<css::table::XTableChart> chart(charts_of(document, sheet)->getByName(*name),
                                                   UNO_QUERY_THROW);
    const Reference<css::chart::XChartDocument> inside = chart_in(chart);
    chart->setRanges(ranges);
    draw_series(inside, series_in(ranges)); // the office gives new series its colours
    set_place(chart_shape(document, sheet, *name), place);
    restore_undo_lock(document.model());
}

void remember(const Document& document, const std::string& sheet, const SheetChart& chart,
              const css::awt::Rectangle& place) {
    keep_chart_place(document, sheet, chart.name, place_in_words(chart.top_row - chart.table_top, place));
}

} // namespace

void add_chart(const Document& document, const std::string& sheet, const SheetChart& chart,
               const std::string& undo_title, bool new_sheet) {
    if (chart.only_if_there)
        return;
    apply_recorded(document.model(), undo_title,
                   {[=] { add(document, sheet, chart); },
                    [=] {
                        if (!new_sheet) // else it goes with its sheet
                            take_away(document, sheet, chart.name);
                    }});
    remember(document, sheet, chart, planned_place(document, sheet, chart));
}

ChartUpdate::ChartUpdate(const Document& document, const std::string& sheet, const std::string& name,
                         const std::string& undo_title, const Range& table, bool only_chart)
    : document_(document), sheet_(sheet), name_(name), undo_title_(undo_title) {
    const std::string kept = kept_chart_place(document, sheet, name);
    auto found = find_chart(document, sheet, name);
    if (!found && only_chart && kept.empty())
        found = find_chart_of(document, sheet, table);
    if (!found) {
        taken_away_ = !kept.empty();
        return;
    }
    was_there_ = true;
    name_ = to_core(*found);
    before_ = place_of(chart_shape(document, sheet, *found));
    where_we_put_ = stands_where(kept, document, sheet, table.top, before_);
    over_cells_ = covers_cells(document, sheet, table, before_);
    const Ranges old =
        Reference<css::table::XTableChart>(charts_of(document, sheet)->getByName(*found), UNO_QUERY_THROW)
            ->getRanges();
    apply_recorded(
        document.model(), undo_title,
        {[] {}, [=, chart = name_, place = before_] { set_data(document, sheet, chart, old, place); }});
}

css::awt::Rectangle ChartUpdate::place_for(const SheetChart& wanted, const Range& table) const {
    const css::awt::Rectangle planned = planned_place(document_, sheet_, wanted);
    if (where_we_put_)
        return planned;
    // One that is bound to a cell has gone with the rows, and may have been stretched with them.
    css::awt::Rectangle now = place_of(chart_shape(document_, sheet_, to_uno(name_)));
    now.Width = before_.Width;
    now.Height = before_.Height;
    return !over_cells_ && covers_cells(document_, sheet_, table, now) ? planned : now;
}

void ChartUpdate::show(const SheetChart& wanted, const Range& table) const {
    if (taken_away_)
        return;
    if (!was_there_) {
        add_chart(document_, sheet_, wanted, undo_title_, false);
        return;
    }
    const Ranges now = ranges_of(document_, sheet_, wanted.data);
    const css::awt::Rectangle place = place_for(wanted, table);
    apply_recorded(document_.model(), undo_title_,
                   {[document = document_, sheet = sheet_, name = name_, now, place] {
                        set_data(document, sheet, name, now, place);
                    },
                    [] {}});
    if (place == planned_place(document_, sheet_, wanted))
        remember(document_, sheet_, wanted, place);
}

} // namespace kyodo
