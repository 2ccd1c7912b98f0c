#include "app/draw_store.hpp"

#include <algorithm>

namespace regiomix {

const KeptDraws* DrawStore::find(const DrawSpec& spec) {
    const auto found = std::find_if(kept_.begin(), kept_.end(), [&](const KeptDraws& k) { return k.spec == spec; });
    if (found == kept_.end()) return nullptr;
    std::rotate(found, found + 1, kept_.end());
    return &kept_.back();
}

void DrawStore::keep(KeptDraws draws) {
    if (find(draws.spec)) return;
    if (kept_.size() == most_) kept_.erase(kept_.begin());
    kept_.push_back(std::move(draws));
}

}  // namespace regiomix
