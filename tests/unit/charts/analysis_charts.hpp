#pragma once

// Charts as the analyses fill them, with the long names of the real catalogue.

#include <cmath>
#include <string>

#include "charts/any_chart.hpp"
#include "charts/palette.hpp"

namespace regiomix::charts::test {

// Between -1 and 1 like a sine, and between 0 and 1 like saturation, by arithmetic that is the same to the last bit everywhere.
inline double wave(double x) {
    const double turn = x / 6.283185307179586;
    const double t = turn - std::floor(turn);
    const double half = t < 0.5 ? 2.0 * t : 2.0 * t - 1.0;
    return (t < 0.5 ? 4.0 : -4.0) * half * (1.0 - half);
}
inline double saturation(double x) {
    return 1.0 - 1.0 / (1.0 + x + 0.5 * x * x);
}

inline IntervalList contributions(const Palette& p = light_palette()) {
    IntervalList list;
    list.axis_name = "Net jobs in 2040, difference to doing nothing";
    list.style.show_plus = true;
    list.reference = IntervalReference{0.0, ""};
    const auto row = [&](const char* id, const char* name, double low, double value, double high, const char* text,
                         const char* note) {
        IntervalRow r{id, name, note, text, {}, {}, false, false};
        r.marks = {{MarkKind::bar, p.family(Family::capacity), value, low, high}};
        r.detail = {{"Share of the whole", p.family(Family::capacity), text, note}};
        list.rows.push_back(r);
    };
    row("fund", "Fonds d’innovation sociale (avances récupérables)", 9, 17, 31, "+17", "43 % of the effect");
    row("incubation", "Social inkubation och företagsstöd", 4, 11, 22, "+11", "27 %");
    row("call", "Appel à projets « innovation sociale »", 2, 8, 15, "+8.2", "20 %");
    row("training", "Training", 0.5, 4, 9, "+4.0", "10 %");
    row("coordination", "Coordination", -3.2, -1.1, 0.4, "−1.1", "−3 %");
    list.rows[1].selected = true;
    list.rows[4].faded = true;
    return list;
}

inline IntervalList tornado(const Palette& p = light_palette()) {
    IntervalList list;
    list.axis_name = "Net jobs in 2040";
    list.reference = IntervalReference{420.0, "central 420"};
    const Rgba8 low = mix(p.scenario(0), p.surface, 0.4f);
    const Rgba8 high = p.scenario(0);
    const auto row = [&](const char* id, const char* name, double at_low, double at_high, const char* text) {
        IntervalRow r{id, name, "", text, {}, {}, false, false};
        r.marks = {{MarkKind::span, low, NAN, at_low, 420.0}, {MarkKind::span, high, NAN, 420.0, at_high}};
        list.rows.push_back(r);
    };
    row("a", "Jobs per scaled venture", 260, 640, "260 to 640");
    row("b", "Displacement of other activity", 530, 330, "330 to 530");
    row("c", "Survival of ventures after support", 370, 480, "370 to 480");
    row("d", "Proposals per euro of calls", 410, 455, "410 to 455");
    row("e", "Learning by doing", 426, 432, "426 to 432");  // both on one side
    list.keys = {{"assumption at its low end", MarkKind::span, low}, {"at its high end", MarkKind::span, high}};
    return list;
}

inline IntervalList sobol(const Palette& p = light_palette()) {
    IntervalList list;
    list.axis_name = "Share of the variance of net jobs";
    list.style.kind = NumberStyle::Kind::percent;
    const auto row = [&](const char* id, const char* name, double total, double alone, const char* text) {
        IntervalRow r{id, name, "", text, {}, {}, false, false};
        r.marks = {{MarkKind::bar, mix(p.scenario(0), p.surface, 0.4f), total, total - 0.04, total + 0.04},
                   {MarkKind::dot, mix(p.scenario(0), p.text, 0.4f), alone, alone - 0.05, alone + 0.05}};
        list.rows.push_back(r);
    };
    row("a", "Arbetstillfällen per uppskalat initiativ", 0.41, 0.33, "41 %");
    row("b", "Undanträngning av annan verksamhet", 0.22, 0.18, "22 %");
    row("c", "Överlevnad efter stödets slut", 0.16, 0.05, "16 %");
    row("d", "Förslag per euro i utlysningar", 0.02, -0.01, "2 %");
    list.keys = {{"total: with all it combines with", MarkKind::bar, mix(p.scenario(0), p.surface, 0.4f)},
                 {"alone", MarkKind::dot, mix(p.scenario(0), p.text, 0.4f)}};
    return list;
}

inline IntervalList box_limits(const Palette& p = light_palette()) {
    IntervalList list;
    list.tracks = true;
    list.range = AxisRange{0.0, 1.0};
    list.low_end = "lowest in the futures";
    list.high_end = "highest";
    const auto row = [&](const char* id, const char* name, double low, double high, const char* text, const char* note) {
        IntervalRow r{id, name, note, text, {}, {}, false, false};
        r.marks = {{MarkKind::span, p.family(Family::experimentation), NAN, low, high}};
        list.rows.push_back(r);
    };
    row("a", "Displacement of other activity", 0.45, 1.0, "at least 0.20", "found again in 9 of 10");
    row("b", "Jobs per scaled venture", 0.0, 0.6, "at most 16", "found again in 10 of 10");
    return list;
}

inline MatrixChart pairs(int count = 7, bool symmetric = true) {
    const char* const names[] = {"Call for projects",
                                 "Fonds d’innovation sociale (avances récupérables)",
                                 "Social inkubation och företagsstöd",
                                 "Training",
                                 "Alliance",
                                 "Gemensam effektmätning",
                                 "Outcomes contract",
                                 "Matchmaking",
                                 "Social procurement",
                                 "Certification",
                                 "Workplace innovation",
                                 "Scaling fund"};
    MatrixChart chart;
    chart.symmetric = symmetric;
    chart.value_name = "Net jobs in 2040 that two bring together beyond what each brings to the rest";
    chart.negative_name = "do the same work";
    chart.positive_name = "need each other";
    for (int i = 0; i < count; ++i) chart.names.push_back({"i" + std::to_string(i), names[i % 12]});
    for (int row = 0; row < count; ++row) {
        for (int column = 0; column < count; ++column) {
            const double value = 9.0 * wave(1.7 * row + 0.9 * column) + 0.4 * (row - column);
            chart.cells.push_back({value, format_signed(value, 1, Language::en), {}});
        }
    }
    if (count > 4) chart.cells[static_cast<std::size_t>(3 * count + 1)].value = NAN;
    return chart;
}

inline ScatterChart front(const Palette& p = light_palette()) {
    ScatterChart chart;
    chart.across = {"Public cost to 2040, median", {NumberStyle::Kind::money, 0, false}, {}, true};
    chart.up = {"Net jobs in 2040, median", {}, {}, true};
    for (int i = 0; i < 24; ++i) {
        const double x = 1e6 + 1.4e6 * i;
        ScatterPoint point{"p" + std::to_string(i),
                           "Mix " + std::to_string(i + 1),
                           "",
                           x,
                           600 * saturation(x / 1.2e7),
                           p.scenario(0),
                           {},
                           false,
                           false};
        chart.points.push_back(point);
    }
    for (int i = 0; i < 60; ++i) {
        const double x = 1e6 + 5.5e5 * i;
        chart.points.push_back({"w" + std::to_string(i),
                                "Tried",
                                "",
                                x,
                                600 * saturation(x / 1.2e7) * (0.5 + 0.4 * wave(1.0 * i)),
                                p.family(Family::public_sector),
                                {},
                                true,
                                false});
    }
    chart.points[6].mark = "A";
    chart.points[15].mark = "B";
    chart.points[15].colour = p.scenario(1);
    chart.selected = "p11";
    chart.box = ScatterBox{5e6, 2e7, 150, 500, "within both limits"};
    chart.reference = ScatterReference{1.6e7, 240, "the mix as it is"};
    chart.keys = {{"beaten by no other", p.scenario(0), false},
                  {"other mixes that were tried", p.family(Family::public_sector), true}};
    return chart;
}

inline ScatterChart trajectory(const Palette& p = light_palette()) {
    ScatterChart chart;
    chart.across = {
        "Coverage: share of all failures that lie in the box", {NumberStyle::Kind::percent, 0, false}, AxisRange{0, 1}, false};
    chart.up = {
        "Density: share of the draws in the box that fail", {NumberStyle::Kind::percent, 0, false}, AxisRange{0, 1}, false};
    chart.joined = true;
    for (int i = 0; i < 20; ++i) {
        const double t = i / 19.0;
        chart.points.push_back({"s" + std::to_string(i),
                                "Step " + std::to_string(i + 1),
                                "",
                                1.0 - 0.85 * t * t,
                                0.3 + 0.6 * t * (1.4 - 0.4 * t),
                                p.scenario(0),
                                {},
                                i % 3 != 0,
                                false});
    }
    chart.selected = "s12";
    return chart;
}

inline ParallelChart many_mixes(int count = 100, const Palette& p = light_palette()) {
    ParallelChart chart;
    chart.axes = {{"Net jobs", 0, 600, "0", "600", {}},
                  {"Public cost to 2040", 0, 4e7, "€0", "€40 M", {}},
                  {"Personnes accompagnées", 0, 24000, "0", "24 k", AxisRange{12000, 20000}},
                  {"Varaktiga initiativ", 0, 40, "0", "40", {}}};
    for (int i = 0; i < count; ++i) {
        const double t = (i + 0.5) / count;
        const double bend = wave(7.0 * t);
        ParallelLine line{"Mix " + std::to_string(i + 1),
                          "",
                          p.scenario(0),
                          {600 * std::sqrt(t), 4e7 * t, 12000 + 11000 * bend * t, 40 * (0.3 + 0.6 * t * t)},
                          {},
                          {}};
        line.id = "m" + std::to_string(i);
        line.texts = {"1", "2", "3", "4"};
        chart.lines.push_back(line);
    }
    chart.selected = "m70";
    return chart;
}

inline FlowChart pathway(const Palette& p = light_palette()) {
    FlowChart chart;
    chart.value_name = "with the mix";
    chart.baseline_name = "doing nothing";
    chart.relative = "Widths are relative to the largest of each stage: along the pathway fewer and fewer go on.";
    const Rgba8 teal = p.scenario(0);
    const Rgba8 green = p.family(Family::capacity);
    chart.nodes = {
        {"proposals",
         "Proposals",
         "184 a year",
         184,
         120,
         "limited by: ideas and time of those who could propose",
         {},
         0,
         0,
         teal,
         false},
        {"pilots", "Expérimentations en cours", "46 a year", 46, 18, "limited by: money", {}, 1, 0, teal, false},
        {"proven", "Proven", "19 a year", 19, 9, "", {}, 2, 0, teal, true},
        {"sustained", "Varaktiga initiativ", "8.4 a year", 8.4, 5.1, "limited by: support places", {}, 3, 0, teal, false},
        {"scaled", "Scaled", "1.9 a year", 1.9, 2.2, "limited by: capital", {}, 4, 0, teal, false},
        {"adopted", "Adopted by public bodies", "3.1 a year", 3.1, 0.8, "limited by: procurement", {}, 3, 1, green, false}};
    chart.links = {{"proposals", "pilots", 46, 18, "Funded", {}},
                   {"pilots", "proven", 19, 9, "Proven", {}},
                   {"proven", "sustained", 8.4, 5.1, "Sustained", {}},
                   {"proven", "adopted", 3.1, 0.8, "Adopted", {}},
                   {"sustained", "scaled", 1.9, 2.2, "Scaled", {}}};
    return chart;
}

inline BarList shares(const Palette& p = light_palette()) {
    BarList list;
    list.rows = {{"Call for projects", 31, "+31", "", p.scenario(0), false, "call"},
                 {"Other five", -2, "−2", "", p.neutral_bar, true, "rest"}};
    return list;
}

}  // namespace regiomix::charts::test
