// The list of instruments, everything about one, and the editor of one's own.
#include "app/controls_json_parts.hpp"

namespace regiomix::detail {

using Json = Controls::Json;

NumberView months(const std::string& label, int month) {
    NumberView number;
    number.label = label;
    number.value = month;
    number.max = max_months;
    number.step = 1;
    return number;
}

void budget_control(Controls& c, const std::string& id, const std::string& slider, const InstrumentView& instrument) {
    NumberView budget{.id = id, .label = c.say(Text::instrument_budget, {{"name", instrument.name}})};
    budget.unit = c.say(Text::form_unit_eur);
    budget.value = instrument.eur_per_year;
    budget.max = limits::annual_budget_eur;
    budget.step = instrument.slider_step;
    budget.text = instrument.budget_text;
    Json& json = c.number(id, budget, SetBudget{instrument.id, instrument.phase, instrument.eur_per_year}, "eur_per_year");
    json["slider"] = {{"id", slider}, {"max", instrument.slider_max}, {"step", instrument.slider_step}};
    json["help"] = instrument.usual_text;
}

namespace {

void instrument_controls(Controls& c, const InstrumentView& instrument) {
    const std::string id = "mix." + instrument.id;
    c.toggle(id + ".on", instrument.full_name, instrument.on, SetEnabled{instrument.id, instrument.on}, "enabled");
    c.press(id + ".name", c.say(Text::instrument_details, {{"name", instrument.full_name}}), ShowDetails{instrument.id});
    if (instrument.on) budget_control(c, id + ".value", id + ".slider", instrument);
}

/// What the menu beside the search holds: a choice for each of its parts.
void filter_controls(Controls& c, const MixView& mix) {
    const auto choice = [&](const char* id, const std::string& label, const std::vector<MenuEntry>& entries) {
        c.entries(id, "choice", label, entries)["widget"] = "mix.filter";
    };
    choice("mix.order", mix.order_heading, mix.orders);
    choice("mix.show", mix.show_heading, mix.shows);
    choice("mix.stage", mix.stage_heading, mix.stage_filters);
    choice("mix.in_family", mix.family_heading, mix.family_filters);
    if (mix.order.filter_text.empty()) return;
    Json& clear = c.press("mix.filter.clear", mix.order.clear_text, SetMixFilter{});
    clear["then"] = Json::array({action_to_json(SetOnlyActive{false})});
}

/// A strength from 0 to 1, or a share of the budget in percent; with the slider that it has on the canvas.
void own_part_controls(Controls& c, const OwnEditorView& view, const OwnMechanismView& mechanism) {
    const NumberView& part = mechanism.number;
    const std::string id = "own.part." + part.id;
    const double per = mechanism.is_money ? 100 : 1;
    NumberView number = part;
    number.unit = mechanism.is_money ? "%" : "";
    for (double* value : {&number.value, &number.max, &number.step}) *value *= per;
    const std::string field = (mechanism.is_money ? "money_shares/" : "strengths/") + part.id;
    Json& json = c.number(id + ".value", number, SetOwnInstrument{view.definition}, field.c_str());
    if (mechanism.is_money) json["per"] = per;
    json["slider"] = {{"id", id + ".slider"}, {"max", number.max}, {"step", number.step}};
    json["help"] = mechanism.help + " " + mechanism.note;
    OwnInstrument without = view.definition;
    (mechanism.is_money ? without.money_shares : without.strengths)[part.id] = 0;
    c.press(id + ".remove", fill(view.remove_label, {{"name", part.label}}), SetOwnInstrument{without});
}

}  // namespace

void mix_controls(Controls& c, const MixView& mix) {
    c.text("mix.search", mix.search_hint, mix.search, SetSearch{mix.search}, "text");
    filter_controls(c, mix);
    for (const FamilyView& family : mix.families) {
        c.toggle("mix.family." + family.id, family.name, family.open, SetFamilyOpen{family.id, family.open}, "open");
        if (!family.presets.empty()) c.entries("mix.presets." + family.id, "menu", family.presets_label, family.presets);
        for (const InstrumentView& instrument : family.instruments) instrument_controls(c, instrument);
    }
    if (mix.new_own) c.press("mix.new_own", mix.new_own->label, mix.new_own->action)["help"] = mix.new_own->detail;
}

void details_controls(Controls& c, const InstrumentDetailsView& details) {
    const std::string& instrument = details.instrument.id;
    c.press("details.close", c.say(Text::close), ShowDetails{});
    for (const PhaseView& phase : details.phases) {
        const std::string id = "phase." + std::to_string(phase.index);
        const SetPhase move{instrument, phase.index, phase.from_month, phase.to_month};
        c.number(id + ".from", months(c.say(Text::instrument_phase_from), phase.from_month), move, "from_month");
        c.number(id + ".to", months(c.say(Text::instrument_phase_to), phase.to_month), move, "to_month");
        NumberView budget{.id = id, .label = c.say(Text::instrument_yearly_budget)};
        budget.value = phase.eur_per_year;
        budget.max = limits::annual_budget_eur;
        budget.step = 1;
        budget.text = phase.budget_text;
        c.number(id + ".budget", budget, SetBudget{instrument, phase.index, phase.eur_per_year}, "eur_per_year");
        if (details.phases.size() > 1)
            c.press(id + ".remove", c.say(Text::instrument_remove_phase), RemovePhase{instrument, phase.from_month});
    }
    for (const NumberView& setting : details.settings)
        c.number("setting." + setting.id, setting, SetSetting{instrument, setting.id, setting.value}, "value");
    for (std::size_t i = 0; i < details.changes.size(); ++i) {
        const MenuEntry& change = details.changes[i];
        Controls::Json& json = c.press("details.change." + std::to_string(i), change.label, change.action);
        if (!change.detail.empty()) json["help"] = change.detail;
    }
}

void own_controls(Controls& c, const OwnEditorView& view) {
    const OwnInstrument& own = view.definition;
    const SetOwnInstrument set{own};
    c.text("own.name", view.name_label, own.name, set, "name");
    c.entries("own.family", "choice", view.family_label, view.families);
    Json& budget = c.number("own.budget", view.budget, set, "reference_budget_eur");
    budget["per"] = 1 / view.budget_scale;  // the action counts money for a region of standard size
    c.number("own.delay", view.delay, set, "delay_years");
    c.number("own.ramp", view.ramp, set, "ramp_years");
    for (const OwnMechanismView& mechanism : view.mechanisms) own_part_controls(c, view, mechanism);
    c.entries("own.add", "menu", view.add_label, view.more_mechanisms);
    c.press("own.delete", view.delete_label, RemoveOwnInstrument{own.id});
    c.press("own.close", c.say(Text::close), ShowOwnEditor{})["widget"] = "dialog.own.close";
}

}  // namespace regiomix::detail
