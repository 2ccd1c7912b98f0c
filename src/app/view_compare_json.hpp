// The pages for several scenarios and the library as JSON texts, for view_json().
#pragma once

#include <string>

#include "app/views_compare.hpp"
#include "app/views_library.hpp"

namespace regiomix {

std::string compare_json(const CompareView& view);
std::string library_json(const LibraryView& view);
std::string collection_json(const CollectionView& view);

}  // namespace regiomix
