#include "reference/fixture.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/embedded.hpp"
#include "sim/run.hpp"

namespace fixture {

using namespace regiomix;

const Content& content() {
    static const Content loaded = [] {
        Result<Content> result = load_content();
        if (!result) {
            for (const Problem& problem : result.problems())
                std::fprintf(stderr, "%s\n", describe(problem).c_str());
            std::abort();
        }
        return std::move(result).value();
    }();
    return loaded;
}

std::string data_file(std::string_view path_below_tests) {
#ifdef REGIOMIX_TEST_DATA_DIR
    std::string folder = REGIOMIX_TEST_DATA_DIR;
#else
    const char* set = std::getenv("REGIOMIX_TEST_DATA_DIR");
    std::string folder = set ? set : "tests";
#endif
    return folder + "/" + std::string(path_below_tests);
}

std::string read_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

namespace {

Case case_of(const Scenario& scenario) {
    return {resolve_region(scenario, content()),
            resolve_assumptions(scenario, content()),
            scenario.mix,
            scenario.horizon_years,
            {}};
}

}  // namespace

Case ready_case(std::string_view id) {
    const ReadyScenario* ready = content().find_ready(id);
    if (!ready) {
        std::fprintf(stderr, "no ready scenario '%s'\n", std::string(id).c_str());
        std::abort();
    }
    return case_of(ready->scenario);
}

Case empty_case(std::string_view region, int horizon_years) {
    Scenario scenario;
    scenario.region.id = region;
    scenario.horizon_years = horizon_years;
    return case_of(scenario);
}

MixEntry entry(std::string instrument, int from_month, int to_month, double annual_budget_eur,
               std::map<std::string, double> settings) {
    return {std::move(instrument), true, {{from_month, to_month, annual_budget_eur}}, std::move(settings)};
}

double& assumption(Case& some, std::string_view parameter_id) {
    for (std::size_t i = 0; i < parameter_count; ++i)
        if (parameter_names[i].id == parameter_id) return some.assumptions[i].value;
    std::fprintf(stderr, "no parameter '%s'\n", std::string(parameter_id).c_str());
    std::abort();
}

MixSpec spec_of(const Case& some) {
    return {make_basis(some.region, some.assumptions),
            std::make_shared<const MixPlan>(
                plan_mix(some.mix, content().catalogue, some.region.figures, some.horizon_years))};
}

DrawSpec draw_spec_of(const Case& some, int draws, std::uint32_t seed) {
    DrawSpec spec{.region = some.region,
                  .assumptions = some.assumptions,
                  .instruments = {},
                  .draws = draws,
                  .seed = seed};
    for (const InstrumentKind& kind : content().catalogue.instruments) spec.instruments.push_back(kind.id);
    return spec;
}

oracle::Problem problem_of(const Case& some) {
    using Json = nlohmann::json;
    static const Json catalogue = Json::parse(embedded_file("scenarios/instruments.json"))["instruments"];
    oracle::Problem problem;
    problem.years = some.horizon_years;
    for (std::size_t i = 0; i < parameter_count; ++i)
        for (const oracle::SymbolSlot& slot : oracle::symbol_slots())
            if (slot.name == parameter_names[i].symbol) problem.p.*slot.field = some.assumptions[i].value;
    const RegionFigures& f = some.region.figures;
    problem.place = {f.population,
                     f.gdp_eur,
                     f.employment_rate_percent,
                     f.at_risk_of_poverty_or_exclusion_percent,
                     f.public_bodies,
                     f.cost_of_unemployment_eur,
                     {},
                     {}};
    for (std::size_t l = 0; l < level_count; ++l)
        problem.place.u0[std::string(level_names[l])] = some.region.baseline_levels[l];
    const ThematicFocus& focus = some.region.focus;
    problem.place.theta = {{"employment", focus.employment},
                           {"education", focus.education},
                           {"inclusion", focus.inclusion},
                           {"climate", focus.climate}};
    for (const MixEntry& in_mix : some.mix) {
        for (const Json& kind : catalogue) {
            if (kind["id"] != in_mix.instrument) continue;
            oracle::Instrument i;
            i.id = in_mix.instrument;
            i.enabled = in_mix.enabled;
            i.reference_budget = kind["budget_eur_per_year"]["reference"];
            i.delay = kind["delay_years"];
            i.ramp_years = kind["ramp_years"];
            i.places_share = kind["support_places_share"];
            for (const auto& [level, strength] : kind["strengths"].items())
                i.strength[level] = strength["central"];
            const std::map<std::string, std::string> money_names = {
                {"pilots", "proto"}, {"implementation", "impl"}, {"scaling", "scale"}, {"public", "public"}};
            for (const auto& [name, share] : kind["money_shares"].items())
                i.money_share[money_names.at(name)] = share;
            if (kind["public_fte"].is_object())
                i.fte_at_reference = kind["public_fte"].value("at_reference", 0.0);
            for (const Json& setting : kind["settings"]) i.settings[setting["id"]] = setting["default"];
            for (const auto& [name, value] : in_mix.settings) i.settings[name] = value;
            for (const Phase& phase : in_mix.phases)
                i.phases.push_back({phase.from_month / 12.0, phase.to_month / 12.0, phase.annual_budget_eur});
            if (const auto eff = some.effects.find(i.id); eff != some.effects.end()) i.eff = eff->second;
            problem.mix.push_back(std::move(i));
        }
    }
    return problem;
}

std::vector<Values> engine_run(const Case& some, bool every_step) {
    const Region<double> region(some.region);
    const Parameters<double> parameters = central_parameters(some.assumptions);
    const DrawInputs<double> inputs{parameters, find_equilibrium(parameters, region).stocks};
    const MixPlan plan = plan_mix(some.mix, content().catalogue, some.region.figures, some.horizon_years);
    MixEffects<double> effects(plan);
    effects.begin(inputs.parameters, region, [&](std::size_t i) {
        const auto found = some.effects.find(content().catalogue.instruments[i].id);
        return found == some.effects.end() ? 1.0 : found->second;
    });
    std::vector<Values> rows;
    simulate(plan, effects, inputs, region, every_step, [&](const RunMoment<double>& moment) {
        Values row;
        std::size_t stock = 0;
        for_each_stock(moment.stocks, moment.change, [&](double value, double change) {
            row[std::string(stock_names[stock].symbol)] = value;
            row["d " + std::string(stock_names[stock].id)] = change;
            ++stock;
        });
        const Flows<double>& f = moment.flows;
        row["grants_awarded_per_year"] = f.funded_pilots;
        row["sustained_per_year"] = f.new_sustained;
        row["scaled_per_year"] = f.new_scaled;
        row["adoptions_per_year"] = f.new_adoptions;
        row["crowd_eur_per_year"] = f.crowd_money;
        row["voluntary_tax_eur_per_year"] = f.voluntary_tax;
        row["outcome_payments_eur_per_year"] = f.outcome_payments;
        row["loans_disbursed_eur_per_year"] = f.loans_disbursed;
        row["policy_grants_paid_eur_per_year"] = f.policy_grants_paid;
        row["mean_grant"] = f.pilot_spending / f.funded_pilots;
        const auto values = indicator_values(moment.change, moment.flows, moment.yearly, moment.totals,
                                             moment.baseline, inputs.parameters, region);
        for (std::size_t i = 0; i < indicator_count; ++i) {
            const std::string name(indicator_names[i]);
            // Indicators that share their name with a stock are differences of it.
            row[row.count("d " + name) ? "d " + name : name] = values[i];
        }
        rows.push_back(std::move(row));
    });
    return rows;
}

Values values_of(const oracle::Moment& moment) {
    Values row = moment.values;
    for (const oracle::StockSlot& slot : oracle::stock_slots()) row[slot.name] = moment.stocks.*slot.field;
    return row;
}

Values floors_of(const Case& some, const Values& first_row) {
    Values floors;
    for (const StockName& stock : stock_names)
        floors["d " + std::string(stock.id)] = 1e-4 * first_row.at(std::string(stock.symbol));
    // What 1e-4 of the ventures and adoptions that exist anyway means for the outcomes.
    const Parameters<double> p = central_parameters(some.assumptions);
    const RegionFigures& figures = some.region.figures;
    const double ventures = floors["d sustained_ventures"] + floors["d scaled_ventures"];
    const double jobs = ventures * p.jobs_per_scaled;
    const double people =
        ventures * p.beneficiaries_per_scaled + floors["d adoptions"] * p.beneficiaries_per_adoption;
    const double co2 = ventures * p.co2_per_scaled + floors["d adoptions"] * p.co2_per_adoption;
    for (const char* name : {"net_jobs", "gross_jobs", "net_job_years"}) floors[name] = jobs;
    floors["beneficiaries_per_year"] = people;
    floors["social_value_eur_per_year"] = people * p.value_per_beneficiary + jobs * p.value_per_job;
    floors["savings_eur_per_year"] =
        jobs * figures.cost_of_unemployment_eur + floors["d adoptions"] * p.saving_per_adoption;
    floors["social_value_per_public_eur"] = 1e-3;
    floors["employment_pp"] = 100 * jobs / figures.population;
    floors["arope_pp"] = 100 * (jobs * p.people_per_job + people * p.inclusion_effect) / figures.population;
    floors["early_leavers_pp"] = 100 * people * p.education_effect / figures.population;
    floors["ghg_kg_per_inhabitant"] = 1000 * co2 / figures.population;
    floors["innovation_spending_pp_gdp"] =
        1e-4 * 50 * first_row.at("grants_awarded_per_year") * p.pilot_cost / figures.gdp_eur;
    // A ramp may begin with 1e-16 instead of 0, where delay and steps meet: far below a cent.
    for (const char* name :
         {"OB", "FD", "LN", "GB", "policy_grants_paid_eur_per_year", "outcome_payments_eur_per_year",
          "loans_disbursed_eur_per_year", "crowd_eur_per_year", "voluntary_tax_eur_per_year",
          "public_cost_eur_per_year", "total_public_cost_eur", "d fund_cash", "fund_assets_eur"})
        floors[name] = 1e-2;
    floors["absorption"] = floors["private_eur_per_public_eur"] = 1e-3;
    return floors;
}

namespace {

std::string digits(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.17g", value);
    return text.data();
}

}  // namespace

Difference compare(const std::vector<Values>& got, const std::vector<Values>& expected,
                   const Values& floors) {
    if (got.size() != expected.size()) return {INFINITY, "number of rows"};
    Difference difference;
    for (std::size_t r = 0; r < expected.size(); ++r) {
        for (const auto& [name, value] : expected[r]) {
            const auto found = got[r].find(name);
            double error = INFINITY;
            if (found != got[r].end() && found->second == value) {
                error = 0;  // infinities included
            } else if (found != got[r].end()) {
                const auto floor = floors.find(name);
                error = std::fabs(found->second - value) /
                        std::max(std::fabs(value), floor == floors.end() ? 0 : floor->second);
            }
            if (!(error <= difference.worst))
                difference = {error, name + " in row " + std::to_string(r) + ": " +
                                         (found == got[r].end() ? "missing" : digits(found->second)) +
                                         ", expected " + digits(value)};
        }
    }
    return difference;
}

std::shared_ptr<const DrawTable> make_draws(const DrawSpec& spec) {
    DrawJob job(spec);
    while (!job.step(1000)) {
    }
    return job.take();
}

EnsembleResult run_ensemble(const Case& some, const std::shared_ptr<const DrawTable>& draws, Engine engine) {
    EnsembleJob job(spec_of(some), draws, engine);
    while (!job.step()) {
    }
    return job.take();
}

Case random_case(Random& random, const Wildness& wildness) {
    const Content& c = content();
    const RegionInfo& place =
        c.regions[static_cast<std::size_t>(random.below(static_cast<int>(c.regions.size())))];
    Case some = empty_case(place.id, 5 + random.below(26));
    for (Assumption& assumed : some.assumptions) {
        if (!assumed.range) continue;
        const auto [low, high] = *assumed.range;
        const bool extreme = wildness.extreme_parameters && random.chance(0.5);
        assumed.value = extreme ? (random.chance(0.5) ? low : high) : random.between(low, high);
    }
    const int months = some.horizon_years * months_per_year;
    const double density = random.unit();
    // A random order, so that sums and products are not always made in the order of the catalogue.
    std::vector<const InstrumentKind*> kinds;
    for (const InstrumentKind& kind : c.catalogue.instruments)
        if (random.chance(density)) kinds.push_back(&kind);
    for (std::size_t i = kinds.size(); i > 1; --i)
        std::swap(kinds[i - 1], kinds[static_cast<std::size_t>(random.below(static_cast<int>(i)))]);
    for (const InstrumentKind* kind : kinds) {
        MixEntry made{kind->id, !random.chance(0.1), {}, {}};
        const double reference =
            kind->reference_budget_eur * some.region.figures.population / kind->budget_per_inhabitants;
        int month = random.chance(0.5) ? 0 : random.below(months / 2);
        for (int phases = 1 + random.below(3); phases > 0 && month < months; --phases) {
            const int end = month + 1 + random.below(months / 2);  // may lie beyond the horizon
            const double budget =
                random.chance(0.1) ? 0.0 : reference * random.between(0, wildness.most_budget);
            made.phases.push_back({month, end, budget});
            month = end + (random.chance(0.5) ? 0 : random.below(36));
        }
        for (const SettingKind& setting : kind->settings) {
            if (random.chance(0.3)) continue;  // the default
            const bool extreme = wildness.extreme_settings && random.chance(0.5);
            made.settings[setting.id] = extreme ? (random.chance(0.5) ? setting.min : setting.max)
                                                : random.between(setting.min, setting.max);
        }
        if (wildness.random_effects) some.effects[kind->id] = random.between(0.5, 1.5);
        some.mix.push_back(std::move(made));
    }
    return some;
}

}  // namespace fixture
