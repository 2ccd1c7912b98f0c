// Actions on scenarios beside the edited one: those it is compared with, and a collection of many files.
#pragma once

#include <string>
#include <vector>

namespace regiomix {

struct GivenFile {
    std::string name, bytes;

    bool operator==(const GivenFile&) const = default;
};

/// Adds a copy of the edited scenario and makes it the reference of differences. One that is there already is not added again.
struct PinReference {};
/// Adds a ready scenario; without a reference it becomes the reference.
struct CompareReady {
    std::string id;
};
/// Adds scenario files, as many as there is room for.
struct CompareFiles {
    std::vector<GivenFile> files;
};
/// Stops comparing.
struct ClearReference {};
struct RemoveCompared {
    int id;
};
struct RenameCompared {
    int id;
    std::string title;
};
/// What differences are taken to; 0: to the edited scenario.
struct SetReference {
    int id;
};
/// Puts a compared scenario into the editor; the edited one takes its place.
struct OpenCompared {
    int id;
};
enum class CompareAxes : unsigned char { outcomes, levers };
struct SetCompareAxes {
    CompareAxes axes;
};
/// Asks for files to be added to the comparison.
struct PickCompareFiles {};

/// Opens many files at once, side by side; the edited scenario stays as it is.
struct OpenFiles {
    std::vector<GivenFile> files;
};
struct CloseCollection {};
/// Files of the collection, counted from 0: opens one in the editor, or adds it to the comparison.
struct OpenCollected {
    int index;
};
struct CompareCollected {
    int index;
};

}  // namespace regiomix
