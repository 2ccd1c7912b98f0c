#pragma once

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "charts/chart.hpp"
#include "charts/svg_painter.hpp"

namespace regiomix::charts::test {

inline std::vector<double> times(std::vector<double> values, double factor) {
    for (double& v : values) v *= factor;
    return values;
}

inline FanSeries fan(std::string name, Rgba8 colour, std::vector<double> median) {
    FanSeries s;
    s.name = std::move(name);
    s.colour = colour;
    s.p10 = times(median, 0.6);
    s.p25 = times(median, 0.8);
    s.p75 = times(median, 1.2);
    s.p90 = times(median, 1.5);
    s.median = std::move(median);
    return s;
}

inline FanChart jobs_chart() {
    FanChart chart;
    chart.title = "Net jobs rise to about 126 by 2040";
    chart.subtitle = {{"Difference to doing nothing · "}, {"Seven steps", rgb(0x0b6e8f), Weight::semibold}};
    chart.value_style.show_plus = true;
    auto other =
        fan("Open services", rgb(0xc2500f), {0, 1, 3, 7, 12, 18, 24, 30, 38, 48, 63, 62, 58, 53, 48, 43});
    other.emphasis = false;
    chart.series = {other, fan("Seven steps", rgb(0x0b6e8f),
                               {0, 1, 5, 15, 29, 45, 62, 79, 96, 119, 158, 157, 150, 143, 134, 126})};
    chart.series[1].central = times(chart.series[1].median, 1.04);
    chart.targets = {{100, "Target 100 jobs by 2040"}};
    return chart;
}

inline BarChart spending_chart() {
    BarChart chart;
    chart.title = "Spending per year";
    chart.value_style.kind = NumberStyle::Kind::money;
    chart.parts = {{"Spending", rgb(0x9db1c0), {2.1e6, 3.1e6, 3.4e6, 3.8e6, 3.75e6, 3.3e6, 3.9e6, 0.2e6}}};
    chart.envelope = {3.7e6};
    return chart;
}

inline ParallelChart parallel_chart() {
    ParallelChart chart;
    chart.title = "One line for each scenario";
    chart.subtitle = "Medians in 2040";
    chart.axes = {{"Net jobs", 40, 126, "40", "126"},
                  {"Public cost", 1e6, 4e6, "€1 M", "€4 M"},
                  {"People reached", 5, 5, "5", "5"}};
    chart.lines = {{"Seven steps", "A", rgb(0x0b6e8f), {126, 4e6, 5}, {"126", "€4 M", "5"}},
                   {"Open services", "B", rgb(0xc2500f), {40, 1e6, 5}, {"40", "€1 M", "5"}},
                   {"Half known", "C", rgb(0x4423ad), {80, NAN, 5}, {"80", "–", "5"}}};
    return chart;
}

inline DotStrips dot_strips() {
    DotStrips strips{"Lowest", "Median", "Highest", rgb(0x0b6e8f), {"Group A", "Group B", "Group C", "Group D", "Group E"}, {}};
    strips.rows = {{"Incubation", "used by 4 of 5", {0, 2, 4, 2, NAN}, {"0", "2", "4", "2", "–"}, 0, 4, 2, "0", "2", "4"},
                   {"Net jobs", "", {10, 30, 60, 40, 50}, {"10", "30", "60", "40", "50"}, 0, 60, 40, "10", "40", "60"}};
    return strips;
}

inline ChartStyle style(Language language = Language::en) {
    return {light_palette(), language, 1.0f};
}

}  // namespace regiomix::charts::test
