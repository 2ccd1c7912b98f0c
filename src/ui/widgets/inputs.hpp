#pragma once

#include <optional>

#include "ui/widgets/context.hpp"

namespace regiomix::ui {

// --- switch
// ----------------------------------------------------------------------------------------------------

struct ToggleSpec {
    std::string_view id = {};
    std::string_view label = {};  // accessible name; drawn only if `show_label`
    bool on = false;
    Rgba8 colour = {};
    bool enabled = true;
    bool show_label = false;
};

// The new state, in the frame in which it changed.
std::optional<bool> toggle(const Ui& ui, const ToggleSpec& spec);
inline constexpr float toggle_width = 28.0f;  // design pixels

// --- number field
// ----------------------------------------------------------------------------------------------

enum class NumberError : std::uint8_t { none, not_a_number, too_small, too_large };

struct NumberSpec {
    std::string_view id = {};
    std::string_view label = {};
    double value = 0.0;
    double min = 0.0;
    double max = 1.0;
    NumberStyle style = {};
    bool enabled = true;
    std::string_view shown = {};  // instead of the value until it is typed over: "–" where there is none yet
    float width = 0.0f;   // device pixels; 0: 64 design pixels
    float height = 0.0f;  // device pixels; 0: 26 design pixels
};

struct NumberResult {
    std::optional<double> value = {};       // a valid new value, once, when it is confirmed
    NumberError error = NumberError::none;  // of what is being typed; the old value stays until it is valid
};

// Click to type, Enter or leaving confirms, Escape gives up. Accepts what parse_number accepts.
NumberResult number_field(const Ui& ui, const NumberSpec& spec);

// "Type a number", "At least 0", "At most 2 M" in the language of the interface.
std::string number_error_text(const NumberSpec& spec, NumberError error, Language language);

// --- slider
// ----------------------------------------------------------------------------------------------------

struct SliderSpec {
    std::string_view id = {};
    std::string_view label = {};
    double value = 0.0;
    double min = 0.0;
    double max = 1.0;
    double step = 0.01;      // values are multiples of it, counted from min
    double curve = 1.0;      // 2: finer near the minimum
    NumberStyle style = {};  // for typed values and the bubble while dragging
    Rgba8 colour = {};
    bool enabled = true;
    std::optional<double> plausible_min = {};
    std::optional<double> plausible_max = {};  // marked on the track
    float width = 0.0f;                        // device pixels; 0: the rest of the line
};

// Drag or click the track; arrow keys move one step (ten with Shift), Home and End go to the limits, a double
// click or Ctrl+click opens a field to type in. The new value, in the frame in which it changed.
std::optional<double> slider(const Ui& ui, const SliderSpec& spec);

// The nearest multiple of the step inside the limits.
double snap_to_step(double value, double min, double max, double step);

// --- text
// ------------------------------------------------------------------------------------------------------

struct SearchSpec {
    std::string_view id = {};
    std::string_view placeholder = {};
    std::string_view text = {};
    std::string_view clear_label = "Clear";
    float width = 0.0f;
};

// The new text, in the frame in which it changed.
std::optional<std::string> search_field(const Ui& ui, const SearchSpec& spec);

// A line of text under its label. The new text, in the frame in which it changed.
struct TextSpec {
    std::string_view id = {};
    std::string_view label = {};
    std::string_view text = {};
    float width = 0.0f;  // device pixels; 0: the rest of the line
};
std::optional<std::string> text_field(const Ui& ui, const TextSpec& spec);

}  // namespace regiomix::ui
