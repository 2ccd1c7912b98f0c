// The right column: about the scenario, or everything about one instrument.
#include "text/texts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

/// A heading that may take several lines.
void strong_paragraph(const Ui& ui, const std::string& words) {
    rich_text(ui, {{words, std::nullopt, Weight::semibold}}, TextRole::body, ui.colours().text);
}

void section(const Ui& ui, Text title, const std::string& body) {
    if (body.empty()) return;
    gap(ui, space::medium);
    heading(ui, text(title, ui.language));
    gap(ui, space::tight);
    paragraph(ui, body);
}

/// A number under its name, `width` design pixels wide; what is wrong with typed text replaces the name.
std::optional<double> labelled_number(const Ui& ui, const std::string& id, const NumberView& number, float width) {
    const std::string name = number.unit.empty() ? number.label : number.label + " (" + number.unit + ")";
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
    ImGui::Dummy({ui.px(width), line});
    const NumberResult result = number_field(ui, spec);
    const bool wrong = result.error != NumberError::none;
    label_in(ui, {above.x, above.y, above.x + available_width(), above.y + line},
             wrong ? number_error_text(spec, result.error, ui.language) : name, TextRole::small,
             wrong ? Weight::semibold : Weight::regular, wrong ? ui.colours().danger : ui.colours().text_muted);
    ImGui::EndGroup();
    return result.value;
}

void about_scenario(const Ui& ui, const AboutScenarioView& view, Actions& out) {
    const std::string title_label(text(Text::scenario_title_label, ui.language));
    if (const auto title = text_field(ui, {.id = "about.title", .label = title_label, .text = view.title}))
        out.push_back(SetTitle{*title});
    gap(ui, space::small);
    if (!view.sentence.empty()) callout(ui, "", view.sentence);
    gap(ui, space::small);
    if (const auto year = labelled_number(ui, "about.start_year", view.start_year, 76))
        out.push_back(SetStart{static_cast<int>(*year), static_cast<int>(view.start_month.value)});
    ImGui::SameLine(0, ui.px(space::large));
    if (const auto month = labelled_number(ui, "about.start_month", view.start_month, 76))
        out.push_back(SetStart{static_cast<int>(view.start_year.value), static_cast<int>(*month)});
    gap(ui, space::tight);
    if (const auto envelope = labelled_number(ui, "about.envelope", view.envelope, 130))
        out.push_back(SetEnvelope{*envelope > 0 ? std::optional(*envelope) : std::nullopt});
    section(ui, Text::scenario_fact, view.fact);
    section(ui, Text::scenario_assumption, view.assumption);
    if (!view.notes.empty()) paragraph(ui, view.notes);
    gap(ui, space::medium);
    strong_paragraph(ui, view.region_text);
    gap(ui, space::tight);
    paragraph(ui, view.region_notes);
}

NumberView month_view(const Ui& ui, Text name, int month) {
    NumberView number;
    number.label = text(name, ui.language);
    number.value = month;
    number.max = max_months;
    return number;
}

void phase_editor(const Ui& ui, const InstrumentDetailsView& view, const PhaseView& phase, Actions& out) {
    const std::string& instrument = view.instrument.id;
    const std::string id = "phase." + std::to_string(phase.index);
    heading(ui, phase.period_text);
    gap(ui, space::tight);
    if (const auto from =
            labelled_number(ui, id + ".from", month_view(ui, Text::instrument_phase_from, phase.from_month), 76))
        out.push_back(SetPhase{instrument, phase.index, static_cast<int>(*from), phase.to_month});
    ImGui::SameLine(0, ui.px(space::large));
    if (const auto to = labelled_number(ui, id + ".to", month_view(ui, Text::instrument_phase_to, phase.to_month), 76))
        out.push_back(SetPhase{instrument, phase.index, phase.from_month, static_cast<int>(*to)});
    gap(ui, space::tight);
    NumberView budget;
    budget.label = text(Text::instrument_yearly_budget, ui.language);
    budget.value = phase.eur_per_year;
    budget.max = 1e10;
    if (const auto value = labelled_number(ui, id + ".budget", budget, 120))
        out.push_back(SetBudget{instrument, phase.index, *value});
    if (view.phases.size() > 1 && link(ui, id + ".remove", text(Text::instrument_remove_phase, ui.language)))
        out.push_back(RemovePhase{instrument, phase.from_month});
    gap(ui, space::small);
}

void instrument_details(const Ui& ui, const InstrumentDetailsView& view, Actions& out) {
    const InstrumentView& instrument = view.instrument;
    const std::string close_label(text(Text::close, ui.language));
    const ButtonSpec close{.id = "details.close",
                           .label = close_label,
                           .kind = ButtonKind::quiet,
                           .icon = Icon::close,
                           .icon_only = true};
    const float title_width = available_width() - button_width(ui, close) - ui.px(space::small);
    rich_text(ui, {{instrument.full_name, std::nullopt, Weight::semibold}}, TextRole::body, ui.colours().text, title_width);
    ImGui::SameLine(0, 0);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + available_width() - button_width(ui, close));
    if (button(ui, close)) out.push_back(ShowDetails{});
    gap(ui, space::small);
    paragraph(ui, instrument.help);
    gap(ui, space::small);
    for (const PhaseView& phase : view.phases) phase_editor(ui, view, phase, out);
    if (view.next_phase_from && link(ui, "details.add_phase", text(Text::instrument_add_phase, ui.language)))
        out.push_back(AddPhase{instrument.id, *view.next_phase_from});
    for (const NumberView& setting : view.settings) {
        gap(ui, space::small);
        if (const auto value = labelled_number(ui, "setting." + setting.id, setting, 120))
            out.push_back(SetSetting{instrument.id, setting.id, *value});
    }
    gap(ui, space::small);
    callout(ui, instrument.grade_text, view.evidence_note);
    gap(ui, space::small);
    for (const std::string* line : {&view.acts_on, &view.delay, &instrument.usual_text, &view.sources, &view.origin}) {
        if (line->empty()) continue;
        paragraph(ui, *line);
        gap(ui, space::tight);
    }
}

}  // namespace

void about_panel(const Ui& ui, const AppView& view, Actions& out) {
    if (begin_scroll(ui, "about.scroll", 0, 0)) {
        if (view.details)
            instrument_details(ui, *view.details, out);
        else
            about_scenario(ui, view.about, out);
    }
    end_scroll(ui);
}

}  // namespace regiomix::ui
