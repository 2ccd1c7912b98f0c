// A step of the presentation on the whole screen, in large type: the theme's scale is that of slide_scale().
#include <algorithm>
#include <cmath>
#include <string>

#include "text/texts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

using Show = PresentationStep::Show;

constexpr float small_type_px = 28.2f, reference_width = 1280, reference_height = 720;
constexpr float bar_height = 28, lever_height = 34, table_row = 27, least_timeline_row = 15, most_timeline_row = 24;

void heading(const Ui& ui, const SlideView& slide) {
    rich_text(ui, {{slide.heading, std::nullopt, Weight::semibold}}, TextRole::heading, ui.colours().text, 0, 2);
    gap(ui, space::small);
}

// --- pictures --------------------------------------------------------------------------------------------------------

void cards(const Ui& ui, const OutcomesView& view, float height) {
    muted(ui, view.cards_caption);
    gap(ui, space::small);
    const int columns = view.cards.size() > 3 ? 3 : std::max(1, static_cast<int>(view.cards.size()));
    const int rows = (static_cast<int>(view.cards.size()) + columns - 1) / columns;
    const float gap_px = ui.px(space::small), width = available_width();
    const float card_width = std::floor((width - gap_px * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    const float room = height - line_height(ui, TextRole::small) - gap_px * static_cast<float>(rows + 1);
    const float card_height = std::floor(room / static_cast<float>(rows));
    int column = 0;
    for (const CardView& card : view.cards) {
        if (column++ % columns != 0) ImGui::SameLine(0, gap_px);
        const std::string id = "slide.card." + card.id;
        const charts::Sparkline spark{.values = card.median, .colour = ui.colours().accent};
        headline_card(ui, {.id = id,
                           .label = card.label,
                           .value = card.value,
                           .range = card.range,
                           .range_short = card.range_short,
                           .compare = card.compare,
                           .compare_colour = ui.colours().scenario(1),
                           .help = card.help,
                           .sparkline = card.median.empty() || card_height < ui.px(100) ? nullptr : &spark,
                           .width = card_width,
                           .height = card_height});
    }
}

void timeline(const Ui& ui, const TimelineView& view, float height) {
    charts::Timeline shown = view.chart;
    const charts::ChartStyle style = ui.chart_style();
    auto painter = ui.painter();
    const auto rows = static_cast<float>(std::max<std::size_t>(shown.rows.size(), 1));
    const float header = charts::timeline_height(shown, style, painter.measure()) - rows * style.px(shown.row_height);
    shown.row_height = std::clamp(std::floor((height - header) / rows / ui.theme.scale), least_timeline_row, most_timeline_row);
    const auto fitting = static_cast<std::size_t>(std::max(1.0f, (height - header) / style.px(shown.row_height)));
    std::size_t left_out = 0;
    if (shown.rows.size() > fitting) {  // the last line says how many more there are
        left_out = shown.rows.size() - fitting + 1;
        shown.rows.resize(fitting - 1);
    }
    for (charts::TimelineRow& row : shown.rows) row.selected = false;
    const Rect area = take_space(available_width(), charts::timeline_height(shown, style, painter.measure()));
    const float years_x0 = std::round(area.x0 + 0.3f * area.width());
    charts::draw_timeline(shown, charts::layout_timeline(shown, area, years_x0, style, painter.measure()), style,
                          std::nullopt, std::nullopt, painter);
    if (left_out > 0) muted(ui, text(Text::open_more_problems, ui.language, {{"count", std::to_string(left_out)}}));
}

Rgba8 colour_of(const Ui& ui, int gain) {
    return gain > 0 ? ui.colours().positive : gain < 0 ? ui.colours().danger : ui.colours().text;
}

/// Names on the left, three columns of numbers at the right end; the result stands out.
void table(const Ui& ui, const SlideView& slide, float height) {
    const float width = available_width(), column = std::floor(width * 0.21f);
    const float row = std::min(ui.px(table_row + 6), std::floor(height / static_cast<float>(slide.rows.size() + 1)));
    const auto place = [&](const Rect& line, int from_right) {
        const float right = line.x1 - static_cast<float>(from_right) * column;
        return Rect{right - column + ui.px(space::tight), line.y0, right, line.y1};
    };
    const Rect head = take_space(width, row);
    for (std::size_t i = 0; i < slide.columns.size(); ++i)
        label_in(ui, place(head, 2 - static_cast<int>(i)), slide.columns[i], TextRole::small, Weight::semibold,
                 ui.colours().text_muted, Align::end);
    auto painter = ui.painter();
    for (const SlideRowView& line : slide.rows) {
        ImGui::SetCursorScreenPos({head.x0, ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y});
        const Rect rect = take_space(width, row);
        painter.rect({rect.x0, rect.y0, rect.x1, rect.y0 + ui.theme.stroke(1.0f)},
                     {ui.colours().border, {0, 0, 0, 0}, 0.0f, 0.0f});
        label_in(ui, {rect.x0, rect.y0, rect.x1 - 3 * column, rect.y1}, line.label, TextRole::body, Weight::regular,
                 ui.colours().text);
        label_in(ui, place(rect, 2), line.first, TextRole::body, Weight::regular, ui.colours().text, Align::end);
        label_in(ui, place(rect, 1), line.second, TextRole::body, Weight::regular, ui.colours().text, Align::end);
        label_in(ui, place(rect, 0), line.result, TextRole::heading, Weight::semibold, colour_of(ui, line.gain), Align::end);
    }
}

void picture(const Ui& ui, const AppView& view, float height, UiState& state) {
    const SlideView& slide = *view.slide;
    if (!slide.hint.empty()) {
        rich_text(ui, {{slide.hint, std::nullopt, Weight::regular}}, TextRole::body, ui.colours().text_muted);
        return;
    }
    switch (slide.step.show) {
        case Show::cards:
            return cards(ui, view.outcomes, height);
        case Show::chart: {
            const auto linked = state.hovered_year;
            const ChartViewSpec spec{.id = "slide.chart", .height = height, .linked_year = linked};
            state.hovered_year = fan_chart_view(ui, spec, slide.chart).hovered;
            return;
        }
        case Show::timeline:
            return timeline(ui, view.outcomes.timeline, height);
        case Show::spending:
            bar_chart_view(ui, {.id = "slide.budget", .height = height}, view.outcomes.budget);
            return;
        case Show::comparison:
        case Show::change:
            return table(ui, slide, height);
    }
}

// --- what can be pressed ---------------------------------------------------------------------------------------------

void lever_slider(const Ui& ui, const InstrumentView& instrument, Rgba8 colour, bool following, float width, Actions& out) {
    SliderSpec spec{
        .id = "slide.lever", .label = instrument.name, .value = instrument.eur_per_year, .max = instrument.slider_max};
    spec.step = instrument.slider_step;
    spec.curve = budget_curve;
    spec.style.kind = NumberStyle::Kind::compact;
    spec.colour = colour;
    spec.enabled = !following;
    spec.plausible_min = instrument.usual_low;
    spec.plausible_max = instrument.usual_high;
    spec.width = width;
    if (const auto moved = slider(ui, spec)) out.push_back(SetBudget{instrument.id, instrument.phase, *moved});
}

/// The highlighted instrument: its name, its budget, and the slider, which works; while it is off, what switches it on.
void lever(const Ui& ui, const SlideView& slide, Actions& out) {
    const InstrumentView& instrument = *slide.lever;
    const Rgba8 colour = ui.colours().family(instrument.family);
    const float width = available_width(), name = std::round(width * 0.36f), value = std::round(width * 0.2f);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = ui.px(lever_height);
    label_in(ui, {at.x, at.y, at.x + name, at.y + height}, instrument.name, TextRole::body, Weight::semibold, colour);
    label_in(ui, {at.x + width - value, at.y, at.x + width, at.y + height}, instrument.budget_text, TextRole::heading,
             Weight::semibold, ui.colours().text, Align::end);
    const float left = at.x + name + ui.px(space::small), room = width - name - value - ui.px(space::large);
    if (instrument.on) {
        ImGui::SetCursorScreenPos({left, at.y + std::round((height - ui.px(hit_target)) * 0.5f)});
        lever_slider(ui, instrument, colour, slide.following, room, out);
    } else if (!slide.following) {
        ImGui::SetCursorScreenPos({left, at.y + std::round((height - ui.px(control_height)) * 0.5f)});
        if (button(ui, {.id = "slide.lever.on", .label = slide.switch_on_text, .max_width = room})) {
            ++ui.state.gesture;
            out.push_back(SetEnabled{instrument.id, true});
        }
    }
    ImGui::SetCursorScreenPos(at);
    take_space(width, height);
}

bool bar_button(const Ui& ui, const char* id, const std::string& name, Icon icon, bool enabled, float& right, float top) {
    const float side = ui.px(bar_height);
    const Rect place{right - side, top, right, top + side};
    right -= side;
    const Item item = make_item_at(ui, {id, name, side, side, enabled, false}, place);
    auto painter = ui.painter();
    if (item.hovered && enabled) painter.rect(place, {ui.colours().surface_hover, {0, 0, 0, 0}, 0.0f, ui.px(radius::control)});
    draw_icon(icon, place.centre(), ui.px(15), enabled ? ui.colours().text : ui.colours().text_disabled, painter);
    return item.pressed && enabled;
}

void bottom_bar(const Ui& ui, const SlideView& slide, Actions& out) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    float right = at.x + available_width();
    const float bottom = at.y + ui.px(bar_height);
    if (!slide.following) {
        if (bar_button(ui, "slide.leave", slide.leave_text, Icon::close, true, right, at.y)) out.push_back(Present{false});
        if (bar_button(ui, "slide.next", slide.next_text, Icon::chevron_right, slide.index + 1 < slide.count, right, at.y))
            out.push_back(ShowStep{slide.index + 1});
        const float number = text_width(ui, slide.position, TextRole::small) + ui.px(space::small);
        label_in(ui, {right - number, at.y, right, bottom}, slide.position, TextRole::small, Weight::regular,
                 ui.colours().text_muted, Align::middle);
        right -= number;
        if (bar_button(ui, "slide.previous", slide.previous_text, Icon::chevron_left, slide.index > 0, right, at.y))
            out.push_back(ShowStep{slide.index - 1});
    }
    const std::string note(text(Text::honest_note, ui.language));
    label_in(ui, {at.x, at.y, right - ui.px(space::medium), bottom}, slide.title + " \u00b7 " + note, TextRole::small,
             Weight::regular, ui.colours().text_muted);
    ImGui::SetCursorScreenPos({at.x, bottom});
    ImGui::Dummy({1, 1});
}

/// Arrow keys, Page Up and Down as clickers send them, the space bar, Home, End, Escape.
void keys(const SlideView& slide, Actions& out) {
    if (slide.following || ImGui::GetIO().WantTextInput) return;
    const auto any = [](std::initializer_list<ImGuiKey> wanted) {
        return std::any_of(wanted.begin(), wanted.end(), [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); });
    };
    const int last = slide.count - 1;
    int index = slide.index;
    if (any({ImGuiKey_RightArrow, ImGuiKey_DownArrow, ImGuiKey_PageDown, ImGuiKey_Space, ImGuiKey_Enter})) ++index;
    if (any({ImGuiKey_LeftArrow, ImGuiKey_UpArrow, ImGuiKey_PageUp, ImGuiKey_Backspace})) --index;
    if (any({ImGuiKey_Home})) index = 0;
    if (any({ImGuiKey_End})) index = last;
    index = std::clamp(index, 0, last);
    if (index != slide.index) out.push_back(ShowStep{index});
    if (any({ImGuiKey_Escape})) out.push_back(Present{false});
}

}  // namespace

float slide_scale(float width_px, float height_px, float pixel_ratio) {
    constexpr float most = 4.8f;  // the glyphs of every size share one texture
    const float large = small_type_px / charts::em_size(TextRole::small);
    const float room = std::min(width_px / reference_width, height_px / reference_height);
    return std::max(pixel_ratio, std::min(most, large * room));
}

void slide_panel(const Ui& ui, const AppView& view, float width, float height, UiState& state, Actions& out) {
    const SlideView& slide = *view.slide;
    begin_panel(ui, {.id = "slide",
                     .rect = {0, 0, width, height},
                     .padding_x = space::large,
                     .padding_y = space::medium,
                     .keys = false});
    heading(ui, slide);
    const float spacing = ImGui::GetStyle().ItemSpacing.y;
    const float below = ui.px(bar_height) + 2 * spacing + (slide.lever ? ui.px(lever_height) + spacing : 0);
    const float room = ImGui::GetContentRegionAvail().y - below;
    const float top = ImGui::GetCursorPosY();
    picture(ui, view, room, state);
    ImGui::SetCursorPosY(top + room + spacing);
    if (slide.lever) lever(ui, slide, out);
    bottom_bar(ui, slide, out);
    end_panel();
    keys(slide, out);
}

}  // namespace regiomix::ui
