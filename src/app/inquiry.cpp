#include "app/inquiry.hpp"

#include <algorithm>
#include <utility>

#include "analysis/contribution.hpp"
#include "analysis/discovery.hpp"
#include "analysis/decision_value.hpp"
#include "analysis/goal_seek.hpp"
#include "analysis/next_euro.hpp"
#include "analysis/pathway.hpp"
#include "analysis/regret_job.hpp"
#include "analysis/scenario_goals.hpp"
#include "analysis/sensitivity.hpp"
#include "analysis/synergy.hpp"

namespace regiomix {
namespace {

bool lower_is_better(const Content& content, Indicator indicator) {
    return indicator == Indicator::total_public_cost_eur ||
           content.info(indicator).better == IndicatorInfo::Better::lower;
}

/// What is asked for, and public cost last.
std::vector<SearchObjective> objectives_of(const Question& question, const Content& content) {
    std::vector<Indicator> indicators = question.objectives;
    if (indicators.empty()) indicators.push_back(question.indicator);
    std::erase(indicators, Indicator::total_public_cost_eur);
    indicators.push_back(Indicator::total_public_cost_eur);
    std::vector<SearchObjective> objectives;
    for (const Indicator indicator : indicators)
        objectives.push_back({{indicator, question.year}, !lower_is_better(content, indicator)});
    return objectives;
}

/// The sensitivity analysis makes futures of its own.
int draws_needed(const Question& question) {
    return question.kind == AnalysisKind::sensitivity ? 1 : question.draws;
}

DrawSpec draws_of(const Question& question, const Content& content) {
    DrawSpec spec = resolve_draws(question.scenario, content);
    spec.draws = draws_needed(question);
    return spec;
}

}  // namespace

Inquiry::Inquiry(Question question, const Content& content)
    : question_(std::move(question)),
      catalogue_(question_.scenario, content),
      assumptions_(resolve_assumptions(question_.scenario, content)),
      goals_(goals_of(question_.scenario)),
      objectives_(objectives_of(question_, content)),
      draws_(std::make_unique<DrawJob>(draws_of(question_, content))) {
    for (const Scenario& other : question_.others) other_catalogues_.emplace_back(other, content);
    problem_ = {.evaluator = nullptr,
                .catalogue = &*catalogue_,
                .region = resolve_region(question_.scenario, content),
                .mix = question_.scenario.mix,
                .horizon_years = question_.scenario.horizon_years};
}

void Inquiry::prepare(int draws) {
    if (prepared() || !draws_->step(draws)) return;
    problem_.evaluator = std::make_shared<MixEvaluator>(problem_.region, draws_->take());
    draws_.reset();
    make_jobs();
    while (!done() && jobs_[present_]->done()) ++present_;
}

/// The scenario's own, then those of the others, under the same draws.
std::vector<MixProblem> Inquiry::all_problems() const {
    std::vector<MixProblem> problems{problem_};
    for (std::size_t i = 0; i < question_.others.size(); ++i) {
        problems.push_back(problem_);
        problems.back().catalogue = &*other_catalogues_[i];
        problems.back().mix = question_.others[i].mix;
    }
    return problems;
}

void Inquiry::make_jobs() {
    const Scenario& scenario = question_.scenario;
    const Reading reading{question_.indicator, question_.year};
    const auto add = [&](auto job) { jobs_.push_back(std::move(job)); };
    switch (question_.kind) {
        case AnalysisKind::contribution:
            return add(std::make_unique<ContributionJob>(
                ContributionSpec{.problem = problem_, .reading = reading, .seed = scenario.seed}));
        case AnalysisKind::synergy:
            return add(std::make_unique<SynergyJob>(SynergySpec{problem_, reading}));
        case AnalysisKind::pathway:
            return add(std::make_unique<PathwayJob>(PathwaySpec{problem_, question_.year}));
        case AnalysisKind::decision:
            return add(std::make_unique<DecisionJob>(DecisionSpec{.options = all_problems(),
                                                                  .assumptions = assumptions_,
                                                                  .reading = reading,
                                                                  .higher_is_better = objectives_.front().higher_is_better,
                                                                  .seed = scenario.seed}));
        case AnalysisKind::regret: {
            RegretSpec spec{
                .options = {}, .assumptions = assumptions_, .indicators = {{reading, objectives_.front().higher_is_better}}};
            for (const MixProblem& problem : all_problems()) spec.options.push_back({problem, goals_});
            return add(std::make_unique<RegretJob>(std::move(spec)));
        }
        case AnalysisKind::sensitivity:
            add(std::make_unique<SensitivityJob>(SensitivitySpec{.problem = problem_,
                                                                 .assumptions = assumptions_,
                                                                 .readings = {reading},
                                                                 .base_samples = question_.draws,
                                                                 .seed = scenario.seed}));
            return add(std::make_unique<TornadoJob>(problem_, assumptions_, std::vector{reading}));
        case AnalysisKind::discovery:
            return add(std::make_unique<DiscoveryJob>(DiscoverySpec{.problem = problem_,
                                                                    .assumptions = assumptions_,
                                                                    .goals = goals_,
                                                                    .options = {},
                                                                    .seed = scenario.seed}));
        case AnalysisKind::goal: {
            PolicyMix locked = active_entries(scenario.mix);
            std::erase_if(locked, [&](const MixEntry& entry) {
                return std::find(question_.locked.begin(), question_.locked.end(), entry.instrument) == question_.locked.end();
            });
            return add(std::make_unique<GoalSeekJob>(
                GoalSeekSpec{.problem = problem_,
                             .goals = goals_,
                             .probability = question_.probability,
                             .locked = std::move(locked),
                             .choices = question_.from_nothing ? levels_of_catalogue(problem_, question_.locked)
                                                               : levels_of_mix(problem_, question_.locked),
                             .seed = scenario.seed}));
        }
        case AnalysisKind::tradeoffs: {
            std::vector<Goal> ceilings = goals_;
            std::erase_if(ceilings, [](const Goal& goal) { return !goal.in_year; });
            return add(std::make_unique<TradeoffsJob>(TradeoffsSpec{.problem = problem_,
                                                                    .objectives = objectives_,
                                                                    .ceilings = std::move(ceilings),
                                                                    .locked = question_.locked,
                                                                    .seed = scenario.seed}));
        }
        case AnalysisKind::next_euro:
            return add(std::make_unique<NextEuroJob>(NextEuroSpec{
                .problem = problem_, .reading = reading, .higher_is_better = objectives_.front().higher_is_better}));
    }
}

void Inquiry::accept(std::size_t cell, std::span<const float> values) {
    const int before = jobs_[present_]->stage();
    jobs_[present_]->accept(cell, values);
    after_cell(before);
}

void Inquiry::step() {
    const int before = jobs_[present_]->stage();
    jobs_[present_]->step();
    after_cell(before);
}

void Inquiry::after_cell(int stage_before) {
    if (jobs_[present_]->stage() == stage_before) return;
    ++stage_;
    while (!done() && jobs_[present_]->done()) ++present_;
}

std::uint64_t Inquiry::hash() const {
    BitHash hash;
    for (const auto& job : jobs_) hash.add(job->hash());
    return hash.digest();
}

double Inquiry::progress() const {
    // Making the draws is a small part of the whole, the first job nearly all of the rest.
    constexpr double draws_share = 0.05, later_jobs_share = 0.02;
    if (!prepared()) return draws_share * draws_->progress();
    if (done()) return 1;
    const double first = present_ == 0 ? jobs_[0]->progress() : 1;
    return draws_share + (1 - draws_share - later_jobs_share) * first;
}

}  // namespace regiomix
