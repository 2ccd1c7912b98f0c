#include "ensemble/block_runner_impl.hpp"

namespace regiomix {

std::unique_ptr<BlockRunner> make_scalar_runner(const MixSpec& spec, const DrawTable& draws) {
    return std::make_unique<BlockRunnerFor<float>>(spec, draws);
}

}  // namespace regiomix
