// Everything about one instrument: levers, mechanisms, money, where it was tried, evidence.
#include <algorithm>

#include "text/texts.hpp"
#include "ui/panel_parts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

void title_line(const Ui& ui, const InstrumentView& instrument, Actions& out) {
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
}

/// Switch on, repeat a phase, reset: one under the other, as their words are long in some languages.
void changes(const Ui& ui, const std::vector<MenuEntry>& entries, Actions& out) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const std::string id = "details.change." + std::to_string(i);
        if (link(ui, id, entries[i].label)) out.push_back(entries[i].action);
        if (!entries[i].detail.empty() && ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip)) tooltip(ui, entries[i].detail);
        gap(ui, space::tight);
    }
}

NumberView month_view(const Ui& ui, Text name, int month) {
    NumberView number;
    number.label = text(name, ui.language);
    number.value = month;
    number.max = max_months;
    return number;
}

/// The budget with the usual range marked.
std::optional<double> budget_slider(const Ui& ui, const std::string& id, const InstrumentView& instrument,
                                    const PhaseView& phase) {
    return slider(ui, {.id = id,
                       .label = instrument.name,
                       .value = phase.eur_per_year,
                       .max = instrument.slider_max,
                       .step = instrument.slider_step,
                       .curve = budget_curve,
                       .style = {.kind = NumberStyle::Kind::compact},
                       .colour = ui.colours().family(instrument.family),
                       .plausible_min = instrument.usual_low,
                       .plausible_max = instrument.usual_high});
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
    budget.max = limits::annual_budget_eur;
    if (const auto value = labelled_number(ui, id + ".budget", budget, 120))
        out.push_back(SetBudget{instrument, phase.index, *value});
    if (const auto value = budget_slider(ui, id + ".slider", view.instrument, phase))
        out.push_back(SetBudget{instrument, phase.index, *value});
    if (view.phases.size() > 1 && link(ui, id + ".remove", text(Text::instrument_remove_phase, ui.language)))
        out.push_back(RemovePhase{instrument, phase.from_month});
    gap(ui, space::small);
}

void setting_editor(const Ui& ui, const InstrumentView& instrument, const NumberView& setting, const std::string& note,
                    Actions& out) {
    const std::string id = "setting." + setting.id;
    if (const auto value = labelled_number(ui, id, setting, 120))
        out.push_back(SetSetting{instrument.id, setting.id, *value});
    NumberStyle style{.kind = NumberStyle::Kind::plain};
    style.decimals = setting.decimals;
    if (const auto value = slider(ui, {.id = id + ".slider",
                                       .label = setting.label,
                                       .value = setting.value,
                                       .min = setting.min,
                                       .max = setting.max,
                                       .step = setting.step,
                                       .style = style,
                                       .colour = ui.colours().family(instrument.family)}))
        out.push_back(SetSetting{instrument.id, setting.id, *value});
    paragraph(ui, note);
    gap(ui, space::small);
}

void levers(const Ui& ui, const InstrumentDetailsView& view, Actions& out) {
    section_heading(ui, Text::details_when, "phase");
    if (!view.state_text.empty()) {
        paragraph(ui, view.state_text);
        gap(ui, space::tight);
    }
    for (const PhaseView& phase : view.phases) phase_editor(ui, view, phase, out);
    if (!view.phases.empty()) {
        paragraph(ui, view.instrument.usual_text);
        gap(ui, space::tight);
    }
    for (std::size_t i = 0; i < view.settings.size(); ++i)
        setting_editor(ui, view.instrument, view.settings[i], view.setting_notes[i], out);
    changes(ui, view.changes, out);
}

void mechanisms(const Ui& ui, const InstrumentDetailsView& view) {
    section_heading(ui, Text::details_mechanisms, "mechanism_level");
    charts::BarList list;
    for (const MechanismView& mechanism : view.mechanisms)
        list.rows.push_back({.label = mechanism.name,
                             .value = mechanism.central,
                             .text = mechanism.text,
                             .colour = ui.colours().family(view.instrument.family)});
    if (!list.rows.empty()) {
        const ChartViewResult hover = bar_list_view(ui, {.id = "details.mechanisms"}, list);
        if (hover.hovered) {
            const MechanismView& mechanism = view.mechanisms[static_cast<std::size_t>(*hover.hovered)];
            tooltip(ui, mechanism.name, mechanism.help + "\n" + mechanism.range_text);
        }
        gap(ui, space::tight);
    }
    paragraph(ui, view.mechanisms_note);
    gap(ui, space::tight);
    paragraph(ui, view.delay);
    explain(ui, "delay");
    if (view.stages.empty()) return;
    gap(ui, space::tight);
    paragraph(ui, view.stages);
}

void money(const Ui& ui, const InstrumentDetailsView& view) {
    section_heading(ui, Text::details_cost);
    paragraph(ui, view.cost_logic);
    if (view.natural_parameters.empty()) return;
    gap(ui, space::tight);
    paragraph(ui, view.natural_parameters);
}

void lines(const Ui& ui, const std::vector<std::string>& words) {
    for (const std::string& line : words) {
        paragraph(ui, line);
        gap(ui, space::tight);
    }
}

void sources(const Ui& ui, const std::vector<SourceView>& list) {
    section_heading(ui, Text::details_sources);
    if (list.empty()) paragraph(ui, text(Text::details_no_sources, ui.language));
    source_lines(ui, list);
}

}  // namespace

void instrument_details(const Ui& ui, const InstrumentDetailsView& view, Actions& out) {
    title_line(ui, view.instrument, out);
    gap(ui, space::small);
    paragraph(ui, view.instrument.help);
    levers(ui, view, out);
    mechanisms(ui, view);
    money(ui, view);
    if (!view.tried.empty()) section_heading(ui, Text::details_tried);
    lines(ui, view.tried);
    gap(ui, space::small);
    section_heading(ui, Text::details_evidence, "evidence_grade");
    callout(ui, view.instrument.grade_text, view.evidence_note);
    if (view.instrument.own_label.empty()) sources(ui, view.sources);
}

}  // namespace regiomix::ui
