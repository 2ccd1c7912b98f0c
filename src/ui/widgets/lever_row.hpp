#pragma once

#include <optional>

#include "charts/sparkline.hpp"
#include "ui/widgets/badges.hpp"
#include "ui/widgets/inputs.hpp"

namespace regiomix::ui {

// One instrument in the mix panel: switch, name, evidence badge, typed value, and a slider below.
struct LeverRowSpec {
    std::string_view id = {};  // "mix.incubation"; parts are ".on", ".name", ".grade", ".value", ".slider"
    std::string_view name = {};
    std::string_view help = {};  // one sentence, on hover of the name
    Grade grade = Grade::c;
    std::string_view grade_help = {};
    Rgba8 colour = {};
    bool on = false;
    double value = 0.0;
    double min = 0.0;
    double max = 1.0;
    double step = 1.0;
    double curve = 1.0;
    NumberStyle style = {};
    std::optional<double> plausible_min = {};
    std::optional<double> plausible_max = {};
    bool warning = false;  // over the envelope: the value is outlined in red
    const charts::Sparkline* spending = nullptr;
    bool selected = false;
    std::string_view own_label = {};  // instead of the grade: an instrument of one's own
    std::string_view note = {};  // a small third line
};

struct LeverRowResult {
    std::optional<bool> on = {};
    std::optional<double> value = {};
    bool name_pressed = false;  // wants details
};

LeverRowResult lever_row(const Ui& ui, const LeverRowSpec& spec);

}  // namespace regiomix::ui
