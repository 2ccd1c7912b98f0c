#include "ui/widgets/containers.hpp"

#include <algorithm>

#include <imgui_internal.h>
#include "ui/widgets/buttons.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {
namespace {

constexpr float tooltip_width = 320.0f;

bool begin_tooltip_card(const Ui& ui) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(10.0f), ui.px(8.0f)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(radius::control));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, ui.px(radius::control));
    const bool open = ImGui::BeginTooltip();
    if (open) draw_popup_shadow(ui, ui.px(radius::control));
    if (!open) ImGui::PopStyleVar(3);
    return open;
}

void end_tooltip_card() {
    ImGui::EndTooltip();
    ImGui::PopStyleVar(3);
}

struct ToneColours {
    Rgba8 edge;
    Rgba8 fill;
};

ToneColours tone_colours(const Palette& p, Tone tone) {
    switch (tone) {
        case Tone::warning:
            return {p.warning, p.warning_soft};
        case Tone::danger:
            return {p.danger, p.danger_soft};
        case Tone::positive:
            return {p.positive, p.positive_soft};
        case Tone::info:
            break;
    }
    return {p.accent, p.accent_soft};
}

}  // namespace

// Dear ImGui has painted the window already, so its surface is painted once more over the inner part of the
// shadow.
void draw_popup_shadow(const Ui& ui, float rounding) {
    const ImVec2 at = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    if (size.x < 4.0f || size.y < 4.0f) return;  // still measuring itself
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.PushClipRectFullScreen();
    auto painter = ui.painter();
    const Rect rect{at.x, at.y, at.x + size.x, at.y + size.y};
    charts::draw_shadow(rect, rounding, ui.chart_style(), painter);
    painter.rect(rect, {ui.colours().surface, ui.colours().border, ui.theme.stroke(1.0f), rounding});
    list.PopClipRect();
}

bool begin_panel(const Ui& ui, const PanelSpec& spec) {
    const Palette& p = ui.colours();
    const Rect& r = spec.rect;
    ImGui::SetNextWindowPos({r.x0, r.y0});
    ImGui::SetNextWindowSize({r.width(), r.height()});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, to_u32(spec.surface ? p.surface : p.page));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(spec.padding_x), ui.px(spec.padding_y)));
    const std::string name = "###" + std::string(spec.id);
    const bool open =
        ImGui::Begin(name.c_str(), nullptr,
                     ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                         ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
                         ImGuiWindowFlags_NoBringToFrontOnFocus |
                         (spec.keys ? ImGuiWindowFlags_None : ImGuiWindowFlags_NoNav));
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    auto painter = ui.painter();
    const float line = ui.theme.stroke(1.0f);
    const auto edge = [&](bool wanted, const Rect& where) {
        if (wanted) painter.rect(where, {p.border, {0, 0, 0, 0}, 0.0f, 0.0f});
    };
    // Not cut by the window's inner clip rectangle, which leaves out the padding.
    ImGui::GetWindowDrawList()->PushClipRect(min_of(r), max_of(r), false);
    edge(spec.line_left, {r.x0, r.y0, r.x0 + line, r.y1});
    edge(spec.line_right, {r.x1 - line, r.y0, r.x1, r.y1});
    edge(spec.line_top, {r.x0, r.y0, r.x1, r.y0 + line});
    edge(spec.line_bottom, {r.x0, r.y1 - line, r.x1, r.y1});
    ImGui::GetWindowDrawList()->PopClipRect();
    return open;
}

void end_panel() {
    ImGui::End();
}

bool begin_card(const Ui& ui, std::string_view id, float width, float height) {
    const Palette& p = ui.colours();
    ImGui::PushStyleColor(ImGuiCol_ChildBg, to_u32(p.surface));
    ImGui::PushStyleVar(ImGuiStyleVar_ChildBorderSize, ui.theme.stroke(1.0f));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(14.0f), ui.px(space::medium)));
    ImGuiChildFlags flags = ImGuiChildFlags_Border | ImGuiChildFlags_AlwaysUseWindowPadding;
    if (height < 0.0f) flags |= ImGuiChildFlags_AutoResizeY;
    const std::string name = "###" + std::string(id);
    const bool open = ImGui::BeginChild(name.c_str(), {width, std::max(height, 0.0f)}, flags,
                                        ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleVar(2);
    ImGui::PopStyleColor();
    return open;
}

void end_card(const Ui&) {
    ImGui::EndChild();
}

bool begin_scroll(const Ui& ui, std::string_view id, float width, float height) {
    const std::string name = "###" + std::string(id);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0.0f, ui.px(space::tight)));
    // Into the panel's own padding, so that the bar stands beside the content and not on it.
    const float content = width > 0.0f ? width : available_width();
    const float wanted = content + ui.px(space::medium);
    ImGui::SetNextWindowContentSize({content, 0.0f});
    const bool open =
        ImGui::BeginChild(name.c_str(), {wanted, height}, ImGuiChildFlags_AlwaysUseWindowPadding);
    ImGui::PopStyleVar();
    return open;
}

void end_scroll(const Ui&) {
    ImGui::EndChild();
}

void callout(const Ui& ui, std::string_view strong, std::string_view text, Tone tone) {
    const ToneColours colours = tone_colours(ui.colours(), tone);
    const float pad = ui.px(space::medium);
    const float edge = ui.px(4.0f);
    const float width = available_width();
    charts::RichText spans;
    if (!strong.empty()) spans.push_back({std::string(strong) + " ", std::nullopt, Weight::semibold});
    spans.push_back({std::string(text), std::nullopt, Weight::regular});
    const auto layout =
        charts::layout_rich_text(spans, width - 2.0f * pad - edge, 40, TextRole::body, ui.measure(), 1.2f);
    const Rect rect = take_space(width, layout.height + 2.0f * ui.px(10.0f));
    auto painter = ui.painter();
    const float rounding = ui.px(5.0f);
    painter.rect(rect, {colours.fill, {0, 0, 0, 0}, 0.0f, rounding});
    painter.push_clip({rect.x0, rect.y0, rect.x0 + edge, rect.y1});
    painter.rect({rect.x0, rect.y0, rect.x0 + edge * 3.0f, rect.y1},
                 {colours.edge, {0, 0, 0, 0}, 0.0f, rounding});
    painter.pop_clip();
    charts::draw_rich_text(layout, {rect.x0 + edge + pad, rect.y0 + ui.px(10.0f)}, TextRole::body,
                           ui.colours().text, painter);
}

void tooltip(const Ui& ui, std::string_view text) {
    tooltip(ui, "", text);
}

void tooltip(const Ui& ui, std::string_view title, std::string_view text) {
    if (!begin_tooltip_card(ui)) return;
    const float width = ui.px(tooltip_width);
    const charts::RichText heading_text{{std::string(title), std::nullopt, Weight::semibold}};
    if (!title.empty()) rich_text(ui, heading_text, TextRole::small, ui.colours().text, width);
    const charts::RichText body{{std::string(text), std::nullopt, Weight::regular}};
    if (!text.empty()) rich_text(ui, body, TextRole::small, ui.colours().text, width);
    end_tooltip_card();
}

void tooltip(const Ui& ui, const charts::HoverCard& card) {
    // On the foreground list so that no window clips it; flips to stay on the screen.
    charts::ImguiPainter painter(*ImGui::GetForegroundDrawList(), ui.theme.fonts);
    const ImVec2 mouse = ImGui::GetMousePos();
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    charts::draw_hover_card(card, {mouse.x + ui.px(6.0f), mouse.y + ui.px(10.0f)}, {0, 0, screen.x, screen.y},
                            ui.chart_style(), painter);
}

bool begin_modal(const Ui& ui, std::string_view id, std::string_view title, float width, bool& open,
                 std::string_view close_label) {
    const std::string name = full_label(title, id);
    if (!open && !ImGui::IsPopupOpen(name.c_str())) return false;
    if (open && !ImGui::IsPopupOpen(name.c_str())) ImGui::OpenPopup(name.c_str());
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float room = screen.x - 2.0f * ui.px(space::large);
    ImGui::SetNextWindowPos({std::round(screen.x * 0.5f), std::round(screen.y * 0.45f)}, ImGuiCond_Always,
                            {0.5f, 0.5f});
    ImGui::SetNextWindowSizeConstraints({std::min(width, room), 0.0f},
                                        {std::min(width, room), screen.y - 2.0f * ui.px(space::large)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui.px(space::section), ui.px(20.0f)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(12.0f));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, to_u32(ui.colours().surface));
    const bool shown =
        ImGui::BeginPopupModal(name.c_str(), nullptr,
                               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoResize | ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
    if (!shown) return false;
    if (!open) {  // closed from outside
        ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
        return false;
    }
    draw_popup_shadow(ui, ui.px(12.0f));
    const float side = ui.px(control_height);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float right = at.x + available_width();
    label_in(ui, {at.x, at.y, right - side - ui.px(space::small), at.y + side}, title, TextRole::heading,
             Weight::semibold, ui.colours().text);
    ImGui::SetCursorScreenPos({right - side, at.y});
    const std::string close_id = std::string(id) + ".close";
    const bool closed = button(ui, {.id = close_id,
                                    .label = close_label,
                                    .kind = ButtonKind::quiet,
                                    .icon = Icon::close,
                                    .icon_only = true});
    // While something is typed, Escape is for the field: it gives up the text, not the dialog.
    const bool escaped = ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !ImGui::GetIO().WantTextInput;
    if (closed || escaped) {
        open = false;
        ImGui::CloseCurrentPopup();
    }
    ImGui::SetCursorScreenPos(at);
    take_space(right - at.x, side);
    return true;
}

void end_modal() {
    ImGui::EndPopup();
}

}  // namespace regiomix::ui
