#include "scenario/scenario_check.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "scenario/json_text.hpp"
#include "scenario/nearest.hpp"
#include "scenario/number_text.hpp"
#include "scenario/object_reader.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {
namespace expected_text {
namespace {

// "10,000,000,000": limits are read by people.
std::string readable(double value) {
    return std::fabs(value) >= 1e4 && value == std::floor(value) ? format_number(value, 0, Language::en)
                                                                 : shortest_number(value);
}

std::string limits_of(const char* what, double low, double high, const std::string& unit) {
    return what + readable(low) + " to " + readable(high) + (unit.empty() ? "" : " " + unit);
}

}  // namespace

std::string between(double low, double high, const std::string& unit) {
    return limits_of("a number from ", low, high, unit);
}
std::string whole_between(double low, double high, const std::string& unit) {
    return limits_of("a whole number from ", low, high, unit);
}
std::string at_most_characters(std::size_t count) {
    return "a text of at most " + readable(static_cast<double>(count)) + " characters";
}
std::string start_year() {
    return "a year from " + std::to_string(limits::first_start_year) + " to " +
           std::to_string(limits::last_start_year);
}
std::string start_month() {
    return whole_between(1, 12);
}
std::string horizon() {
    return whole_between(min_horizon_years, max_horizon_years, "years");
}
std::string month() {
    return whole_between(0, max_months, "months after the start");
}
std::string budget() {
    return between(0, limits::annual_budget_eur, "EUR per year");
}
std::string draws() {
    return whole_between(min_draws, max_draws);
}
std::string seed() {
    return "a whole number from 0 to 4294967295";
}
std::string own_name() {
    return "a text of 1 to " + std::to_string(limits::own_name_characters) + " characters";
}
std::string own_budget() {
    return between(limits::least_own_budget_eur, limits::own_budget_eur, "EUR per year");
}
std::string own_delay() {
    return between(0, limits::own_delay_years, "years");
}
std::string own_ramp() {
    return between(limits::least_own_ramp_years, limits::own_ramp_years, "years");
}
std::string target_year() {
    return whole_between(1, max_horizon_years, "years after the start");
}

}  // namespace expected_text

namespace {

namespace expect = expected_text;

std::string found_number(double value) {
    return std::isfinite(value) ? "is " + shortest_number(value) : "is not a finite number";
}

template <class Ids, class IdOf>
std::vector<std::string_view> ids_of(const Ids& entries, IdOf&& id_of) {
    std::vector<std::string_view> ids;
    for (const auto& entry : entries) ids.push_back(id_of(entry));
    return ids;
}

template <class Entries>
std::vector<std::string_view> ids_of(const Entries& entries) {
    return ids_of(entries, [](const auto& entry) { return std::string_view(entry.id); });
}

/// Walks over a scenario and notes what is wrong.
class Checker {
  public:
    Checker(const Scenario& scenario, const Content& content)
        : scenario_(scenario), content_(content), catalogue_(scenario, content) {}

    Problems run() {
        meta();
        region();
        time();
        own_instruments();
        mix();
        focus();
        envelope();
        targets();
        assumptions();
        presentation();
        range("/ensemble/draws", scenario_.draws, min_draws, max_draws, expect::draws());
        return findings_.problems();
    }

  private:
    void range(const std::string& path, double value, double low, double high, const std::string& expected) {
        if (!(low <= value && value <= high)) findings_.problem(path, found_number(value), expected);
    }

    void length(const std::string& path, const std::string& text, std::size_t most) {
        const std::size_t count = count_characters(text);
        if (count > most)
            findings_.problem(path, "has " + std::to_string(count) + " characters",
                              expect::at_most_characters(most));
        if (text.find('\0') != std::string::npos)
            findings_.problem(path, "has the character U+0000 in it", "printable characters");
    }

    void count(const std::string& path, std::size_t number, std::size_t most) {
        if (number > most)
            findings_.problem(path, "has " + std::to_string(number) + " entries",
                              "at most " + std::to_string(most));
    }

    void meta() {
        const ScenarioMeta& meta = scenario_.meta;
        length("/meta/title", meta.title, limits::title_characters);
        length("/meta/notes", meta.notes, limits::notes_characters);
        count("/meta/authors", meta.authors.size(), limits::authors);
        for (std::size_t i = 0; i < meta.authors.size(); ++i)
            length("/meta/authors" + path_step(i), meta.authors[i], limits::author_characters);
    }

    void region() {
        const RegionChoice& region = scenario_.region;
        if (!content_.find_region(region.id)) {
            const auto ids = ids_of(content_.regions);
            unknown_word(findings_, "/region/id", region.id, expect::region, ids);
        }
        length("/region/name", region.name, limits::author_characters);
        for (const auto& [id, value] : region.overrides) override_of(id, value);
        for (const auto& [id, value] : region.baseline_levels) {
            const std::string path = "/region/baseline_levels" + path_step(id);
            const bool known = std::find(level_names.begin(), level_names.end(), id) != level_names.end();
            if (known)
                range(path, value, 0, 1, "a level from 0 to 1");
            else
                unknown_word(findings_, path, id, "the id of a level", level_names);
        }
    }

    void override_of(const std::string& id, double value) {
        const std::string path = "/region/overrides" + path_step(id);
        for (const RegionFieldInfo& field : content_.region_fields)
            if (field.id == id)
                return range(path, value, field.min, field.max,
                             expect::between(field.min, field.max, field.unit.in(Language::en)));
        unknown_word(findings_, path, id, "the id of a region figure", ids_of(content_.region_fields));
    }

    void time() {
        range("/start/year", scenario_.start_year, limits::first_start_year, limits::last_start_year,
              expect::start_year());
        range("/start/month", scenario_.start_month, 1, 12, expect::start_month());
        range("/horizon_years", scenario_.horizon_years, min_horizon_years, max_horizon_years,
              expect::horizon());
    }

    void own_instruments() {
        const auto& list = scenario_.own_instruments;
        count("/custom_instruments", list.size(), limits::own_instruments);
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string path = "/custom_instruments" + path_step(i);
            if (!is_own_id(list[i].id)) findings_.problem(path + "/id", "is " + in_quotes(list[i].id), expect::own_id);
            if (!seen.insert(list[i].id).second)
                findings_.problem(path + "/id", "is " + in_quotes(list[i].id) + " for the second time", "an id of its own");
            own_instrument(list[i], path);
        }
    }

    void own_instrument(const OwnInstrument& own, const std::string& path) {
        length(path + "/name", own.name, limits::own_name_characters);
        if (own.name.empty()) findings_.problem(path + "/name", "is empty", expect::own_name());
        const auto families = ids_of(content_.catalogue.families);
        if (std::find(families.begin(), families.end(), own.family) == families.end())
            unknown_word(findings_, path + "/family", own.family, "the id of a family", families);
        range(path + "/reference_budget_eur", own.reference_budget_eur, limits::least_own_budget_eur,
              limits::own_budget_eur, expect::own_budget());
        range(path + "/delay_years", own.delay_years, 0, limits::own_delay_years, expect::own_delay());
        range(path + "/ramp_years", own.ramp_years, limits::least_own_ramp_years, limits::own_ramp_years,
              expect::own_ramp());
        for (const auto& [id, strength] : own.strengths) {
            const std::string at = path + "/strengths" + path_step(id);
            if (std::find(level_names.begin(), level_names.end(), id) == level_names.end())
                unknown_word(findings_, at, id, "the id of a level", level_names);
            range(at, strength, 0, limits::own_strength, expect::between(0, limits::own_strength));
        }
        own_money(own, path + "/money_shares");
    }

    void own_money(const OwnInstrument& own, const std::string& path) {
        std::vector<std::string_view> known;
        for (const MoneyUse use : own_money_uses) known.push_back(money_use_names[static_cast<std::size_t>(use)]);
        double sum = 0;
        for (const auto& [id, part] : own.money_shares) {
            if (std::find(known.begin(), known.end(), id) == known.end())
                unknown_word(findings_, path + path_step(id), id, "a use of money", known);
            range(path + path_step(id), part, 0, 1, expect::share);
            sum += part;
        }
        if (sum > 1 + 1e-9) findings_.problem(path, "sums to " + shortest_number(sum), "at most 1");
    }

    void mix() {
        std::set<std::string_view> seen;
        for (std::size_t i = 0; i < scenario_.mix.size(); ++i) {
            const MixEntry& entry = scenario_.mix[i];
            const std::string path = "/mix" + path_step(i);
            if (!seen.insert(entry.instrument).second)
                findings_.problem(path + "/instrument",
                                  "is " + in_quotes(entry.instrument) + " for the second time",
                                  "each instrument once; give one entry several phases");
            if (const InstrumentKind* kind = catalogue_.find(entry.instrument))
                settings(entry, *kind, path + "/settings");
            else
                unknown_word(findings_, path + "/instrument", entry.instrument, expect::instrument,
                             ids_of(catalogue_->instruments));
            phases(entry.phases, path + "/phases");
        }
    }

    void settings(const MixEntry& entry, const InstrumentKind& kind, const std::string& path) {
        for (const auto& [id, value] : entry.settings) {
            if (const SettingKind* setting = find_setting(kind, id))
                range(path + path_step(id), value, setting->min, setting->max,
                      expect::between(setting->min, setting->max, setting->unit.in(Language::en)));
            else if (kind.settings.empty())
                findings_.problem(path + path_step(id), "is not a setting",
                                  "no settings, as " + kind.id + " has none");
            else
                unknown_word(findings_, path + path_step(id), id, "a setting of " + kind.id,
                             ids_of(kind.settings));
        }
    }

    void phases(const std::vector<Phase>& phases, const std::string& path) {
        count(path, phases.size(), limits::phases_per_instrument);
        for (std::size_t i = 0; i < phases.size(); ++i) {
            const Phase& phase = phases[i];
            const std::string at = path + path_step(i);
            range(at + "/from_month", phase.from_month, 0, max_months, expect::month());
            range(at + "/to_month", phase.to_month, 0, max_months, expect::month());
            range(at + "/annual_budget_eur", phase.annual_budget_eur, 0, limits::annual_budget_eur,
                  expect::budget());
            if (phase.from_month >= phase.to_month)
                findings_.problem(at, span_of(phase) + ", which is no time at all",
                                  "from_month before to_month");
            if (i > 0) follows(phases[i - 1], phase, at);
        }
    }

    void follows(const Phase& before, const Phase& phase, const std::string& path) {
        if (before.from_month >= before.to_month || phase.from_month >= before.to_month) return;
        const bool overlap = phase.to_month > before.from_month;
        findings_.problem(path,
                          span_of(phase) + (overlap ? ", which overlaps" : ", which is before") +
                              " the phase from month " + std::to_string(before.from_month) + " to " +
                              std::to_string(before.to_month),
                          "phases in order, each beginning when or after the one before ends");
    }

    static std::string span_of(const Phase& phase) {
        return "runs from month " + std::to_string(phase.from_month) + " to " +
               std::to_string(phase.to_month);
    }

    void focus() {
        const ThematicFocus& focus = scenario_.focus;
        const auto share = [&](const char* key, double value) {
            range(std::string("/thematic_focus/") + key, value, 0, 1, expect::share);
        };
        share("employment", focus.employment);
        share("education", focus.education);
        share("inclusion", focus.inclusion);
        share("climate", focus.climate);
        if (focus.employment == 0 && focus.education == 0 && focus.inclusion == 0 && focus.climate == 0)
            findings_.problem("/thematic_focus", "has only zeros", "at least one share above zero");
    }

    void envelope() {
        const auto& ceilings = scenario_.envelope_eur_per_year;
        count("/envelope_eur_per_year", ceilings.size(), max_horizon_years);
        for (std::size_t i = 0; i < ceilings.size(); ++i)
            range("/envelope_eur_per_year" + path_step(i), ceilings[i], 0, limits::annual_budget_eur,
                  expect::budget());
    }

    void presentation() {
        count("/presentation", scenario_.presentation.size(), limits::presentation_steps);
        for (std::size_t i = 0; i < scenario_.presentation.size(); ++i) {
            const PresentationStep& step = scenario_.presentation[i];
            const std::string path = "/presentation" + path_step(i);
            length(path + "/caption", step.caption, limits::caption_characters);
            if (step.instrument.empty() || catalogue_.find(step.instrument)) continue;
            const auto ids = ids_of(catalogue_->instruments);
            unknown_word(findings_, path + "/instrument", step.instrument, expect::instrument, ids);
        }
    }

    void targets() {
        count("/targets", scenario_.targets.size(), limits::targets);
        for (std::size_t i = 0; i < scenario_.targets.size(); ++i) {
            const Target& target = scenario_.targets[i];
            const std::string path = "/targets" + path_step(i);
            range(path + "/year", target.year, 1, max_horizon_years, expect::target_year());
            const char* key = target.kind == Target::Kind::at_least ? "/at_least" : "/at_most";
            if (!std::isfinite(target.value))
                findings_.problem(path + key, "is not a finite number", "a finite number");
        }
    }

    void assumptions() {
        for (const auto& [id, assumption] : scenario_.assumptions) {
            const std::string path = "/assumptions" + path_step(id);
            const ParameterInfo* info = content_.find_parameter(id);
            if (!info) {
                unknown_word(findings_, path, id, "the id of a parameter", ids_of(content_.parameters));
                continue;
            }
            const Range& allowed = info->allowed;
            const std::string expected =
                expect::between(allowed.low, allowed.high, info->unit == "-" ? "" : info->unit);
            range(path + "/value", assumption.value, allowed.low, allowed.high, expected);
            if (!assumption.range) continue;
            range(path + "/low", assumption.range->low, allowed.low, allowed.high, expected);
            range(path + "/high", assumption.range->high, allowed.low, allowed.high, expected);
            if (!(assumption.range->low <= assumption.value && assumption.value <= assumption.range->high))
                findings_.problem(path,
                                  "has the value " + shortest_number(assumption.value) +
                                      " outside its range from " + shortest_number(assumption.range->low) +
                                      " to " + shortest_number(assumption.range->high),
                                  "low <= value <= high");
        }
    }

    const Scenario& scenario_;
    const Content& content_;
    const ScenarioCatalogue catalogue_;
    Findings findings_;
};

}  // namespace

Problems validate_scenario(const Scenario& scenario, const Content& content) {
    return Checker(scenario, content).run();
}

}  // namespace regiomix
