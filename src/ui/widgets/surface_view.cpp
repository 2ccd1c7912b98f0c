#include "ui/widgets/surface_view.hpp"

#include <algorithm>

#include <imgui_internal.h>

#include "ui/widgets/item.hpp"
#include "ui/widgets/pictures.hpp"

namespace regiomix::ui {
namespace {

void draw_plot(const Ui& ui, const charts::SurfaceChart& chart, const charts::SurfaceLayout& layout) {
    if (layout.empty) return;
    const charts::ChartStyle style = ui.chart_style();
    const Rect& plot = layout.plot;
    SurfaceSpec spec;
    spec.width = static_cast<int>(plot.width());
    spec.height = static_cast<int>(plot.height());
    spec.low = layout.range.low;
    spec.high = layout.range.high;
    spec.contour_step = layout.contour_step;
    spec.line_width = ui.theme.stroke(1.25f);
    spec.ramp = charts::surface_colours(style.palette);
    spec.ink = style.palette.text;
    if (const ImTextureID picture = ui.pictures ? ui.pictures->surface(chart, spec) : ImTextureID{}) {
        ImGui::GetWindowDrawList()->AddImage(picture, min_of(plot), max_of(plot), {0, 1}, {1, 0});
        return;
    }
    auto painter = ui.painter();
    charts::draw_surface_cells(chart, layout, style, painter);
}

// Arrow keys move the levers by a step, ten with Shift, as they move sliders. They belong to the surface while it has the
// focus, or Dear ImGui would walk to the next widget with them.
std::optional<charts::SurfacePlace> key_move(const charts::SurfaceChart& chart, ImGuiID id) {
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow})
        ImGui::SetKeyOwner(key, id);
    const double steps = ImGui::GetIO().KeyShift ? 10 : 1;
    charts::SurfacePlace place{chart.across.here, chart.up.here};
    const auto pressed = [id](ImGuiKey key) { return ImGui::IsKeyPressed(key, id, ImGuiInputFlags_Repeat); };
    const double across = (pressed(ImGuiKey_RightArrow) ? steps : 0) - (pressed(ImGuiKey_LeftArrow) ? steps : 0);
    const double up = (pressed(ImGuiKey_UpArrow) ? steps : 0) - (pressed(ImGuiKey_DownArrow) ? steps : 0);
    if (across == 0 && up == 0) return std::nullopt;
    place.across = std::clamp(place.across + across * chart.across.step, chart.across.low, chart.across.high);
    place.up = std::clamp(place.up + up * chart.up.step, chart.up.low, chart.up.high);
    return place;
}

}  // namespace

std::optional<charts::SurfacePlace> surface_view(const Ui& ui, const ChartViewSpec& spec, const charts::SurfaceChart& chart) {
    const float width = spec.width > 0.0f ? spec.width : available_width();
    const Item item = make_item(ui, {spec.id, chart.title, width, spec.height, true, true});
    if (!item.visible) return std::nullopt;
    const charts::ChartStyle style = ui.chart_style();
    auto painter = ui.painter();
    const auto layout = charts::layout_surface(chart, item.rect, style, painter.measure());
    const ImVec2 mouse = ImGui::GetMousePos();
    const charts::Point at{mouse.x, mouse.y};
    const bool over = item.hovered && !layout.empty && layout.plot.contains(at);
    draw_plot(ui, chart, layout);
    charts::draw_surface_frame(chart, layout, style, over ? std::optional(at) : std::nullopt, painter);
    draw_focus_ring(ui, item, spec.id, ui.px(4.0f));
    if (over && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
        ++ui.state.gesture;  // every click is an undo step of its own
        return charts::place_at(chart, layout, at);
    }
    if (!item.focused) return std::nullopt;
    const auto moved = key_move(chart, item.id);
    if (moved) ++ui.state.gesture;
    return moved;
}

}  // namespace regiomix::ui
