// The library of scenarios that this browser keeps. Part of app/views.hpp.
#pragma once

#include <string>
#include <vector>

namespace regiomix {

struct SavedView {
    std::string id, title, detail;  ///< when it was saved, and where else it is
    std::string menu_label;
    bool here = false;      ///< the edited one
    bool writable = false;  ///< may be renamed
    bool deletable = false;
};

struct LibraryView {
    std::string title, note;
    std::string empty_title, empty_text;  ///< instead of a list
    std::vector<SavedView> records;
    std::string deleted_text, deleted_id;  ///< the last deletion, which can be taken back; empty: none
};

}  // namespace regiomix
