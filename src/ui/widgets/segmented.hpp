#pragma once

#include <optional>
#include <span>

#include "ui/widgets/tabs.hpp"

namespace regiomix::ui {

// A few choices side by side in one outline, the chosen one filled. The index of a choice in the frame in which it was chosen.
std::optional<int> segmented(const Ui& ui, std::span<const TabSpec> choices, int chosen);

// Device pixels that it will take.
float segmented_width(const Ui& ui, std::span<const TabSpec> choices);

}  // namespace regiomix::ui
