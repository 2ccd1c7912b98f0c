// The mix panel and the details of one instrument.
#include <algorithm>

#include "app/reduce.hpp"
#include "app/view_parts.hpp"

namespace regiomix::detail {
namespace {

/// Case-insensitive for ASCII; letters beyond it must match as typed.
bool contains_folded(const std::string& haystack, const std::string& needle) {
    const auto fold = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::search(haystack.begin(), haystack.end(), needle.begin(), needle.end(),
                       [&](char a, char b) { return fold(a) == fold(b); }) != haystack.end();
}

bool matches(const InstrumentKind& kind, const std::string& search, Language language) {
    return search.empty() || contains_folded(kind.short_name.in(language), search) ||
           contains_folded(kind.name.in(language), search) || contains_folded(kind.help.in(language), search);
}

int largest_phase(const MixEntry& entry) {
    const auto largest =
        std::max_element(entry.phases.begin(), entry.phases.end(),
                         [](const Phase& a, const Phase& b) { return a.annual_budget_eur < b.annual_budget_eur; });
    return static_cast<int>(largest - entry.phases.begin());
}

std::vector<double> yearly_spending(const MixEntry& entry, int years) {
    std::vector<double> spending(static_cast<std::size_t>(years));
    for (int month = 0; month < years * months_per_year; ++month)
        spending[static_cast<std::size_t>(month / months_per_year)] += budget_at(entry, month) / months_per_year;
    return spending;
}

/// The largest of 1, 2 and 5 times a power of ten that is not above `wanted`.
double round_step(double wanted) {
    double step = 1;
    for (const double factor : {2.0, 2.5, 2.0}) {
        if (step * factor > wanted) return step;
        step *= factor;
    }
    return 10 * round_step(wanted / 10);
}

Text grade_text(char grade) {
    return grade == 'A' ? Text::evidence_a : grade == 'B' ? Text::evidence_b : Text::evidence_c;
}

std::string duration_text(const ViewContext& context, double years) {
    const auto months = static_cast<int>(years * months_per_year + 0.5);
    if (months < 24) return context.say(Text::months_short, {{"months", std::to_string(months)}});
    return context.say(Text::years_short, {{"years", format_number(years, 1, context.language())}});
}

std::string join(const std::vector<std::string>& parts, const char* separator) {
    std::string joined;
    for (const std::string& part : parts) joined += (joined.empty() ? "" : separator) + part;
    return joined;
}

/// Average public cost over the years in which budgets are in force, EUR a year.
double average_cost(const ViewContext& context) {
    int last_month = 0;
    for (const MixEntry& entry : context.state.scenario.mix)
        if (is_active(entry)) last_month = std::max(last_month, entry.phases.back().to_month);
    if (last_month == 0 || !context.simulation.central) return 0;
    double total = 0;
    for (const auto& year : context.simulation.central->cost_by_year) total += year.total();
    const int months = std::min(last_month, context.state.scenario.horizon_years * months_per_year);
    return total / (static_cast<double>(months) / months_per_year);
}

/// The levels an instrument moves, strongest first.
std::string levels_text(const ViewContext& context, const InstrumentKind& kind) {
    std::vector<Strength> strengths = kind.strengths;
    std::stable_sort(strengths.begin(), strengths.end(),
                     [](const Strength& a, const Strength& b) { return a.central > b.central; });
    std::vector<std::string> names;
    for (const Strength& strength : strengths)
        names.push_back(context.content.levels[static_cast<std::size_t>(strength.level)].name.in(context.language()));
    return join(names, ", ");
}

}  // namespace

std::string month_label(const ViewContext& context, int month) {
    const int months = context.state.scenario.start_month - 1 + month;
    const int year = context.state.scenario.start_year + months / months_per_year;
    const int in_year = months % months_per_year + 1;
    return (in_year < 10 ? "0" : "") + std::to_string(in_year) + "/" + std::to_string(year);
}

InstrumentView instrument_view(const ViewContext& context, const InstrumentKind& kind) {
    const Language language = context.language();
    const double scale = context.region.figures.population / kind.budget_per_inhabitants;
    InstrumentView view;
    view.id = kind.id;
    view.name = kind.short_name.in(language);
    view.full_name = kind.name.in(language);
    view.help = kind.help.in(language);
    view.family = kind.family;
    view.usual_low = kind.min_budget_eur * scale;
    view.usual_high = kind.max_budget_eur * scale;
    view.usual_text = context.say(Text::instrument_plausible, {{"low", format_money(view.usual_low, language)},
                                                               {"high", format_money(view.usual_high, language)}});
    view.slider_max = snap_budget(1.25 * view.usual_high);
    view.slider_step = round_step(view.slider_max / 400);
    view.grade = kind.evidence.grade;
    view.grade_text = context.say(grade_text(kind.evidence.grade));
    if (const MixEntry* entry = find_entry(context.state.scenario.mix, kind.id)) {
        view.on = entry->enabled && !entry->phases.empty();  // without money too, or a slider at zero would be stuck
        view.phases = entry->phases.size();
        view.phase = largest_phase(*entry);
        view.eur_per_year = entry->phases.empty() ? 0 : entry->phases[static_cast<std::size_t>(view.phase)].annual_budget_eur;
        view.yearly_spending = yearly_spending(*entry, context.state.scenario.horizon_years);
    } else {
        view.eur_per_year = 0;
    }
    view.budget_text = view.eur_per_year > 0 ? format_compact(view.eur_per_year, language) : std::string(no_value_text);
    return view;
}

InstrumentDetailsView instrument_details_view(const ViewContext& context, const InstrumentKind& kind) {
    const Language language = context.language();
    InstrumentDetailsView view;
    view.instrument = instrument_view(context, kind);
    const MixEntry* entry = find_entry(context.state.scenario.mix, kind.id);
    if (entry) {
        for (std::size_t i = 0; i < entry->phases.size(); ++i) {
            const Phase& phase = entry->phases[i];
            view.phases.push_back({static_cast<int>(i), phase.from_month, phase.to_month, phase.annual_budget_eur,
                                   context.say(Text::instrument_period, {{"from", month_label(context, phase.from_month)},
                                                                         {"to", month_label(context, phase.to_month)}}),
                                   format_money(phase.annual_budget_eur, language)});
        }
        const bool room = !entry->phases.empty() && entry->phases.size() < limits::phases_per_instrument &&
                          entry->phases.back().to_month < context.state.scenario.horizon_years * months_per_year;
        if (room) view.next_phase_from = entry->phases.back().to_month;
    }
    for (const SettingKind& setting : kind.settings) {
        const int decimals = setting.step < 1 ? 2 : 0;
        const auto set = entry ? entry->settings.find(setting.id) : std::map<std::string, double>::const_iterator{};
        const double value = entry && set != entry->settings.end() ? set->second : setting.default_value;
        view.settings.push_back({setting.id, setting.name.in(language), setting.unit.in(language), value, setting.min,
                                 setting.max, setting.step, decimals, format_number(value, decimals, language), false});
    }
    view.acts_on = context.say(Text::instrument_acts_on, {{"levels", levels_text(context, kind)}});
    if (kind.strengths.empty()) view.acts_on.clear();
    const bool at_once = kind.delay_years + kind.ramp_years < 1.0 / months_per_year;
    view.delay = at_once ? context.say(Text::instrument_works_at_once)
                         : context.say(Text::instrument_delay,
                             {{"delay", duration_text(context, kind.delay_years)},
                              {"full", duration_text(context, kind.delay_years + kind.ramp_years)}});
    view.evidence_note = kind.evidence.note.in(language);
    if (!kind.evidence.sources.empty())
        view.sources = context.say(Text::instrument_sources, {{"sources", join(kind.evidence.sources, ", ")}});
    view.origin = context.say(Text::instrument_origin, {{"origin", join(kind.origin, "; ")}});
    return view;
}

MixView mix_view(const ViewContext& context) {
    const Language language = context.language();
    const ViewState& shown = context.state.view;
    MixView view;
    view.title = context.say(Text::mix_title);
    view.search = shown.search;
    view.only_active = shown.only_active;
    view.search_hint =
        context.say(Text::mix_search, {{"count", std::to_string(context.content.catalogue.instruments.size())}});

    view.spending_text =
        context.say(Text::mix_spending, {{"money", format_money(average_cost(context), language)}});

    bool any = false;
    for (const InstrumentFamily& family : context.content.catalogue.families) {
        FamilyView group{family.id, family.name.in(language), {}, shown.closed_families.count(family.id) == 0, {}};
        int all = 0, on = 0;
        for (const InstrumentKind& kind : context.content.catalogue.instruments) {
            if (kind.family != family.id) continue;
            InstrumentView instrument = instrument_view(context, kind);
            ++all;
            on += instrument.on;
            if (matches(kind, shown.search, language) && (instrument.on || !shown.only_active))
                group.instruments.push_back(std::move(instrument));
        }
        group.count_text = context.say(Text::mix_count, {{"on", std::to_string(on)}, {"all", std::to_string(all)}});
        if (!shown.search.empty()) group.open = true;
        if (group.instruments.empty()) continue;
        any = true;
        view.families.push_back(std::move(group));
    }
    if (!any)
        view.no_match_text = shown.search.empty() ? context.say(Text::mix_none_active)
                                                  : context.say(Text::mix_no_match, {{"text", shown.search}});
    return view;
}

}  // namespace regiomix::detail
