// Parts of the views of the mix panel and of one instrument's details.
#pragma once

#include <string>
#include <vector>

namespace regiomix {

/// A mechanism that an instrument moves, with its strength at the usual budget.
struct MechanismView {
    std::string id, name, help;
    double low = 0, central = 0, high = 0;
    std::string text, range_text;
};

struct SourceView {
    std::string id, title, url;
};

/// What the mix panel says about its order and its filters.
struct MixOrderView {
    bool by_effect = false;
    std::string note;  ///< what the effects mean; empty in the catalogue's order
    bool busy = false;
    std::string filter_text, clear_text;  ///< which filters are set; empty: none
};

}  // namespace regiomix
