#include "app/answer_desk.hpp"

#include <algorithm>
#include <utility>

#include "analysis/sensitivity.hpp"

namespace regiomix {

namespace {
constexpr int draws_at_once = 8;             ///< a slice that no frame notices
constexpr double soon_seconds = 0.4;         ///< before that, and
constexpr double early_share = 0.08;         ///< until so much is done, an estimate would jump
constexpr double between_progress = 0.3;     ///< seconds from one progress that is shown to the next
}  // namespace

std::map<std::string, double> total_sensitivities(const Answers& answers) {
    std::map<std::string, double> totals;
    const auto found = answers.answers.find(AnalysisKind::sensitivity);
    if (found == answers.answers.end()) return totals;
    const SensitivityResult& result = found->second.inquiry->result<SensitivityJob>();
    const OutcomeSensitivity& outcome = result.outcomes.front();
    for (std::size_t i = 0; i < result.inputs.size() && outcome.rows > 0; ++i)
        totals[result.inputs[i].id] = std::clamp(outcome.inputs[i].index.total, 0.0, 1.0);
    return totals;
}

void AnswerDesk::ask(const Question& question, const Content& content) {
    if (busy() && *asked() == question) return;
    stopped_.reset();
    content_ = &content;
    whole_.reset();
    if (const auto first = rough(question)) {
        whole_ = question;
        begin(*first);
    } else {
        begin(question);
    }
}

void AnswerDesk::begin(const Question& question) {
    present_ = std::make_unique<Inquiry>(question, *content_);
    ++order_;
    alone_ = false;
    began_.reset();
    ++generation_;
}

void AnswerDesk::stop() {
    if (!busy()) return;
    stopped_ = *asked();
    present_.reset();
    whole_.reset();
    ++generation_;
}

void AnswerDesk::work_once() {
    if (!present_->prepared())
        present_->prepare(draws_at_once);
    else
        present_->step();
    end_if_done();
}

void AnswerDesk::end_if_done() {
    if (!present_->done()) return;
    const AnalysisKind kind = present_->question().kind;
    answers_[kind] = {std::move(present_), whole_.has_value()};
    present_.reset();
    ++generation_;
    if (const auto whole = std::exchange(whole_, std::nullopt)) begin(*whole);
}

void AnswerDesk::note_time(double now) {
    now_ = now;
    if (!busy()) return;
    if (!began_) began_ = now;
    if (now - told_ < between_progress) return;
    told_ = now;
    ++generation_;
}

const Question* AnswerDesk::answered(AnalysisKind kind) const {
    const auto found = answers_.find(kind);
    return found == answers_.end() ? nullptr : &found->second.inquiry->question();
}

const Question* AnswerDesk::asked() const {
    if (!busy()) return nullptr;
    return whole_ ? &*whole_ : &present_->question();
}

std::optional<AnswerProgress> AnswerDesk::progress() const {
    if (!busy()) return std::nullopt;
    AnswerProgress progress{present_->question().kind, present_->progress(), std::nullopt};
    const double elapsed = began_ ? now_ - *began_ : 0;
    if (elapsed > soon_seconds && progress.share > early_share && !whole_)
        progress.seconds_left = elapsed * (1 - progress.share) / progress.share;
    return progress;
}

AnalysisOrder AnswerDesk::order() const {
    if (!busy() || !present_->prepared()) return {};
    return {order_, present_->stage(), present_->cells(), present_->cell_values()};
}

std::string AnswerDesk::question_json() const { return busy() ? write_question(present_->question()) : std::string(); }

void AnswerDesk::accept(int order, int stage, std::size_t first_cell, std::span<const float> values) {
    if (!busy() || order != order_ || !present_->prepared() || stage != present_->stage()) return;
    const std::size_t width = present_->cell_values();
    for (std::size_t cell = first_cell; values.size() >= width; ++cell, values = values.subspan(width)) {
        if (cell >= present_->cells()) return;
        present_->accept(cell, values.first(width));
        if (present_->done() || present_->stage() != stage) break;
    }
    end_if_done();
}

}  // namespace regiomix
