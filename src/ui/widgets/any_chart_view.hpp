#pragma once

// Any chart of an analysis as a widget: pointed at, chosen from, brushed; with the mouse or by keys.

#include <optional>
#include <string>

#include "charts/any_chart.hpp"
#include "ui/widgets/context.hpp"

namespace regiomix::ui {

struct AnyChartSpec {
    std::string_view id = {};
    std::string_view label = {};  // what it is called, for assistive tools
    float width = 0.0f;           // device pixels; 0: the rest of the line
    float height = 0.0f;          // device pixels; 0: what the chart wants
};

struct AnyChartEvent {
    // The id of a row, point, line or node, or "a|b" of a cell or link, in the frame in which a person chose it: by a click, or
    // by Enter where arrow keys led to it.
    std::optional<std::string> chosen = {};
    // What a person drags on an axis of parallel coordinates, in every frame in which it changes.
    std::optional<charts::AxisBrush> brush = {};
};

AnyChartEvent any_chart_view(const Ui& ui, const AnyChartSpec& spec, const charts::AnyChart& chart);

}  // namespace regiomix::ui
