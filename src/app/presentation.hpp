// What a presentation shows: the steps of the scenario, or a sequence that suits most, and the change that was made last.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/state.hpp"
#include "scenario/content.hpp"

namespace regiomix {

/// The scenario's steps; where it has none: key figures, main chart, timeline, spending, and what is compared or was changed.
std::vector<PresentationStep> presentation_steps(const AppState& state);

/// The step that fills the screen; none while the workspace is shown. A window that follows always shows one.
std::optional<PresentationStep> shown_step(const AppState& state);

struct LastChange {
    const Scenario* before;
    std::string words;  ///< "Incubation 400 k → 600 k"
};
std::optional<LastChange> last_change(const AppState& state, const Content& content);

}  // namespace regiomix
