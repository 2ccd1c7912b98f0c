#include "ui/panel_parts.hpp"

#include <algorithm>
#include <array>

#include "ui/widgets/item.hpp"

namespace regiomix::ui {

void explain(const Ui& ui, std::string_view term) {
    if (!ui.terms) return;
    const ImVec2 from = ImGui::GetItemRectMin(), to = ImGui::GetItemRectMax();
    auto painter = ui.painter();
    const float y = to.y;
    painter.polyline(std::array<charts::Point, 2>{{{from.x, y}, {to.x, y}}},
                     {ui.colours().control_border, ui.theme.stroke(1.0f), ui.px(2), ui.px(2)});
    if (!ImGui::IsMouseHoveringRect(from, to) || !ImGui::IsWindowHovered()) return;
    for (const TermView& known : *ui.terms)
        if (known.id == term) tooltip(ui, known.term, known.text);
}

void section_heading(const Ui& ui, Text title, std::string_view term) {
    gap(ui, space::medium);
    heading(ui, text(title, ui.language));
    if (!term.empty()) explain(ui, term);
    gap(ui, space::tight);
}

void source_lines(const Ui& ui, const std::vector<SourceView>& sources) {
    for (const SourceView& source : sources) {
        const ImVec2 from = ImGui::GetCursorScreenPos();
        const float width = available_width();
        rich_text(ui, {{source.id + "  ", std::nullopt, Weight::semibold}, {source.title, std::nullopt, Weight::regular}},
                  TextRole::small, ui.colours().text_muted);
        const bool hovered = ImGui::IsWindowHovered() &&
                             ImGui::IsMouseHoveringRect(from, {from.x + width, ImGui::GetCursorScreenPos().y});
        if (hovered && !source.url.empty()) tooltip(ui, source.url);
        gap(ui, space::tight);
    }
}

namespace {

std::string name_with_unit(const NumberView& number) {
    return number.unit.empty() ? number.label : number.label + " (" + number.unit + ")";
}

}  // namespace

float labelled_number_width(const Ui& ui, const NumberView& number, float width) {
    return std::max(ui.px(width), text_width(ui, name_with_unit(number), TextRole::small));
}

std::optional<double> labelled_number(const Ui& ui, const std::string& id, const NumberView& number, float width) {
    const std::string name = name_with_unit(number);
    NumberStyle style{.kind = number.is_year ? NumberStyle::Kind::year : NumberStyle::Kind::plain};
    style.decimals = number.decimals;
    const NumberSpec spec{.id = id,
                          .label = name,
                          .value = number.value,
                          .min = number.min,
                          .max = number.max,
                          .style = style,
                          .width = ui.px(width)};
    ImGui::BeginGroup();
    const ImVec2 above = ImGui::GetCursorScreenPos();
    const float line = line_height(ui, TextRole::small) + ui.px(2);
    // What comes beside it begins after the name, not in it.
    ImGui::Dummy({std::min(labelled_number_width(ui, number, width), available_width()), line});
    const NumberResult result = number_field(ui, spec);
    const bool wrong = result.error != NumberError::none;
    label_in(ui, {above.x, above.y, above.x + available_width(), above.y + line},
             wrong ? number_error_text(spec, result.error, ui.language) : name, TextRole::small,
             wrong ? Weight::semibold : Weight::regular, wrong ? ui.colours().danger : ui.colours().text_muted);
    ImGui::EndGroup();
    return result.value;
}

}  // namespace regiomix::ui
