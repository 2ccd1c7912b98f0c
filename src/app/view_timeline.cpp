// When each instrument is paid, and which years are over the envelope.
#include <algorithm>
#include <cmath>

#include "app/view_parts.hpp"

namespace regiomix::detail {
namespace {

bool is_selected(const ViewContext& context, const std::string& instrument) {
    const auto& selected = context.state.view.selected_rows;
    return std::find(selected.begin(), selected.end(), instrument) != selected.end();
}

charts::TimelineBar bar_view(const ViewContext& context, const InstrumentKind& kind, const MixEntry& entry,
                             std::size_t index) {
    const Phase& phase = entry.phases[index];
    // Delay and ramp count once, from the first phase's start (E2).
    const int start = entry.phases.front().from_month;
    const auto months = [](double years) { return static_cast<int>(std::lround(years * months_per_year)); };
    charts::TimelineBar bar;
    bar.phase = static_cast<int>(index);
    bar.span = {phase.from_month, phase.to_month};
    bar.works_from = start + months(kind.delay_years);
    bar.full_from = start + months(kind.delay_years + kind.ramp_years);
    bar.limits = {index == 0 ? 0 : entry.phases[index - 1].to_month,
                  index + 1 == entry.phases.size() ? max_months : entry.phases[index + 1].from_month};
    bar.text = context.say(Text::timeline_bar, {{"from", month_label(context, phase.from_month)},
                                                {"to", month_label(context, phase.to_month)},
                                                {"money", format_money(phase.annual_budget_eur, context.language())}});
    return bar;
}

charts::TimelineRow row_view(const ViewContext& context, const InstrumentKind& kind, const MixEntry& entry) {
    charts::TimelineRow row;
    row.id = kind.id;
    row.name = kind.short_name.in(context.language());
    row.colour = context.palette().family(kind.family);
    row.selected = is_selected(context, kind.id);
    for (std::size_t i = 0; i < entry.phases.size(); ++i) row.bars.push_back(bar_view(context, kind, entry, i));
    return row;
}

/// Per year what is over, in words; empty where nothing is.
std::vector<std::string> years_over(const ViewContext& context) {
    const auto& envelope = context.state.scenario.envelope_eur_per_year;
    std::vector<std::string> over(static_cast<std::size_t>(context.state.scenario.horizon_years));
    if (!context.simulation.central) return over;
    const auto& costs = context.simulation.central->cost_by_year;
    for (std::size_t year = 0; year < std::min({over.size(), envelope.size(), costs.size()}); ++year) {
        const double excess = costs[year].total() - envelope[year];
        if (excess <= 0.5) continue;  // less than a euro is rounding
        over[year] = context.say(Text::budget_over_one,
                                 {{"years", std::to_string(context.calendar_year(static_cast<int>(year)))},
                                  {"amount", format_money(excess, context.language())}});
    }
    return over;
}

}  // namespace

TimelineView timeline_view(const ViewContext& context) {
    const Scenario& scenario = context.state.scenario;
    TimelineView view;
    view.title = context.say(Text::timeline_title);
    view.help = context.say(Text::timeline_help);
    view.copy_text = context.say(Text::timeline_copy);
    view.remove_text = context.say(Text::instrument_remove_phase);
    view.chart.first_year = scenario.start_year;
    view.chart.months = scenario.horizon_years * months_per_year;
    for (const InstrumentFamily& family : context.catalogue.families) {
        for (const InstrumentKind& kind : context.catalogue.instruments) {
            const MixEntry* entry = kind.family == family.id ? find_entry(scenario.mix, kind.id) : nullptr;
            if (!entry || !is_active(*entry)) continue;
            view.chart.rows.push_back(row_view(context, kind, *entry));
            if (view.chart.rows.back().selected) view.selected.push_back(kind.id);
        }
    }
    if (!view.selected.empty()) {
        view.selected_text = context.say(Text::timeline_selected, {{"count", std::to_string(view.selected.size())}});
        view.clear_text = context.say(Text::timeline_clear);
    }
    view.chart.over = years_over(context);
    const bool over = std::any_of(view.chart.over.begin(), view.chart.over.end(),
                                  [](const std::string& year) { return !year.empty(); });
    if (over) {
        view.fit_text = context.say(Text::timeline_fit);
        view.fit_help = context.say(view.selected.empty() ? Text::timeline_fit_all : Text::timeline_fit_selected);
    }
    return view;
}

}  // namespace regiomix::detail
