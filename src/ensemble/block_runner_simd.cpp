#include "ensemble/block_runner_impl.hpp"

namespace regiomix {

std::unique_ptr<BlockRunner> make_simd_runner(const MixSpec& spec, const DrawTable& draws) {
    return std::make_unique<BlockRunnerFor<Pack<BlockRunner::block_draws>>>(spec, draws);
}

}  // namespace regiomix
