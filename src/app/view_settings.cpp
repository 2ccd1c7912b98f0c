#include "app/view_settings.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "app/assumption_sets.hpp"
#include "app/view_parts.hpp"
#include "text/texts.hpp"

namespace regiomix::detail {
namespace {

/// Builds the list, setting by setting.
class Differences {
  public:
    Differences(const Content& content, Language language, const std::vector<const Scenario*>& scenarios)
        : content_(content), language_(language), scenarios_(scenarios) {}

    DifferenceGroupView place_and_time() const;
    DifferenceGroupView instruments() const;
    DifferenceGroupView assumptions() const;

  private:
    using Words = std::function<std::string(const Scenario&)>;

    std::string say(Text id) const { return std::string(text(id, language_)); }
    std::string say(Text id, TextValues values) const { return text(id, language_, values); }

    /// Adds a row unless all scenarios say the same; those that do share a value.
    void compare(DifferenceGroupView& group, const std::string& id, const std::string& label, const Words& words) const;
    void compare_settings(DifferenceGroupView& group, const InstrumentKind& kind) const;
    void compare_own(DifferenceGroupView& group, const std::string& name) const;

    std::string region(const Scenario& scenario) const;
    std::string focus(const Scenario& scenario) const;
    std::string targets(const Scenario& scenario) const;
    std::string envelope(const Scenario& scenario) const;
    std::string phases(const Scenario& scenario, const std::string& instrument) const;
    std::string definition(const OwnInstrument& own) const;
    std::string assumption(const Scenario& scenario, const ParameterInfo& info) const;
    std::string number(double value) const;

    const Content& content_;
    Language language_;
    const std::vector<const Scenario*>& scenarios_;
};

void Differences::compare(DifferenceGroupView& group, const std::string& id, const std::string& label,
                          const Words& words) const {
    DifferenceRowView row{id, label, {}};
    for (std::size_t i = 0; i < scenarios_.size(); ++i) {
        const std::string value = words(*scenarios_[i]);
        const auto same = std::find_if(row.values.begin(), row.values.end(),
                                       [&](const SharedValueView& shared) { return shared.text == value; });
        if (same == row.values.end())
            row.values.push_back({value, {static_cast<int>(i)}});
        else
            same->scenarios.push_back(static_cast<int>(i));
    }
    if (row.values.size() > 1) group.rows.push_back(std::move(row));
}

/// Up to four digits after the point, none of them a useless zero.
std::string Differences::number(double value) const {
    return format_number(value, needed_decimals(value, 4), language_);
}

std::string Differences::region(const Scenario& scenario) const {
    const RegionChoice& choice = scenario.region;
    const RegionInfo* known = content_.find_region(choice.id);
    std::string name = !choice.name.empty() ? choice.name : known ? known->name.in(language_) : choice.id;
    for (const RegionFieldInfo& field : content_.region_fields)
        if (const auto changed = choice.overrides.find(field.id); changed != choice.overrides.end())
            name += ", " + field.name.in(language_) + " " + number(changed->second);
    for (const LevelInfo& level : content_.levels)
        if (const auto changed = choice.baseline_levels.find(level.id); changed != choice.baseline_levels.end())
            name += ", " + level.name.in(language_) + " " + number(changed->second);
    return name;
}

std::string Differences::focus(const Scenario& scenario) const {
    const ThematicFocus& focus = scenario.focus;
    const double sum = focus.employment + focus.education + focus.inclusion + focus.climate;
    const auto share = [&](double part) { return format_percent(sum > 0 ? part / sum : 0.0, 0, language_); };
    return say(Text::compare_focus_value, {{"employment", share(focus.employment)},
                                           {"education", share(focus.education)},
                                           {"inclusion", share(focus.inclusion)},
                                           {"climate", share(focus.climate)}});
}

std::string Differences::targets(const Scenario& scenario) const {
    std::string all;
    for (const Target& target : scenario.targets) {
        const IndicatorInfo& info = content_.info(target.indicator);
        const bool least = target.kind == Target::Kind::at_least;
        all += (all.empty() ? "" : "; ") +
               say(least ? Text::compare_target_at_least : Text::compare_target_at_most,
                   {{"name", info.short_name.in(language_)},
                    {"value", number(target.value)},
                    {"year", std::to_string(scenario.start_year + target.year)}});
    }
    return all.empty() ? say(Text::compare_none) : all;
}

std::string Differences::envelope(const Scenario& scenario) const {
    const std::vector<double>& years = scenario.envelope_eur_per_year;
    if (years.empty()) return say(Text::compare_none);
    const auto [low, high] = std::minmax_element(years.begin(), years.end());
    if (*low == *high) return format_money(*low, language_);
    NumberStyle style;
    style.kind = NumberStyle::Kind::money;
    return format_range(*low, *high, style, language_);
}

/// "2027" for January, else "2027-05".
std::string month_text(const Scenario& scenario, int month) {
    const int months = scenario.start_month - 1 + month;
    const std::string year = std::to_string(scenario.start_year + months / months_per_year);
    const int in_year = months % months_per_year + 1;
    return in_year == 1 ? year : year + (in_year < 10 ? "-0" : "-") + std::to_string(in_year);
}

std::string Differences::phases(const Scenario& scenario, const std::string& instrument) const {
    const MixEntry* entry = find_entry(scenario.mix, instrument);
    if (!entry || !is_active(*entry)) return say(Text::compare_off);
    std::string all;
    for (const Phase& phase : entry->phases)
        all +=
            (all.empty() ? "" : "; ") + say(Text::compare_phase, {{"money", format_money(phase.annual_budget_eur, language_)},
                                                                  {"from", month_text(scenario, phase.from_month)},
                                                                  {"to", month_text(scenario, phase.to_month)}});
    return all;
}

std::string Differences::assumption(const Scenario& scenario, const ParameterInfo& info) const {
    const Assumption& used = assumption_of(scenario, info);
    std::string value = number(used.value);
    if (used.range)
        value = say(Text::compare_assumption_range,
                    {{"value", value}, {"range", number(used.range->low) + "–" + number(used.range->high)}});
    return is_changed(scenario, info) ? value : value + ", " + say(Text::compare_as_published);
}

DifferenceGroupView Differences::place_and_time() const {
    DifferenceGroupView group{say(Text::compare_place_and_time), {}};
    compare(group, "region", say(Text::compare_region), [&](const Scenario& s) { return region(s); });
    compare(group, "start", say(Text::start_label), [&](const Scenario& s) { return month_text(s, 0); });
    compare(group, "horizon", say(Text::menu_horizon), [&](const Scenario& s) {
        return say(Text::compare_horizon_value, {{"years", std::to_string(s.horizon_years)}});
    });
    compare(group, "envelope", say(Text::budget_envelope), [&](const Scenario& s) { return envelope(s); });
    compare(group, "targets", say(Text::compare_targets_row), [&](const Scenario& s) { return targets(s); });
    compare(group, "focus", say(Text::compare_focus), [&](const Scenario& s) { return focus(s); });
    return group;
}

/// Of those that use the instrument.
void Differences::compare_settings(DifferenceGroupView& group, const InstrumentKind& kind) const {
    for (const SettingKind& setting : kind.settings) {
        const std::string label = say(Text::compare_setting, {{"instrument", kind.short_name.in(language_)},
                                                              {"setting", setting.name.in(language_)}});
        compare(group, kind.id + "." + setting.id, label, [&](const Scenario& s) {
            const MixEntry* entry = find_entry(s.mix, kind.id);
            if (!entry || !is_active(*entry)) return std::string(no_value_text);
            const auto set = entry->settings.find(setting.id);
            const double value = set == entry->settings.end() ? setting.default_value : set->second;
            return number(value) + " " + setting.unit.in(language_);
        });
    }
}

/// "Co-design capacity 0.3; Money for pilots 40 %; ..."
std::string Differences::definition(const OwnInstrument& own) const {
    std::string all = format_money(own.reference_budget_eur, language_) + "; " + say(Text::own_delay) + " " +
                      number(own.delay_years) + "; " + say(Text::own_ramp) + " " + number(own.ramp_years);
    for (const LevelInfo& level : content_.levels)
        if (const auto found = own.strengths.find(level.id); found != own.strengths.end())
            all += "; " + level.name.in(language_) + " " + number(found->second);
    for (const MoneyUse use : own_money_uses)
        if (const auto found = own.money_shares.find(std::string(money_use_names[static_cast<std::size_t>(use)]));
            found != own.money_shares.end())
            all += "; " + say(money_use_text(use)) + " " + format_percent(found->second, 0, language_);
    return all;
}

void Differences::compare_own(DifferenceGroupView& group, const std::string& name) const {
    compare(group, "own." + name, name, [&](const Scenario& s) {
        const OwnInstrument* own = own_named(s, name);
        return own ? phases(s, own->id) : say(Text::compare_off);
    });
    const std::string label = say(Text::compare_setting, {{"instrument", name}, {"setting", say(Text::own_mechanisms)}});
    compare(group, "own." + name + ".definition", label, [&](const Scenario& s) {
        const OwnInstrument* own = own_named(s, name);
        return own ? definition(*own) : std::string(no_value_text);
    });
}

DifferenceGroupView Differences::instruments() const {
    DifferenceGroupView group{say(Text::compare_instruments), {}};
    for (const InstrumentKind& kind : content_.catalogue.instruments) {
        const std::size_t before = group.rows.size();
        compare(group, kind.id, kind.short_name.in(language_), [&](const Scenario& s) { return phases(s, kind.id); });
        const auto uses = [&](const Scenario* s) {
            const MixEntry* entry = find_entry(s->mix, kind.id);
            return entry && is_active(*entry);
        };
        const bool some_do_not = !std::all_of(scenarios_.begin(), scenarios_.end(), uses);
        DifferenceGroupView settings;
        compare_settings(settings, kind);
        for (DifferenceRowView& row : settings.rows) {
            // A setting differs if two who use the instrument set it differently; that some do not is said above already.
            if (some_do_not && group.rows.size() > before && row.values.size() == 2) continue;
            group.rows.push_back(std::move(row));
        }
    }
    std::set<std::string> own_names;
    for (const Scenario* scenario : scenarios_)
        for (const OwnInstrument& own : scenario->own_instruments) own_names.insert(own.name);
    for (const std::string& name : own_names) compare_own(group, name);
    return group;
}

DifferenceGroupView Differences::assumptions() const {
    DifferenceGroupView group{say(Text::compare_assumptions), {}};
    for (const ParameterInfo& info : content_.parameters)
        compare(group, info.id, info.name.in(language_), [&](const Scenario& s) { return assumption(s, info); });
    return group;
}

}  // namespace

const OwnInstrument* own_named(const Scenario& scenario, const std::string& name) {
    const auto found = std::find_if(scenario.own_instruments.begin(), scenario.own_instruments.end(),
                                    [&](const OwnInstrument& own) { return own.name == name; });
    return found == scenario.own_instruments.end() ? nullptr : &*found;
}

double mean_budget(const PolicyMix& mix, const std::string& instrument, int years) {
    const MixEntry* entry = find_entry(mix, instrument);
    if (!entry || !entry->enabled || years <= 0) return 0;
    const int months = years * months_per_year;
    double sum = 0;
    for (const Phase& phase : entry->phases)
        sum += phase.annual_budget_eur * std::max(0, std::min(phase.to_month, months) - phase.from_month);
    return sum / months;
}

std::vector<DifferenceGroupView> differing_settings(const Content& content, Language language,
                                                    const std::vector<const Scenario*>& scenarios) {
    const Differences differences(content, language, scenarios);
    std::vector<DifferenceGroupView> groups;
    for (DifferenceGroupView group : {differences.place_and_time(), differences.instruments(), differences.assumptions()})
        if (!group.rows.empty()) groups.push_back(std::move(group));
    return groups;
}

}  // namespace regiomix::detail
