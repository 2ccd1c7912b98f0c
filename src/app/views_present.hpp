// What a presentation shows, and its steps to be edited.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/views_common.hpp"
#include "charts/chart.hpp"
#include "scenario/scenario.hpp"

namespace regiomix {

struct InstrumentView;

/// A row of a slide that sets two numbers against each other.
struct SlideRowView {
    std::string label, first, second, result;
    int gain = 0;  ///< 1: for the better, -1: for the worse, 0: neither
};

/// The step that fills the screen.
struct SlideView {
    PresentationStep step;
    std::string heading;   ///< the caption, or what the picture says by itself
    std::string hint;      ///< instead of a picture: why there is none
    std::string title;     ///< of the scenario
    std::string position;  ///< "2 of 5"
    int index = 0, count = 1;
    charts::FanChart chart;             ///< of a chart
    std::vector<std::string> columns;   ///< of a comparison or a change: names of first, second and result
    std::vector<SlideRowView> rows;
    std::shared_ptr<const InstrumentView> lever;  ///< the highlighted instrument; none: null
    std::string switch_on_text;                   ///< while that is off
    std::string previous_text, next_text, leave_text;
    bool following = false;             ///< another window decides: nothing can be pressed
};

/// A step with what can be done to it.
struct StepRowView {
    PresentationStep step;
    std::string name;   ///< "Chart: Net jobs"
    std::string lever;  ///< name of the highlighted instrument; empty: none
    std::vector<MenuEntry> shows, levers;  ///< what it may show, and which instrument it may highlight: of the mix, or none
    Actions earlier, later;                ///< exchange it with its neighbour, in one gesture; empty: there is none
};

struct PresentationView {
    std::string title, help, usual_text;  ///< the last one only while there are no steps
    std::string start_text, second_window_text, second_window_help, add_text;
    std::string caption_label, no_lever_text, up_text, down_text, remove_text, show_text;
    std::vector<StepRowView> steps;
    PresentationStep present;  ///< what the workspace shows now
    bool has_room = true;      ///< for another step
};

}  // namespace regiomix
