// The application without a window: actions in, view and files out. Everything above this line draws or talks to a system.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/answer_desk.hpp"
#include "app/collection_runner.hpp"
#include "app/marginal_effects.hpp"
#include "app/ready_pictures.hpp"
#include "app/reduce.hpp"
#include "app/simulation.hpp"
#include "app/surface.hpp"
#include "app/views.hpp"

namespace regiomix {

/// What the platform is asked to do, in order.
struct PickFileRequest {
    bool to_compare = false;
};
struct SaveFileRequest {
    std::string name, mime_type, bytes;
};
/// A link for the person to hand out, with the words that are shown around it: an object, see app/document_json.hpp.
struct ShareRequest {
    std::string json;
};
/// Something to do with the scenarios that the browser keeps: an object, see app/document_json.hpp.
struct LibraryRequest {
    std::string json;
};
/// A picture for the person to keep, as PNG where the platform can make one of SVG.
struct SavePictureRequest {
    std::string name, svg;
};
/// A document to read and print: an object, see app/report_json.hpp.
struct ReportRequest {
    std::string json;
};
struct FullScreenRequest {
    bool on;
};
struct SecondWindowRequest {};
struct CopyRequest {
    std::string text;
};
using Request = std::variant<PickFileRequest, SaveFileRequest, ShareRequest, LibraryRequest, SavePictureRequest, CopyRequest,
                             ReportRequest, FullScreenRequest, SecondWindowRequest>;

class Application {
  public:
    Application(Content content, Language language);

    /// Carries out actions in order and asks for new results. Actions of one `gesture` (not 0) are undone together.
    void apply(const Actions& actions, std::uint32_t gesture = 0);

    /// Carries out one action given as JSON, with a "gesture" or without; answers {"ok": true} or {"ok": false, "problems":
    /// [...]}.
    std::string apply_json(std::string_view action_json);

    /// Works on results until `clock() >= deadline` (seconds). Returns whether work is left.
    template <class Clock>
    bool work_until(double deadline, Clock&& clock) {
        bool more = simulation_.step_until(deadline, clock);  // the edited scenario comes first
        for (auto& [id, simulation] : compared_) more = more || simulation.step_until(deadline, clock);
        more = more || before_.step_until(deadline, clock);
        more = more || collection_.step_until(deadline, clock);
        more = more || (work_on_surface() && surface_.step_until(deadline, clock));
        more = more || side_work_until(deadline, clock);
        more = more || desk_.step_until(deadline, clock);
        after_work();
        return more;
    }

    /// The present view; rebuilt only when something changed.
    const AppView& view();
    std::string view_as_json();
    std::string chart_as_json(std::string_view request);  ///< see app/chart_json.hpp

    /// The document as the browser stores it; see app/document_json.hpp.
    std::string document_as_json() const;
    std::string follow_as_json() const;

    /// Grows with every change that the view could show.
    unsigned long long revision() const { return revision_; }

    /// What the platform has to do now; each request is handed out once.
    std::vector<Request> take_requests();

    /// Workers of the page that compute answers; see app/answer_desk.hpp.
    AnswerDesk& desk() { return desk_; }
    /// To be called after workers handed something in.
    void after_workers() { after_work(); }

    const Content& content() const { return content_; }
    const AppState& state() const { return state_; }

  private:
    /// What is only shown when asked for comes last.
    template <class Clock>
    bool side_work_until(double deadline, Clock&& clock) {
        while (side_work_left() && clock() < deadline) side_step();
        return side_work_left();
    }
    bool side_work_left() const { return marginal_.busy() || ready_pictures_.busy(content_); }
    void request_side_results(const Catalogue& catalogue);
    void side_step();
    void order_by_effect();

    void run(const Effects& effects);
    void after_work();
    void request_results();
    void request_change();
    void request_answer();
    void request_compared();
    void request_collection();
    bool others_are_busy() const;
    OtherResults other_results() const;
    bool work_on_surface();
    void compare_with_file();
    void save_scenario();
    void save_csv();
    void show_report();
    void save_chart(const SaveChart& wanted);
    void tell(std::string status);
    std::string answer_hash() const;
    std::string file_name(const char* extension) const;

    Content content_;
    AppState state_;
    std::shared_ptr<DrawStore> draws_ = std::make_shared<DrawStore>(most_compared + 1);
    Simulation simulation_{best_engine, draws_};
    std::map<int, Simulation> compared_;  ///< by id, of the scenarios that it is compared with
    Simulation before_{best_engine, draws_};  ///< of the scenario before the last change, while a presentation shows the change
    CollectionRunner collection_{draws_};
    Surface surface_;  ///< of the page that shows it
    AnswerDesk desk_;
    MarginalEffects marginal_;
    ReadyPictures ready_pictures_;
    SideResults side_;
    std::string order_key_;  ///< what the order by effect was made for
    AppView view_;
    bool view_is_stale_ = true;
    unsigned long long revision_ = 1;
    unsigned long long seen_generation_ = 0, seen_others_ = 0, seen_surface_ = 0, seen_answers_ = 0;
    bool save_scenario_when_done_ = false, save_csv_when_done_ = false, show_report_when_done_ = false;
    std::vector<SaveChart> charts_to_save_;
    std::string hash_;  ///< of the present results, made when asked for
    unsigned long long hash_generation_ = 0;
    std::vector<Request> requests_;
};

}  // namespace regiomix
