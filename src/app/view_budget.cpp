// What the mix costs the public per year, against the envelope. From the central run, so it is there in the same frame.
#include <algorithm>
#include <limits>

#include "app/view_parts.hpp"

namespace regiomix::detail {
namespace {

/// Which years exceed the envelope, and by how much at most.
std::string envelope_note(const ViewContext& context, const std::vector<double>& totals, bool& over) {
    const auto& envelope = context.state.scenario.envelope_eur_per_year;
    const Language language = context.language();
    if (envelope.empty()) return context.say(Text::budget_no_envelope);
    std::string years;
    double worst = 0;
    for (std::size_t year = 0; year < std::min(totals.size(), envelope.size()); ++year) {
        const double excess = totals[year] - envelope[year];
        if (excess <= 0.5) continue;  // less than a euro is rounding
        worst = std::max(worst, excess);
        years += (years.empty() ? "" : ", ") + std::to_string(context.calendar_year(static_cast<int>(year)));
    }
    over = !years.empty();
    if (over)
        return context.say(Text::budget_over_one, {{"years", years}, {"amount", format_money(worst, language)}});
    return context.say(Text::budget_within, {{"amount", format_money(envelope.front(), language)}});
}

void add_part(charts::BarChart& chart, const ViewContext& context, Text name, charts::Rgba8 colour,
              double PublicCostParts<double>::*part) {
    std::vector<double> values;
    double sum = 0;
    for (const auto& year : context.simulation.central->cost_by_year) {
        values.push_back(year.*part);
        sum += year.*part;
    }
    if (sum > 0) chart.parts.push_back({context.say(name), colour, std::move(values)});
}

}  // namespace

charts::BarChart budget_chart(const ViewContext& context, std::string& note, bool& over_envelope) {
    const Language language = context.language();
    const Scenario& scenario = context.state.scenario;
    charts::BarChart chart;
    chart.title = context.say(Text::budget_title);
    chart.first_year = scenario.start_year;
    chart.value_style.kind = NumberStyle::Kind::money;
    chart.over_text = context.say(Text::budget_over);
    chart.total_name = context.say(Text::budget_total);
    chart.envelope_name = context.say(Text::budget_envelope);
    chart.envelope = scenario.envelope_eur_per_year;
    if (!chart.envelope.empty())  // years after the last entry have no ceiling
        chart.envelope.resize(static_cast<std::size_t>(scenario.horizon_years), std::numeric_limits<double>::quiet_NaN());
    if (!context.simulation.central) return chart;

    const charts::Palette& palette = context.palette();
    using Parts = PublicCostParts<double>;
    add_part(chart, context, Text::budget_running, palette.neutral_bar, &Parts::running);
    add_part(chart, context, Text::budget_projects, palette.family("finance"), &Parts::projects);
    add_part(chart, context, Text::budget_fund_capital, palette.family("capacity"), &Parts::fund_capital);
    add_part(chart, context, Text::budget_outcome_payments, palette.family("networks"), &Parts::outcome_payments);

    std::vector<double> totals;
    double sum = 0;
    for (const auto& year : context.simulation.central->cost_by_year) {
        totals.push_back(year.total());
        sum += totals.back();
    }
    chart.subtitle = context.say(Text::budget_title_total, {{"total", format_money(sum, language)},
                                                            {"years", std::to_string(scenario.horizon_years)}});
    note = envelope_note(context, totals, over_envelope);
    return chart;
}

}  // namespace regiomix::detail
