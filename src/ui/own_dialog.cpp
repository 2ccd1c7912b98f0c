// The editor of an instrument of one's own. Every change acts at once, so that it can be judged by the picture behind.
#include <algorithm>

#include "text/texts.hpp"
#include "ui/panel_parts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

constexpr float number_width = 96, value_width = 70;

void name_and_family(const Ui& ui, const OwnEditorView& view, Actions& out) {
    const float half = std::floor((available_width() - ui.px(space::large)) * 0.5f);
    ImGui::BeginGroup();
    if (const auto name =
            text_field(ui, {.id = "own.name", .label = view.name_label, .text = view.definition.name, .width = half})) {
        OwnInstrument changed = view.definition;
        changed.name = *name;
        out.push_back(SetOwnInstrument{changed});
    }
    ImGui::EndGroup();
    ImGui::SameLine(0, ui.px(space::large));
    ImGui::BeginGroup();
    muted(ui, view.family_label);
    if (begin_dropdown(ui, {.id = "own.family", .label = view.family_name, .max_width = half}, 240)) {
        for (std::size_t i = 0; i < view.families.size(); ++i) {
            const std::string id = "own.family." + std::to_string(i);
            if (menu_item(ui, {.id = id, .label = view.families[i].label, .selected = view.families[i].selected}))
                out.push_back(view.families[i].action);
        }
        end_dropdown();
    }
    ImGui::EndGroup();
}

void numbers(const Ui& ui, const OwnEditorView& view, Actions& out) {
    OwnInstrument changed = view.definition;
    const auto send = [&] { out.push_back(SetOwnInstrument{changed}); };
    if (const auto budget = labelled_number(ui, "own.budget", view.budget, number_width)) {
        changed.reference_budget_eur = *budget * view.budget_scale;
        send();
    }
    gap(ui, space::tight);
    if (const auto delay = labelled_number(ui, "own.delay", view.delay, number_width)) {
        changed.delay_years = *delay;
        send();
    }
    ImGui::SameLine(0, ui.px(space::section));
    if (const auto ramp = labelled_number(ui, "own.ramp", view.ramp, number_width)) {
        changed.ramp_years = *ramp;
        send();
    }
}

/// Its value in the definition; 0 takes it out.
void send_value(const OwnEditorView& view, const OwnMechanismView& mechanism, double value, Actions& out) {
    OwnInstrument changed = view.definition;
    (mechanism.is_money ? changed.money_shares : changed.strengths)[mechanism.number.id] = value;
    out.push_back(SetOwnInstrument{changed});
}

void mechanism_row(const Ui& ui, const OwnEditorView& view, const OwnMechanismView& mechanism, Actions& out) {
    const std::string id = "own.part." + mechanism.number.id;
    const NumberStyle style{.kind = mechanism.is_money ? NumberStyle::Kind::percent : NumberStyle::Kind::plain,
                            .decimals = mechanism.is_money ? 0 : 2};
    const std::string remove_label = fill(view.remove_label, {{"name", mechanism.number.label}});
    const std::string remove_id = id + ".remove", value_id = id + ".value", slider_id = id + ".slider";
    const ButtonSpec remove{.id = remove_id,
                            .label = remove_label,
                            .kind = ButtonKind::quiet,
                            .icon = Icon::close,
                            .icon_only = true};
    const float end = ui.px(value_width) + ui.px(space::small) + button_width(ui, remove);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float line = ui.px(control_height), width = available_width();
    label_in(ui, {at.x, at.y, at.x + width - end - ui.px(space::small), at.y + line}, mechanism.number.label, TextRole::body,
             Weight::regular, ui.colours().text);
    if (ImGui::IsMouseHoveringRect(at, {at.x + width - end, at.y + line}) && ImGui::IsWindowHovered())
        tooltip(ui, mechanism.number.label, mechanism.help);
    ImGui::Dummy({width - end, line});
    ImGui::SameLine(0, 0);
    const NumberResult typed = number_field(ui, {.id = value_id,
                                                 .label = mechanism.number.label,
                                                 .value = mechanism.number.value,
                                                 .min = 0,
                                                 .max = mechanism.number.max,
                                                 .style = style,
                                                 .width = ui.px(value_width),
                                                 .height = line});
    ImGui::SameLine(0, ui.px(space::small));
    const bool removed = button(ui, remove);
    const auto slid = slider(ui, {.id = slider_id,
                                  .label = mechanism.number.label,
                                  .value = mechanism.number.value,
                                  .min = 0,
                                  .max = mechanism.number.max,
                                  .step = mechanism.number.step,
                                  .style = style,
                                  .colour = ui.colours().family(view.definition.family),
                                  .plausible_min = mechanism.usual_low,
                                  .plausible_max = mechanism.usual_high});
    paragraph(ui, mechanism.note);
    gap(ui, space::small);
    if (slid) send_value(view, mechanism, *slid, out);
    if (typed.value) send_value(view, mechanism, *typed.value, out);
    if (removed) send_value(view, mechanism, 0, out);
}

void mechanisms(const Ui& ui, const OwnEditorView& view, Actions& out) {
    gap(ui, space::medium);
    heading(ui, view.mechanisms_title);
    gap(ui, space::tight);
    for (const OwnMechanismView& mechanism : view.mechanisms) mechanism_row(ui, view, mechanism, out);
    if (!view.warning.empty()) {
        callout(ui, "", view.warning, Tone::warning);
        gap(ui, space::small);
    }
    if (begin_dropdown(ui, {.id = "own.add", .label = view.add_label, .icon = Icon::plus}, 320)) {
        for (std::size_t i = 0; i < view.more_mechanisms.size(); ++i) {
            const MenuEntry& entry = view.more_mechanisms[i];
            const std::string id = "own.add." + std::to_string(i);
            if (menu_item(ui, {.id = id, .label = entry.label, .detail = entry.detail})) out.push_back(entry.action);
        }
        end_dropdown();
    }
}

}  // namespace

void own_instrument_editor(const Ui& ui, const OwnEditorView& view, Actions& out) {
    paragraph(ui, view.note);
    gap(ui, space::medium);
    name_and_family(ui, view, out);
    gap(ui, space::small);
    numbers(ui, view, out);
    mechanisms(ui, view, out);
    gap(ui, space::medium);
    if (button(ui, {.id = "own.delete", .label = view.delete_label, .kind = ButtonKind::danger}))
        out.push_back(RemoveOwnInstrument{view.definition.id});
}

}  // namespace regiomix::ui
