// The charts of the analyses, each in a card, in columns from narrow to wide.

#include "ui/gallery/pages.hpp"
#include "unit/charts/analysis_charts.hpp"

namespace regiomix::gallery {
namespace {

using namespace ui;
namespace sample = charts::test;

void show(const Ui& ui, const std::string& id, const charts::AnyChart& chart) {
    begin_card(ui, id + ".card");
    any_chart_view(ui, {.id = id, .label = id}, chart);
    end_card(ui);
}

}  // namespace

void analysis_page(const Ui& ui, Gallery& g) {
    const charts::Palette& p = *g.content.palette;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("analyses", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
    const ImVec2 at = ImGui::GetCursorPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float gap = ui.px(space::large);
    const float narrow = ui.px(320);
    const float wide = (room.x - narrow - 2 * gap) * 0.5f;
    ImGui::BeginChild("narrow", {narrow, room.y});
    show(ui, "n.contribution", sample::contributions(p));
    show(ui, "n.pathway", sample::pathway(p));
    ImGui::EndChild();
    ImGui::SetCursorPos({at.x + narrow + gap, at.y});
    ImGui::BeginChild("left", {wide, room.y});
    show(ui, "w.pathway", sample::pathway(p));
    show(ui, "w.front", sample::front(p));
    show(ui, "w.limits", sample::box_limits(p));
    ImGui::EndChild();
    ImGui::SetCursorPos({at.x + narrow + wide + 2 * gap, at.y});
    ImGui::BeginChild("right", {wide, room.y});
    show(ui, "w.tornado", sample::tornado(p));
    show(ui, "w.pairs", sample::pairs());
    show(ui, "w.mixes", sample::many_mixes(100, p));
    ImGui::EndChild();
    ImGui::End();
}

}  // namespace regiomix::gallery
