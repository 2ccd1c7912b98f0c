// Where questions are asked and answers kept. One question is under way at a time: a new one ends it. Answers that are there
// stay, with the question that they answer, until there is a newer one.
//
// Without help the desk computes in slices between frames. Where there are workers, they open an equal inquiry, compute cells
// and hand the values in (web/analysis.js); if they are lost, the desk goes on by itself where they stopped.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "app/inquiry.hpp"

namespace regiomix {

/// A question under way.
struct AnswerProgress {
    AnalysisKind kind = AnalysisKind::contribution;
    double share = 0;                    ///< of the whole work, 0 to 1
    std::optional<double> seconds_left;  ///< none: too early to say

    bool operator==(const AnswerProgress&) const = default;
};

/// An answer with its question; a rough one is there while the whole one is computed.
struct Answer {
    std::shared_ptr<const Inquiry> inquiry;
    bool rough = false;
};

/// What there is for the views.
struct Answers {
    std::map<AnalysisKind, Answer> answers;  ///< the newest of each analysis
    std::optional<AnswerProgress> progress;
};

/// What workers are asked to compute. Cells of other stages are of no use.
struct AnalysisOrder {
    int number = 0;  ///< 0: there is nothing to do
    int stage = 0;
    std::size_t cells = 0, cell_values = 0;

    bool operator==(const AnalysisOrder&) const = default;
};

/// How much of the spread of the results comes from each uncertain input, by id, with others, 0 to 1: what the sensitivity
/// analysis found last. Empty: it has not been asked.
std::map<std::string, double> total_sensitivities(const Answers& answers);

class AnswerDesk {
  public:
    /// Begins a question; an equal one that is under way goes on. `content` must outlive the desk.
    void ask(const Question& question, const Content& content);
    void stop();

    bool busy() const { return present_ != nullptr; }
    /// Whether there is something to compute here and now.
    bool has_work() const { return busy() && !(helped_ && !alone_ && present_->prepared()); }

    template <class Clock>
    bool step_until(double deadline, Clock&& clock) {
        double now = clock();
        note_time(now);
        while (has_work() && now < deadline) {
            work_once();
            now = clock();
        }
        note_time(now);
        return has_work();
    }

    Answers answers() const { return {answers_, progress()}; }
    /// Null: none yet.
    const Question* answered(AnalysisKind kind) const;
    /// The question under way, the whole one while a rough answer is made; null: none.
    const Question* asked() const;
    /// The question that a person did not want to wait for, until something is asked again; null: none.
    const Question* stopped() const { return stopped_ ? &*stopped_ : nullptr; }
    /// Grows with every answer, whenever a question begins or ends, and now and then with its progress.
    unsigned long long generation() const { return generation_; }

    // --- with workers
    /// Of the question under way; 0: none. Workers can open it before there is an order.
    int number() const { return busy() ? order_ : 0; }
    AnalysisOrder order() const;
    /// The question under way, for workers to open; see write_question().
    std::string question_json() const;
    /// From now on workers compute; `false`: they are gone.
    void set_helped(bool helped) { helped_ = helped; }
    /// Workers were lost in the middle of this question. It is finished here; the next one is theirs again.
    void go_alone() { alone_ = true; }
    /// Takes values of cells one after the other; what belongs to another order or stage is passed over.
    void accept(int order, int stage, std::size_t first_cell, std::span<const float> values);

  private:
    void begin(const Question& question);
    void work_once();
    void end_if_done();
    void note_time(double now);
    std::optional<AnswerProgress> progress() const;

    const Content* content_ = nullptr;
    std::unique_ptr<Inquiry> present_;
    std::optional<Question> stopped_;
    std::optional<Question> whole_;  ///< what is to be asked after a rough question
    std::map<AnalysisKind, Answer> answers_;
    bool helped_ = false, alone_ = false;
    int order_ = 0;
    std::optional<double> began_;
    double now_ = 0, told_ = 0;  ///< seconds; when the progress was last worth telling
    unsigned long long generation_ = 0;
};

}  // namespace regiomix
