// The result summary that an exported file carries.
#include <algorithm>

#include "outcomes/quantiles.hpp"
#include "scenario/scenario_check.hpp"
#include "scenario/scenario_parts.hpp"

namespace regiomix::scenario_parts {
namespace {

namespace expect = expected_text;

/// A number, or null for "none".
std::optional<double> number_or_none(ObjectReader& reader, std::string_view key) {
    const Json* json = reader.required(key, "a number or null");
    if (!json || json->is(Json::Kind::null)) return std::nullopt;
    double value = 0;
    reader.number(key, "a number or null", value);
    return value;
}

SummaryLine read_line(const Json& json, std::string path, Findings& findings) {
    ObjectReader reader(json, std::move(path), findings);
    SummaryLine line;
    if (const int indicator = reader.one_of("indicator", indicator_names, "the id of an indicator");
        indicator >= 0)
        line.indicator = static_cast<Indicator>(indicator);
    const std::string expected_year = expect::whole_between(0, max_horizon_years);
    if (reader.whole("year", expected_year, line.year) && !(0 <= line.year && line.year <= max_horizon_years))
        findings.problem(reader.path("year"), "is " + std::to_string(line.year), expected_year);
    line.central = number_or_none(reader, "central");
    for (std::size_t q = 0; q < quantile_count; ++q)
        line.quantiles[q] = number_or_none(reader, quantile_names[q]);
    reader.warn_about_unknown();
    return line;
}

bool is_hash(const std::string& text) {
    return text.size() == 16 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

void read_version(ObjectReader& reader, ResultSummary& results) {
    if (!reader.text("model_version", "the version of the model", results.model_version)) return;
    if (results.model_version != model_version)
        reader.findings().warning(reader.path("model_version"),
                                  "the results were made with another version of the model",
                                  "version " + std::string(model_version) + "; figures may differ");
}

}  // namespace

ResultSummary read_results(const Json& json, const std::string& path, Findings& findings) {
    ObjectReader reader(json, path, findings);
    ResultSummary results;
    read_version(reader, results);
    reader.text("engine", "the number format of the computation", results.engine);
    if (reader.whole("draws", expect::draws(), results.draws) &&
        !(min_draws <= results.draws && results.draws <= max_draws))
        findings.problem(reader.path("draws"), "is " + std::to_string(results.draws), expect::draws());
    reader.whole("seed", expect::seed(), results.seed);
    if (reader.text("hash", "16 hexadecimal digits", results.hash) && !is_hash(results.hash))
        findings.problem(reader.path("hash"), "is no hash", "16 digits from 0 to 9 and a to f");
    if (const Json* lines = reader.list("summary", "a list of indicators"))
        for (std::size_t i = 0; i < lines->items.size(); ++i)
            results.summary.push_back(
                read_line(lines->items[i], reader.path("summary") + path_step(i), findings));
    reader.warn_about_unknown();
    return results;
}

}  // namespace regiomix::scenario_parts
