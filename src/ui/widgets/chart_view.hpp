#pragma once

// Charts as widgets: laid out at the cursor, drawn, and asked for the year under the pointer.

#include <optional>

#include "charts/chart.hpp"
#include "ui/widgets/context.hpp"

namespace regiomix::ui {

struct ChartViewSpec {
    std::string_view id = {};
    float width = 0.0f;                   // device pixels; 0: the rest of the line
    float height = 0.0f;                  // device pixels
    float free_corner = 0.0f;             // device pixels at the top right that headings leave to a menu
    std::optional<int> linked_year = {};  // shown when the pointer is elsewhere, to link charts
};

struct ChartViewResult {
    std::optional<int> hovered = {};  // year index, or row of a bar list
    bool pressed = false;
};

ChartViewResult fan_chart_view(const Ui& ui, const ChartViewSpec& spec, const charts::FanChart& chart);
ChartViewResult bar_chart_view(const Ui& ui, const ChartViewSpec& spec, const charts::BarChart& chart);
// As high as its rows need; `height` is ignored.
ChartViewResult bar_list_view(const Ui& ui, const ChartViewSpec& spec, const charts::BarList& list);
// The line under the pointer stands out, and its values are read out beside the pointer.
ChartViewResult parallel_chart_view(const Ui& ui, const ChartViewSpec& spec, const charts::ParallelChart& chart);
// As high as its rows need. The participant under the pointer; `linked` is shown when the pointer is elsewhere.
std::optional<int> dot_strips_view(const Ui& ui, const ChartViewSpec& spec, const charts::DotStrips& strips,
                                   std::optional<int> linked);
void sparkline_view(const Ui& ui, float width, float height, const charts::Sparkline& sparkline);

}  // namespace regiomix::ui
