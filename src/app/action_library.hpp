// Actions on the scenarios that this browser keeps.
#pragma once

#include <string>
#include <vector>

namespace regiomix {

struct SavedScenario {
    std::string id, title;
    std::string saved;       ///< when, in words
    bool here = false;       ///< it is the edited one
    bool elsewhere = false;  ///< another tab edits it: only that one may write it
    bool in_file = false;    ///< also exported as it is

    bool operator==(const SavedScenario&) const = default;
};

/// What the page found; none where the browser stores nothing.
struct SetLibrary {
    std::vector<SavedScenario> records;
    bool blocked = false;
};
struct OpenSaved {
    std::string id;
};
struct RenameSaved {
    std::string id, title;
};
struct DuplicateSaved {
    std::string id;
};
struct DeleteSaved {
    std::string id;
};
/// Takes a deletion back.
struct RestoreSaved {
    std::string id;
};
struct CompareSaved {
    std::string id;
};

}  // namespace regiomix
