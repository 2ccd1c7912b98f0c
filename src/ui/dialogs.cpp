#include "text/texts.hpp"
#include "ui/panels.hpp"

namespace regiomix::ui {
namespace {

/// Follows the view; when the person closes the dialog, the application is told. Must be called in every frame.
bool begin_dialog(const Ui& ui, const char* id, const std::string& title, float width, bool wanted, Actions& out,
                  const Action& closes = ShowDialog{Dialog::none}) {
    bool open = wanted;
    const std::string close_label(text(Text::close, ui.language));
    const bool visible = begin_modal(ui, id, title, ui.px(width), open, close_label);
    if (wanted && !open) out.push_back(closes);
    return visible;
}

void region_dialog(const Ui& ui, const RegionDialogView& view, Actions& out) {
    paragraph(ui, view.note);
    gap(ui, space::small);
    for (std::size_t i = 0; i < view.figures.size(); ++i) {
        const NumberView& figure = view.figures[i];
        const std::string id = "region." + figure.id;
        NumberStyle style{.kind = NumberStyle::Kind::plain};
        style.decimals = figure.decimals;
        const NumberSpec spec{.id = id,
                              .label = figure.label,
                              .value = figure.value,
                              .min = figure.min,
                              .max = figure.max,
                              .style = style,
                              .width = ui.px(150)};
        const NumberResult result = number_field(ui, spec);
        if (result.value) out.push_back(SetRegionFigure{figure.id, *result.value});
        ImGui::SameLine(0, ui.px(space::medium));
        std::string name = figure.label + " (" + figure.unit + ")";
        if (view.changed[i]) name += " " + std::string(text(Text::region_changed, ui.language));
        if (result.error != NumberError::none) name = number_error_text(spec, result.error, ui.language);
        label_in_row(ui, name, TextRole::small, view.changed[i] ? Weight::semibold : Weight::regular,
              result.error != NumberError::none ? ui.colours().danger
              : view.context[i]                 ? ui.colours().text_muted
                                                : ui.colours().text);
        gap(ui, space::tight);
    }
    gap(ui, space::small);
    const std::string reset(text(Text::region_reset, ui.language));
    if (button(ui, {.id = "region.reset", .label = reset})) out.push_back(ResetRegion{});
}

void evidence_dialog(const Ui& ui, const EvidenceDialogView& view) {
    for (const std::string& words : view.paragraphs) {
        paragraph(ui, words);
        gap(ui, space::small);
    }
    heading(ui, text(Text::evidence_grades, ui.language));
    gap(ui, space::tight);
    static constexpr Grade grades[] = {Grade::a, Grade::b, Grade::c};
    for (std::size_t i = 0; i < view.grades.size(); ++i) {
        evidence_badge(ui, "evidence.grade." + std::to_string(i), grades[i], view.grades[i]);
        ImGui::SameLine(0, ui.px(space::small));
        paragraph(ui, view.grades[i]);
        gap(ui, space::tight);
    }
}

}  // namespace

void dialogs(const Ui& ui, const AppView& view, Actions& out) {
    const bool region_wanted = view.region_dialog.has_value();
    const std::string region_title = region_wanted ? view.region_dialog->title : std::string();
    if (begin_dialog(ui, "dialog.region", region_title, 560, region_wanted, out)) {
        if (region_wanted) region_dialog(ui, *view.region_dialog, out);
        end_modal();
    }
    const bool evidence_wanted = view.evidence_dialog.has_value();
    const std::string evidence_title = evidence_wanted ? view.evidence_dialog->title : std::string();
    if (begin_dialog(ui, "dialog.evidence", evidence_title, 600, evidence_wanted, out)) {
        if (evidence_wanted) evidence_dialog(ui, *view.evidence_dialog);
        end_modal();
    }
    const bool library_wanted = view.library.has_value();
    const std::string library_title = library_wanted ? view.library->title : std::string();
    if (begin_dialog(ui, "dialog.library", library_title, 620, library_wanted, out)) {
        if (library_wanted) library_dialog(ui, *view.library, out);
        end_modal();
    }
    const bool own_wanted = view.own_editor.has_value();
    const std::string own_title = own_wanted ? view.own_editor->title : std::string();
    if (begin_dialog(ui, "dialog.own", own_title, 520, own_wanted, out, ShowOwnEditor{})) {
        if (own_wanted) own_instrument_editor(ui, *view.own_editor, out);
        end_modal();
    }
    const bool help_wanted = view.help.has_value();
    const std::string help_title = help_wanted ? view.help->title : std::string();
    if (begin_dialog(ui, "dialog.help", help_title, 640, help_wanted, out)) {
        if (help_wanted) help_dialog(ui, *view.help, view.terms);
        end_modal();
    }
    const bool examples_wanted = view.examples.has_value();
    const std::string examples_title = examples_wanted ? view.examples->title : std::string();
    if (begin_dialog(ui, "dialog.examples", examples_title, 680, examples_wanted, out)) {
        if (examples_wanted) examples_dialog(ui, *view.examples, out);
        end_modal();
    }
}

}  // namespace regiomix::ui
