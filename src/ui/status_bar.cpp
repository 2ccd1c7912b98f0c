#include <algorithm>

#include "text/texts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {

void status_bar(const Ui& ui, const AppView& view, Layout layout, Actions& out) {
    const StatusView& status = view.status;
    const Palette& colours = ui.colours();
    status_dot(ui, status.text, status.busy ? colours.warning : colours.positive,
               status.busy ? DotShape::ring : DotShape::filled);
    if (layout != Layout::narrow) {
        const std::string& second = status.warning.empty() ? status.last_done : status.warning;
        if (!second.empty()) {
            ImGui::SameLine(0, ui.px(space::section));
            label(ui, second, TextRole::small, Weight::regular,
                  status.warning.empty() ? colours.text_muted : colours.danger, ui.px(status.saved.empty() ? 420 : 240));
        }
    }
    const std::string note(text(Text::honest_note, view.language));
    const std::string link_text(text(Text::honest_link, view.language));
    const float note_width = text_width(ui, note, TextRole::small, Weight::semibold);
    const float link_width = text_width(ui, link_text, TextRole::small);
    const bool both = layout != Layout::narrow;
    const float changed_width =
        status.assumptions.empty() ? 0 : text_width(ui, status.assumptions, TextRole::small) + ui.px(space::large);
    const float wanted = link_width + changed_width + (both ? note_width + ui.px(space::small) : 0);
    if (!status.saved.empty() && (both || status.unsaved)) {
        ImGui::SameLine(0, ui.px(space::section));
        const float room = available_width() - wanted - ui.px(space::section);
        if (room > ui.px(80))
            label(ui, status.saved, TextRole::small, Weight::regular,
                  status.unsaved ? colours.danger : colours.text_muted, room);
    }
    ImGui::SameLine();
    const bool marked = changed_width > 0 && available_width() >= wanted;  // a phone in some languages has no room
    const float used = marked ? wanted : wanted - changed_width;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0f, available_width() - used));
    if (marked) {
        if (link(ui, "status.assumptions", status.assumptions)) out.push_back(ShowPage{Page::assumptions});
        ImGui::SameLine(0, ui.px(space::large));
    }
    if (both) {
        label(ui, note, TextRole::small, Weight::semibold, colours.text_muted, note_width + 1);
        ImGui::SameLine(0, ui.px(space::small));
    }
    if (link(ui, "status.evidence", link_text)) out.push_back(ShowDialog{Dialog::evidence});
}

void message_banner(const Ui& ui, const Message& message, Language language, Actions& out) {
    std::string lines;
    for (const std::string& line : message.lines) lines += "\n" + line;
    const Tone tone = message.kind == Message::Kind::error     ? Tone::danger
                      : message.kind == Message::Kind::warning ? Tone::warning
                                                               : Tone::info;
    callout(ui, message.heading, lines, tone);
    if (link(ui, "message.dismiss", text(Text::dismiss, language))) out.push_back(DismissMessage{});
    gap(ui, space::small);
}

}  // namespace regiomix::ui
