// The page of assumptions: every parameter of the model with its value, range, evidence and sources.
#include <algorithm>
#include <cmath>

#include "app/assumption_sets.hpp"
#include "app/view_parts.hpp"

namespace regiomix::detail {

std::string changed_assumptions_text(const ViewContext& context) {
    const int count = count_changed(context.state.scenario, context.content);
    if (count == 0) return {};
    return count == 1 ? context.say(Text::assumptions_changed_one)
                      : context.say(Text::assumptions_changed, {{"count", std::to_string(count)}});
}

namespace {

constexpr int most_decimals = 6;

const AssumptionFilter& filter_of(const ViewContext& context) { return context.state.view.assumptions.filter; }

std::string number(const ViewContext& context, double value) {
    return format_number(value, needed_decimals(value, most_decimals), context.language());
}

std::string with_range(const ViewContext& context, const Assumption& assumption) {
    const std::string value = number(context, assumption.value);
    if (!assumption.range) return value;
    return context.say(Text::compare_assumption_range,
                       {{"value", value},
                        {"range", number(context, assumption.range->low) + "–" + number(context, assumption.range->high)}});
}

Text grade_text(char grade) {
    return grade == 'A' ? Text::assumption_grade_a : grade == 'B' ? Text::assumption_grade_b : Text::assumption_grade_c;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
    return all;
}

// --- which are listed ------------------------------------------------------------------------------------------------

bool differs_somewhere(const ViewContext& context, const ParameterInfo& info) {
    const auto& others = context.state.comparison.others;
    const Assumption& here = assumption_of(context.state.scenario, info);
    return std::any_of(others.begin(), others.end(), [&](const ComparedScenario& other) {
        return !(assumption_of(other.scenario, info) == here);
    });
}

bool matches(const ViewContext& context, const ParameterInfo& info) {
    const std::string& search = filter_of(context).search;
    const auto found = [&](const std::string& text) { return contains_folded(text, search); };
    return search.empty() || found(info.name.in(context.language())) || found(info.note.in(context.language())) ||
           found(info.id) || found(info.symbol) || found(joined(info.equations)) || found(joined(info.sources));
}

bool is_listed(const ViewContext& context, const ParameterInfo& info) {
    const AssumptionFilter& filter = filter_of(context);
    return (filter.group.empty() || filter.group == info.group) && (filter.grade.empty() || filter.grade[0] == info.grade) &&
           (filter.show != AssumptionShow::changed || is_changed(context.state.scenario, info)) &&
           (filter.show != AssumptionShow::differing || differs_somewhere(context, info)) && matches(context, info);
}

// --- one row ---------------------------------------------------------------------------------------------------------

/// The largest power of ten that value and range are multiples of: what one step of a field changes.
double step_of(const Assumption& assumption) {
    const Range range = assumption.range.value_or(Range{assumption.value, assumption.value});
    for (double step = 1e6; step > 1e-6; step /= 10) {
        const auto fits = [step](double value) {
            const double steps = std::round(value / step);
            return std::fabs(value - steps * step) < 1e-9 * std::fabs(value) || value == 0;
        };
        if (fits(assumption.value) && fits(range.low) && fits(range.high)) return step;
    }
    return 1e-6;
}

void add_numbers(const ViewContext& context, const ParameterInfo& info, AssumptionRowView& row) {
    const Assumption& here = assumption_of(context.state.scenario, info);
    const Range range = here.range.value_or(Range{here.value, here.value});
    const double step = std::min(step_of(info.central), step_of(here));
    int decimals = 0;
    for (const double value : {here.value, range.low, range.high})
        decimals = std::max(decimals, needed_decimals(value, most_decimals));
    const auto view = [&](const char* id, const std::string& what, double value) {
        return NumberView{id, context.say(Text::assumption_field, {{"name", row.name}, {"what", what}}), row.unit, value,
                          info.allowed.low, info.allowed.high, step, decimals,
                          format_number(value, decimals, context.language()), false};
    };
    row.value = view("value", context.say(Text::assumption_value), here.value);
    row.low = view("low", context.say(Text::assumption_low), range.low);
    row.high = view("high", context.say(Text::assumption_high), range.high);
    row.known = !here.range;
    row.as_low = row.as_high = {info.id, here.value, range.low, range.high};
    row.reset = {info.id, std::nullopt, std::nullopt, std::nullopt};
    row.as_value = row.known ? SetAssumption{info.id, here.value, std::nullopt, std::nullopt} : row.as_low;
}

std::string use_of(const ViewContext& context, const ParameterInfo& info) {
    if (info.equations.empty()) return context.say(Text::assumption_used_at_start, {{"symbol", info.symbol}});
    return context.say(Text::assumption_used, {{"equations", joined(info.equations)}, {"symbol", info.symbol}});
}

std::string sensitivity_of(const ViewContext& context, const std::string& parameter) {
    if (!context.side) return std::string(no_value_text);
    const auto found = context.side->total_sensitivity.find(parameter);
    return found == context.side->total_sensitivity.end() ? std::string(no_value_text)
                                                          : format_percent(found->second, 0, context.language());
}

std::vector<OtherAssumptionView> others_of(const ViewContext& context, const ParameterInfo& info) {
    std::vector<OtherAssumptionView> views;
    const Assumption& here = assumption_of(context.state.scenario, info);
    for (const ComparedScenario& other : context.state.comparison.others)
        if (const Assumption& there = assumption_of(other.scenario, info); !(there == here))
            views.push_back({other.id, mark_of(other.colour), other.scenario.meta.title, with_range(context, there),
                             context.palette().scenario(other.colour)});
    return views;
}

AssumptionRowView row_view(const ViewContext& context, const ParameterInfo& info) {
    const Language language = context.language();
    AssumptionRowView row;
    row.id = info.id;
    row.name = info.name.in(language);
    row.unit = info.unit == "-" ? std::string() : info.unit_text.in(language);
    add_numbers(context, info, row);
    row.changed = is_changed(context.state.scenario, info);
    row.published = context.say(Text::assumption_published, {{"value", with_range(context, info.central)}});
    row.limits = context.say(Text::assumption_limits, {{"low", number(context, info.allowed.low)},
                                                       {"high", number(context, info.allowed.high)}});
    row.use = use_of(context, info);
    row.equations = joined(info.equations);
    const std::string unit_and_use = row.unit + (row.unit.empty() || row.equations.empty() ? "" : " · ") + row.equations;
    row.short_note = row.changed ? row.published + (row.unit.empty() ? "" : " " + row.unit) : unit_and_use;
    row.note = info.note.in(language);
    row.grade = info.grade;
    row.grade_text = context.say(grade_text(info.grade));
    row.sources = source_views(context, info.sources);
    row.sensitivity = sensitivity_of(context, info.id);
    row.others = others_of(context, info);
    row.open = context.state.view.assumptions.open.count(info.id) > 0;
    row.open_label = context.say(Text::instrument_details, {{"name", row.name}});
    row.reset_label = context.say(Text::assumption_reset);
    return row;
}

std::vector<AssumptionGroupView> parameter_groups(const ViewContext& context) {
    std::vector<AssumptionGroupView> groups;
    for (const ParameterGroup& known : context.content.parameter_groups) {
        AssumptionGroupView group{known.id, known.name.in(context.language()), {}, {}};
        int all = 0;
        for (const ParameterInfo& info : context.content.parameters) {
            if (info.group != known.id) continue;
            ++all;
            if (is_listed(context, info)) group.rows.push_back(row_view(context, info));
        }
        const std::string listed = std::to_string(group.rows.size()), count = std::to_string(all);
        group.count_text = listed == count ? count : context.say(Text::mix_count, {{"on", listed}, {"all", count}});
        if (!group.rows.empty()) groups.push_back(std::move(group));
    }
    return groups;
}

// --- what stands above -----------------------------------------------------------------------------------------------

AssumptionFilter with(AssumptionFilter filter, std::string AssumptionFilter::*field, const std::string& value) {
    filter.*field = value;
    return filter;
}

MenuGroup show_menu(const ViewContext& context) {
    const AssumptionFilter& filter = filter_of(context);
    MenuGroup menu{context.say(Text::mix_show), {}};
    const auto add = [&](Text label, AssumptionShow show) {
        AssumptionFilter wanted = filter;
        wanted.show = show;
        menu.entries.push_back({context.say(label), {}, filter.show == show, SetAssumptionFilter{wanted}});
    };
    add(Text::assumptions_all, AssumptionShow::all);
    if (filter.part != AssumptionPart::model) return menu;
    add(Text::assumptions_only_changed, AssumptionShow::changed);
    if (!context.state.comparison.others.empty() || filter.show == AssumptionShow::differing)
        add(Text::assumptions_only_differing, AssumptionShow::differing);
    return menu;
}

MenuGroup group_menu(const ViewContext& context) {
    const AssumptionFilter& filter = filter_of(context);
    const bool model = filter.part == AssumptionPart::model;
    MenuGroup menu{context.say(model ? Text::assumptions_group : Text::mix_family), {}};
    const auto add = [&](const std::string& label, const std::string& id) {
        const AssumptionFilter wanted = with(filter, &AssumptionFilter::group, id);
        menu.entries.push_back({label, {}, filter.group == id, SetAssumptionFilter{wanted}});
    };
    const auto add_all = [&](const auto& groups) {
        for (const auto& group : groups) add(group.name.in(context.language()), group.id);
    };
    add(context.say(model ? Text::assumptions_all_groups : Text::mix_family_all), "");
    if (model)
        add_all(context.content.parameter_groups);
    else
        add_all(context.catalogue.families);
    return menu;
}

MenuGroup grade_menu(const ViewContext& context) {
    const AssumptionFilter& filter = filter_of(context);
    const bool model = filter.part == AssumptionPart::model;
    MenuGroup menu{context.say(Text::report_evidence), {}};
    const auto add = [&](const std::string& label, const std::string& grade) {
        const AssumptionFilter wanted = with(filter, &AssumptionFilter::grade, grade);
        menu.entries.push_back({label, {}, filter.grade == grade, SetAssumptionFilter{wanted}});
    };
    add(context.say(Text::assumptions_all_grades), "");
    for (const char grade : {'A', 'B', 'C'})
        add(context.say(model ? grade_text(grade) : instrument_grade_text(grade)), std::string(1, grade));
    return menu;
}

/// Which filters are set: "Only changed · Finance".
std::string filter_text(const std::vector<MenuGroup>& filters) {
    std::string text;
    for (const MenuGroup& menu : filters)
        for (std::size_t i = 1; i < menu.entries.size(); ++i)  // the first one filters nothing
            if (menu.entries[i].selected) text += (text.empty() ? "" : " · ") + menu.entries[i].label;
    return text;
}

std::string summary(const ViewContext& context) {
    const auto& all = context.content.parameters;
    const auto count = [&](auto&& wanted) { return std::to_string(std::count_if(all.begin(), all.end(), wanted)); };
    const auto graded = [&](char grade) { return count([grade](const ParameterInfo& info) { return info.grade == grade; }); };
    const Scenario& scenario = context.state.scenario;
    const auto ranged = [&](const ParameterInfo& info) { return assumption_of(scenario, info).range.has_value(); };
    return context.say(Text::assumptions_summary,
                       {{"count", std::to_string(all.size())},
                        {"ranged", count(ranged)},
                        {"a", graded('A')},
                        {"b", graded('B')},
                        {"c", graded('C')}});
}

/// The scenarios of the comparison, and what takes over their assumptions.
void add_sets(const ViewContext& context, AssumptionsView& view) {
    for (const ComparedScenario& other : context.state.comparison.others) {
        const int count = count_differing(context.state.scenario, other.scenario, context.content);
        const std::string text = count == 0   ? context.say(Text::assumptions_same)
                                 : count == 1 ? context.say(Text::assumptions_differ_one)
                                              : context.say(Text::assumptions_differ, {{"count", std::to_string(count)}});
        view.sets.push_back({other.id, mark_of(other.colour), other.scenario.meta.title, text,
                             context.palette().scenario(other.colour), count > 0});
        view.takes.push_back({view.sets.back().mark + " · " + other.scenario.meta.title, text, count == 0,
                              TakeAssumptions{other.id}});
    }
    view.takes.push_back({context.say(Text::assumptions_add), {}, false, ShowPage{Page::compare}});
}

AssumptionColumnsView columns(const ViewContext& context) {
    return {context.say(Text::report_assumption),      context.say(Text::assumption_value),
            context.say(Text::assumption_low),         context.say(Text::assumption_high),
            context.say(Text::report_evidence),        context.say(Text::assumption_sensitivity),
            context.say(Text::assumption_sensitivity_help)};
}

}  // namespace

AssumptionsView assumptions_view(const ViewContext& context) {
    AssumptionsView view;
    view.filter = filter_of(context);
    const bool model = view.filter.part == AssumptionPart::model;
    view.title = context.say(Text::tab_assumptions);
    view.summary = summary(context);
    for (const AssumptionPart part : {AssumptionPart::model, AssumptionPart::instruments}) {
        const bool first = part == AssumptionPart::model;
        view.parts.push_back({context.say(first ? Text::assumptions_model : Text::assumptions_instruments), {},
                              view.filter.part == part, SetAssumptionFilter{{.part = part, .search = view.filter.search}}});
    }
    view.search_hint = context.say(Text::assumptions_search);
    view.filter_label = context.say(Text::assumptions_filter);
    view.filters = {show_menu(context), group_menu(context), grade_menu(context)};
    view.filter_text = filter_text(view.filters);
    view.clear_text = context.say(Text::mix_filter_clear);
    view.columns = columns(context);
    if (model)
        view.parameters = parameter_groups(context);
    else
        view.strengths = strength_groups(context);
    if (view.parameters.empty() && view.strengths.empty()) view.no_match_text = context.say(Text::assumptions_no_match);
    view.note = context.say(model ? Text::assumptions_note : Text::strengths_note);
    view.changed = count_changed(context.state.scenario, context.content);
    view.reset_label = context.say(Text::assumptions_reset);
    view.reset_hint = context.say(Text::assumptions_as_published);
    add_sets(context, view);
    view.take_label = context.say(Text::assumptions_take);
    view.no_source_text = context.say(Text::assumption_no_source);
    view.used_label = context.say(Text::assumption_equations);
    view.sources_label = context.say(Text::report_sources);
    return view;
}

}  // namespace regiomix::detail
