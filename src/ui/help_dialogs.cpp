// Help with the glossary, and the examples as cards.
#include <algorithm>

#include "text/texts.hpp"
#include "ui/panel_parts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

constexpr float keys_width = 110, picture_width = 120, picture_height = 56, card_padding = 12;

/// Dialogs grow with their content up to the screen; what scrolls in them has a height of its own.
float scroll_height() { return std::floor(ImGui::GetIO().DisplaySize.y * 0.66f); }

void key_row(const Ui& ui, const KeyView& key) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float line = line_height(ui, TextRole::small);
    label_in(ui, {at.x, at.y, at.x + ui.px(keys_width), at.y + line}, key.keys, TextRole::small, Weight::semibold,
             ui.colours().text);
    ImGui::Dummy({ui.px(keys_width), line});
    ImGui::SameLine(0, 0);
    paragraph(ui, key.what);
    gap(ui, space::tight);
}

/// A scenario to press: picture on the right, what it is on the left.
bool example_card(const Ui& ui, const ExampleView& example) {
    const std::string id = "example." + example.id;
    const float width = available_width(), pad = ui.px(card_padding);
    const float words = width - 3 * pad - ui.px(picture_width);
    const auto measure = ui.measure();
    const auto sentence = charts::layout_rich_text({{example.sentence, std::nullopt, Weight::regular}}, words, 4,
                                                   TextRole::small, measure, 1.2f);
    const float title_height = line_height(ui, TextRole::body), small = line_height(ui, TextRole::small);
    const float height = std::max(2 * pad + title_height + small + sentence.height + ui.px(space::small),
                                  2 * pad + ui.px(picture_height) + small);
    const Item item = make_item(ui, {id, example.title, width, height, true, false});
    if (!item.visible) return item.pressed;
    const Palette& p = ui.colours();
    const Rect& r = item.rect;
    auto painter = ui.painter();
    painter.rect(r, {item.hovered ? p.surface_hover : p.surface, item.hovered ? p.accent : p.border, ui.theme.stroke(1.0f),
                     ui.px(radius::card)});
    float y = r.y0 + pad;
    label_in(ui, {r.x0 + pad, y, r.x0 + pad + words, y + title_height}, example.title, TextRole::body, Weight::semibold,
             p.text);
    y += title_height;
    label_in(ui, {r.x0 + pad, y, r.x0 + pad + words, y + small}, example.region, TextRole::small, Weight::regular,
             p.text_muted);
    y += small + ui.px(space::tight);
    charts::draw_rich_text(sentence, {r.x0 + pad, y}, TextRole::small, p.text, painter);
    const Rect picture{r.x1 - pad - ui.px(picture_width), r.y0 + pad, r.x1 - pad, r.y0 + pad + ui.px(picture_height)};
    if (!example.picture.empty()) {
        const charts::Sparkline line{.values = example.picture, .colour = p.accent, .filled = true};
        charts::draw_sparkline(line, picture, ui.chart_style(), painter);
    }
    label_in(ui, {picture.x0 - ui.px(space::small), picture.y1 + ui.px(2), picture.x1, picture.y1 + ui.px(2) + small},
             example.caption, TextRole::small, Weight::regular, p.text_muted, Align::end);
    if (item.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw_focus_ring(ui, item, id, ui.px(radius::card));
    return item.pressed;
}

}  // namespace

void help_dialog(const Ui& ui, const HelpView& view, const std::vector<TermView>& terms) {
    if (begin_scroll(ui, "help.scroll", 0, scroll_height())) {
        heading(ui, view.keys_title);
        gap(ui, space::tight);
        for (const KeyView& key : view.keys) key_row(ui, key);
        gap(ui, space::medium);
        heading(ui, view.glossary_title);
        gap(ui, space::tight);
        for (const TermView& term : terms) {
            rich_text(ui, {{term.term + "  ", std::nullopt, Weight::semibold}, {term.text, std::nullopt, Weight::regular}},
                      TextRole::small, ui.colours().text);
            gap(ui, space::small);
        }
    }
    end_scroll(ui);
}

void examples_dialog(const Ui& ui, const ExamplesView& view, Actions& out) {
    paragraph(ui, view.note);
    gap(ui, space::small);
    if (begin_scroll(ui, "examples.scroll", 0, scroll_height())) {
        for (const ExampleView& example : view.examples) {
            if (example_card(ui, example)) out.push_back(example.open);
            gap(ui, space::small);
        }
    }
    end_scroll(ui);
}

}  // namespace regiomix::ui
