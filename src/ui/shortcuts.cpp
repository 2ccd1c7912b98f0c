#include "ui/panels.hpp"

namespace regiomix::ui {
namespace {

/// The character, wherever it is on the person's keyboard.
bool typed(ImWchar character) {
    for (const ImWchar queued : ImGui::GetIO().InputQueueCharacters)
        if (queued == character) return true;
    return false;
}

}  // namespace

void shortcuts(const AppView& view, Actions& out) {
    const ImGuiIO& io = ImGui::GetIO();
    if (io.WantTextInput) return;
    const HistoryView& history = view.history;
    if (!(io.KeyCtrl || io.KeySuper)) {
        if (ImGui::IsKeyPressed(ImGuiKey_F1, false) || typed('?')) out.push_back(ShowDialog{Dialog::help});
        const bool again = ImGui::IsKeyPressed(ImGuiKey_R, false) && !io.KeyAlt;
        if (again && !history.replay_hint.empty()) out.push_back(ReplayAt{0});
        return;
    }
    const bool back = ImGui::IsKeyPressed(ImGuiKey_Z) && !io.KeyShift;
    const bool forward = ImGui::IsKeyPressed(ImGuiKey_Y) || (ImGui::IsKeyPressed(ImGuiKey_Z) && io.KeyShift);
    if (back && !history.undo_hint.empty()) out.push_back(GoToStep{history.position - 1});
    if (forward && !history.redo_hint.empty()) out.push_back(GoToStep{history.position + 1});
    if (ImGui::IsKeyPressed(ImGuiKey_S, false)) out.push_back(ExportScenario{});
    if (ImGui::IsKeyPressed(ImGuiKey_O, false)) out.push_back(PickFile{});
}

}  // namespace regiomix::ui
