// Parts of views that every panel knows: numbers to set and entries to choose.
#pragma once

#include <string>

#include "app/action.hpp"

namespace regiomix {

/// A number that a person can set, with what is allowed.
struct NumberView {
    std::string id, label, unit;
    double value = 0, min = 0, max = 0, step = 0;
    int decimals = 0;
    std::string text;
    bool is_year = false;  ///< written without grouping
};

struct MenuEntry {
    std::string label, detail;
    bool selected = false;
    Action action;
};

}  // namespace regiomix
