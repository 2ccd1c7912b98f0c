// Runs blocks of draws through the model; one implementation per engine, chosen when a job starts.
#pragma once

#include <memory>

#include "ensemble/ensemble.hpp"

namespace regiomix {

class BlockRunner {
  public:
    static constexpr int block_draws = 8;

    virtual ~BlockRunner() = default;
    /// Runs the draws first .. first + block_draws - 1 (the padding of the table included) and stores their outcomes.
    virtual void run(int first, Samples& samples) = 0;
};

std::unique_ptr<BlockRunner> make_scalar_runner(const MixSpec& spec, const DrawTable& draws);
std::unique_ptr<BlockRunner> make_simd_runner(const MixSpec& spec, const DrawTable& draws);

}  // namespace regiomix
