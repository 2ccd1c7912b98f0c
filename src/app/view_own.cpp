// The editor of an instrument of one's own.
#include <algorithm>

#include "app/view_parts.hpp"

namespace regiomix::detail {

Text money_use_text(MoneyUse use) {
    switch (use) {
        case MoneyUse::pilots:
            return Text::own_money_pilots;
        case MoneyUse::implementation:
            return Text::own_money_implementation;
        case MoneyUse::scaling:
            return Text::own_money_scaling;
        case MoneyUse::public_sector:
            return Text::own_money_public;
        case MoneyUse::support_places:
        case MoneyUse::public_staff:
            break;
    }
    return Text::own_money_support_places;
}

namespace {

constexpr double new_budget_eur = 200e3;  ///< of a new one; the middle of the catalogue
constexpr double share_step = 0.05, strength_step = 0.01;

std::string id_of(MoneyUse use) { return std::string(money_use_names[static_cast<std::size_t>(use)]); }

/// The values that instruments of the published catalogue have.
struct Comparable {
    int count = 0;
    double low = 0, high = 0;

    void add(double value) {
        low = count == 0 ? value : std::min(low, value);
        high = count == 0 ? value : std::max(high, value);
        ++count;
    }
    double middle() const { return count > 0 ? 0.5 * (low + high) : 0.1; }
};

Comparable comparable(const ViewContext& context, std::size_t level) {
    Comparable found;
    for (const InstrumentKind& kind : context.content.catalogue.instruments)
        for (const Strength& strength : kind.strengths)
            if (static_cast<std::size_t>(strength.level) == level) found.add(strength.central);
    return found;
}

Comparable comparable(const ViewContext& context, MoneyUse use) {
    Comparable found;
    for (const InstrumentKind& kind : context.content.catalogue.instruments)
        if (const double share = share_of(kind, use); share > 0) found.add(share);
    return found;
}

/// One part of the definition: a level or a use of money.
struct Part {
    std::string id, name, help;
    bool is_money = false;
    double most = 1;
    Comparable others;
};

std::vector<Part> parts(const ViewContext& context) {
    std::vector<Part> all;
    for (std::size_t i = 0; i < level_count; ++i) {
        const LevelInfo& level = context.content.levels[i];
        all.push_back({level.id, level.name.in(context.language()), level.help.in(context.language()), false,
                       limits::own_strength, comparable(context, i)});
    }
    for (const MoneyUse use : own_money_uses)
        all.push_back({id_of(use), context.say(money_use_text(use)), context.say(Text::own_share_of_budget), true, 1,
                       comparable(context, use)});
    return all;
}

double value_of(const OwnInstrument& own, const Part& part) {
    const auto& values = part.is_money ? own.money_shares : own.strengths;
    const auto found = values.find(part.id);
    return found == values.end() ? 0 : found->second;
}

OwnInstrument with_part(OwnInstrument own, const Part& part, double value) {
    (part.is_money ? own.money_shares : own.strengths)[part.id] = value;
    return own;
}

OwnMechanismView mechanism_view(const ViewContext& context, const Part& part, double value) {
    const Language language = context.language();
    const auto written = [&](double number) {
        return part.is_money ? format_percent(number, 0, language) : format_number(number, 2, language);
    };
    OwnMechanismView view;
    view.number = {part.id, part.name,      {},   value, 0, part.most, part.is_money ? share_step : strength_step,
                   2,       written(value), false};
    view.help = part.help;
    view.is_money = part.is_money;
    view.note = part.others.count == 0
                    ? context.say(Text::own_not_comparable)
                    : context.say(Text::own_comparable, {{"count", std::to_string(part.others.count)},
                                                         {"low", written(part.others.low)},
                                                         {"high", written(part.others.high)}});
    if (part.others.count > 0) {
        view.usual_low = part.others.low;
        view.usual_high = part.others.high;
    }
    return view;
}

NumberView number(const ViewContext& context, const char* id, Text label, double value, double low, double high, int decimals) {
    return {id, context.say(label), {}, value, low, high, decimals > 0 ? 0.1 : 1000.0, decimals,
            format_number(value, decimals, context.language()), false};
}

void add_mechanisms(const ViewContext& context, OwnEditorView& view) {
    std::string stronger;
    for (const Part& part : parts(context)) {
        const double value = value_of(view.definition, part);
        if (value > 0) {
            view.mechanisms.push_back(mechanism_view(context, part, value));
            if (!part.is_money && value > part.others.high + 1e-9) stronger += (stronger.empty() ? "" : ", ") + part.name;
        } else {
            double first = part.others.middle();
            if (part.is_money) {  // what is left of the budget
                double used = 0;
                for (const auto& share : view.definition.money_shares) used += share.second;
                first = std::min(first, 1 - used);
            }
            if (first > 0)
                view.more_mechanisms.push_back({part.name, part.help, false,
                                                SetOwnInstrument{with_part(view.definition, part, first)}});
        }
    }
    if (view.mechanisms.empty()) view.warning = context.say(Text::own_no_effect);
    if (!stronger.empty()) view.warning = context.say(Text::own_stronger, {{"names", stronger}});
}

}  // namespace

std::string next_own_id(const ViewContext& context) {
    const auto& taken = context.state.scenario.own_instruments;
    for (std::size_t number = 1;; ++number) {
        std::string id = std::string(own_id_prefix) + std::to_string(number);
        if (std::none_of(taken.begin(), taken.end(), [&](const OwnInstrument& own) { return own.id == id; })) return id;
    }
}

Action new_own_action(const ViewContext& context) {
    OwnInstrument own;
    own.id = next_own_id(context);
    own.name = context.say(Text::own_new_name, {{"number", own.id.substr(own_id_prefix.size())}});
    own.family = context.state.view.mix_family.empty() ? context.content.catalogue.families.front().id
                                                       : context.state.view.mix_family;
    own.reference_budget_eur = new_budget_eur;
    own.delay_years = 0.5;
    own.ramp_years = 1;
    return SetOwnInstrument{own};
}

std::optional<OwnEditorView> own_editor_view(const ViewContext& context) {
    const auto& all = context.state.scenario.own_instruments;
    const auto own = std::find_if(all.begin(), all.end(),
                                  [&](const OwnInstrument& o) { return o.id == context.state.view.own_editor; });
    if (own == all.end()) return std::nullopt;
    OwnEditorView view;
    view.definition = *own;
    view.title = context.say(Text::own_title);
    view.note = context.say(Text::own_note);
    view.name_label = context.say(Text::own_name);
    view.family_label = context.say(Text::own_family);
    view.mechanisms_title = context.say(Text::own_mechanisms);
    view.add_label = context.say(Text::own_add);
    view.delete_label = context.say(Text::own_delete);
    view.remove_label = context.say(Text::own_remove);
    view.budget_scale = InstrumentKind{}.budget_per_inhabitants / context.region.figures.population;
    view.budget = number(context, "budget", Text::own_budget, own->reference_budget_eur / view.budget_scale,
                         limits::least_own_budget_eur / view.budget_scale, limits::own_budget_eur / view.budget_scale, 0);
    view.delay = number(context, "delay", Text::own_delay, own->delay_years, 0, limits::own_delay_years, 2);
    view.ramp = number(context, "ramp", Text::own_ramp, own->ramp_years, limits::least_own_ramp_years,
                       limits::own_ramp_years, 2);
    for (const InstrumentFamily& family : context.content.catalogue.families) {
        OwnInstrument changed = *own;
        changed.family = family.id;
        if (family.id == own->family) view.family_name = family.name.in(context.language());
        view.families.push_back({family.name.in(context.language()), {}, family.id == own->family, SetOwnInstrument{changed}});
    }
    add_mechanisms(context, view);
    return view;
}

}  // namespace regiomix::detail
