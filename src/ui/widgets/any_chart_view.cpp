#include "ui/widgets/any_chart_view.hpp"

#include <cmath>

#include <imgui_internal.h>

#include "ui/widgets/containers.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

using charts::ChartPart;

constexpr float reach = 12.0f;       // to points and lines, design pixels
constexpr float axis_reach = 10.0f;  // to an axis that is brushed
constexpr float least_drag = 4.0f;   // less is a click

/// The part that arrow keys led to, while this chart has the focus.
std::optional<ChartPart> remembered(const Ui& ui, const Item& item) {
    const WidgetState::ChartKeys& keys = ui.state.chart_keys;
    if (!item.focused || keys.id != item.id) return std::nullopt;
    return ChartPart{keys.index, keys.column, false};
}

// Arrow keys belong to the chart while it has the focus, or Dear ImGui would walk to the next widget with them.
std::optional<ChartPart> walk(const Ui& ui, const Item& item, const charts::AnyChart& chart, const charts::AnyLayout& layout) {
    std::optional<ChartPart> part = remembered(ui, item);
    if (!item.focused) return part;
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow})
        ImGui::SetKeyOwner(key, item.id);
    const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, item.id, ImGuiInputFlags_Repeat) ? 1 : 0; };
    const int right = pressed(ImGuiKey_RightArrow) - pressed(ImGuiKey_LeftArrow);
    const int down = pressed(ImGuiKey_DownArrow) - pressed(ImGuiKey_UpArrow);
    if (right == 0 && down == 0) return part;
    part = charts::next_part(chart, layout, part, right, down);
    if (part) ui.state.chart_keys = {item.id, part->index, part->column};
    return part;
}

struct Drag {
    bool began_on_axis = false;
    std::optional<charts::AxisBrush> brush = {};
};

/// A drag that began on an axis of parallel coordinates, and what it changes.
Drag brush_of(const Ui& ui, const Item& item, const charts::AnyChart& chart, const charts::AnyLayout& layout) {
    const auto* parallel = std::get_if<charts::ParallelChart>(&chart);
    if (!parallel || !(item.held || item.pressed)) return {};
    const ImVec2 began = ImGui::GetIO().MouseClickedPos[ImGuiMouseButton_Left];
    const auto& axes = std::get<charts::ParallelLayout>(layout);
    const auto axis = charts::hit_axis(axes, {began.x, began.y}, ui.px(axis_reach));
    if (!axis || !(ImGui::IsMouseDown(ImGuiMouseButton_Left) || ImGui::IsMouseReleased(ImGuiMouseButton_Left))) return {};
    const float y = ImGui::GetMousePos().y;
    const bool dragged = std::fabs(y - began.y) >= ui.px(least_drag);
    const auto& now = parallel->axes[static_cast<std::size_t>(*axis)].brush;
    // A click on a brushed axis takes the brush away; on another one it chooses a line like everywhere.
    if (!dragged && !(item.pressed && now)) return {};
    const auto brush = charts::brush_from_drag(*parallel, axes, *axis, began.y, y, ui.px(least_drag));
    if (ui.state.drag_id != item.id) {  // a drag is one undo step
        ui.state.drag_id = item.id;
        ++ui.state.gesture;
    }
    return {true, brush.interval == now ? std::nullopt : std::optional(brush)};
}

void read_out(const Ui& ui, const charts::AnyChart& chart, const charts::AnyLayout& layout, const Item& item,
              std::optional<ChartPart> hovered, std::optional<ChartPart> walked) {
    if (hovered) return tooltip(ui, charts::any_read_out(chart, *hovered, ui.chart_style()));
    if (!walked) return;
    auto painter = ui.painter();
    charts::Point at = charts::part_place(chart, layout, *walked);
    at.y += ui.px(reach);
    charts::draw_hover_card(charts::any_read_out(chart, *walked, ui.chart_style()), at, item.rect, ui.chart_style(), painter);
}

}  // namespace

AnyChartEvent any_chart_view(const Ui& ui, const AnyChartSpec& spec, const charts::AnyChart& chart) {
    AnyChartEvent event;
    const charts::ChartStyle style = ui.chart_style();
    auto painter = ui.painter();
    const float width = spec.width > 0.0f ? spec.width : available_width();
    const float height = spec.height > 0.0f ? spec.height : charts::any_chart_height(chart, width, style, painter.measure());
    const Item item = make_item(ui, {spec.id, spec.label, width, height, true, false});
    if (!item.visible) return event;
    const auto layout = charts::layout_any_chart(chart, item.rect, style, painter.measure());
    const ImVec2 mouse = ImGui::GetMousePos();
    const auto hovered = item.hovered ? charts::hit_any_chart(chart, layout, {mouse.x, mouse.y}, ui.px(reach)) : std::nullopt;
    const auto walked = walk(ui, item, chart, layout);
    charts::draw_any_chart(chart, layout, style, hovered ? hovered : walked, painter);
    const Drag drag = brush_of(ui, item, chart, layout);
    if (!item.held && ui.state.drag_id == item.id) ui.state.drag_id = 0;
    event.brush = drag.brush;
    if (!drag.began_on_axis) read_out(ui, chart, layout, item, hovered, walked);
    draw_focus_ring(ui, item, spec.id, ui.px(4.0f));
    if (!item.pressed || drag.began_on_axis) return event;
    const auto chosen = ImGui::IsMouseReleased(ImGuiMouseButton_Left) ? hovered : walked;
    if (!chosen) return event;
    if (std::string id = charts::part_id(chart, *chosen); !id.empty()) {
        ++ui.state.gesture;  // every choice is an undo step of its own
        event.chosen = std::move(id);
    }
    return event;
}

}  // namespace regiomix::ui
