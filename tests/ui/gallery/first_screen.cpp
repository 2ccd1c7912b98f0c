// The product's first screen put together from widgets, as a picture to judge them by.

#include <algorithm>
#include <array>

#include "ui/gallery/pages.hpp"

namespace regiomix::gallery {
namespace {

using charts::Family;
using namespace ui;

void top_bar(const Ui& ui, Gallery& g, float width, float height) {
    const Content& c = g.content;
    begin_panel(
        ui,
        {.id = "top", .rect = {0, 0, width, height}, .line_bottom = true, .padding_x = 18, .padding_y = 9});
    label_in_row(ui, "Regiomix", TextRole::heading, Weight::semibold, ui.colours().accent);
    ImGui::SameLine(0, ui.px(18));
    label_in_row(
        ui,
        c.say("Seven steps, balanced mix", "Sept étapes, combinaison équilibrée", "Sju steg, balanserad mix"),
        TextRole::body, Weight::semibold, ui.colours().text);
    ImGui::SameLine(0, ui.px(18));
    const std::string region = c.say("Example region", "Région exemple", "Exempelregion");
    const std::string code = c.say("EN", "FR", "SV");
    const std::string present = c.say("Present", "Présenter", "Presentera");
    const std::string share = c.say("Share", "Partager", "Dela");
    const std::string file = c.say("File", "Fichier", "Arkiv");
    if (begin_dropdown(ui, {.id = "region", .label = region})) {
        menu_item(ui, {.id = "region.example", .label = "Example region", .selected = true});
        menu_item(ui, {.id = "region.lorraine", .label = "Lorraine"});
        end_dropdown();
    }
    ImGui::SameLine();
    if (begin_dropdown(ui, {.id = "horizon", .label = "2025–2040"})) end_dropdown();

    const std::string theirs = c.say("Open services", "Services ouverts", "Öppna tjänster");
    const std::string compare = c.say("Compare ·", "Comparer ·", "Jämför ·");
    const std::array<ButtonSpec, 5> right{{
        {.id = "compare",
         .label = compare,
         .dropdown = true,
         .strong = theirs,
         .strong_colour = ui.colours().scenario(1)},
        {.id = "present", .label = present},
        {.id = "share", .label = share, .kind = ButtonKind::primary, .dropdown = true},
        {.id = "file", .label = file, .dropdown = true},
        {.id = "language", .label = code, .dropdown = true},
    }};
    float total = 0;
    for (const auto& spec : right) total += button_width(ui, spec) + ui.px(8);
    const float undo = 2 * ui.px(32) + ui.px(8);
    ImGui::SameLine();
    ImGui::SetCursorPos({width - total - undo - ui.px(18), ui.px(9)});
    button(ui,
           {.id = "undo", .label = "Undo", .kind = ButtonKind::quiet, .icon = Icon::undo, .icon_only = true});
    ImGui::SameLine(0, 0);
    button(ui, {.id = "redo",
                .label = "Redo",
                .kind = ButtonKind::quiet,
                .icon = Icon::redo,
                .icon_only = true,
                .enabled = false});
    for (const auto& spec : right) {
        ImGui::SameLine();
        if (!spec.dropdown) {
            button(ui, spec);
        } else if (begin_dropdown(ui, spec)) {
            menu_heading(ui, "Scenarios");
            menu_item(ui, {.id = "menu.a",
                           .label = "Seven steps, balanced mix",
                           .detail = "All stages of the spiral, one budget",
                           .selected = true,
                           .swatch = ui.colours().scenario(0)});
            menu_item(ui, {.id = "menu.b",
                           .label = "Open services",
                           .detail = "What Skåne did, without the fund",
                           .swatch = ui.colours().scenario(1)});
            menu_divider(ui);
            menu_item(ui, {.id = "menu.c", .label = "Open a file…", .shortcut = "Ctrl+O"});
            menu_item(ui, {.id = "menu.d", .label = "Nothing to undo", .enabled = false});
            end_dropdown();
        }
    }
    end_panel();
}

void mix_panel(const Ui& ui, Gallery& g, const Rect& r) {
    const Content& c = g.content;
    begin_panel(ui, {.id = "mix", .rect = r, .line_right = true});
    const std::string total = format_money(3.4e6, ui.language) + c.say(" a year", " par an", " per år");
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float right = at.x + ImGui::GetContentRegionAvail().x;
    label_in(ui, {at.x, at.y, right, at.y + ui.px(22)}, total, TextRole::small, Weight::regular,
             ui.colours().text_muted, Align::end);
    label_in(ui, {at.x, at.y, right - ui.px(100), at.y + ui.px(22)},
             c.say("Policy mix", "Combinaison", "Policymix"), TextRole::body, Weight::semibold,
             ui.colours().text);
    ImGui::Dummy({1, ui.px(22)});
    const std::string search =
        c.say("Search 30 instruments…", "Chercher parmi 30 instruments…", "Sök bland 30 instrument…");
    if (auto text = search_field(ui, {.id = "mix.search", .placeholder = search, .text = g.search})) {
        g.search = *text;
    }
    gap(ui, 2);
    Family family = Family::public_sector;
    charts::Sparkline spend{{0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0}, {}, true, true, false};
    for (auto& lever : g.levers) {
        if (lever.family != family) {
            family = lever.family;
            int on = 0;
            int all = 0;
            for (const auto& l : g.levers) {
                all += l.family == family;
                on += l.family == family && l.on;
            }
            const std::string count =
                std::to_string(on) + c.say(" of ", " sur ", " av ") + std::to_string(all);
            const std::string family_name = c.family_name(family);
            const std::string id = "family." + std::to_string(static_cast<int>(family));
            family_header(
                ui, {.id = id, .name = family_name, .count = count, .colour = ui.colours().family(family)});
        }
        LeverRowSpec spec;
        const std::string id = "mix." + lever.id;
        spec.id = id;
        spec.name = lever.name;
        spec.help = "One sentence that says what this instrument is and what it moves.";
        spec.grade = lever.grade;
        spec.grade_help = "Evidence B: several evaluations in comparable regions, none of them experimental.";
        spec.colour = ui.colours().family(lever.family);
        spec.on = lever.on;
        spec.value = lever.value;
        spec.max = lever.max;
        spec.step = lever.percent ? 0.001 : 10e3;
        spec.style = {lever.percent ? NumberStyle::Kind::percent : NumberStyle::Kind::compact, 1, false};
        spec.plausible_min = lever.max * 0.15;
        spec.plausible_max = lever.max * 0.8;
        spend.colour = spec.colour;
        if (lever.id == "revolving_fund") spec.spending = &spend;
        const auto result = lever_row(ui, spec);
        if (result.on) lever.on = *result.on;
        if (result.value) lever.value = *result.value;
    }
    end_panel();
}

void headline_row(const Ui& ui, Gallery& g, float width) {
    const Content& c = g.content;
    struct Row {
        std::string label, value, range, compare;
    };
    const std::string versus = c.say(" vs Open", " / Ouverts", " mot Öppna");
    const std::array<Row, 6> rows{{
        {c.say("Sustained ventures", "Projets pérennes", "Varaktiga initiativ"),
         format_signed(15, 0, ui.language), "80 %: " + format_range(11, 20, {}, ui.language),
         format_signed(1, 0, ui.language) + versus},
        {c.say("Net jobs", "Emplois nets", "Nettojobb"), format_signed(126, 0, ui.language),
         "80 %: " + format_range(83, 184, {}, ui.language), format_signed(83, 0, ui.language) + versus},
        {c.say("People reached / yr", "Personnes touchées / an", "Nådda personer / år"),
         format_signed(19800, 0, ui.language),
         "80 %: " + format_range(12e3, 29e3, {NumberStyle::Kind::compact}, ui.language),
         format_signed(15400, 0, ui.language)},
        {c.say("Public adoptions", "Adoptions publiques", "Offentliga införanden"),
         format_signed(50, 0, ui.language), "80 %: " + format_range(25, 76, {}, ui.language),
         format_signed(42, 0, ui.language)},
        {c.say("Public cost", "Coût public", "Offentlig kostnad"), format_money(34.1e6, ui.language),
         "80 %: " + format_range(32.9e6, 34.7e6, {NumberStyle::Kind::money}, ui.language),
         format_money(12.3e6, ui.language) + c.say(" more", " de plus", " mer")},
        {c.say("€ per net job-year", "€ par emploi-année", "€ per nettojobbår"),
         c.say("€24,300", "24\u202f300\u00a0€", "24\u00a0300\u00a0€"),
         "80 %: " + format_range(17e3, 38e3, {NumberStyle::Kind::compact}, ui.language),
         c.say("40 % less", "40 % de moins", "40 % mindre")},
    }};
    const float gap_x = ui.px(8);
    const int columns = headline_columns(ui, width, 6);
    const float card =
        std::floor((width - static_cast<float>(columns - 1) * gap_x) / static_cast<float>(columns));
    for (int i = 0; i < 6; ++i) {
        if (i % columns != 0) ImGui::SameLine(0, gap_x);
        const auto& row = rows[static_cast<std::size_t>(i)];
        const charts::Sparkline spark{c.median(i), ui.colours().scenario(0), true, false, true};
        const std::string id = "card." + std::to_string(i);
        if (headline_card(ui, {.id = id,
                               .label = row.label,
                               .value = row.value,
                               .range = row.range,
                               .range_short = std::string_view(row.range).substr(6),
                               .compare = row.compare,
                               .compare_colour = ui.colours().scenario(1),
                               .help = "In the last year of the horizon, against doing nothing.",
                               .sparkline = &spark,
                               .selected = i == g.card,
                               .width = card})) {
            g.card = i;
        }
    }
}

void centre(const Ui& ui, Gallery& g, const Rect& r) {
    begin_panel(ui, {.id = "centre", .rect = r, .surface = false});
    const float width = ImGui::GetContentRegionAvail().x;
    headline_row(ui, g, width);
    const float spare = ImGui::GetContentRegionAvail().y - 2 * ui.px(8);
    const float main = std::floor(spare * 0.50f);
    const float small = std::floor(spare * 0.22f);
    begin_card(ui, "main", width, main);
    fan_chart_view(ui, {.id = "chart.main", .height = ImGui::GetContentRegionAvail().y},
                   g.content.net_jobs());
    end_card(ui);
    begin_card(ui, "small", width, small);
    const float each = std::floor((ImGui::GetContentRegionAvail().x - 2 * ui.px(24)) / 3);
    const float height = ImGui::GetContentRegionAvail().y;
    for (int i = 0; i < 3; ++i) {
        if (i > 0) ImGui::SameLine(0, ui.px(24));
        const std::string id = "chart.small." + std::to_string(i);
        fan_chart_view(ui, {.id = id, .width = each, .height = height}, g.content.small(i));
    }
    end_card(ui);
    begin_card(ui, "timeline", width, std::max(1.0f, ImGui::GetContentRegionAvail().y));
    auto bars = g.content.spending();
    const float left = ImGui::GetCursorScreenPos().x;
    bars.years_x0 = left + ui.px(130);
    bars.years_x1 = left + ImGui::GetContentRegionAvail().x;
    bars.value_axis = false;
    bar_chart_view(
        ui, {.id = "chart.spending", .height = std::max(ui.px(60), ImGui::GetContentRegionAvail().y)}, bars);
    end_card(ui);
    end_panel();
}

void insight(const Ui& ui, Gallery& g, const Rect& r) {
    const Content& c = g.content;
    begin_panel(ui, {.id = "insight", .rect = r, .line_left = true});
    const std::array<std::string, 5> names{
        c.say("Why", "Pourquoi", "Varför"), c.say("Compare", "Comparer", "Jämför"),
        c.say("Stress-test", "Éprouver", "Stresstesta"), c.say("Improve", "Améliorer", "Förbättra"),
        c.say("Assumptions", "Hypothèses", "Antaganden")};
    const std::array<TabSpec, 5> tabs{{{"tab.why", names[0]},
                                       {"tab.compare", names[1]},
                                       {"tab.stress", names[2]},
                                       {"tab.improve", names[3]},
                                       {"tab.assumptions", names[4]}}};
    if (auto tab = tab_row(ui, "tabs", tabs, g.tab)) g.tab = *tab;
    gap(ui, 12);
    callout(ui,
            c.say("Coaching and pilot money carry the mix together.",
                  "L'accompagnement et l'argent des pilotes portent ensemble le mix.",
                  "Coachning och pilotpengar bär mixen tillsammans."),
            c.say("Without incubation, a third of the effect of the call is lost.",
                  "Sans incubation, un tiers de l'effet de l'appel est perdu.",
                  "Utan inkubation förloras en tredjedel av utlysningens effekt."));
    gap(ui, 16);
    heading(ui, c.say("Share of the 126 net jobs in 2040", "Part des 126 emplois nets en 2040",
                      "Andel av de 126 nettojobben 2040"));
    bar_list_view(ui, {.id = "chart.shares"}, c.contributions());
    paragraph(ui, c.say("Shapley values, exact, same 200 futures · sum 126",
                        "Valeurs de Shapley, exactes, mêmes 200 futurs · somme 126",
                        "Shapleyvärden, exakta, samma 200 framtider · summa 126"));
    gap(ui, 20);
    heading(ui, c.say("Where the pipeline binds", "Où le parcours se bloque", "Var flödet begränsas"));
    bar_list_view(ui, {.id = "chart.pipeline"}, c.pipeline());
    paragraph(ui, c.say("Flow per year against doing nothing. The market for scaled ventures binds: "
                        "procurement would relax it most.",
                        "Flux annuel par rapport à l'inaction. Le marché limite les projets à l'échelle : la "
                        "commande publique aiderait le plus.",
                        "Flöde per år mot att inte göra något. Marknaden för uppskalade initiativ begränsar: "
                        "upphandling skulle hjälpa mest."));
    end_panel();
}

void status_bar(const Ui& ui, const Gallery& g, const Rect& r) {
    const Content& c = g.content;
    begin_panel(ui, {.id = "status", .rect = r, .line_top = true, .padding_x = 18, .padding_y = 6});
    status_dot(ui, c.say("1,000 futures · 9 ms", "1 000 futurs · 9 ms", "1 000 framtider · 9 ms"),
               ui.colours().positive);
    ImGui::SameLine(0, ui.px(20));
    muted(ui,
          c.say("Saved in this browser 2 s ago · not yet saved to a file",
                "Enregistré dans ce navigateur il y a 2 s", "Sparat i den här webbläsaren för 2 s sedan"));
    const std::string note =
        c.say("Expert assumptions, not a forecast.", "Hypothèses d'experts, pas une prévision.",
              "Expertantaganden, ingen prognos.");
    const std::string see = c.say("See the evidence", "Voir les preuves", "Se underlaget");
    const float width = text_width(ui, note, TextRole::small, Weight::semibold) +
                        text_width(ui, see, TextRole::small) + ui.px(6 + 18);
    ImGui::SameLine();
    ImGui::SetCursorPosX(r.width() - width);
    label(ui, note, TextRole::small, Weight::semibold, ui.colours().text);
    ImGui::SameLine(0, ui.px(6));
    link(ui, "evidence", see);
    end_panel();
}

}  // namespace

void first_screen(const Ui& ui, Gallery& g) {
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float top = ui.px(50);
    const float bottom = ui.px(28);
    const float left = ui.px(318);
    const float right = screen.x >= ui.px(1100) ? ui.px(336) : 0;
    top_bar(ui, g, screen.x, top);
    mix_panel(ui, g, {0, top, left, screen.y - bottom});
    centre(ui, g, {left, top, screen.x - right, screen.y - bottom});
    if (right > 0) insight(ui, g, {screen.x - right, top, screen.x, screen.y - bottom});
    status_bar(ui, g, {0, screen.y - bottom, screen.x, screen.y});
}

}  // namespace regiomix::gallery
