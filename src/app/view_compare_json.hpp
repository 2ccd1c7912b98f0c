// The pages for several scenarios and the library as JSON, for view_json().
#pragma once

#include <nlohmann/json.hpp>

#include "app/views_compare.hpp"
#include "app/views_library.hpp"

namespace regiomix {

nlohmann::ordered_json compare_json(const CompareView& view);
nlohmann::ordered_json library_json(const LibraryView& view);
nlohmann::ordered_json collection_json(const CollectionView& view);

}  // namespace regiomix
