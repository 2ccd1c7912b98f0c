// The mix panel: instruments by family or by effect per euro, filters, presets.
#include <algorithm>
#include <cmath>

#include "app/marginal_effects.hpp"
#include "app/reduce.hpp"
#include "app/view_parts.hpp"

namespace regiomix::detail {

bool contains_folded(const std::string& haystack, const std::string& needle) {
    const auto fold = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::search(haystack.begin(), haystack.end(), needle.begin(), needle.end(),
                       [&](char a, char b) { return fold(a) == fold(b); }) != haystack.end();
}

namespace {

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
    view.grade_text = context.say(kind.own ? Text::own_grade : instrument_grade_text(kind.evidence.grade));
    if (kind.own) view.own_label = context.say(Text::own_badge);
    if (kind.own) view.help = context.say(Text::own_help);
    for (const SpiralStage& stage : context.content.spiral.stages)
        if (context.content.spiral.serves(kind, stage)) view.stages.push_back(stage.id);
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

namespace {

bool is_shown(const ViewContext& context, const InstrumentKind& kind, const InstrumentView& instrument) {
    const ViewState& shown = context.state.view;
    const auto& stages = instrument.stages;
    return matches(kind, shown.search, context.language()) && (instrument.on || !shown.only_active) &&
           (shown.mix_family.empty() || shown.mix_family == kind.family) &&
           (shown.mix_stage.empty() || std::find(stages.begin(), stages.end(), shown.mix_stage) != stages.end());
}

/// What a family's budgets would be with a preset, and how to switch it off.
std::vector<MenuEntry> preset_entries(const ViewContext& context, const std::string& family, int all) {
    std::vector<MenuEntry> entries;
    const double population = context.region.figures.population;
    for (const Preset& preset : context.content.presets) {
        const auto& wanted = preset.of(family);
        if (wanted.empty()) continue;
        double money = 0;
        for (const std::string& id : wanted)
            if (const auto index = context.catalogue.find(id)) {
                const InstrumentKind& kind = context.catalogue.instruments[*index];
                money += snap_budget(preset.budget(kind) * population / kind.budget_per_inhabitants);
            }
        entries.push_back({preset.name.in(context.language()),
                           context.say(Text::preset_detail, {{"count", std::to_string(wanted.size())},
                                                             {"all", std::to_string(all)},
                                                             {"money", format_money(money, context.language())},
                                                             {"help", preset.help.in(context.language())}}),
                           false, ApplyPreset{family, preset.id}});
    }
    entries.push_back({context.say(Text::preset_off), context.say(Text::preset_off_detail), false, ApplyPreset{family, {}}});
    return entries;
}

std::vector<FamilyView> by_family(const ViewContext& context) {
    const ViewState& shown = context.state.view;
    std::vector<FamilyView> families;
    for (const InstrumentFamily& family : context.catalogue.families) {
        FamilyView group;
        group.id = family.id;
        group.name = family.name.in(context.language());
        group.open = shown.closed_families.count(family.id) == 0 || !shown.search.empty() || shown.mix_family == family.id;
        int all = 0, on = 0;
        for (const InstrumentKind& kind : context.catalogue.instruments) {
            if (kind.family != family.id) continue;
            InstrumentView instrument = instrument_view(context, kind);
            ++all;
            on += instrument.on;
            if (is_shown(context, kind, instrument)) group.instruments.push_back(std::move(instrument));
        }
        group.count_text = context.say(Text::mix_count, {{"on", std::to_string(on)}, {"all", std::to_string(all)}});
        group.presets_label = context.say(Text::preset_menu, {{"family", group.name}});
        group.presets = preset_entries(context, family.id, all);
        if (!group.instruments.empty()) families.push_back(std::move(group));
    }
    return families;
}

std::string effect_text(const ViewContext& context, std::size_t instrument, Indicator indicator) {
    const double value = 1e6 * context.side->marginal.per_euro(instrument, indicator);
    if (!std::isfinite(value))
        return context.say(Text::mix_effect_none,
                           {{"year", std::to_string(context.calendar_year(context.state.scenario.horizon_years))}});
    const IndicatorInfo& info = context.content.info(indicator);
    NumberStyle style = value_style(info, value, true);
    if (style.kind == NumberStyle::Kind::plain && std::fabs(value) < 10) style.decimals = std::fabs(value) < 0.1 ? 4 : 2;
    return context.say(Text::mix_effect_value, {{"value", format_value(value, style, context.language())}});
}

/// One list, most effect per euro first; in the catalogue's order until the effects are known.
FamilyView by_effect(const ViewContext& context, Indicator indicator) {
    const MarginalResults& marginal = context.side->marginal;
    const auto& kinds = context.catalogue.instruments;
    const bool known = marginal.order.size() == kinds.size() && marginal.entries.size() == kinds.size();
    FamilyView list;
    list.id = "by_effect";
    list.name = context.say(Text::mix_effect_title);
    int on = 0;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const std::size_t index = known ? marginal.order[i] : i;
        InstrumentView instrument = instrument_view(context, kinds[index]);
        on += instrument.on;
        if (!is_shown(context, kinds[index], instrument)) continue;
        if (known) instrument.effect_text = effect_text(context, index, indicator);
        list.instruments.push_back(std::move(instrument));
    }
    list.count_text = context.say(Text::mix_count, {{"on", std::to_string(on)}, {"all", std::to_string(kinds.size())}});
    return list;
}

/// The menu beside the search: order, what is on, stage, family.
void add_filters(const ViewContext& context, MixView& view) {
    const ViewState& shown = context.state.view;
    const Language language = context.language();
    view.filter_label = context.say(Text::mix_filter);
    view.order_heading = context.say(Text::mix_order);
    view.show_heading = context.say(Text::mix_show);
    view.stage_heading = context.say(Text::mix_stage);
    view.family_heading = context.say(Text::mix_family);
    const bool by_effect_now = shown.mix_sort == MixSort::effect;
    view.orders = {{context.say(Text::mix_order_catalogue), {}, !by_effect_now, SetMixSort{MixSort::catalogue}},
                   {context.say(Text::mix_order_effect), {}, by_effect_now, SetMixSort{MixSort::effect}}};
    view.shows = {{context.say(Text::mix_show_all), {}, !shown.only_active, SetOnlyActive{false}},
                  {context.say(Text::mix_only_active), {}, shown.only_active, SetOnlyActive{true}}};
    view.stage_filters = {{context.say(Text::mix_stage_all), {}, shown.mix_stage.empty(), SetMixFilter{shown.mix_family, {}}}};
    view.family_filters = {
        {context.say(Text::mix_family_all), {}, shown.mix_family.empty(), SetMixFilter{{}, shown.mix_stage}}};
    std::vector<std::string> set;
    if (shown.only_active) set.push_back(context.say(Text::mix_only_active));
    for (const SpiralStage& stage : context.content.spiral.stages) {
        const bool selected = stage.id == shown.mix_stage;
        view.stage_filters.push_back({stage.name.in(language), stage.help.in(language), selected,
                                      SetMixFilter{shown.mix_family, stage.id}});
        if (selected) set.push_back(stage.name.in(language));
    }
    for (const InstrumentFamily& family : context.catalogue.families) {
        const bool selected = family.id == shown.mix_family;
        view.family_filters.push_back({family.name.in(language), {}, selected, SetMixFilter{family.id, shown.mix_stage}});
        if (selected) set.push_back(family.name.in(language));
    }
    for (const std::string& filter : set) view.order.filter_text += (view.order.filter_text.empty() ? "" : " · ") + filter;
    if (!set.empty()) view.order.clear_text = context.say(Text::mix_filter_clear);
}

}  // namespace

MixView mix_view(const ViewContext& context) {
    const ViewState& shown = context.state.view;
    MixView view;
    view.title = context.say(Text::mix_title);
    view.search = shown.search;
    view.only_active = shown.only_active;
    view.search_hint =
        context.say(Text::mix_search, {{"count", std::to_string(context.catalogue.instruments.size())}});
    view.spending_text =
        context.say(Text::mix_spending, {{"money", format_money(average_cost(context), context.language())}});
    add_filters(context, view);
    if (shown.mix_sort == MixSort::effect) {
        const Indicator indicator = effect_indicator(shown.indicator, context.content);
        view.order.by_effect = true;
        view.order.busy = context.side->marginal.entries.size() != context.catalogue.instruments.size();
        view.order.note =
            view.order.busy
                ? context.say(Text::mix_effect_busy)
                : context.say(Text::mix_effect_note,
                              {{"indicator", context.content.info(indicator).name.in(context.language())},
                               {"year", std::to_string(context.calendar_year(context.state.scenario.horizon_years))}});
        FamilyView list = by_effect(context, indicator);
        if (!list.instruments.empty()) view.families.push_back(std::move(list));
    } else {
        view.families = by_family(context);
    }
    if (context.state.scenario.own_instruments.size() < limits::own_instruments)
        view.new_own = MenuEntry{context.say(Text::own_new), context.say(Text::own_new_help), false, new_own_action(context)};
    if (view.families.empty())
        view.no_match_text = !shown.search.empty()               ? context.say(Text::mix_no_match, {{"text", shown.search}})
                             : shown.mix_family.empty() && shown.mix_stage.empty() ? context.say(Text::mix_none_active)
                                                                                   : context.say(Text::mix_none_filtered);
    return view;
}

}  // namespace regiomix::detail
