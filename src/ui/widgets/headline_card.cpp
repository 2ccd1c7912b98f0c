#include "ui/widgets/headline_card.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/containers.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {
namespace {

constexpr float least_width = 122.0f;  // below this, numbers and ranges no longer fit

void draw_surface(const Ui& ui, const HeadlineCardSpec& spec, const Item& item) {
    const Palette& p = ui.colours();
    auto painter = ui.painter();
    const bool hot = item.hovered || item.held;
    const Rgba8 border = spec.selected ? p.accent : hot ? p.control_border : p.border;
    const float width = spec.selected ? ui.theme.stroke(2.0f) : ui.theme.stroke(1.0f);
    const Rgba8 fill = hot && !spec.selected ? p.surface_hover : p.surface;
    painter.rect(item.rect, {fill, border, width, ui.px(radius::card)});
}

// A number is never cut: it gets smaller until it fits.
TextRole value_role(const Ui& ui, std::string_view value, float room) {
    for (const TextRole role : {TextRole::headline, TextRole::heading, TextRole::body}) {
        if (text_width(ui, value, role, Weight::semibold) <= room) return role;
    }
    return TextRole::small;
}

// Lines from the top, each only if it still fits, and the sparkline in what is left.
// True when any of them was cut.
bool draw_lines(const Ui& ui, const HeadlineCardSpec& spec, const Rect& inner) {
    const Palette& p = ui.colours();
    bool cut = false;
    float y = inner.y0;
    const auto line = [&](std::string_view text, TextRole role, Weight weight, Rgba8 colour,
                          float gap_after) {
        if (text.empty()) return;
        const float height = line_height(ui, role);
        cut |= label_in(ui, {inner.x0, y, inner.x1, y + height}, text, role, weight, colour, Align::start,
                        WhenCut::silent);
        y += height + ui.px(gap_after);
    };
    line(spec.label, TextRole::small, Weight::regular, p.text_muted, 1.0f);
    line(spec.value, value_role(ui, spec.value, inner.width()), Weight::semibold, p.text, 1.0f);
    const bool fits = text_width(ui, spec.range, TextRole::small) <= inner.width();
    line(fits || spec.range_short.empty() ? spec.range : spec.range_short, TextRole::small, Weight::regular,
         p.text_muted, 1.0f);
    line(spec.compare, TextRole::small, Weight::semibold, spec.compare_colour, 2.0f);
    if (!spec.sparkline) return cut;
    const float room = inner.y1 - y;
    Rect place{inner.x0, inner.y1 - std::fmin(room, ui.px(26.0f)), inner.x1, inner.y1};
    if (room < ui.px(10.0f)) {  // a low, wide card: beside the number
        const float number = text_width(ui, spec.value, TextRole::headline, Weight::semibold);
        const float x0 = std::fmax(inner.x0 + number, inner.x0 + inner.width() * 0.42f) + ui.px(space::medium);
        const float y0 = inner.y0 + line_height(ui, TextRole::small);
        place = {x0, y0, inner.x1, y0 + line_height(ui, TextRole::headline)};
        if (place.width() < ui.px(40.0f)) return cut;
    }
    auto painter = ui.painter();
    charts::draw_sparkline(*spec.sparkline, place, ui.chart_style(), painter);
    return cut;
}

// Every line without its cuts, then the help.
std::string full_text(const HeadlineCardSpec& spec) {
    std::string text(spec.value);
    for (const std::string_view line : {spec.range, spec.compare, spec.help}) {
        if (!line.empty()) text += "\n" + std::string(line);
    }
    return text;
}

}  // namespace

int headline_columns(const Ui& ui, float width, int count) {
    const float gap_x = ui.px(space::small);
    const int fit = static_cast<int>((width + gap_x) / (ui.px(least_width) + gap_x));
    if (fit >= count) return count;
    // Rows of equal length look better than one full row and a rest.
    const int rows = (count + std::max(fit, 1) - 1) / std::max(fit, 1);
    return (count + rows - 1) / rows;
}

bool headline_card(const Ui& ui, const HeadlineCardSpec& spec) {
    const float width = spec.width > 0.0f ? spec.width : ui.px(124.0f);
    const float height = spec.height > 0.0f ? spec.height : ui.px(headline_card_height);
    const Item item = make_item(ui, {spec.id, spec.label, width, height, true, false});
    if (!item.visible) return item.pressed;
    draw_surface(ui, spec, item);
    const float pad_x = ui.px(width < ui.px(124.0f) ? 8.0f : 11.0f);
    const float pad_y = ui.px(9.0f);
    const bool cut = draw_lines(
        ui, spec, {item.rect.x0 + pad_x, item.rect.y0 + pad_y, item.rect.x1 - pad_x, item.rect.y1 - pad_y});
    draw_focus_ring(ui, item, spec.id, ui.px(radius::card));
    if (item.hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        const bool tell = cut || !spec.help.empty();
        if (tell && ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip))
            tooltip(ui, spec.label, full_text(spec));
    }
    return item.pressed;
}

}  // namespace regiomix::ui
