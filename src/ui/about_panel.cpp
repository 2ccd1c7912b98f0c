// The right column: about the scenario, or everything about one instrument.
#include "ui/panel_parts.hpp"
#include "ui/panels.hpp"

namespace regiomix::ui {
namespace {

/// A heading that may take several lines.
void strong_paragraph(const Ui& ui, const std::string& words) {
    rich_text(ui, {{words, std::nullopt, Weight::semibold}}, TextRole::body, ui.colours().text);
}

void section(const Ui& ui, Text title, const std::string& body, std::string_view term = {}) {
    if (body.empty()) return;
    section_heading(ui, title, term);
    paragraph(ui, body);
}

void about_scenario(const Ui& ui, const AboutScenarioView& view, Actions& out) {
    const std::string title_label(text(Text::scenario_title_label, ui.language));
    if (const auto title = text_field(ui, {.id = "about.title", .label = title_label, .text = view.title}))
        out.push_back(SetTitle{*title});
    gap(ui, space::small);
    if (!view.sentence.empty()) callout(ui, "", view.sentence);
    gap(ui, space::small);
    if (const auto year = labelled_number(ui, "about.start_year", view.start_year, 76))
        out.push_back(SetStart{static_cast<int>(*year), static_cast<int>(view.start_month.value)});
    ImGui::SameLine(0, ui.px(space::large));
    if (const auto month = labelled_number(ui, "about.start_month", view.start_month, 76))
        out.push_back(SetStart{static_cast<int>(view.start_year.value), static_cast<int>(*month)});
    gap(ui, space::tight);
    if (const auto envelope = labelled_number(ui, "about.envelope", view.envelope, 130))
        out.push_back(SetEnvelope{*envelope > 0 ? std::optional(*envelope) : std::nullopt});
    section(ui, Text::scenario_fact, view.fact);
    section(ui, Text::scenario_assumption, view.assumption, "assumption");
    if (!view.notes.empty()) paragraph(ui, view.notes);
    gap(ui, space::medium);
    strong_paragraph(ui, view.region_text);
    gap(ui, space::tight);
    paragraph(ui, view.region_notes);
    gap(ui, space::small);
    if (link(ui, "about.assumptions", view.assumptions)) out.push_back(ShowPage{Page::assumptions});
}

}  // namespace

void about_panel(const Ui& ui, const AppView& view, Actions& out) {
    if (begin_scroll(ui, "about.scroll", 0, 0)) {
        if (view.details)
            instrument_details(ui, *view.details, out);
        else
            about_scenario(ui, view.about, out);
    }
    end_scroll(ui);
}

}  // namespace regiomix::ui
