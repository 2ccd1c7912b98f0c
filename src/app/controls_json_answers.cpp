#include "app/controls_json_parts.hpp"

namespace regiomix::detail {
namespace {

using Json = Controls::Json;

void number_control(Controls& c, const AnswerNumber& number, const std::string& widget) {
    Json& json = c.number(number.number.id, number.number, number.action, number.field.c_str());
    if (number.per != 1) json["per"] = number.per;
    if (!number.on_canvas) json["widget"] = widget;
}

void part_controls(Controls& c, const AnswerPart& part, const ChartMenuView& menu) {
    const std::string id = "answers." + part.id;
    chart_file_controls(c, menu, "answer." + part.id, part.title);
    if (part.chart) {
        std::vector<MenuEntry> items;
        for (const AnswerItem& item : part.items) items.push_back({item.label, {}, item.selected, item.action});
        c.entries(id, "menu", part.title, items);
    }
    for (const AnswerNumber& number : part.numbers) number_control(c, number, id);
    for (std::size_t i = 0; i < part.actions.size(); ++i)
        c.press(id + ".do." + std::to_string(i), part.actions[i].label, part.actions[i].action);
    for (std::size_t row = 0; row < part.row_actions.size(); ++row)
        if (const auto& action = part.row_actions[row])
            c.press(id + ".row." + std::to_string(row), action->label, action->action)["help"] = action->detail;
}

}  // namespace

void answers_controls(Controls& c, const AnswersView& view, const ChartMenuView& menu) {
    for (const auto* tabs : {&view.topics, &view.kinds})
        for (const AnswerTab& tab : *tabs) c.press(tab.id, tab.label, tab.action)["selected"] = tab.selected;
    for (const AnswerMenu& choice : view.menus)
        c.entries(choice.id, choice.several ? "menu" : "choice", choice.label, flat(choice.groups));
    for (const AnswerNumber& number : view.numbers) number_control(c, number, {});
    for (const AnswerToggle& toggle : view.toggles)
        c.toggle(toggle.id, toggle.label, toggle.on, toggle.action, toggle.field.c_str());
    if (view.start) c.press("answers.start", view.start->label, view.start->action);
    if (view.stop) c.press("answers.stop", view.stop->label, view.stop->action);
    for (std::size_t i = 0; i < view.empty_actions.size(); ++i)
        c.press("answers.help." + std::to_string(i), view.empty_actions[i].label, view.empty_actions[i].action);
    for (const AnswerPart& part : view.parts) part_controls(c, part, menu);
}

}  // namespace regiomix::detail
