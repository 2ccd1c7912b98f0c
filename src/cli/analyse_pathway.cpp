// analyse pathway: the mix as a flow through the stages, and what holds each of them up.
#include <algorithm>

#include "analysis/pathway.hpp"
#include "cli/analyse.hpp"
#include "cli/wording.hpp"

namespace regiomix {
namespace {

constexpr NumberStyle percent_style{NumberStyle::Kind::percent};
constexpr NumberStyle compact_style{NumberStyle::Kind::compact};
constexpr NumberStyle money_style{NumberStyle::Kind::money};
constexpr std::size_t shown_instruments = 3;  ///< to people, for each stage

NamedCell stage_name(const AnalyseContext& context, std::size_t stage) {
    const std::string id(pathway_stage_names[stage]);
    if (const SpiralStage* known = context.content.spiral.find(id)) return {id, known->name.in(Language::en)};
    switch (static_cast<PathwayStage>(stage)) {
        case PathwayStage::public_pilots:
            return {id, "Public pilots"};
        case PathwayStage::proven:
            return {id, "Proven public innovations"};
        default:
            return {id, "Adoptions by public bodies"};
    }
}

std::string constraint_text(Constraint constraint) {
    using enum Constraint;
    switch (constraint) {
        case ideas:
            return "ideas";
        case participation:
            return "participation";
        case culture:
            return "culture";
        case skills:
            return "skills";
        case contacts:
            return "contacts";
        case proposals:
            return "good proposals";
        case money:
            return "money";
        case support:
            return "support places";
        case market:
            return "buyers";
        case evidence:
            return "evidence";
        case staff:
            return "staff and ideas";
        case openness:
            return "openness of public bodies";
        case imitation:
            return "readiness to imitate";
        case innovations:
            return "innovations not yet adopted";
        case alignment:
            return "strategic alignment";
        case scaled:
            return "scaled ventures";
        case adoptions:
            break;
    }
    return "adoptions";
}

const StageConstraint& about(std::size_t place) { return stage_constraints[place]; }

NamedCell constraint_name(const AnalyseContext& context, std::size_t place) {
    const NamedCell stage = stage_name(context, static_cast<std::size_t>(about(place).stage));
    return {stage.id + " " + std::string(constraint_names[static_cast<std::size_t>(about(place).constraint)]),
            stage.label + ": " + constraint_text(about(place).constraint)};
}

const ConstraintState& binding_of(const StageState& stage) { return stage.constraints[stage.binding]; }

const ConstraintRelief* relief_of(const PathwayResult& result, std::size_t place) {
    const auto found = std::find_if(result.reliefs.begin(), result.reliefs.end(),
                                    [&](const ConstraintRelief& relief) { return relief.place == place; });
    return found == result.reliefs.end() ? nullptr : &*found;
}

/// The stage whose usual limit keeps most away.
std::string narrowest_finding(const AnalyseContext& context, const PathwayResult& result) {
    const auto narrowest = std::min_element(
        result.mix.begin(), result.mix.end(),
        [](const StageState& a, const StageState& b) { return binding_of(a).open.p50 < binding_of(b).open.p50; });
    const ConstraintState& limit = binding_of(*narrowest);
    std::string text = "The narrowest place is \"" +
                       stage_name(context, static_cast<std::size_t>(narrowest - result.mix.begin())).label +
                       "\": it gets " + format_percent(limit.open.p50, 0, Language::en) + " of what would flow in if " +
                       constraint_text(about(limit.place).constraint) +
                       " were no limit (median); nothing else keeps more away in " +
                       format_percent(limit.binding_in, 0, Language::en) + " of the futures.";
    const ConstraintRelief* relief = relief_of(result, limit.place);
    if (!relief || !(relief->instruments.front().gain.mean > 0)) return text;
    const InstrumentRelief& best = relief->instruments.front();
    return text + " Most would be gained by \"" + context.instrument(best.instrument).label + "\": " +
           format_compact(best.gain.mean, Language::en) + " more a year on average for " +
           format_money(best.added_eur, Language::en) + " a year" + (best.present ? " more." : ".");
}

ReportTable stage_table(const AnalyseContext& context, const PathwayResult& result) {
    ReportTable table{"stages", "Stages: what they hold, and what flows in a year (medians)", {{"stage", "stage", {}}}, {}};
    const auto add_columns = [&](const std::string& key, const std::string& heading) {
        table.columns.push_back({key, heading, compact_style});
        table.columns.push_back({key + "_p10", "10 %", compact_style, key != "passed_on" && key != "lost"});
        table.columns.push_back({key + "_p90", "90 %", compact_style, key != "passed_on" && key != "lost"});
        table.columns.push_back({key + "_nothing", "without", compact_style, key != "passed_on" && key != "lost"});
    };
    add_columns("stock", "stock");
    add_columns("entering", "in a year");
    add_columns("passed_on", "on");
    add_columns("lost", "lost");
    for (std::size_t i = 0; i < result.mix.size(); ++i) {
        std::vector<ReportCell> row{stage_name(context, i)};
        for (const auto quantity : {&StageState::stock, &StageState::entering, &StageState::passed_on, &StageState::lost}) {
            const Spread& mix = result.mix[i].*quantity;
            for (const double value : {mix.p50, mix.p10, mix.p90, (result.nothing[i].*quantity).p50}) row.emplace_back(value);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable constraint_table(const AnalyseContext& context, const PathwayResult& result) {
    ReportTable table{"constraints",
                      "What holds them up: share of what would flow in without this limit, and how often it is the narrowest",
                      {{"constraint", "stage: limit", {}},
                       {"equations", "equations", {}},
                       {"open", "flows", percent_style},
                       {"open_p10", "10 %", percent_style},
                       {"open_p90", "90 %", percent_style},
                       {"binding_in", "narrowest in", percent_style},
                       {"open_nothing", "without: flows", percent_style},
                       {"binding_in_nothing", "narrowest in", percent_style}},
                      {}};
    for (std::size_t i = 0; i < result.mix.size(); ++i)
        for (std::size_t k = 0; k < result.mix[i].constraints.size(); ++k) {
            const ConstraintState &mix = result.mix[i].constraints[k], &nothing = result.nothing[i].constraints[k];
            const std::string equations(about(mix.place).equations);
            table.rows.push_back({constraint_name(context, mix.place), NamedCell{equations, equations}, mix.open.p50,
                                  mix.open.p10, mix.open.p90, mix.binding_in, nothing.open.p50, nothing.binding_in});
        }
    return table;
}

/// People see the best few for the usual limit of each stage.
ReportTable relief_table(const AnalyseContext& context, const PathwayResult& result) {
    ReportTable table{"reliefs",
                      "Which instrument would help most where it is narrowest",
                      {{"relief", "stage: limit", {}},
                       {"instrument", "instrument", {}},
                       {"added_eur", "EUR a year", money_style}},
                      {}};
    add_spread_columns(table.columns, "gain_", "more a year", compact_style);
    table.columns.push_back({"cost_eur", "public cost", money_style, false});
    table.columns.push_back({"gain_per_million_eur", "per EUR 1 M", compact_style});
    const bool for_people = context.options.form == OutputForm::table;
    for (const ConstraintRelief& relief : result.reliefs) {
        const StageState& stage = result.mix[static_cast<std::size_t>(about(relief.place).stage)];
        if (for_people && binding_of(stage).place != relief.place) continue;
        const std::size_t all = relief.instruments.size(), shown = for_people ? std::min(shown_instruments, all) : all;
        for (std::size_t k = 0; k < shown; ++k) {
            const InstrumentRelief& one = relief.instruments[k];
            if (for_people && !(one.gain.mean > 0)) continue;
            const NamedCell limit = constraint_name(context, relief.place), name = context.instrument(one.instrument);
            std::vector<ReportCell> row{NamedCell{limit.id + " < " + one.instrument, limit.label},
                                        NamedCell{name.id, name.label + (one.present ? ", more" : "")}, one.added_eur};
            add_spread_cells(row, one.gain);
            row.emplace_back(one.cost_eur);
            row.emplace_back(1e6 * one.gain_per_eur());
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

}  // namespace

Report pathway_report(const AnalyseContext& context) {
    PathwayJob job({.problem = context.problem, .year = context.reading.year});
    context.run(job);
    const PathwayResult& result = job.result();
    Report report{.analysis = "pathway"};
    report.findings = {narrowest_finding(context, result)};
    report.tables = {stage_table(context, result), constraint_table(context, result), relief_table(context, result)};
    return report;
}

}  // namespace regiomix
