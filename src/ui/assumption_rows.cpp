#include "ui/assumption_rows.hpp"

#include <algorithm>
#include <cmath>

#include "ui/panel_parts.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

constexpr float stacked_below = 560;  // design pixels
constexpr float head_height = 46, number_height = 26, label_height = 16, other_height = 24, indent = 22;
constexpr float track_width = 132;

Grade grade_of(char grade) { return grade == 'A' ? Grade::a : grade == 'B' ? Grade::b : Grade::c; }

bool is_under_pointer(const Rect& rect) {
    return ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(min_of(rect), max_of(rect));
}

/// The name with a line below it, pressed to open or close; `marked`: with a dot before it.
struct HeadSpec {
    const std::string &id, &name, &note, &help, &open_label;
    bool open = false, marked = false;
    float width = 0;
};

bool row_head(const Ui& ui, const HeadSpec& head, const Rect& line) {
    const Palette& colours = ui.colours();
    const std::string id = head.id + ".name";
    const Rect place{line.x0, line.y0 + ui.px(3), line.x0 + head.width, line.y0 + ui.px(head_height - 3)};
    const Item item = make_item_at(ui, {id, head.open_label, place.width(), place.height(), true, false}, place);
    if (!item.visible) return item.pressed;
    auto painter = ui.painter();
    if (item.hovered) {
        painter.rect(place, {colours.surface_hover, {0, 0, 0, 0}, 0, ui.px(4)});
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    const float body = line_height(ui, TextRole::body), small = line_height(ui, TextRole::small);
    const float top = std::round(place.centre().y - (body + small) * 0.5f);
    draw_icon(head.open ? Icon::chevron_down : Icon::chevron_right, {place.x0 + ui.px(9), top + body * 0.5f}, ui.px(12),
              colours.text_muted, painter);
    float x = place.x0 + ui.px(indent - 2);
    const float right = place.x1 - ui.px(4);
    if (head.marked) {
        painter.circle({x + ui.px(3), top + body * 0.5f}, ui.px(3.5f), {colours.accent, {0, 0, 0, 0}, 0, 0});
        x += ui.px(12);
    }
    const bool cut = label_in(ui, {x, top, right, top + body}, head.name, TextRole::body,
                              head.marked ? Weight::semibold : Weight::regular, colours.text, Align::start, WhenCut::silent);
    label_in(ui, {place.x0 + ui.px(indent - 2), top + body, right, top + body + small}, head.note, TextRole::small,
             Weight::regular, head.marked ? colours.accent : colours.text_muted, Align::start, WhenCut::silent);
    draw_focus_ring(ui, item, id, ui.px(4));
    if (item.hovered && ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip))
        tooltip(ui, cut ? head.name : std::string(), head.help.empty() ? head.note : head.help);
    return item.pressed;
}

/// A number of the row at a place. Returns the new one.
std::optional<double> number_at(const Ui& ui, const std::string& row, const NumberView& number, const Rect& place, bool none) {
    ImGui::SetCursorScreenPos(min_of(place));
    const std::string id = row + "." + number.id;
    NumberSpec spec{.id = id, .label = number.label, .value = number.value, .min = number.min, .max = number.max};
    spec.style.decimals = number.decimals;
    spec.width = place.width();
    spec.height = place.height();
    if (none) spec.shown = no_value_text;
    return number_field(ui, spec).value;
}

/// The three fields, from `origin` on.
void numbers(const Ui& ui, const AssumptionColumns& columns, const AssumptionRowView& row, charts::Point origin, Actions& out) {
    const std::string id = "assumptions.row." + row.id;
    const float height = ui.px(number_height);
    const auto place = [&](float column) {
        return Rect{origin.x + column, origin.y, origin.x + column + columns.field, origin.y + height};
    };
    const auto send = [&](SetAssumption changed, std::optional<double> SetAssumption::*field, double value) {
        changed.*field = value;
        out.push_back(changed);
    };
    if (const auto value = number_at(ui, id, row.value, place(columns.value), false))
        send(row.as_value, &SetAssumption::value, *value);
    if (const auto low = number_at(ui, id, row.low, place(columns.low), row.known)) send(row.as_low, &SetAssumption::low, *low);
    if (const auto high = number_at(ui, id, row.high, place(columns.high), row.known))
        send(row.as_high, &SetAssumption::high, *high);
}

void number_labels(const Ui& ui, const AssumptionColumns& columns, const AssumptionColumnsView& labels, float x, float y) {
    const auto write = [&](float column, const std::string& words) {
        label_in(ui, {x + column, y, x + column + columns.field, y + ui.px(label_height)}, words, TextRole::small,
                 Weight::regular, ui.colours().text_muted);
    };
    write(columns.value, labels.value);
    write(columns.low, labels.low);
    write(columns.high, labels.high);
}

/// "B 0.25 (0.2–0.3)": what other scenarios of the comparison assume.
void others(const Ui& ui, const AssumptionRowView& row, const Rect& line) {
    const float size = ui.px(16), text_line = line_height(ui, TextRole::small);
    float x = line.x0 + ui.px(indent - 2);
    auto painter = ui.painter();
    for (const OtherAssumptionView& other : row.others) {
        const float y = line.centre().y;
        const Rect chip{x, y - size * 0.5f, x + size, y + size * 0.5f};
        painter.circle(chip.centre(), size * 0.5f, {other.colour, {0, 0, 0, 0}, 0, 0});
        painter.text({chip.centre().x, std::round(y - text_line * 0.5f)}, other.mark,
                     {TextRole::small, Weight::semibold, ui.colours().on_accent, Align::middle});
        const float width = std::min(text_width(ui, other.text, TextRole::small), line.x1 - chip.x1 - ui.px(5));
        if (width < ui.px(24)) return;
        label_in(ui, {chip.x1 + ui.px(5), line.y0, chip.x1 + ui.px(5) + width, line.y1}, other.text, TextRole::small,
                 Weight::regular, ui.colours().text);
        const Rect all{chip.x0, line.y0, chip.x1 + width, line.y1};
        if (is_under_pointer(all)) tooltip(ui, other.title, other.text);
        x = chip.x1 + width + ui.px(space::large);
    }
}

void row_details(const Ui& ui, const AssumptionColumns& columns, const AssumptionsView& view, const AssumptionRowView& row) {
    ImGui::Indent(ui.px(indent - 2));
    const auto line = [&](const std::string& words) {
        if (words.empty()) return;
        paragraph(ui, words);
        gap(ui, space::tight);
    };
    line(row.note);
    line(row.published + (row.unit.empty() ? "." : " " + row.unit + ".") + " " + row.limits);
    line(row.use);
    if (columns.stacked) line(view.columns.sensitivity + ": " + row.sensitivity);
    line(row.grade_text + ". " + (row.sources.empty() ? view.no_source_text : std::string()));
    source_lines(ui, row.sources);
    gap(ui, space::small);
    ImGui::Unindent(ui.px(indent - 2));
}

void rule(const Ui& ui, float x0, float x1) {
    auto painter = ui.painter();
    charts::draw_horizontal_rule(x0, x1, ImGui::GetCursorScreenPos().y, ui.theme.scale, ui.colours().grid, painter);
}

/// Range and value of a strength on a line from 0 to 1.
void strength_track(const Ui& ui, const MechanismView& mechanism, const Rect& track, Rgba8 colour) {
    auto painter = ui.painter();
    const auto x = [&](double value) { return track.x0 + track.width() * static_cast<float>(std::clamp(value, 0.0, 1.0)); };
    const float y = track.centre().y, thick = ui.px(5);
    const auto bar = [&](float x0, float x1, Rgba8 fill) {
        painter.rect({x0, y - thick * 0.5f, x1, y + thick * 0.5f}, {fill, {0, 0, 0, 0}, 0, thick * 0.5f});
    };
    bar(track.x0, track.x1, ui.colours().sunken);
    bar(x(mechanism.low), x(mechanism.high), charts::with_alpha(colour, 0.45f));
    painter.circle({x(mechanism.central), y}, ui.px(4.5f), {colour, {0, 0, 0, 0}, 0, 0});
}

void mechanism_line(const Ui& ui, float width, const MechanismView& mechanism, Rgba8 colour) {
    const Rect line = take_space(width, ui.px(other_height));
    const float track = std::min(ui.px(track_width), line.width() * 0.3f), gap_px = ui.px(space::medium);
    const std::string range = mechanism.text + " (" + mechanism.range_text + ")";
    const float words = std::min(text_width(ui, range, TextRole::small), line.width() * 0.4f);
    const float track_x = line.x1 - words - gap_px - track;
    const Rect name{line.x0, line.y0, track_x - gap_px, line.y1};
    label_in(ui, name, mechanism.name, TextRole::small, Weight::regular, ui.colours().text);
    strength_track(ui, mechanism, {track_x, line.y0, track_x + track, line.y1}, colour);
    label_in(ui, {line.x1 - words, line.y0, line.x1, line.y1}, range, TextRole::small, Weight::regular, ui.colours().text_muted,
             Align::end);
    if (is_under_pointer(line)) tooltip(ui, mechanism.name, mechanism.help);
}

}  // namespace

AssumptionColumns assumption_columns(const Ui& ui, float width) {
    AssumptionColumns columns;
    columns.width = width;
    columns.stacked = width < ui.px(stacked_below);
    const float between = ui.px(6);
    columns.reset = width - ui.px(32);
    columns.grade = columns.reset - ui.px(badge_width + 6);
    if (columns.stacked) {
        const float left = ui.px(indent - 2);
        columns.name = columns.grade - between;
        columns.field = std::floor((width - left - 2 * between) / 3);
        columns.value = left;
    } else {
        columns.sensitivity_end = columns.grade - ui.px(10);
        columns.sensitivity = columns.sensitivity_end - ui.px(62);
        columns.field = ui.px(84);
        columns.value = columns.sensitivity - 3 * (columns.field + between);
        columns.name = columns.value - ui.px(10);
    }
    columns.low = columns.value + columns.field + between;
    columns.high = columns.low + columns.field + between;
    return columns;
}

void assumption_headings(const Ui& ui, const AssumptionColumns& columns, const AssumptionColumnsView& view) {
    if (columns.stacked) return;
    const Rect line = take_space(columns.width, ui.px(24));
    const auto write = [&](float x0, float x1, const std::string& words, Align align) {
        label_in(ui, {line.x0 + x0, line.y0, line.x0 + x1, line.y1}, words, TextRole::small, Weight::semibold,
                 ui.colours().text_muted, align);
    };
    const float pad = ui.px(7);  // as inside the fields
    write(ui.px(indent - 2), columns.name, view.name, Align::start);
    for (const auto& [x, words] : {std::pair(columns.value, &view.value), {columns.low, &view.low}, {columns.high, &view.high}})
        write(x, x + columns.field - pad, *words, Align::end);
    write(columns.sensitivity, columns.sensitivity_end, view.sensitivity, Align::end);
    const Rect place{line.x0 + columns.sensitivity, line.y0, line.x0 + columns.sensitivity_end, line.y1};
    if (is_under_pointer(place))
        tooltip(ui, view.sensitivity, view.sensitivity_help);
    auto painter = ui.painter();
    charts::draw_horizontal_rule(line.x0, line.x1, line.y1, ui.theme.scale, ui.colours().control_border, painter);
}

float assumption_row_height(const Ui& ui, const AssumptionColumns& columns, const AssumptionRowView& row) {
    const float numbers_below = columns.stacked ? label_height + number_height + 12 : 0;
    return ui.px(head_height + numbers_below + (row.others.empty() ? 0 : other_height));
}

void assumption_row(const Ui& ui, const AssumptionColumns& columns, const AssumptionsView& view, const AssumptionRowView& row,
                    Actions& out) {
    const std::string id = "assumptions.row." + row.id;
    const Rect line = take_space(columns.width, assumption_row_height(ui, columns, row));
    const ImVec2 below = ImGui::GetCursorScreenPos();
    if (row_head(ui, {id, row.name, row.short_note, row.note, row.open_label, row.open, row.changed, columns.name}, line))
        out.push_back(OpenAssumption{row.id, !row.open});
    float y = line.y0 + std::round(ui.px((head_height - number_height) * 0.5f));
    if (columns.stacked) {
        y = line.y0 + ui.px(head_height);
        number_labels(ui, columns, view.columns, line.x0, y);
        y += ui.px(label_height);
    }
    numbers(ui, columns, row, {line.x0, y}, out);
    if (!columns.stacked)
        label_in(ui, {line.x0 + columns.sensitivity, line.y0, line.x0 + columns.sensitivity_end, line.y0 + ui.px(head_height)},
                 row.sensitivity, TextRole::small, Weight::regular, ui.colours().text_muted, Align::end);
    const float middle = line.y0 + ui.px(head_height * 0.5f);
    ImGui::SetCursorScreenPos({line.x0 + columns.grade, std::round(middle - ui.px(9))});
    const std::string grade_id = id + ".grade", reset_id = id + ".reset";
    evidence_badge(ui, grade_id, grade_of(row.grade), row.grade_text);
    if (row.changed) {
        ImGui::SetCursorScreenPos({line.x0 + columns.reset, std::round(middle - ui.px(control_height * 0.5f))});
        if (button(ui, {.id = reset_id,
                        .label = row.reset_label,
                        .kind = ButtonKind::quiet,
                        .icon = Icon::undo,
                        .icon_only = true}))
            out.push_back(row.reset);
    }
    if (!row.others.empty()) others(ui, row, {line.x0, line.y1 - ui.px(other_height), line.x1, line.y1});
    ImGui::SetCursorScreenPos(below);
    if (row.open) row_details(ui, columns, view, row);
    rule(ui, line.x0, line.x1);
}

float strengths_row_height(const Ui& ui) { return ui.px(head_height); }

void strengths_row(const Ui& ui, float width, const StrengthsView& row, Actions& out) {
    const std::string id = "assumptions.strength." + row.id;
    const Rect line = take_space(width, strengths_row_height(ui));
    const ImVec2 below = ImGui::GetCursorScreenPos();
    const float badge = row.own_label.empty() ? ui.px(badge_width) : own_badge_width(ui, row.own_label);
    const float badge_x = line.x1 - badge - ui.px(4);
    const float name_width = badge_x - line.x0 - ui.px(space::small);
    if (row_head(ui, {id, row.name, row.summary, row.note, row.open_label, row.open, false, name_width}, line))
        out.push_back(OpenAssumption{row.id, !row.open});
    ImGui::SetCursorScreenPos({badge_x, std::round(line.centre().y - ui.px(9))});
    const std::string grade_id = id + ".grade";
    if (row.own_label.empty())
        evidence_badge(ui, grade_id, grade_of(row.grade), row.grade_text);
    else
        own_badge(ui, grade_id, row.own_label, row.grade_text);
    ImGui::SetCursorScreenPos(below);
    if (row.open) {
        ImGui::Indent(ui.px(indent - 2));
        const float inner = width - ui.px(indent - 2);
        for (const MechanismView& mechanism : row.mechanisms)
            mechanism_line(ui, inner, mechanism, ui.colours().family(row.family));
        gap(ui, space::tight);
        paragraph(ui, row.grade_text + " " + row.note);
        gap(ui, space::tight);
        source_lines(ui, row.sources);
        gap(ui, space::small);
        const std::string change_id = id + ".change";
        if (row.change && link(ui, change_id, row.change->label)) out.push_back(row.change->action);
        gap(ui, space::medium);
        ImGui::Unindent(ui.px(indent - 2));
    }
    rule(ui, line.x0, line.x1);
}

}  // namespace regiomix::ui
