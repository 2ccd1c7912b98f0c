#include "app/controls_json_parts.hpp"

namespace regiomix::detail {
namespace {

using Json = Controls::Json;

void indicator_choice_controls(Controls& c, const IndicatorChoiceView& choice) {
    static constexpr const char* names[] = {"cards", "charts"};
    for (std::size_t place = 0; place < choice.places.size(); ++place) {
        const std::string where = std::string("choice.") + names[place];
        for (const IndicatorRow& row : choice.rows[place]) {
            const std::string id = where + "." + row.id;
            const auto press = [&](const std::string& name, const std::string& label,
                                   const std::optional<Action>& action) -> Json* {
                if (!action) return nullptr;
                Json& json = c.press(name, label, *action);
                json["widget"] = "choice.open";
                return &json;
            };
            if (Json* json = press(id, choice.places[place] + ": " + row.label, row.toggle)) (*json)["selected"] = row.shown;
            const TextValues name{{"name", row.label}};
            press(id + ".earlier", fill(choice.earlier_text, name), row.earlier);
            press(id + ".later", fill(choice.later_text, name), row.later);
        }
        c.press(where + ".reset", choice.reset_text + ": " + choice.places[place], choice.reset[place])["widget"] =
            "choice.open";
    }
}

void target_controls(Controls& c, const TargetsView& targets) {
    for (const TargetRow& row : targets.rows) {
        const std::string id = "target." + std::to_string(row.target.index);
        const auto shown_by_menu = [](Json& json) { json["widget"] = "chart.targets"; };
        SetTarget least = row.target, most = row.target;
        least.at_most = false;
        most.at_most = true;
        shown_by_menu(
            c.entries(id + ".at_least", "choice", targets.title,
                      {{targets.at_least, {}, !row.target.at_most, least}, {targets.at_most, {}, row.target.at_most, most}}));
        shown_by_menu(c.number(id + ".value", row.value, row.target, "value"));
        Json& year = c.number(id + ".year", row.year, row.target, "year");
        year["offset"] = row.target.year - row.year.value;  // the action counts years from the start
        shown_by_menu(year);
        shown_by_menu(c.press(id + ".remove", targets.remove_text,
                              RemoveTarget{row.target.indicator, row.target.year, row.target.at_most, row.target.value}));
    }
    if (targets.add) c.press("target.add", targets.add_text, *targets.add)["widget"] = "chart.targets";
}

}  // namespace

std::vector<MenuEntry> flat(const std::vector<MenuGroup>& groups) {
    std::vector<MenuEntry> entries;
    for (const MenuGroup& group : groups)
        for (MenuEntry entry : group.entries) {
            if (groups.size() > 1) entry.label = group.heading + ": " + entry.label;
            entries.push_back(std::move(entry));
        }
    return entries;
}

void chart_file_controls(Controls& c, const ChartMenuView& menu, const std::string& chart, const std::string& title) {
    c.entries("chart." + chart + ".more", "menu", menu.hint + ": " + title,
              {{menu.copy_svg, {}, false, ExportChart{chart, ChartFormat::svg_copy}},
               {menu.save_svg, {}, false, ExportChart{chart, ChartFormat::svg}},
               {menu.save_png, {}, false, ExportChart{chart, ChartFormat::png}},
               {menu.save_csv, {}, false, ExportChart{chart, ChartFormat::csv}}});
}

void explore_controls(Controls& c, const ExploreView& view, const ChartMenuView& menu) {
    chart_file_controls(c, menu, "explore", view.chart.value_name);
    c.entries("explore.indicator", "choice", view.indicator_label, flat(view.indicators));
    c.entries("explore.across", "choice", view.across_label, flat(view.across));
    c.entries("explore.up", "choice", view.up_label, flat(view.up));
    const LeverValue across{view.across_lever, view.chart.across.here}, up{view.up_lever, view.chart.up.here};
    const auto lever = [&](const char* id, const charts::SurfaceAxis& axis, const char* field) {
        NumberView number;
        number.label = axis.name;
        number.value = axis.here;
        number.min = axis.low;
        number.max = axis.high;
        number.step = axis.step;
        c.number(id, number, SetLevers{across, up}, field)["widget"] = "explore.surface";
    };
    lever("explore.move.across", view.chart.across, "first_value");
    lever("explore.move.up", view.chart.up, "second_value");
}

void chart_controls(Controls& c, const OutcomesView& outcomes) {
    const ChartControlsView& controls = outcomes.controls;
    c.entries("chart.indicator", "choice", c.say(Text::form_indicator), flat(controls.indicators));
    for (std::size_t group = 0; group < controls.measures.size(); ++group)
        c.entries("chart.measure." + std::to_string(group), "choice", controls.measures[group].heading,
                  controls.measures[group].entries)["widget"] = "chart.measure";
    if (!controls.pictures.empty())
        c.entries("chart.picture", "choice", c.say(Text::form_chart), controls.pictures)["widget"] = "chart.picture.0";
    chart_file_controls(c, outcomes.chart_menu, "main", outcomes.main.title);
    chart_file_controls(c, outcomes.chart_menu, "budget", outcomes.budget.title);
    if (!outcomes.timeline.chart.rows.empty()) chart_file_controls(c, outcomes.chart_menu, "timeline", outcomes.timeline.title);
    for (const SmallChartView& small : outcomes.small)
        chart_file_controls(c, outcomes.chart_menu, std::string(indicator_names[index_of(small.indicator)]), small.chart.title);
    indicator_choice_controls(c, outcomes.choice);
    target_controls(c, outcomes.targets);
}

}  // namespace regiomix::detail
