#pragma once

#include "ui/widgets/context.hpp"

namespace regiomix::ui {

enum class Grade : std::uint8_t { a, b, c };

// How good the evidence is. A is solid, B is lighter, C is only a dashed outline: weaker evidence looks
// weaker.
void evidence_badge(const Ui& ui, std::string_view id, Grade grade, std::string_view explanation,
                    bool enabled = true);
inline constexpr float badge_width = 20.0f;  // design pixels

// In place of a grade: the instrument is the person's own.
void own_badge(const Ui& ui, std::string_view id, std::string_view word, std::string_view explanation);
float own_badge_width(const Ui& ui, std::string_view word);

struct FamilyHeaderSpec {
    std::string_view id = {};
    std::string_view name = {};
    std::string_view count = {};  // "4 of 4"
    Rgba8 colour = {};
    bool collapsed = false;
    float width = 0.0f;  // device pixels; 0: the rest of the line
};

// A coloured square, the name and how many are on. True when pressed (to fold or unfold).
bool family_header(const Ui& ui, const FamilyHeaderSpec& spec);

enum class DotShape : std::uint8_t { filled, ring };

// "● 1,000 futures · 9 ms"
void status_dot(const Ui& ui, std::string_view text, Rgba8 colour, DotShape shape = DotShape::filled);

// A short word on a tint: "own instrument", "over budget".
void tag(const Ui& ui, std::string_view text, Rgba8 text_colour, Rgba8 fill);

}  // namespace regiomix::ui
