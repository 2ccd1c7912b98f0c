// Every widget in every state, and the charts that usually break.

#include <algorithm>
#include <array>

#include "ui/gallery/pages.hpp"

namespace regiomix::gallery {
namespace {

using namespace ui;

bool begin_page(const char* id) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    return ImGui::Begin(id, nullptr,
                        ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize |
                            ImGuiWindowFlags_NoSavedSettings);
}

void buttons(const Ui& ui, Gallery& g) {
    heading(ui, "Buttons");
    button(ui, {.id = "b.primary", .label = "Primary", .kind = ButtonKind::primary});
    ImGui::SameLine();
    button(ui, {.id = "b.secondary", .label = "Secondary"});
    ImGui::SameLine();
    button(ui, {.id = "b.quiet", .label = "Quiet", .kind = ButtonKind::quiet});
    ImGui::SameLine();
    button(ui, {.id = "b.danger", .label = "Delete", .kind = ButtonKind::danger});
    button(ui, {.id = "b.off", .label = "Disabled", .kind = ButtonKind::primary, .enabled = false});
    ImGui::SameLine();
    button(ui, {.id = "b.off2", .label = "Disabled", .enabled = false});
    ImGui::SameLine();
    button(ui, {.id = "b.selected", .label = "Selected", .selected = true});
    button(ui, {.id = "b.icon", .label = "Export", .icon = Icon::download});
    ImGui::SameLine();
    button(ui, {.id = "b.long", .label = "A label much longer than its button", .max_width = ui.px(150)});
    for (const Icon icon : {Icon::search, Icon::close, Icon::check, Icon::undo, Icon::redo, Icon::more,
                            Icon::plus, Icon::info, Icon::warning, Icon::upload}) {
        const std::string id = "b.icon." + std::to_string(static_cast<int>(icon));
        button(ui, {.id = id, .label = "Icon", .kind = ButtonKind::quiet, .icon = icon, .icon_only = true});
        ImGui::SameLine(0, 0);
    }
    ImGui::NewLine();
    if (button(ui, {.id = "b.modal", .label = "Open a dialog"})) g.modal_open = true;
}

void inputs(const Ui& ui) {
    heading(ui, "Inputs");
    toggle(ui, {.id = "t.on", .label = "On", .on = true, .colour = ui.colours().accent, .show_label = true});
    ImGui::SameLine(0, ui.px(24));
    toggle(ui, {.id = "t.off", .label = "Off", .colour = ui.colours().accent, .show_label = true});
    ImGui::SameLine(0, ui.px(24));
    toggle(ui, {.id = "t.dis",
                .label = "Disabled",
                .on = true,
                .colour = ui.colours().accent,
                .enabled = false,
                .show_label = true});
    slider(ui, {.id = "s.one",
                .label = "Slider",
                .value = 0.4,
                .colour = ui.colours().accent,
                .plausible_min = 0.2,
                .plausible_max = 0.7});
    slider(ui, {.id = "s.zero",
                .label = "Slider at its start",
                .value = 0.0,
                .colour = ui.colours().family(charts::Family::demand)});
    slider(ui, {.id = "s.full",
                .label = "Slider at its end",
                .value = 1.0,
                .colour = ui.colours().family(charts::Family::networks)});
    slider(ui, {.id = "s.off",
                .label = "Disabled slider",
                .value = 0.6,
                .colour = ui.colours().accent,
                .enabled = false});
    number_field(ui, {.id = "n.one",
                      .label = "Budget",
                      .value = 450e3,
                      .max = 2e6,
                      .style = {NumberStyle::Kind::money},
                      .width = ui.px(90)});
    ImGui::SameLine();
    number_field(ui,
                 {.id = "n.two", .label = "Share", .value = 0.125, .style = {NumberStyle::Kind::percent, 1}});
    ImGui::SameLine();
    number_field(ui, {.id = "n.off", .label = "Off", .enabled = false});
    search_field(ui, {.id = "search", .placeholder = "Search", .text = ""});
    search_field(ui, {.id = "search2", .placeholder = "Search", .text = "incubation"});
}

void badges(const Ui& ui) {
    heading(ui, "Badges, status, messages");
    for (int i = 0; i < 6; ++i) {
        const std::string id = "grade." + std::to_string(i);
        evidence_badge(ui, id, static_cast<Grade>(i % 3), "", i < 3);
        ImGui::SameLine();
    }
    tag(ui, "own instrument", ui.colours().accent, ui.colours().accent_soft);
    ImGui::SameLine();
    tag(ui, "over by €0.1 M", ui.colours().danger, ui.colours().danger_soft);
    status_dot(ui, "1,000 futures · 9 ms", ui.colours().positive);
    status_dot(ui, "Computing 400 of 1,000", ui.colours().accent, DotShape::ring);
    link(ui, "link", "See the evidence");
    callout(ui, "Expert assumptions, not a forecast.",
            "Every figure rests on ranges that you can see and change.");
    callout(ui, "Over the envelope in 2028.", "The mix costs more than you allow.", Tone::warning);
    callout(ui, "This file cannot be opened.", "mix[3].budget is negative; expected 0 or more.",
            Tone::danger);
    callout(ui, "Saved.", "The scenario is in your downloads.", Tone::positive);
}

void cards(const Ui& ui, const Gallery& g) {
    heading(ui, "Cards");
    const charts::Sparkline spark{g.content.median(1), ui.colours().accent, true, true, true};
    headline_card(ui, {.id = "c.1",
                       .label = "Net jobs",
                       .value = "+126",
                       .range = "80 %: 83 to 184",
                       .compare = "+83 vs Open",
                       .compare_colour = ui.colours().scenario(1),
                       .sparkline = &spark});
    ImGui::SameLine();
    headline_card(ui, {.id = "c.2",
                       .label = "A label that is far too long",
                       .value = "+19,800,000",
                       .range = "80 %: 12,000,000 to 29,000,000",
                       .compare = "",
                       .sparkline = &spark,
                       .selected = true});
    ImGui::SameLine();
    headline_card(ui, {.id = "c.3",
                       .label = "Undefined",
                       .value = "–",
                       .range = "no net jobs in most futures",
                       .compare = ""});
}

void tabs(const Ui& ui, Gallery& g) {
    heading(ui, "Tabs, narrow");
    const std::array<TabSpec, 5> specs{{{"w.1", "Pourquoi"},
                                        {"w.2", "Comparer"},
                                        {"w.3", "Test de résistance"},
                                        {"w.4", "Améliorer"},
                                        {"w.5", "Hypothèses"}}};
    if (auto tab = tab_row(ui, "w", specs, g.tab)) g.tab = *tab;
}

void dialog(const Ui& ui, Gallery& g) {
    if (!begin_modal(ui, "dialog", "Share this scenario", ui.px(420), g.modal_open)) return;
    rich_text(ui, {{"Anyone with this link sees the same mix and the same numbers. Notes stay with you."}},
              TextRole::body, ui.colours().text);
    gap(ui, 12);
    button(ui, {.id = "d.copy", .label = "Copy the link", .kind = ButtonKind::primary});
    ImGui::SameLine();
    button(ui, {.id = "d.file", .label = "Save a file"});
    end_modal();
}

}  // namespace

void widget_page(const Ui& ui, Gallery& g) {
    begin_page("widgets");
    const float column = std::floor((ImGui::GetContentRegionAvail().x - 2 * ui.px(24)) / 3);
    const ImVec2 at = ImGui::GetCursorPos();
    const float height = ImGui::GetContentRegionAvail().y;
    ImGui::BeginChild("col1", {column, height});
    begin_card(ui, "card1");
    buttons(ui, g);
    end_card(ui);
    begin_card(ui, "card2");
    tabs(ui, g);
    end_card(ui);
    dialog(ui, g);
    ImGui::EndChild();
    ImGui::SetCursorPos({at.x + column + ui.px(24), at.y});
    ImGui::BeginChild("col2", {column, height});
    begin_card(ui, "card3");
    inputs(ui);
    end_card(ui);
    cards(ui, g);
    ImGui::EndChild();
    ImGui::SetCursorPos({at.x + 2 * (column + ui.px(24)), at.y});
    ImGui::BeginChild("col3", {column, height});
    begin_card(ui, "card4");
    badges(ui);
    end_card(ui);
    ImGui::EndChild();
    ImGui::End();
}

void chart_page(const Ui& ui, Gallery& g) {
    begin_page("charts");
    auto charts = g.content.odd_charts();
    const float gap_x = ui.px(12);
    const float width = std::floor((ImGui::GetContentRegionAvail().x - 3 * gap_x) / 4);
    const float height = std::floor(ImGui::GetContentRegionAvail().y / 3 - gap_x);
    for (std::size_t i = 0; i < charts.size(); ++i) {
        if (i % 4 != 0) ImGui::SameLine(0, gap_x);
        const std::string id = "odd." + std::to_string(i);
        begin_card(ui, id + ".card", width, height);
        fan_chart_view(ui, {.id = id, .height = ImGui::GetContentRegionAvail().y}, charts[i]);
        end_card(ui);
    }
    begin_card(ui, "bars.card", width * 2 + gap_x, height);
    bar_chart_view(ui, {.id = "bars", .height = ImGui::GetContentRegionAvail().y},
                   g.content.stacked_spending());
    end_card(ui);
    ImGui::SameLine(0, gap_x);
    begin_card(ui, "list.card", width, height);
    bar_list_view(ui, {.id = "list"}, g.content.contributions());
    end_card(ui);
    ImGui::SameLine(0, gap_x);
    begin_card(ui, "list2.card", width, height);
    bar_list_view(ui, {.id = "list2"}, g.content.pipeline());
    end_card(ui);
    ImGui::End();
}

}  // namespace regiomix::gallery
