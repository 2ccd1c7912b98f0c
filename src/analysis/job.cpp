#include "analysis/job.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace regiomix {

void AnalysisJob::begin_stage(std::size_t cells, std::size_t cell_values) {
    cells_ = cells;
    cell_values_ = cell_values;
    complete_ = next_ = 0;
    ++stage_;
    values_.assign(cells * cell_values, 0.0f);
    there_.assign(cells, false);
}

void AnalysisJob::accept(std::size_t cell, std::span<const float> values) {
    assert(cell < cells_ && values.size() == cell_values_);
    if (there_[cell]) return;
    std::copy(values.begin(), values.end(), values_.begin() + static_cast<std::ptrdiff_t>(cell * cell_values_));
    there_[cell] = true;
    if (++complete_ == cells_) complete_stage();
}

void AnalysisJob::complete_stage() {
    // "No value" is one value here: which of its many bit patterns it has is the processor's choice.
    for (const float value : values_) hash_.add(std::isnan(value) ? std::numeric_limits<float>::quiet_NaN() : value);
    end_stage();
}

bool AnalysisJob::step() {
    if (done()) return true;
    while (there_[next_]) ++next_;
    std::vector<float> values(cell_values_);
    compute(next_, values);
    accept(next_, values);
    return done();
}

}  // namespace regiomix
