// The other end of AnswerDesk: computes cells of the question that is under way somewhere else. It holds an equal inquiry and
// is told the values of whole stages, which others may have computed, to follow to the next stage.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "app/inquiry.hpp"

namespace regiomix {

class AnalysisWorker {
  public:
    explicit AnalysisWorker(Content content) : content_(std::move(content)) {}

    /// Opens a question, as write_question() wrote it, at its first stage. With problems there is none.
    Problems open(std::string_view question_json);

    /// Makes draws until `clock() >= deadline`; returns whether they are all there and cells can be computed.
    template <class Clock>
    bool prepare_until(double deadline, Clock&& clock) {
        while (inquiry_ && !inquiry_->prepared()) {
            inquiry_->prepare(draws_at_once);
            if (clock() >= deadline) break;
        }
        return inquiry_ && inquiry_->prepared();
    }

    /// Values of `count` cells, one after the other; empty if they are not all cells of the present stage.
    std::vector<float> compute(int stage, std::size_t first_cell, std::size_t count) const;

    /// Takes the values of all cells of the present stage and goes on to the next; false if they are not.
    bool end_stage(int stage, std::span<const float> values);

  private:
    static constexpr int draws_at_once = 8;

    bool is_at(int stage) const;

    Content content_;
    std::unique_ptr<Inquiry> inquiry_;
};

}  // namespace regiomix
