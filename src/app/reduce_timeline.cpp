// Actions on several phases or instruments at once: copy, shift, fit to the envelope.
#include <algorithm>
#include <cmath>

#include "app/reduce_parts.hpp"
#include "ensemble/ensemble.hpp"
#include "scenario/resolve.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {
namespace {

constexpr int bisection_steps = 30;
constexpr double budget_quantum_eur = 1000;
constexpr double tolerance = 1e-9;  ///< of the envelope; spending planned exactly at it is not over it

/// Whether a mix keeps to the envelope in the central run. Region and assumptions are prepared once.
class EnvelopeCheck {
  public:
    EnvelopeCheck(const Scenario& scenario, const Content& content)
        : scenario_(scenario), catalogue_(scenario, content), region_(resolve_region(scenario, content)),
          basis_(make_basis(region_, resolve_assumptions(scenario, content))) {}

    bool within(const PolicyMix& mix) const {
        const auto plan = std::make_shared<const MixPlan>(
            plan_mix(mix, *catalogue_, region_.figures, scenario_.horizon_years));
        const CentralRun run = run_central({basis_, plan});
        const auto& envelope = scenario_.envelope_eur_per_year;
        for (std::size_t year = 0; year < std::min(envelope.size(), run.cost_by_year.size()); ++year)
            if (run.cost_by_year[year].total() > envelope[year] + tolerance * std::max(envelope[year], 1.0)) return false;
        return true;
    }

  private:
    const Scenario& scenario_;
    const ScenarioCatalogue catalogue_;
    RegionInput region_;
    std::shared_ptr<const RegionBasis> basis_;
};

bool contains(const std::vector<std::string>& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// Budgets of the chosen instruments times a factor, down to whole thousands.
PolicyMix scaled(PolicyMix mix, const std::vector<std::string>& instruments, double factor) {
    for (MixEntry& entry : mix) {
        if (!is_active(entry) || (!instruments.empty() && !contains(instruments, entry.instrument))) continue;
        for (Phase& phase : entry.phases)
            phase.annual_budget_eur = std::floor(factor * phase.annual_budget_eur / budget_quantum_eur) * budget_quantum_eur;
    }
    return mix;
}

}  // namespace

Effects apply(AppState& state, const CopyPhase& action, const Content& content) {
    MixEntry* entry = find_mix_entry(state, action.instrument);
    if (!entry || action.phase < 0 || action.phase >= static_cast<int>(entry->phases.size())) return {};
    const Phase original = entry->phases[static_cast<std::size_t>(action.phase)];
    int end = state.scenario.horizon_years * months_per_year;
    const auto next = std::find_if(entry->phases.begin(), entry->phases.end(),
                                   [&](const Phase& phase) { return phase.to_month > action.from_month; });
    if (next != entry->phases.end() && next->contains(action.from_month)) return {};
    if (action.from_month < 0 || action.from_month >= end || entry->phases.size() >= limits::phases_per_instrument) {
        refuse(state, text(Text::timeline_no_room, state.view.language,
                           {{"name", instrument_name(state, content, action.instrument)}}));
        return {};
    }
    touch_document(state);
    if (next != entry->phases.end()) end = std::min(end, next->from_month);
    const int to = std::min(end, action.from_month + original.to_month - original.from_month);
    entry->phases.insert(next, {action.from_month, to, original.annual_budget_eur});
    return {};
}

Effects apply(AppState& state, const ShiftTo& action, const Content& content) {
    const MixEntry* anchor = find_mix_entry(state, action.anchor);
    if (!anchor || anchor->phases.empty()) return {};
    const int by = std::clamp(action.from_month, -max_months, max_months) - anchor->phases.front().from_month;
    std::vector<MixEntry*> moved;
    for (MixEntry& entry : state.scenario.mix) {
        if (entry.phases.empty() || !contains(action.instruments, entry.instrument)) continue;
        if (entry.phases.front().from_month + by < 0 || entry.phases.back().to_month + by > max_months) {
            refuse(state, text(Text::timeline_shift_refused, state.view.language,
                               {{"name", instrument_name(state, content, entry.instrument)},
                                {"years", std::to_string(max_horizon_years)}}));
            return {};
        }
        moved.push_back(&entry);
    }
    if (moved.empty() || by == 0) return {};
    touch_document(state);
    for (MixEntry* entry : moved) {
        for (Phase& phase : entry->phases) {
            phase.from_month += by;
            phase.to_month += by;
        }
    }
    return {};
}

Effects apply(AppState& state, const FitToEnvelope& action, const Content& content) {
    const Language language = state.view.language;
    const EnvelopeCheck check(state.scenario, content);
    const PolicyMix before = state.scenario.mix;
    if (check.within(before)) return {};  // so that a repeated one leaves the message of the first
    if (!check.within(scaled(before, action.instruments, 0))) {
        refuse(state, std::string(text(Text::timeline_fit_impossible, language)));
        return {};
    }
    double enough = 0, too_much = 1;  // the factor lies between them
    for (int step = 0; step < bisection_steps; ++step) {
        const double middle = (enough + too_much) / 2;
        (check.within(scaled(before, action.instruments, middle)) ? enough : too_much) = middle;
    }
    state.scenario.mix = scaled(before, action.instruments, enough);
    state.message = Message{Message::Kind::info,
                            text(Text::timeline_fitted, language, {{"share", format_percent(enough, 1, language)}}),
                            {}};
    return {};
}

Effects apply(AppState& state, const SelectRows& action, const Content&) {
    state.view.selected_rows = action.instruments;
    return {};
}

}  // namespace regiomix::detail
