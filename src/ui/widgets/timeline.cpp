#include "ui/widgets/timeline.hpp"

#include <imgui_internal.h>

#include "ui/widgets/containers.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

using charts::TimelineHit;
using charts::TimelinePart;

constexpr float drag_threshold = 3.0f;  // design pixels; less is a click
constexpr int months_per_year = 12;
constexpr float long_press = 0.5f;        // seconds
constexpr float finger_stillness = 10.0f;  // design pixels that a resting finger may wander

bool command_down() {
    return ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeySuper;
}

// One timeline in one frame.
struct Frame {
    const Ui& ui;
    const charts::Timeline& timeline;
    const charts::TimelineLayout& layout;
    TimelineDrag& drag;
    TimelineViewResult& result;
    std::optional<TimelineHit> hot = {};

    const charts::TimelineRow& row(int r) const { return timeline.rows[static_cast<std::size_t>(r)]; }
    const charts::TimelineBar& bar(int r, int b) const { return row(r).bars[static_cast<std::size_t>(b)]; }
};

std::vector<const charts::TimelineRow*> selected_rows(const charts::Timeline& timeline) {
    std::vector<const charts::TimelineRow*> rows;
    for (const auto& row : timeline.rows)
        if (row.selected) rows.push_back(&row);
    return rows;
}

// Asks for a part of a bar to be moved by some months, counted from how things are in `start`.
void ask(Frame& f, const charts::Timeline& start, int r, int b, TimelinePart part, int months) {
    const auto& row = start.rows[static_cast<std::size_t>(r)];
    const auto together = selected_rows(start);
    if (part == TimelinePart::whole && row.selected && together.size() > 1) {
        const int first = row.bars.front().span.from_month + charts::shifted(together, months, start.months);
        if (first != f.row(r).bars.front().span.from_month) f.result.shifted = {r, first};
        return;
    }
    const auto span = charts::dragged(row.bars[static_cast<std::size_t>(b)], part, months, start.months);
    if (span != f.bar(r, b).span) f.result.moved = {r, b, span};
}

// Keys belong to the focused bar, or Dear ImGui would walk to the next widget with them, and to a menu with Alt.
void react_to_keys(Frame& f, const Item& item, int r, int b) {
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_D, ImGuiKey_Delete, ImGuiKey_Menu})
        ImGui::SetKeyOwner(key, item.id);
    ImGui::SetKeyOwner(static_cast<ImGuiKey>(ImGuiMod_Alt), item.id);
    const ImGuiIO& io = ImGui::GetIO();
    const auto pressed = [&](ImGuiKey key) { return ImGui::IsKeyPressed(key, item.id, ImGuiInputFlags_Repeat); };
    const int direction = pressed(ImGuiKey_RightArrow) ? 1 : pressed(ImGuiKey_LeftArrow) ? -1 : 0;
    if (direction != 0) {
        ++f.ui.state.gesture;
        ask(f, f.timeline, r, b, io.KeyAlt ? TimelinePart::right_edge : TimelinePart::whole,
            direction * (io.KeyShift ? months_per_year : 1));
    }
    if (!command_down() && pressed(ImGuiKey_D)) f.result.copied = {r, b};
    if (pressed(ImGuiKey_Delete)) f.result.removed = {r, b};
    if (pressed(ImGuiKey_Menu)) f.result.menu = {r, b};
}

void react_to_mouse(Frame& f, const Item& item, int r, int b) {
    const float x = ImGui::GetMousePos().x;
    TimelineDrag& drag = f.drag;
    const bool down = item.held && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (down && drag.item != item.id) {
        ++f.ui.state.gesture;
        drag = {item.id, x, false, charts::part_at(f.timeline, f.layout, r, b, x, f.ui.chart_style()), f.timeline};
    }
    if (down) {
        if (std::abs(x - drag.press_x) >= f.ui.px(drag_threshold)) drag.moved = true;
        // The rows are those of the start unless something else changed the mix meanwhile.
        const bool same_rows = drag.start.rows.size() == f.timeline.rows.size();
        if (drag.moved && same_rows && static_cast<std::size_t>(b) < drag.start.rows[static_cast<std::size_t>(r)].bars.size())
            ask(f, drag.start, r, b, drag.part, charts::months_between(f.layout, drag.press_x, x));
    } else if (drag.item == item.id) {
        if (item.pressed && !drag.moved) f.result.opened = r;
        drag = {};
    } else if (item.pressed) {
        f.result.opened = r;  // by key
    }
    if (item.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) f.result.menu = {r, b};
}

void show_bar(Frame& f, const Item& item, std::string_view id, int r, int b) {
    const bool dragging = f.drag.item == item.id && item.id != 0;
    if (!item.hovered && !dragging && !item.focused) return;
    const TimelinePart part = dragging ? f.drag.part
                                       : charts::part_at(f.timeline, f.layout, r, b, ImGui::GetMousePos().x,
                                                         f.ui.chart_style());
    f.hot = TimelineHit{r, b, part};
    if (item.hovered || dragging)
        ImGui::SetMouseCursor(part == TimelinePart::whole ? ImGuiMouseCursor_Hand : ImGuiMouseCursor_ResizeEW);
    draw_focus_ring(f.ui, item, id, f.ui.px(3.0f));
    tooltip(f.ui, f.row(r).name, f.bar(r, b).text);
}

void bar_item(Frame& f, int r, int b) {
    const Rect& rect = f.layout.rows[static_cast<std::size_t>(r)].bars[static_cast<std::size_t>(b)];
    if (rect.width() <= 0.0f) return;
    const std::string id = "timeline." + f.row(r).id + "." + std::to_string(f.bar(r, b).phase);
    const std::string label = f.row(r).name + ": " + f.bar(r, b).text;
    const Item item = make_item_at(f.ui, {id, label}, rect);
    if (item.focused) react_to_keys(f, item, r, b);
    react_to_mouse(f, item, r, b);
    if (item.visible) show_bar(f, item, id, r, b);
}

bool touching() {
    return ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen;
}

// A finger has rested on a name: once for each time it is put down.
bool rests_on(Frame& f, const Item& item) {
    const ImGuiIO& io = ImGui::GetIO();
    const float wander = f.ui.px(finger_stillness);
    if (!item.held || !touching() || f.drag.held_name == item.id) return false;
    if (io.MouseDownDuration[0] < long_press || io.MouseDragMaxDistanceSqr[0] > wander * wander) return false;
    f.drag.held_name = item.id;
    return true;
}

// Ctrl or Command selects, as does a finger that rests; once rows are selected a tap goes on with it.
void react_to_name(Frame& f, const Item& item, int r) {
    const bool rested = f.drag.held_name == item.id && item.id != 0;
    if (rests_on(f, item)) {
        f.result.toggled = r;
    } else if (rested) {
        if (!item.held) f.drag.held_name = 0;
    } else if (item.pressed && ImGui::GetIO().KeyShift) {
        f.result.selected_to = r;
    } else if (item.pressed && (command_down() || (touching() && !selected_rows(f.timeline).empty()))) {
        f.result.toggled = r;
    } else if (item.pressed) {
        f.result.opened = r;
    }
}

void name_item(Frame& f, int r) {
    const charts::TimelineRowLayout& placed = f.layout.rows[static_cast<std::size_t>(r)];
    const std::string id = "timeline." + f.row(r).id + ".name";
    const Item item = make_item_at(f.ui, {id, f.row(r).name}, placed.name_area);
    react_to_name(f, item, r);
    if (!item.visible) return;
    if (item.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (item.hovered && placed.name.truncated) tooltip(f.ui, f.row(r).name);
    draw_focus_ring(f.ui, item, id, f.ui.px(3.0f));
}

}  // namespace

TimelineViewResult timeline_view(const Ui& ui, const TimelineViewSpec& spec, const charts::Timeline& timeline,
                                 TimelineDrag& drag) {
    TimelineViewResult result;
    if (timeline.rows.empty()) return result;
    const auto style = ui.chart_style();
    auto painter = ui.painter();
    const Rect area = take_space(available_width(), charts::timeline_height(timeline, style, painter.measure()));
    const auto layout = charts::layout_timeline(timeline, area, spec.years_x0, style, painter.measure());
    const ImVec2 mouse = ImGui::GetMousePos();
    const bool inside = area.contains({mouse.x, mouse.y}) && ImGui::IsWindowHovered();
    if (inside) result.hovered_year = charts::hit_year(layout, mouse.x);

    // Items first, so that what is drawn knows what is under the pointer; their rings and read-outs lie above.
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.ChannelsSplit(2);
    list.ChannelsSetCurrent(1);
    Frame frame{ui, timeline, layout, drag, result};
    for (int r = 0; r < static_cast<int>(timeline.rows.size()); ++r) {
        name_item(frame, r);
        for (int b = 0; b < static_cast<int>(frame.row(r).bars.size()); ++b) bar_item(frame, r, b);
    }
    list.ChannelsSetCurrent(0);
    charts::draw_timeline(timeline, layout, style, result.hovered_year ? result.hovered_year : spec.linked_year, frame.hot,
                          painter);
    list.ChannelsMerge();

    // The header says how much a red year is over.
    if (inside && mouse.y < layout.plot.y0 && result.hovered_year) {
        const auto year = static_cast<std::size_t>(*result.hovered_year);
        if (year < timeline.over.size() && !timeline.over[year].empty()) tooltip(ui, timeline.over[year]);
    }
    return result;
}

}  // namespace regiomix::ui
