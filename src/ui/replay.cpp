#include "ui/replay.hpp"

#include <algorithm>

namespace regiomix::ui {
namespace {

// Seconds: first the picture before the change, then the way to the present one.
constexpr double hold = 0.7, way = 1.6, hold_without_motion = 1.3;

}  // namespace

double replay_share(double seconds, bool reduced_motion) {
    if (reduced_motion) return seconds < hold_without_motion ? 0 : 1;
    const double t = std::clamp((seconds - hold) / way, 0.0, 1.0);
    return t * t * (3 - 2 * t);  // starts and ends gently
}

void run_replay(const AppView& view, UiState& state, double now, Actions& out) {
    if (!view.history.replaying) {
        state.replay_since.reset();
        return;
    }
    if (!state.replay_since || *state.replay_since > now) state.replay_since = now;
    out.push_back(ReplayAt{replay_share(now - *state.replay_since, state.reduced_motion)});
}

}  // namespace regiomix::ui
