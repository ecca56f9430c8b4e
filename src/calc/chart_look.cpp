// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
#include "calc/chart_look.hpp"

#include "calc/properties.hpp"

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart2/XChartDocument.hpp>
#include <com/sun/star/chart2/XChartTypeContainer.hpp>
#include <com/sun/star/chart2/XCoordinateSystemContainer.hpp>
#include <com/sun/star/chart2/XDataSeriesContainer.hpp>
#include <com/sun/star/container/XNameContainer.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/Hatch.hpp>
#include <com/sun/star/drawing/LineDash.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>
#include <array>

namespace kyodo {
namespace {

namespace css = com::sun::star;
using css::uno::makeAny;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr sal_Int32 ink = 0x000000;
constexpr sal_Int32 border_width = 15; // hundredths of a millimetre

/// How a series is filled, so that the next one looks different on any copier: light greys, on which the
/// figures can be read, and hatchings.
struct Fill {
    sal_Int32 grey;
    const char* hatch; ///< nullptr for none
    sal_Int32 angle;   ///< tenths of a degree
};
constexpr std::array fills{Fill{0xbfbfbf, nullptr, 0}, Fill{0xffffff, nullptr, 0}, Fill{0, "Kyodo 45", 450},
                           Fill{0xe3e3e3, nullptr, 0}, Fill{0, "Kyodo 0", 0},      Fill{0x9a9a9a, nullptr, 0},
                           Fill{0, "Kyodo 90", 900},   Fill{0, "Kyodo 135", 1350}};

/// How a line of a net is drawn: dashes and marks differ, so that lines are told apart where they cross.
struct Stroke {
    const char* dash;  ///< nullptr for a line without gaps
    sal_Int32 on, off; ///< hundredths of a millimetre
    sal_Int32 mark;    ///< of the office's standard marks
};
constexpr std::array strokes{Stroke{nullptr, 0, 0, 0},         Stroke{"Kyodo 3-1", 300, 150, 3},
                             Stroke{"Kyodo 1-1", 100, 100, 1}, Stroke{"Kyodo 6-2", 600, 200, 2},
                             Stroke{"Kyodo 1-3", 100, 300, 8}, Stroke{"Kyodo 4-4", 400, 400, 10}};
constexpr sal_Int32 line_width = 50;
constexpr sal_Int32 mark_size = 250;

/// A format that leaves zeros out: a label on a bar that isn't there says nothing.
sal_Int32 label_format(const Reference<css::chart::XChartDocument>& chart) {
    const Reference<css::util::XNumberFormatsSupplier> supplier(chart, UNO_QUERY_THROW);
    const rtl::OUString code("[=0]\"\";[>=1000]#,##0;General");
    const Reference<css::util::XNumberFormats> formats = supplier->getNumberFormats();
    const css::lang::Locale english("en", "US", ""); // in others "General" has another name
    const sal_Int32 known = formats->queryKey(code, english, false);
    return known >= 0 ? known : formats->addNew(code, english);
}

/// The series themselves: what the older interface says of lines and borders the office
/// doesn't take.
css::uno::Sequence<Reference<css::chart2::XDataSeries>>
series_of(const Reference<css::chart::XChartDocument>& chart) {
    const Reference<css::chart2::XCoordinateSystemContainer> systems(
        Reference<css::chart2::XChartDocument>(chart, UNO_QUERY_THROW)->getFirstDiagram(), UNO_QUERY_THROW);
    const auto all = systems->getCoordinateSystems();
    if (!all.hasElements())
        return {};
    const auto types = Reference<css::chart2::XChartTypeContainer>(all[0], UNO_QUERY_THROW)->getChartTypes();
    if (!types.hasElements())
        return {};
    return Reference<css::chart2::XDataSeriesContainer>(types[0], UNO_QUERY_THROW)->getDataSeries();
}

/// Takes away the dashes or hatchings that so few series don't need: the file would keep them, also after an
/// undo.
template <class Look, std::size_t count>
void remove_unneeded(const Reference<css::container::XNameContainer>& names,
                     const std::array<Look, count>& looks, const char* Look::*name, sal_Int32 series) {
    for (auto i = static_cast<std::size_t>(series); i < count; ++i)
        if (looks[i].*name != nullptr) {
            const rtl::OUString unneeded = rtl::OUString::createFromAscii(looks[i].*name);
            if (names->hasByName(unneeded))
                names->removeByName(unneeded);
        }
}

void fill_bars(const Reference<css::chart::XChartDocument>& chart, int series) {
    const Reference<css::lang::XMultiServiceFactory> factory(chart, UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> hatches(
        factory->createInstance("com.sun.star.drawing.HatchTable"), UNO_QUERY_THROW);
    const sal_Int32 format = label_format(chart);
    const auto bars = series_of(chart);
    for (int i = 0; i < std::min(series, static_cast<int>(bars.getLength())); ++i) {
        const Properties bar(bars[i]); // a border, or white ones can't be seen
        bar.set("BorderStyle", makeAny(css::drawing::LineStyle_SOLID));
        bar.set("BorderColor", makeAny(ink));
        bar.set("BorderWidth", makeAny(border_width));
        const Properties look(chart->getDiagram()->getDataRowProperties(i));
        const Fill& fill = fills[static_cast<std::size_t>(i) % fills.size()];
        look.set("FillColor", makeAny(fill.grey));
        if (fill.hatch != nullptr) {
            const rtl::OUString name = rtl::OUString::createFromAscii(fill.hatch);
            if (!hatches->hasByName(name))
                hatches->insertByName(name, makeAny(css::drawing::Hatch(css::drawing::HatchStyle_SINGLE, ink,
                                                                        100, fill.angle)));
            look.set("FillStyle", makeAny(css::drawing::FillStyle_HATCH));
            look.set("FillHatchName", makeAny(name));
        } else {
            look.set("FillStyle", makeAny(css::drawing::FillStyle_SOLID));
        }
        look.set("DataCaption", makeAny(css::chart::ChartDataCaption::VALUE));
        look.set("LinkNumberFormatToSource", makeAny(false));
        look.set("NumberFormat", makeAny(format));
    }
    remove_unneeded(hatches, fills, &Fill::hatch, std::min(series, bars.getLength()));
}

void draw_lines(const Reference<css::chart::XChartDocument>& chart, int series) {
    const Reference<css::lang::XMultiServiceFactory> factory(chart, UNO_QUERY_THROW);
    const Reference<css::container::XNameContainer> dashes(
        factory->createInstance("com.sun.star.drawing.DashTable"), UNO_QUERY_THROW);
    const auto lines = series_of(chart);
    for (int i = 0; i < std::min(series, static_cast<int>(lines.getLength())); ++i) {
        const Properties look(chart->getDiagram()->getDataRowProperties(i));
        const Properties line(lines[i]);
        const Stroke& stroke = strokes[static_cast<std::size_t>(i) % strokes.size()];
        line.set("Color", makeAny(ink));
        line.set("LineWidth", makeAny(line_width));
        if (stroke.dash != nullptr) {
            const rtl::OUString name = rtl::OUString::createFromAscii(stroke.dash);
            if (!dashes->hasByName(name))
                dashes->insertByName(name, makeAny(css::drawing::LineDash(css::drawing::DashStyle_RECT, 0, 0,
                                                                          1, stroke.on, stroke.off)));
            line.set("LineStyle", makeAny(css::drawing::LineStyle_DASH));
            line.set("LineDashName", makeAny(name));
        } else {
            line.set("LineStyle", makeAny(css::drawing::LineStyle_SOLID));
        }
        look.set("SymbolType", makeAny(stroke.mark));
        look.set("SymbolSize", makeAny(css::awt::Size(mark_size, mark_size)));
        look.set("FillColor", makeAny(ink)); // of the marks
    }
    remove_unneeded(dashes, strokes, &Stroke::dash, std::min(series, lines.getLength()));
}

} // namespace

void draw_series(const Reference<css::chart::XChartDocument>& chart, int series) {
    if (chart->getDiagram()->getDiagramType() == rtl::OUString::createFromAscii(net_diagram))
        draw_lines(chart, series);
    else
        fill_bars(chart, series);
}

} // namespace kyodo
