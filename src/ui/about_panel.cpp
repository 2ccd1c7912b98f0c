// The right column: about the scenario, or everything about one instrument.
#include "text/texts.hpp"
#include "ui/panels.hpp"

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

void about_scenario(const Ui& ui, const AboutScenarioView& view) {
    strong_paragraph(ui, view.title);
    gap(ui, space::small);
    if (!view.sentence.empty()) callout(ui, "", view.sentence);
    section(ui, Text::scenario_fact, view.fact);
    section(ui, Text::scenario_assumption, view.assumption);
    if (!view.notes.empty()) paragraph(ui, view.notes);
    gap(ui, space::medium);
    strong_paragraph(ui, view.region_text);
    gap(ui, space::tight);
    paragraph(ui, view.region_notes);
}

/// A labelled number on a line of its own.
std::optional<double> labelled_number(const Ui& ui, const std::string& id, const NumberView& number, NumberStyle style) {
    const std::string name = number.unit.empty() ? number.label : number.label + " (" + number.unit + ")";
    paragraph(ui, name);
    const NumberSpec spec{.id = id,
                          .label = name,
                          .value = number.value,
                          .min = number.min,
                          .max = number.max,
                          .style = style,
                          .width = ui.px(120)};
    const NumberResult result = number_field(ui, spec);
    if (result.error != NumberError::none) {
        ImGui::SameLine();
        label(ui, number_error_text(spec, result.error, ui.language), TextRole::small, Weight::semibold,
              ui.colours().danger);
    }
    gap(ui, space::tight);
    return result.value;
}

void phase_editor(const Ui& ui, const InstrumentDetailsView& view, const PhaseView& phase, Actions& out) {
    const std::string& instrument = view.instrument.id;
    const std::string id = "phase." + std::to_string(phase.index);
    heading(ui, phase.period_text);
    gap(ui, space::tight);
    const NumberStyle months{.kind = NumberStyle::Kind::plain};
    const auto month = [&](const char* part, Text label_text, int value) {
        NumberView number;
        number.label = text(label_text, ui.language);
        number.value = value;
        number.max = max_months;
        return labelled_number(ui, id + part, number, months);
    };
    if (const auto from = month(".from", Text::instrument_phase_from, phase.from_month))
        out.push_back(SetPhase{instrument, phase.index, static_cast<int>(*from), phase.to_month});
    if (const auto to = month(".to", Text::instrument_phase_to, phase.to_month))
        out.push_back(SetPhase{instrument, phase.index, phase.from_month, static_cast<int>(*to)});
    NumberView budget;
    budget.label = text(Text::instrument_budget, ui.language, {{"name", view.instrument.name}});
    budget.value = phase.eur_per_year;
    budget.max = 1e10;
    if (const auto value = labelled_number(ui, id + ".budget", budget, months))
        out.push_back(SetBudget{instrument, phase.index, *value});
    if (view.phases.size() > 1 &&
        link(ui, id + ".remove", text(Text::instrument_remove_phase, ui.language)))
        out.push_back(RemovePhase{instrument, phase.index});
    gap(ui, space::small);
}

void instrument_details(const Ui& ui, const InstrumentDetailsView& view, Actions& out) {
    const InstrumentView& instrument = view.instrument;
    const std::string close_label(text(Text::close, ui.language));
    if (button(ui, {.id = "details.close", .label = close_label, .kind = ButtonKind::quiet, .icon = Icon::close}))
        out.push_back(ShowDetails{});
    gap(ui, space::tight);
    strong_paragraph(ui, instrument.full_name);
    gap(ui, space::small);
    paragraph(ui, instrument.help);
    gap(ui, space::small);
    for (const PhaseView& phase : view.phases) phase_editor(ui, view, phase, out);
    if (!view.phases.empty() && link(ui, "details.add_phase", text(Text::instrument_add_phase, ui.language)))
        out.push_back(AddPhase{instrument.id});
    for (const NumberView& setting : view.settings) {
        NumberStyle style{.kind = NumberStyle::Kind::plain};
        style.decimals = setting.decimals;
        if (const auto value = labelled_number(ui, "setting." + setting.id, setting, style))
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
            about_scenario(ui, view.about);
    }
    end_scroll(ui);
}

}  // namespace regiomix::ui
