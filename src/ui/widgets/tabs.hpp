#pragma once

#include <optional>
#include <span>

#include "ui/widgets/context.hpp"

namespace regiomix::ui {

struct TabSpec {
    std::string_view id = {};
    std::string_view label = {};
};

// A row of words, the active one underlined, on a hairline. Tabs that do not fit move into a "…" menu; the
// active one always stays visible. The index of a tab in the frame in which it was chosen.
std::optional<int> tab_row(const Ui& ui, std::string_view id, std::span<const TabSpec> tabs, int active,
                           std::string_view more_label = "More");

}  // namespace regiomix::ui
