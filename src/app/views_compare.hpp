// What the pages for several scenarios show: the comparison, and a collection of many files. Part of app/views.hpp.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/compare_state.hpp"
#include "app/simulation.hpp"
#include "charts/chart.hpp"
#include "outcomes/indicators.hpp"

namespace regiomix {

/// Results beside those of the edited scenario.
struct OtherResults {
    std::map<int, SimulationView> compared;             ///< by id
    std::vector<IndicatorValues<double>> collected;  ///< medians of the files that are done
};

/// A column of the comparison.
struct CompareIndicatorView {
    Indicator indicator = Indicator::net_jobs;
    std::string id, label, help;
    bool selected = false;  ///< the chart shows it
};

struct CompareCellView {
    std::string median, range;
    std::string difference, better;  ///< to the reference; empty: it is the reference
    int tone = 0;                    ///< of the difference: 1 better, -1 worse, 0 neither
};

struct ComparedView {
    int id = 0;  ///< 0: the edited scenario
    std::string title, mark;  ///< the mark is a letter that goes with the colour
    charts::Rgba8 colour;
    bool is_reference = false, waiting = false;
    std::string tag;                     ///< "This mix", "Reference"
    std::string targets, menu_label;
    std::vector<CompareCellView> cells;  ///< one per indicator
};

/// A value and who has it; the numbers count scenarios of the comparison from 0.
struct SharedValueView {
    std::string text;
    std::vector<int> scenarios;
};

struct DifferenceRowView {
    std::string id, label;
    std::vector<SharedValueView> values;
};

struct DifferenceGroupView {
    std::string title;
    std::vector<DifferenceRowView> rows;
};

/// A scenario that can be added.
struct CompareChoiceView {
    std::string id, title, sentence;
    bool added = false;
};

struct CompareView {
    std::string empty_title, empty_text;  ///< with nothing to compare with
    std::string caption, full_text;
    bool full = false;
    std::vector<CompareChoiceView> ready;
    std::vector<CompareIndicatorView> indicators;
    std::vector<ComparedView> scenarios;  ///< the edited one first
    charts::FanChart chart;
    DifferenceGroupView targets;
    std::string differences_title, same_text;
    std::vector<DifferenceGroupView> differences;
    charts::ParallelChart parallel;
    CompareAxes axes = CompareAxes::outcomes;
};

struct CollectedView {
    std::string name, title;
};

struct CollectionView {
    std::string title, note;
    double progress = 1;
    std::string progress_text;  ///< empty: all is computed
    charts::DotStrips levers, outcomes;
    std::string levers_title, outcomes_title, files_title;
    std::vector<CollectedView> files;
    std::string refused_title;
    std::vector<RefusedFile> refused;
};

}  // namespace regiomix
