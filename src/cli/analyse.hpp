// What the commands of `analyse` share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/mix_problem.hpp"
#include "analysis/spread.hpp"
#include "cli/input.hpp"
#include "cli/report.hpp"

namespace regiomix {

class AnalysisJob;

/// One scenario under analysis.
struct AnalyseContext {
    const Options& options;
    const Content& content;
    const CliStreams& streams;
    const NamedScenario& named;
    MixProblem problem;
    Reading reading;

    const IndicatorInfo& info() const { return content.info(reading.indicator); }
    /// "Net jobs in 2030"
    std::string subject() const;
    /// Short name of an instrument with its id.
    NamedCell instrument(const std::string& id) const;
    std::string text(double value) const;
    /// "412 on average (80 % range 250 to 600)"
    std::string text(const Spread& spread) const;
    /// Runs a job with threads and progress.
    void run(AnalysisJob& job) const;
};

/// Columns and cells of a spread: mean, p10, p50, p90; `prefix` tells several spreads of a row apart.
void add_spread_columns(std::vector<ReportColumn>& columns, const std::string& prefix, const std::string& heading,
                        const NumberStyle& style);
void add_spread_cells(std::vector<ReportCell>& cells, const Spread& spread);
Json spread_json(const Spread& spread);

Report contribution_report(const AnalyseContext& context);
Report synergy_report(const AnalyseContext& context);
Report sensitivity_report(const AnalyseContext& context);
Report discovery_report(const AnalyseContext& context);
Report tradeoffs_report(const AnalyseContext& context);
Report goal_report(const AnalyseContext& context);
Report next_euro_report(const AnalyseContext& context);
Report pathway_report(const AnalyseContext& context);

/// Scenarios against each other. They must be comparable.
Report regret_report(const std::vector<AnalyseContext>& contexts);
Report decision_report(const std::vector<AnalyseContext>& contexts);
/// Why scenarios cannot meet the same draws, as a line for standard error; nothing when they can.
std::optional<std::string> incomparable(const std::vector<AnalyseContext>& contexts);

}  // namespace regiomix
