// Many files side by side: dots for what they choose and for what comes of it.
#include <string>
#include <utility>

#include "text/texts.hpp"
#include "ui/panels.hpp"
#include "ui/widgets/item.hpp"

namespace regiomix::ui {
namespace {

void title_row(const Ui& ui, const CollectionView& view, Actions& out) {
    const std::string close(text(Text::collection_close, ui.language));
    const ButtonSpec close_button{.id = "collection.close", .label = close, .icon = Icon::close};
    const float room = available_width() - button_width(ui, close_button) - ui.px(space::medium);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    label_in(ui, {at.x, at.y, at.x + room, at.y + ui.px(control_height)}, view.title, TextRole::heading, Weight::semibold,
             ui.colours().text);
    ImGui::SetCursorScreenPos({at.x + available_width() - button_width(ui, close_button), at.y});
    if (button(ui, close_button)) out.push_back(CloseCollection{});
}

void progress(const Ui& ui, const CollectionView& view) {
    const Rect bar = take_space(available_width(), ui.px(6));
    auto painter = ui.painter();
    painter.rect(bar, {ui.colours().sunken, {0, 0, 0, 0}, 0.0f, ui.px(3)});
    const float done = bar.x0 + bar.width() * static_cast<float>(view.progress);
    if (done > bar.x0) painter.rect({bar.x0, bar.y0, done, bar.y1}, {ui.colours().accent, {0, 0, 0, 0}, 0.0f, ui.px(3)});
    gap(ui, space::tight);
    muted(ui, view.progress_text);
}

void strips(const Ui& ui, const char* id, const std::string& title, const charts::DotStrips& chart, std::optional<int> linked,
            UiState& state) {
    const std::string card = std::string(id) + ".card";
    if (begin_card(ui, card)) {
        rich_text(ui, {{title, std::nullopt, Weight::semibold}}, TextRole::body, ui.colours().text);
        gap(ui, space::small);
        if (const auto participant = dot_strips_view(ui, {.id = id}, chart, linked)) state.hovered_participant = participant;
    }
    end_card(ui);
    gap(ui, space::small);
}

/// Name, title and the two things to do with each file.
void files(const Ui& ui, const CollectionView& view, std::optional<int> linked, UiState& state, Actions& out) {
    heading(ui, view.files_title);
    gap(ui, space::tight);
    const std::string open(text(Text::collection_open, ui.language)), compare(text(Text::collection_compare, ui.language));
    const float row_height = ui.px(28);
    for (std::size_t i = 0; i < view.files.size(); ++i) {
        const CollectedView& file = view.files[i];
        const std::string id = "collection.file." + std::to_string(i);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float width = available_width();
        const float links =
            text_width(ui, open, TextRole::small) + text_width(ui, compare, TextRole::small) + ui.px(space::large);
        const Rect row{at.x, at.y, at.x + width, at.y + row_height};
        const int index = static_cast<int>(i);
        if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(min_of(row), max_of(row))) state.hovered_participant = index;
        if (linked == index) {
            auto painter = ui.painter();
            painter.rect({row.x0 - ui.px(4), row.y0, row.x1 + ui.px(4), row.y1},
                         {ui.colours().surface_hover, {0, 0, 0, 0}, 0.0f, ui.px(4)});
        }
        const float name_end = at.x + (width - links) * 0.42f;
        label_in(ui, {at.x, at.y, name_end - ui.px(space::small), row.y1}, file.name, TextRole::body, Weight::regular,
                 ui.colours().text);
        label_in(ui, {name_end, at.y, row.x1 - links - ui.px(space::small), row.y1}, file.title, TextRole::small,
                 Weight::regular, ui.colours().text_muted);
        ImGui::SetCursorScreenPos({row.x1 - links, at.y + ui.px(4)});
        if (link(ui, id + ".open", open)) out.push_back(OpenCollected{index});
        ImGui::SameLine(0, ui.px(space::large));
        if (link(ui, id + ".compare", compare)) out.push_back(CompareCollected{index});
        ImGui::SetCursorScreenPos({at.x, row.y1});
    }
    ImGui::Dummy({0, 0});
}

void refused(const Ui& ui, const CollectionView& view) {
    std::string lines;
    for (const RefusedFile& file : view.refused) lines += "\n" + file.name + ": " + file.reason;
    callout(ui, view.refused_title, lines, Tone::warning);
    gap(ui, space::small);
}

}  // namespace

void collection_panel(const Ui& ui, const CollectionView& view, UiState& state, Actions& out) {
    const std::optional<int> linked = std::exchange(state.hovered_participant, std::nullopt);
    title_row(ui, view, out);
    gap(ui, space::tight);
    paragraph(ui, view.note);
    gap(ui, space::small);
    if (!view.progress_text.empty()) progress(ui, view);
    if (!view.refused.empty()) refused(ui, view);
    strips(ui, "collection.outcomes", view.outcomes_title, view.outcomes, linked, state);
    strips(ui, "collection.levers", view.levers_title, view.levers, linked, state);
    if (begin_card(ui, "collection.files")) files(ui, view, linked, state, out);
    end_card(ui);
}

}  // namespace regiomix::ui
