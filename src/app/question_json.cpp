#include <nlohmann/json.hpp>

#include "app/question.hpp"
#include "scenario/scenario_json.hpp"

namespace regiomix {
namespace {

using Json = nlohmann::ordered_json;

std::string id_of(Indicator indicator) { return std::string(indicator_names[index_of(indicator)]); }

/// A field of the right type, or null.
const Json* field(const Json& json, const char* key, bool (Json::*is_right)() const noexcept) {
    const auto found = json.find(key);
    return found != json.end() && (*found.*is_right)() ? &*found : nullptr;
}

}  // namespace

std::string write_question(const Question& question) {
    Json json{{"analysis", info_of(question.kind).id},
              {"scenario", write_scenario(question.scenario, {})},
              {"draws", question.draws},
              {"indicator", id_of(question.indicator)},
              {"year", question.year},
              {"probability", question.probability},
              {"from_nothing", question.from_nothing},
              {"locked", question.locked},
              {"objectives", Json::array()}};
    for (const Indicator indicator : question.objectives) json["objectives"].push_back(id_of(indicator));
    json["others"] = Json::array();
    for (const Scenario& other : question.others) json["others"].push_back(write_scenario(other, {}));
    json["other_ids"] = question.other_ids;
    return json.dump();
}

Result<Question> read_question(std::string_view text, const Content& content) {
    const Json json = Json::parse(text, nullptr, false);
    const auto wrong = [](const char* where) {
        return Problems{{where, "is missing or of another type", "as write_question() writes it"}};
    };
    if (!json.is_object()) return wrong("question");
    const Json* analysis = field(json, "analysis", &Json::is_string);
    const Json* scenario = field(json, "scenario", &Json::is_string);
    const Json* draws = field(json, "draws", &Json::is_number_integer);
    const Json* indicator = field(json, "indicator", &Json::is_string);
    const Json* year = field(json, "year", &Json::is_number_integer);
    const Json* probability = field(json, "probability", &Json::is_number);
    const Json* from_nothing = field(json, "from_nothing", &Json::is_boolean);
    const Json* locked = field(json, "locked", &Json::is_array);
    const Json* objectives = field(json, "objectives", &Json::is_array);
    if (!analysis || !scenario || !draws || !indicator || !year || !probability || !from_nothing || !locked || !objectives)
        return wrong("question");
    const auto kind = find_analysis(analysis->get<std::string>());
    const auto about = find_indicator(indicator->get<std::string>());
    if (!kind) return wrong("question/analysis");
    if (!about) return wrong("question/indicator");
    auto opened = read_scenario(scenario->get<std::string>(), content);
    if (!opened) return opened.problems();
    Question question{*kind,
                      std::move(opened).value().scenario,
                      draws->get<int>(),
                      *about,
                      year->get<int>(),
                      probability->get<double>(),
                      from_nothing->get<bool>()};
    for (const Json& id : *locked)
        if (id.is_string()) question.locked.push_back(id.get<std::string>());
    for (const Json& id : *objectives)
        if (const auto found = id.is_string() ? find_indicator(id.get<std::string>()) : std::nullopt)
            question.objectives.push_back(*found);
    const Json *others = field(json, "others", &Json::is_array), *ids = field(json, "other_ids", &Json::is_array);
    if (!others || !ids || others->size() != ids->size()) return wrong("question/others");
    for (std::size_t i = 0; i < others->size(); ++i) {
        const Json &other = (*others)[i], &id = (*ids)[i];
        if (!other.is_string() || !id.is_number_integer()) return wrong("question/others");
        auto read = read_scenario(other.get<std::string>(), content);
        if (!read) return read.problems();
        question.others.push_back(std::move(read).value().scenario);
        question.other_ids.push_back(id.get<int>());
    }
    return question;
}

}  // namespace regiomix
