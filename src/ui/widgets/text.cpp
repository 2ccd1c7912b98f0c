#include "ui/widgets/text.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/containers.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {

float text_width(const Ui& ui, std::string_view text, TextRole role, Weight weight) {
    return std::ceil(ui.measure().width(text, role, weight));
}

float line_height(const Ui& ui, TextRole role) {
    return ui.measure().line_height(role);
}

bool label_in(const Ui& ui, const Rect& rect, std::string_view text, TextRole role, Weight weight,
              Rgba8 colour, Align align, WhenCut when_cut) {
    const auto measure = ui.measure();
    // Half a pixel of grace: widths were rounded up or down on the way here.
    const auto fitted = charts::fit_text(text, rect.width() + 0.5f, role, weight, measure);
    const float x = align == Align::start ? rect.x0 : align == Align::end ? rect.x1 : rect.centre().x;
    auto painter = ui.painter();
    painter.text({x, std::round(rect.centre().y - measure.line_height(role) * 0.5f)}, fitted.text,
                 {role, weight, colour, align});
    const bool tell = fitted.truncated && when_cut == WhenCut::tooltip;
    if (tell && ImGui::IsMouseHoveringRect(min_of(rect), max_of(rect)) && ImGui::IsWindowHovered()) {
        tooltip(ui, text);
    }
    return fitted.truncated;
}

void label(const Ui& ui, std::string_view text, TextRole role, Weight weight, Rgba8 colour, float max_width) {
    const float room = max_width > 0.0f ? max_width : available_width();
    const float width = std::min(room, text_width(ui, text, role, weight));
    label_in(ui, take_space(width, line_height(ui, role)), text, role, weight, colour);
}

void label_in_row(const Ui& ui, std::string_view text, TextRole role, Weight weight, Rgba8 colour,
                  float row_height) {
    const float width = std::min(available_width(), text_width(ui, text, role, weight));
    label_in(ui, take_space(width, ui.px(row_height)), text, role, weight, colour);
}

void heading(const Ui& ui, std::string_view text) {
    label(ui, text, TextRole::body, Weight::semibold, ui.colours().text);
}

void muted(const Ui& ui, std::string_view text) {
    label(ui, text, TextRole::small, Weight::regular, ui.colours().text_muted);
}

void paragraph(const Ui& ui, std::string_view text) {
    rich_text(ui, {{std::string(text), std::nullopt, Weight::regular}}, TextRole::small,
              ui.colours().text_muted);
}

void rich_text(const Ui& ui, const charts::RichText& text, TextRole role, Rgba8 colour, float wrap_width,
               int max_lines) {
    const float width = wrap_width > 0.0f ? wrap_width : available_width();
    const auto layout = charts::layout_rich_text(text, width, max_lines, role, ui.measure(), 1.2f);
    const Rect rect = take_space(layout.width, layout.height);
    auto painter = ui.painter();
    charts::draw_rich_text(layout, {rect.x0, rect.y0}, role, colour, painter);
}

void gap(const Ui& ui, float design_pixels) {
    // Dear ImGui adds its own spacing before and after.
    const float spacing = ImGui::GetStyle().ItemSpacing.y;
    ImGui::Dummy({0.0f, std::max(0.0f, ui.px(design_pixels) - spacing)});
}

void divider(const Ui& ui) {
    const Rect rect = take_space(available_width(), ui.theme.stroke(1.0f));
    auto painter = ui.painter();
    painter.rect(rect, {ui.colours().border, {0, 0, 0, 0}, 0.0f, 0.0f});
}

}  // namespace regiomix::ui
