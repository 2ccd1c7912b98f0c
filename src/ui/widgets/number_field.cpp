#include <algorithm>
#include <cmath>
#include <cstring>

#include <imgui_internal.h>
#include "ui/widgets/containers.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/number_edit.hpp"
#include "ui/widgets/text.hpp"

namespace regiomix::ui {
namespace {

constexpr float default_width = 64.0f;
constexpr float default_height = 26.0f;

struct Words {
    std::string_view not_a_number;
    std::string_view at_least;
    std::string_view at_most;
};

Words words(Language language) {
    switch (language) {
        case Language::fr:
            return {"Saisissez un nombre, p. ex. 450 k", "Au moins ", "Au plus "};
        case Language::sv:
            return {"Skriv ett tal, t.ex. 450 tn", "Minst ", "Högst "};
        case Language::en:
            break;
    }
    return {"Type a number, such as 450 k", "At least ", "At most "};
}

// A percentage field means per cent even when the sign is left out.
std::optional<double> read(const NumberSpec& spec, std::string_view text, Language language) {
    auto value = parse_number(text, language);
    const bool bare = text.find('%') == std::string_view::npos;
    if (value && bare && spec.style.kind == NumberStyle::Kind::percent) *value /= 100.0;
    return value;
}

NumberError check(const NumberSpec& spec, std::optional<double> value) {
    if (!value) return NumberError::not_a_number;
    if (*value < spec.min) return NumberError::too_small;
    if (*value > spec.max) return NumberError::too_large;
    return NumberError::none;
}

// The full value, not the rounded one on display.
std::string editable_text(const NumberSpec& spec, Language language) {
    NumberStyle style = spec.style;
    if (style.kind == NumberStyle::Kind::percent) return format_value(spec.value, style, language);
    const double whole = std::round(spec.value);
    const bool is_whole = std::fabs(spec.value - whole) < 1e-9 * std::max(1.0, std::fabs(whole));
    return format_number(spec.value, is_whole ? 0 : std::max(style.decimals, 2), language);
}

void draw_frame(const Ui& ui, const Rect& rect, Rgba8 border, Rgba8 fill, float width) {
    auto painter = ui.painter();
    painter.rect(rect, {fill, border, width, ui.px(5.0f)});
}

// The field is drawn over a place that the layout has counted already, so it must leave no trace in the
// layout.
class LayoutPosition {
  public:
    LayoutPosition() : saved_(ImGui::GetCurrentWindow()->DC) {}
    void restore() const {
        ImGuiWindowTempData& dc = ImGui::GetCurrentWindow()->DC;
        dc.CursorPos = saved_.CursorPos;
        dc.CursorPosPrevLine = saved_.CursorPosPrevLine;
        dc.CurrLineSize = saved_.CurrLineSize;
        dc.PrevLineSize = saved_.PrevLineSize;
        dc.CurrLineTextBaseOffset = saved_.CurrLineTextBaseOffset;
        dc.PrevLineTextBaseOffset = saved_.PrevLineTextBaseOffset;
        dc.IsSameLine = saved_.IsSameLine;
        dc.IsSetPos = saved_.IsSetPos;
    }

  private:
    ImGuiWindowTempData saved_;
};

void push_edit_style(const Ui& ui, const Rect& rect) {
    const float pad = std::max(0.0f, std::floor((rect.height() - line_height(ui, TextRole::body)) * 0.5f));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(ui.px(6.0f), pad));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0f);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32(0, 0, 0, 0));
}

void pop_edit_style() {
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
}

}  // namespace

std::string number_error_text(const NumberSpec& spec, NumberError error, Language language) {
    const Words w = words(language);
    switch (error) {
        case NumberError::none:
            return "";
        case NumberError::not_a_number:
            return std::string(w.not_a_number);
        case NumberError::too_small:
            return std::string(w.at_least) + format_value(spec.min, spec.style, language);
        case NumberError::too_large:
            return std::string(w.at_most) + format_value(spec.max, spec.style, language);
    }
    return "";
}

void start_number_edit(const Ui& ui, ImGuiID id, const NumberSpec& spec) {
    ui.state.edit_id = id;
    ui.state.edit_frames = 0;
    const std::string text = editable_text(spec, ui.language);
    const std::size_t length = std::min(text.size(), ui.state.edit_text.size() - 1);
    std::memcpy(ui.state.edit_text.data(), text.data(), length);
    ui.state.edit_text[length] = '\0';
}

bool editing_number(const Ui& ui, ImGuiID id) {
    return ui.state.edit_id == id;
}

NumberResult run_number_edit(const Ui& ui, const NumberSpec& spec, const Rect& place) {
    WidgetState& state = ui.state;
    // Grows to the left while the digits need it, over whatever is beside it.
    const float needed = text_width(ui, state.edit_text.data(), TextRole::body) + ui.px(20.0f);
    const float width = std::max(place.width(), std::min(needed, ui.px(130.0f)));
    const Rect rect{place.x1 - width, place.y0, place.x1, place.y1};
    NumberResult result;
    const auto value = read(spec, state.edit_text.data(), ui.language);
    result.error = check(spec, value);
    const Palette& p = ui.colours();
    draw_frame(ui, rect, result.error == NumberError::none ? p.accent : p.danger, p.surface,
               ui.theme.stroke(2.0f));

    const LayoutPosition resume;
    ImGui::SetCursorScreenPos(min_of(rect));
    push_edit_style(ui, rect);
    ImGui::SetNextItemWidth(rect.width());
    const std::string label = "##" + full_label(spec.label, std::string(spec.id) + ".edit");
    // SetKeyboardFocusHere takes effect in the next frame; the field counts as left only after that.
    if (state.edit_frames == 0) ImGui::SetKeyboardFocusHere();
    const bool entered =
        ImGui::InputText(label.c_str(), state.edit_text.data(), state.edit_text.size(),
                         ImGuiInputTextFlags_AutoSelectAll | ImGuiInputTextFlags_EnterReturnsTrue);
    const bool active = ImGui::IsItemActive();
    pop_edit_style();
    resume.restore();
    ui.rects.record(std::string(spec.id) + ".edit", rect, true);

    if (active && result.error != NumberError::none) {
        tooltip(ui, number_error_text(spec, result.error, ui.language));
    }
    const bool left = state.edit_frames > 2 && !active;
    ++state.edit_frames;
    if (!entered && !left) return result;
    const bool cancelled = ImGui::IsKeyPressed(ImGuiKey_Escape, false);
    if (entered && result.error != NumberError::none) {
        state.edit_frames = 0;  // stay, and say why
        return result;
    }
    state.edit_id = 0;
    if (!cancelled && result.error == NumberError::none && *value != spec.value) {
        ++state.gesture;
        result.value = value;
    }
    return result;
}

NumberResult number_field(const Ui& ui, const NumberSpec& spec) {
    const float width = spec.width > 0.0f ? spec.width : ui.px(default_width);
    const float height = spec.height > 0.0f ? spec.height : ui.px(default_height);
    const ImGuiID id = item_id(spec.id);
    if (editing_number(ui, id)) {
        const Rect rect = take_space(width, height);
        ui.rects.record(spec.id, rect, true);
        return run_number_edit(ui, spec, rect);
    }
    const Item item = make_item(ui, {spec.id, spec.label, width, height, spec.enabled, false});
    if (item.visible) {
        const Palette& p = ui.colours();
        const bool hot = item.hovered && spec.enabled;
        draw_frame(ui, item.rect, hot ? p.control_border : p.border, p.surface, ui.theme.stroke(1.0f));
        const std::string text =
            !spec.enabled           ? std::string("\u2014")
            : !spec.shown.empty()   ? std::string(spec.shown)
                                    : format_value(spec.value, spec.style, ui.language);
        label_in(ui, {item.rect.x0 + ui.px(5.0f), item.rect.y0, item.rect.x1 - ui.px(7.0f), item.rect.y1},
                 text, TextRole::body, Weight::regular, spec.enabled ? p.text : p.text_disabled, Align::end);
        if (hot) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
        draw_focus_ring(ui, item, spec.id, ui.px(5.0f));
    }
    if (item.pressed) start_number_edit(ui, id, spec);
    return {};
}

}  // namespace regiomix::ui
