// Actions of the first visit, and of showing a change again.
#pragma once

#include <string>

namespace regiomix {

/// A step of the guided start: 1 region, 2 ready scenario, 3 first slider, 4 what next; 0 closes it.
struct SetGuide {
    int step;
};
/// Opens a ready scenario with another region than its own.
struct OpenReadyIn {
    std::string id, region;
};
/// Shows the way from the document before the last change (share 0) to the present one (share 1), which ends it. The document
/// that is edited, undone and stored is the present one throughout.
struct ReplayAt {
    double share;
};

}  // namespace regiomix
