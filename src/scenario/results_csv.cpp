#include "scenario/results_csv.hpp"

#include <cmath>

#include "scenario/number_text.hpp"

namespace regiomix {

std::string csv_field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + "\"";
}

namespace {

std::string value_or_none(double value) {
    return std::isfinite(value) ? shortest_number(value) : "";
}

/// Calls add(indicator, year, line) for every indicator and year; line(statistic, value) adds one line.
template <class Add>
std::string table(const std::string& scenario_name, int years, const Scenario& scenario,
                  const Content& content, Add&& add) {
    std::string lines;
    const std::string name = csv_field(scenario_name);
    for (const IndicatorInfo& info : content.indicators) {
        const std::string unit = csv_field(info.unit.in(Language::en));
        for (int year = 0; year <= years; ++year) {
            const std::string key = name + "," + std::to_string(scenario.start_year + year) + "," +
                                    std::string(indicator_names[index_of(info.indicator)]) + ",";
            add(info.indicator, year, [&](const char* statistic, double value) {
                lines += key + statistic + "," + value_or_none(value) + "," + unit + "\n";
            });
        }
    }
    return lines;
}

}  // namespace

std::string results_csv_lines(const std::string& scenario_name, const EnsembleResult& result,
                              const Scenario& scenario, const Content& content) {
    return table(scenario_name, result.quantiles.years(), scenario, content,
                 [&](Indicator indicator, int year, const auto& line) {
                     line("central", result.central.at(indicator, year));
                     const Quantiles& quantiles = result.quantiles.at(indicator, year);
                     for (std::size_t q = 0; q < quantile_count; ++q)
                         line(quantile_names[q], shortest_double(quantiles[q]));
                 });
}

std::string central_csv_lines(const std::string& scenario_name, const CentralRun& central,
                              const Scenario& scenario, const Content& content) {
    return table(scenario_name, central.years(), scenario, content,
                 [&](Indicator indicator, int year, const auto& line) {
                     line("central", central.at(indicator, year));
                 });
}

}  // namespace regiomix
