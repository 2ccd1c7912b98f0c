#pragma once

#include "charts/sparkline.hpp"
#include "ui/widgets/context.hpp"

namespace regiomix::ui {

struct HeadlineCardSpec {
    std::string_view id = {};
    std::string_view label = {};        // "Net jobs"
    std::string_view value = {};        // "+126"
    std::string_view range = {};        // "80 %: 83 to 184"
    std::string_view range_short = {};  // instead, where that does not fit: "83 to 184"
    std::string_view compare = {};      // "+83 vs Open"; may be empty
    Rgba8 compare_colour = {};
    std::string_view help = {};  // tooltip: definition, unit and year
    const charts::Sparkline* sparkline = nullptr;
    bool selected = false;
    float width = 0.0f;   // device pixels; 0: 124 design pixels
    float height = 0.0f;  // device pixels; 0: headline_card_height
};

inline constexpr float headline_card_height = 112.0f;
// Of a card that is wide enough to have its sparkline beside the number.
inline constexpr float low_headline_card_height = 76.0f;
inline constexpr float low_headline_card_from = 180.0f;  // wide

// How many of `count` cards to put side by side in a width.
int headline_columns(const Ui& ui, float width, int count);

// True when pressed: the main chart should show this indicator.
bool headline_card(const Ui& ui, const HeadlineCardSpec& spec);

}  // namespace regiomix::ui
