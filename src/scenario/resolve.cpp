#include "scenario/resolve.hpp"

#include <algorithm>
#include <cassert>

namespace regiomix {
namespace {

ThematicFocus rescaled(const ThematicFocus& focus) {
    const double sum = focus.employment + focus.education + focus.inclusion + focus.climate;
    assert(sum > 0 && "scenarios are checked when they are read");
    return {.employment = focus.employment / sum,
            .education = focus.education / sum,
            .inclusion = focus.inclusion / sum,
            .climate = focus.climate / sum};
}

}  // namespace

RegionInput resolve_region(const Scenario& scenario, const Content& content) {
    const RegionInfo* info = content.find_region(scenario.region.id);
    assert(info && "scenarios are checked against the regions when they are read");
    RegionInput input{.figures = info->figures,
                      .baseline_levels = content.baseline_levels,
                      .focus = rescaled(scenario.focus)};
    for (const RegionFigureName& figure : region_figures)
        if (const auto own = scenario.region.overrides.find(std::string(figure.id));
            own != scenario.region.overrides.end())
            input.figures.*figure.field = own->second;
    for (std::size_t i = 0; i < level_count; ++i)
        if (const auto own = scenario.region.baseline_levels.find(std::string(level_names[i]));
            own != scenario.region.baseline_levels.end())
            input.baseline_levels[i] = own->second;
    return input;
}

AssumptionSet resolve_assumptions(const Scenario& scenario, const Content& content) {
    AssumptionSet set;
    assert(content.parameters.size() == set.size());
    for (std::size_t i = 0; i < set.size(); ++i) {
        const auto own = scenario.assumptions.find(content.parameters[i].id);
        set[i] = own == scenario.assumptions.end() ? content.parameters[i].central : own->second;
    }
    return set;
}

DrawSpec resolve_draws(const Scenario& scenario, const Content& content) {
    DrawSpec spec{.region = resolve_region(scenario, content),
                  .assumptions = resolve_assumptions(scenario, content),
                  .instruments = {},
                  .draws = scenario.draws,
                  .seed = scenario.seed};
    for (const InstrumentKind& kind : content.catalogue.instruments) spec.instruments.push_back(kind.id);
    // After the published ones: each has a stream of its own name, so the draws of the others stay as they are.
    for (const OwnInstrument& own : scenario.own_instruments) spec.instruments.push_back(own.id);
    return spec;
}

ScenarioCatalogue::ScenarioCatalogue(const Scenario& scenario, const Content& content) : published_(&content.catalogue) {
    if (scenario.own_instruments.empty()) return;
    with_own_ = content.catalogue;
    for (const OwnInstrument& own : scenario.own_instruments) with_own_->instruments.push_back(kind_of(own));
}

const InstrumentKind* ScenarioCatalogue::find(std::string_view id) const {
    const auto index = (**this).find(id);
    return index ? &(**this).instruments[*index] : nullptr;
}

std::shared_ptr<const MixPlan> resolve_plan(const Scenario& scenario, const Content& content) {
    const ScenarioCatalogue catalogue(scenario, content);
    return std::make_shared<const MixPlan>(
        plan_mix(scenario.mix, *catalogue, resolve_region(scenario, content).figures, scenario.horizon_years));
}

}  // namespace regiomix
