// Undo and redo without limit: every document there has been since the start, and the action that led to each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/action.hpp"
#include "scenario/content.hpp"

namespace regiomix {

/// What undo brings back.
struct DocumentState {
    Scenario scenario;
    std::string ready_id;

    bool operator==(const DocumentState&) const = default;
};

class History {
  public:
    /// Forgets everything and starts from `document`.
    void start(DocumentState document);

    /// Notes that `action` led from the present document to `after`. Steps ahead of the present one (undone before) are
    /// dropped. Actions of one gesture (not 0) on the same thing become one step: a slider drag is undone at once.
    void record(const Action& action, DocumentState after, std::uint32_t gesture);

    std::size_t position() const { return position_; }  ///< index of the present document, 0 = start
    std::size_t steps() const { return steps_.size(); }
    /// The action between documents `step` and `step + 1`.
    const Action& action(std::size_t step) const { return steps_[step].action; }
    const DocumentState& document(std::size_t index) const { return documents_[index]; }

    /// Makes document `index` the present one; an index beyond the end is the last document.
    const DocumentState& go_to(std::size_t index);

  private:
    struct Step {
        Action action;
        std::uint32_t gesture;
    };

    std::vector<DocumentState> documents_;  ///< one more than steps
    std::vector<Step> steps_;
    std::size_t position_ = 0;
};

/// A step in words: "Incubation: 400 k to 600 k a year".
std::string step_name(const History& history, std::size_t step, const Content& content, Language language);

}  // namespace regiomix
