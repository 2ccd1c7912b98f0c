#include "text/texts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

constexpr double slider_curve = 2.0;  ///< budgets span two orders of magnitude: finer near zero

Grade grade_of(char grade) { return grade == 'A' ? Grade::a : grade == 'B' ? Grade::b : Grade::c; }

void instrument_row(const Ui& ui, const InstrumentView& instrument, Actions& out) {
    const std::string id = "mix." + instrument.id;
    const Rgba8 colour = ui.colours().family(instrument.family);
    LeverRowSpec row{.id = id, .name = instrument.name, .help = instrument.help};
    row.grade = grade_of(instrument.grade);
    row.grade_help = instrument.grade_text;
    row.colour = colour;
    row.on = instrument.on;
    row.value = instrument.eur_per_year;
    row.max = instrument.slider_max;
    row.step = instrument.slider_step;
    row.curve = slider_curve;
    row.style.kind = NumberStyle::Kind::compact;
    row.plausible_min = instrument.usual_low;
    row.plausible_max = instrument.usual_high;
    const LeverRowResult result = lever_row(ui, row);
    if (result.on) out.push_back(SetEnabled{instrument.id, *result.on});
    if (result.value) out.push_back(SetBudget{instrument.id, instrument.phase, *result.value});
    if (result.name_pressed) out.push_back(ShowDetails{instrument.id});
}

void panel_heading(const Ui& ui, const MixView& view) {
    const float width = available_width();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = line_height(ui, TextRole::heading);
    const Rect line{at.x, at.y, at.x + width, at.y + height};
    const float title = label_in(ui, line, view.title, TextRole::body, Weight::semibold, ui.colours().text);
    label_in(ui, {line.x0 + title + ui.px(space::small), line.y0, line.x1, line.y1}, view.spending_text, TextRole::small,
             Weight::regular, ui.colours().text_muted, Align::end);
    ImGui::Dummy({width, height});
}

}  // namespace

void mix_panel(const Ui& ui, const MixView& view, Actions& out) {
    panel_heading(ui, view);
    gap(ui, space::small);
    const std::string clear(text(Text::mix_clear_search, ui.language));
    if (const auto search = search_field(ui, {.id = "mix.search",
                                              .placeholder = view.search_hint,
                                              .text = view.search,
                                              .clear_label = clear}))
        out.push_back(SetSearch{*search});
    gap(ui, space::tight);
    if (begin_scroll(ui, "mix.scroll", 0, 0)) {
        if (!view.no_match_text.empty()) paragraph(ui, view.no_match_text);
        for (const FamilyView& family : view.families) {
            const std::string id = "mix.family." + family.id;
            if (family_header(ui, {.id = id,
                                   .name = family.name,
                                   .count = family.count_text,
                                   .colour = ui.colours().family(family.id),
                                   .collapsed = !family.open}))
                out.push_back(SetFamilyOpen{family.id, !family.open});
            if (family.open)
                for (const InstrumentView& instrument : family.instruments) instrument_row(ui, instrument, out);
            gap(ui, space::small);
        }
    }
    end_scroll(ui);
}

}  // namespace regiomix::ui
