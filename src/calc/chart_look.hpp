// SPDX-License-Identifier: MPL-2.0
// SPDX-FileCopyrightText: The Kyodo authors
//
// How the series of a chart look: each told from the others in black and white.
#pragma once

#include <com/sun/star/chart/XChartDocument.hpp>

namespace kyodo {

inline constexpr const char* net_diagram = "com.sun.star.chart.NetDiagram";

/// Gives the first series of a chart their greys and hatchings, with their figures on the bars, or in a net
/// their lines and marks. Dashes and hatchings of ours that fewer series don't need go out of the chart.
void draw_series(const com::sun::star::uno::Reference<com::sun::star::chart::XChartDocument>& chart,
                 int series);

} // namespace kyodo
