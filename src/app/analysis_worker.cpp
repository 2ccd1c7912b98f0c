#include "app/analysis_worker.hpp"

#include <utility>

#include "app/question.hpp"

namespace regiomix {

Problems AnalysisWorker::open(std::string_view question_json) {
    inquiry_.reset();
    auto question = read_question(question_json, content_);
    if (!question) return question.problems();
    inquiry_ = std::make_unique<Inquiry>(std::move(question).value(), content_);
    return {};
}

bool AnalysisWorker::is_at(int stage) const {
    return inquiry_ && inquiry_->prepared() && !inquiry_->done() && inquiry_->stage() == stage;
}

std::vector<float> AnalysisWorker::compute(int stage, std::size_t first_cell, std::size_t count) const {
    if (!is_at(stage) || first_cell > inquiry_->cells() || count > inquiry_->cells() - first_cell) return {};
    const std::size_t width = inquiry_->cell_values();
    std::vector<float> values(count * width);
    for (std::size_t i = 0; i < count; ++i) inquiry_->compute(first_cell + i, std::span(values).subspan(i * width, width));
    return values;
}

bool AnalysisWorker::end_stage(int stage, std::span<const float> values) {
    if (!is_at(stage)) return false;
    const std::size_t cells = inquiry_->cells(), width = inquiry_->cell_values();
    if (values.size() != cells * width) return false;
    for (std::size_t cell = 0; cell < cells; ++cell) inquiry_->accept(cell, values.subspan(cell * width, width));
    return true;
}

}  // namespace regiomix
