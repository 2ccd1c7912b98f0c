// Draws that have been made, so that going back and forth between regions costs nothing and compared scenarios share them.
#pragma once

#include <memory>
#include <vector>

#include "ensemble/draws.hpp"

namespace regiomix {

struct KeptDraws {
    DrawSpec spec;
    std::shared_ptr<const DrawTable> table;
    int unsettled = 0;
};

class DrawStore {
  public:
    explicit DrawStore(std::size_t most = 4) : most_(most) {}

    /// Null if there are none. Found ones count as used now. The pointer holds until the next keep().
    const KeptDraws* find(const DrawSpec& spec);
    void keep(KeptDraws draws);

  private:
    std::size_t most_;
    std::vector<KeptDraws> kept_;  ///< the most recently used ones, the last one last
};

}  // namespace regiomix
