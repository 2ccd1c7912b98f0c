// Shows the last change again, frame by frame.
#pragma once

#include "app/views.hpp"
#include "ui/ui_state.hpp"

namespace regiomix::ui {

/// Where the replay is after some seconds, 0 to 1; whoever wants little motion sees before and after only.
double replay_share(double seconds, bool reduced_motion);

/// Asks for the next picture while a replay runs. `now` is in seconds, of any clock.
void run_replay(const AppView& view, UiState& state, double now, Actions& out);

}  // namespace regiomix::ui
