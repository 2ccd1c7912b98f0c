#include "ui/panels.hpp"

namespace regiomix::ui {

void shortcuts(const AppView& view, Actions& out) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput || !(io.KeyCtrl || io.KeySuper)) return;
    const HistoryView& history = view.history;
    const bool back = ImGui::IsKeyPressed(ImGuiKey_Z) && !io.KeyShift;
    const bool forward = ImGui::IsKeyPressed(ImGuiKey_Y) || (ImGui::IsKeyPressed(ImGuiKey_Z) && io.KeyShift);
    if (back && !history.undo_hint.empty()) out.push_back(GoToStep{history.position - 1});
    if (forward && !history.redo_hint.empty()) out.push_back(GoToStep{history.position + 1});
    if (ImGui::IsKeyPressed(ImGuiKey_S, false)) out.push_back(ExportScenario{});
    if (ImGui::IsKeyPressed(ImGuiKey_O, false)) out.push_back(PickFile{});
}

}  // namespace regiomix::ui
