// The state of the application. reduce() is the only function that writes it.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/action.hpp"
#include "app/answers_choice.hpp"
#include "app/compare_state.hpp"
#include "app/history.hpp"
#include "scenario/scenario.hpp"
#include "scenario/scenario_json.hpp"

namespace regiomix {

/// Something to tell the person, above the charts, until dismissed.
struct Message {
    enum class Kind : unsigned char { info, warning, error };

    Kind kind = Kind::info;
    std::string heading;
    std::vector<std::string> lines;

    bool operator==(const Message&) const = default;
};

namespace limits {
inline constexpr int least_text_percent = 80, most_text_percent = 200;
}

inline constexpr int last_guide_step = 4;

/// What is shown and how; not part of the document.
struct ViewState {
    Language language = Language::en;
    bool dark = false, high_contrast = false;
    int text_percent = 100;  ///< the person's own size of text
    Indicator indicator = Indicator::net_jobs;
    std::string search;
    bool only_active = false;
    std::set<std::string> closed_families;
    std::string mix_family, mix_stage;  ///< filters of the mix panel; empty: all
    MixSort mix_sort = MixSort::catalogue;
    std::vector<std::string> selected_rows;  ///< of the timeline, by instrument; those that are off are passed over
    std::string details;  ///< instrument whose details are open
    Dialog dialog = Dialog::none;
    int guide = 0;  ///< step of the guided start; 0: closed
    std::string own_editor;  ///< own instrument whose editor is open
    Page page = Page::outcomes;
    OutcomesChoice outcomes;
    ExploreChoice explore;
    AnswersChoice answers;
    AssumptionsChoice assumptions;
    bool presenting = false;
    int step = 0;            ///< of the presentation
    bool following = false;  ///< this window shows what another one does
};

/// What was changed last in the window that is followed.
struct FollowedChange {
    Scenario before;
    std::string words;
};

/// Scenarios that the browser keeps, as the page last said.
struct Library {
    bool known = false;
    bool blocked = false;  ///< the browser stores nothing
    std::vector<SavedScenario> records;
    std::vector<SavedScenario> deleted;  ///< in this page, the last one last; each can be taken back

    bool operator==(const Library&) const = default;
};

struct AppState {
    Scenario scenario;
    std::string ready_id;  ///< the ready scenario that this one came from, for its notes; empty: own or file
    History history;       ///< of scenario and ready_id
    bool replaying = false;  ///< `scenario` is on the way to the present document of the history, which is what is edited
    std::optional<ResultSummary> file_results;  ///< what the opened file says its results were, until compared
    Comparison comparison;                  ///< what the scenario is compared with
    std::optional<Collection> collection;   ///< many files side by side
    Library library;
    std::optional<FollowedChange> followed_change;
    std::optional<Message> message;
    std::string status;  ///< last thing done, short
    std::optional<Scenario> in_file;  ///< the scenario as it is in a file: the one opened or exported last
    int document = 0;                 ///< grows when another document is opened
    Storage storage = Storage::none;  ///< of this document in the browser
    ViewState view;

    /// The document, also while its last change is shown again.
    const Scenario& document_scenario() const {
        return replaying ? history.document(history.position()).scenario : scenario;
    }
};

}  // namespace regiomix
