// Everything about one instrument.
#include <algorithm>

#include "app/view_parts.hpp"

namespace regiomix::detail {

std::vector<MechanismView> mechanism_views(const ViewContext& context, const InstrumentKind& kind) {
    const Language language = context.language();
    std::vector<Strength> strengths = kind.strengths;
    std::stable_sort(strengths.begin(), strengths.end(),
                     [](const Strength& a, const Strength& b) { return a.central > b.central; });
    std::vector<MechanismView> views;
    for (const Strength& strength : strengths) {
        const LevelInfo& level = context.content.levels[static_cast<std::size_t>(strength.level)];
        views.push_back({level.id, level.name.in(language), level.help.in(language), strength.low, strength.central,
                         strength.high, format_number(strength.central, 2, language),
                         context.say(Text::details_range, {{"low", format_number(strength.low, 2, language)},
                                                           {"high", format_number(strength.high, 2, language)}})});
    }
    return views;
}

std::vector<SourceView> source_views(const ViewContext& context, const std::vector<std::string>& ids) {
    std::vector<SourceView> views;
    for (const std::string& id : ids) {
        const Source* source = context.content.find_source(id);
        views.push_back(source ? SourceView{id, source->title, source->url} : SourceView{id, id, {}});
    }
    return views;
}

namespace {

std::string duration_text(const ViewContext& context, double years) {
    const auto months = static_cast<int>(years * months_per_year + 0.5);
    if (months < 24) return context.say(Text::months_short, {{"months", std::to_string(months)}});
    return context.say(Text::years_short, {{"years", format_number(years, 1, context.language())}});
}

std::string period_text(const ViewContext& context, const Phase& phase) {
    return context.say(Text::instrument_period, {{"from", month_label(context, phase.from_month)},
                                                 {"to", month_label(context, phase.to_month)}});
}

std::vector<PhaseView> phase_views(const ViewContext& context, const MixEntry& entry) {
    std::vector<PhaseView> views;
    for (std::size_t i = 0; i < entry.phases.size(); ++i) {
        const Phase& phase = entry.phases[i];
        views.push_back({static_cast<int>(i), phase.from_month, phase.to_month, phase.annual_budget_eur,
                         period_text(context, phase), format_money(phase.annual_budget_eur, context.language())});
    }
    return views;
}

/// The month after the last phase, if another one has room there before the horizon.
std::optional<int> next_phase_from(const ViewContext& context, const MixEntry& entry) {
    const bool room = !entry.phases.empty() && entry.phases.size() < limits::phases_per_instrument &&
                      entry.phases.back().to_month < context.state.scenario.horizon_years * months_per_year;
    return room ? std::optional(entry.phases.back().to_month) : std::nullopt;
}

void add_settings(const ViewContext& context, const InstrumentKind& kind, const MixEntry* entry,
                  InstrumentDetailsView& view) {
    const Language language = context.language();
    for (const SettingKind& setting : kind.settings) {
        const int decimals = setting.step < 1 ? 2 : 0;
        const auto written = [&](double value) { return format_number(value, decimals, language); };
        double value = setting.default_value;
        if (entry)
            if (const auto own = entry->settings.find(setting.id); own != entry->settings.end()) value = own->second;
        view.settings.push_back({setting.id, setting.name.in(language), setting.unit.in(language), value, setting.min,
                                 setting.max, setting.step, decimals, written(value), false});
        view.setting_notes.push_back(context.say(Text::setting_usual, {{"value", written(setting.default_value)},
                                                                       {"low", written(setting.min)},
                                                                       {"high", written(setting.max)}}));
    }
}

/// What comes back, what is paid by results, what runs on: one sentence per rule of the model (E7, E8).
std::string cost_logic(const ViewContext& context, const InstrumentKind& kind) {
    switch (kind.rule) {
        case BudgetRule::grant_call:
            return context.say(Text::cost_grant_call);
        case BudgetRule::revolving_fund:
            return context.say(Text::cost_revolving_fund);
        case BudgetRule::outcomes_contract:
            return context.say(Text::cost_outcomes_contract);
        case BudgetRule::social_procurement:
            return context.say(Text::cost_social_procurement);
        case BudgetRule::pledgebank:
            return context.say(Text::cost_pledgebank);
        case BudgetRule::voluntary_tax:
            return context.say(Text::cost_voluntary_tax);
        case BudgetRule::standard:
            break;
    }
    const double paid = kind.money_shares.sum();
    std::string sentence =
        paid >= 0.995 ? context.say(Text::cost_all_paid)
        : paid > 0    ? context.say(Text::cost_part_paid, {{"share", format_percent(paid, 0, context.language())}})
                      : context.say(Text::cost_running);
    if (share_of(kind, MoneyUse::public_staff) > 0) sentence += " " + context.say(Text::cost_public_staff);
    if (kind.support_places_share > 0)
        sentence += " " + context.say(Text::cost_support_places,
                                      {{"share", format_percent(kind.support_places_share, 0, context.language())}});
    return sentence;
}

/// Projects and books that it is known from, and the ready scenarios that have it, with their amounts and years.
std::vector<std::string> tried(const ViewContext& context, const InstrumentKind& kind) {
    std::vector<std::string> lines = kind.origin;
    for (const ReadyScenario& ready : context.content.ready) {
        const MixEntry* entry = find_entry(ready.scenario.mix, kind.id);
        if (!entry || !is_active(*entry)) continue;
        double most = 0;
        for (const Phase& phase : entry->phases) most = std::max(most, phase.annual_budget_eur);
        const auto year = [&](int month) {
            return std::to_string(ready.scenario.start_year + (ready.scenario.start_month - 1 + month) / months_per_year);
        };
        lines.push_back(context.say(Text::details_in_ready,
                                    {{"scenario", ready.title.in(context.language())},
                                     {"money", format_money(most, context.language())},
                                     {"from", year(entry->phases.front().from_month)},
                                     {"to", year(entry->phases.back().to_month - 1)}}));
    }
    return lines;
}

/// What concerns instruments of one's own: to edit and delete them, or to make one like this.
void add_own_changes(const ViewContext& context, const InstrumentKind& kind, std::vector<MenuEntry>& entries) {
    if (kind.own) {
        entries.push_back({context.say(Text::own_edit), {}, false, ShowOwnEditor{kind.id}});
        entries.push_back({context.say(Text::own_delete), {}, false, RemoveOwnInstrument{kind.id}});
    } else if (can_be_own(kind) && context.state.scenario.own_instruments.size() < limits::own_instruments) {
        entries.push_back({context.say(Text::own_copy), context.say(Text::own_copy_help), false,
                           CopyAsOwn{kind.id, next_own_id(context)}});
    }
}

std::vector<MenuEntry> changes(const ViewContext& context, const InstrumentKind& kind, const InstrumentDetailsView& view,
                               const MixEntry* entry) {
    std::vector<MenuEntry> entries;
    if (!view.instrument.on) entries.push_back({context.say(Text::instrument_switch_on), {}, false, SetEnabled{kind.id, true}});
    if (entry && view.next_phase_from) {
        entries.push_back({context.say(Text::instrument_repeat), {}, false,
                           CopyPhase{kind.id, static_cast<int>(entry->phases.size()) - 1, *view.next_phase_from}});
        entries.push_back({context.say(Text::instrument_add_phase), {}, false, AddPhase{kind.id, *view.next_phase_from}});
    }
    if (entry)
        entries.push_back({context.say(Text::instrument_reset), context.say(Text::instrument_reset_help), false,
                           ResetInstrument{kind.id}});
    add_own_changes(context, kind, entries);
    return entries;
}

}  // namespace

InstrumentDetailsView instrument_details_view(const ViewContext& context, const InstrumentKind& kind) {
    const Language language = context.language();
    const MixEntry* entry = find_entry(context.state.scenario.mix, kind.id);
    InstrumentDetailsView view;
    view.instrument = instrument_view(context, kind);
    if (entry) {
        view.phases = phase_views(context, *entry);
        view.next_phase_from = next_phase_from(context, *entry);
    }
    add_settings(context, kind, entry, view);
    if (!view.instrument.on)
        view.state_text = context.say(entry ? Text::instrument_is_off : Text::instrument_not_used);
    view.changes = changes(context, kind, view, entry);
    const bool at_once = kind.delay_years + kind.ramp_years < 1.0 / months_per_year;
    view.delay = at_once ? context.say(Text::instrument_works_at_once)
                         : context.say(Text::instrument_delay,
                                       {{"delay", duration_text(context, kind.delay_years)},
                                        {"full", duration_text(context, kind.delay_years + kind.ramp_years)}});
    std::string stages;
    for (const std::string& id : view.instrument.stages)
        stages += (stages.empty() ? "" : ", ") + context.content.spiral.find(id)->name.in(language);
    if (!stages.empty()) view.stages = context.say(Text::details_stages, {{"stages", stages}});
    if (const std::string& units = kind.natural_parameters.in(language); !units.empty())
        view.natural_parameters = context.say(Text::details_natural, {{"what", units}});
    view.mechanisms = mechanism_views(context, kind);
    view.mechanisms_note =
        context.say(view.mechanisms.empty() ? Text::details_no_mechanisms : Text::details_mechanisms_note);
    view.cost_logic = cost_logic(context, kind);
    view.tried = tried(context, kind);
    view.evidence_note = kind.evidence.note.in(language);
    view.sources = source_views(context, kind.evidence.sources);
    return view;
}

}  // namespace regiomix::detail
