// Regiomix, the application: what is connected to what, and one frame. Everything else is in the folders beside it.
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <string>
#include <variant>

#include "app/analysis_worker.hpp"
#include "app/application.hpp"
#include "app/order_json.hpp"
#include "base/embedded.hpp"
#include "platform/platform.hpp"
#include "render/shader_pictures.hpp"
#include "ui/panels.hpp"
#include "ui/replay.hpp"

using namespace regiomix;

namespace {

/// Seconds that simulation may take before it lets a frame be drawn. A whole ensemble of 1,000 draws fits; a larger one goes
/// on in the next frames.
constexpr double work_seconds = 0.014;
/// Where drawing is slow (in software, say), half of the time between two frames goes to simulation, up to this much.
constexpr double most_work_seconds = 0.05;
/// But simulation and all the rest of a frame together take no longer than this, if that leaves simulation the least: so
/// long may a key or a click have to wait.
constexpr double most_frame_seconds = 0.045;
constexpr double least_work_seconds = 0.008;

/// The application and its screen; the platform keeps it alive.
struct Program {
    Application app;
    ui::Theme theme;
    ui::UiState ui_state;
    render::ShaderPictures pictures;
    unsigned long long published = 0;
    float width_px = 0, height_px = 0, pixel_ratio = 1;  ///< of the last frame
    double frame_began = 0;
    double worked_seconds = 0;   ///< of this frame, for simulation
    double drawing_seconds = 0;  ///< of the last frame, for everything else
    bool busy = false;  ///< the last frame left work for this one
    int told_number = 0;  ///< what workers were last told to do
    AnalysisOrder told_order;

    Program(Content content, Language language) : app(std::move(content), language) {}

    void frame() {
        const double deadline = next_deadline();
        work_until(deadline);
        const Actions actions = draw_once();
        if (!actions.empty()) {
            // What was changed is computed and drawn again before the frame is shown: cause and effect in one picture.
            app.apply(actions, ui_state.widgets.gesture);
            work_until(platform::wall_seconds() + work_seconds);
            app.apply(draw_once(), ui_state.widgets.gesture);
        }
        busy = work_until(deadline);
        if (busy || app.state().replaying) platform::request_frames(1);
        serve_requests();
        publish();
        tell_order();
        drawing_seconds = platform::wall_seconds() - frame_began - worked_seconds;
    }

    /// An analysis goes on while nobody sees the window; everything else waits until somebody does.
    bool work(double seconds) {
        const bool more = app.desk().step_until(platform::wall_seconds() + seconds, platform::wall_seconds);
        tell_order();
        return more;
    }

    /// Until when this frame may simulate before it draws.
    double next_deadline() {
        const double now = platform::wall_seconds();
        const double between_frames = busy ? now - frame_began : 0;  // a pause says nothing about drawing
        frame_began = now;
        worked_seconds = 0;
        const double wanted = std::clamp(between_frames / 2, work_seconds, most_work_seconds);
        return now + std::max(least_work_seconds, std::min(wanted, most_frame_seconds - drawing_seconds));
    }

    bool work_until(double deadline) {
        const double began = platform::wall_seconds();
        const bool more = app.work_until(deadline, platform::wall_seconds);
        worked_seconds += platform::wall_seconds() - began;
        return more;
    }

    /// One pass over the screen; what the person did in it.
    Actions draw_once() {
        fit_text();
        const platform::Frame frame = platform::begin_frame();
        width_px = static_cast<float>(frame.width_px);
        height_px = static_cast<float>(frame.height_px);
        pixel_ratio = frame.scale / platform::text_zoom();
        Actions actions;
        ui_state.reduced_motion = platform::preferences().reduced_motion;
        ui_state.touch = platform::preferences().touch;
        if (frame.drawable)
            draw(frame, actions);
        else  // the form may be the page: what is shown again must go on, and end, there too
            ui::run_replay(app.view(), ui_state, platform::wall_seconds(), actions);
        platform::end_frame();
        return actions;
    }

    /// The person's own size of text; a slide has larger type than the workspace.
    void fit_text() {
        const float own = static_cast<float>(app.view().text_percent) / 100.0f;
        const float zoom = app.view().slide ? ui::slide_scale(width_px, height_px, pixel_ratio) / pixel_ratio : own;
        if (std::fabs(zoom - platform::text_zoom()) > 0.01f) platform::set_text_zoom(zoom);
    }

    void draw(const platform::Frame& frame, Actions& actions) {
        const AppView& view = app.view();
        restyle_if_theme_changed(view);
        pictures.begin_frame(frame.gl, frame.gl_context);
        ui_state.pictures = frame.gl ? &pictures : nullptr;
        ui_state.corner_px = platform::page_corner_px();
        ui::draw_screen(theme, view, static_cast<float>(frame.width_px), static_cast<float>(frame.height_px), ui_state,
                        actions);
        if (pictures.unfinished()) platform::request_frames(2);
    }

    void restyle(float scale) {
        ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
        theme.scale = scale;
        theme.fonts = ui::build_fonts(*ImGui::GetIO().Fonts, embedded_file("fonts/regular.ttf"),
                                      embedded_file("fonts/semibold.ttf"), scale);
        ui::apply_style(theme, ImGui::GetStyle());
    }

    void restyle_if_theme_changed(const AppView& view) {
        const charts::Palette* wanted = &charts::palette_for(view.dark, view.high_contrast);
        if (theme.palette == wanted) return;
        theme.palette = wanted;
        ui::apply_style(theme, ImGui::GetStyle());
    }

    void serve_requests() {
        for (const Request& request : app.take_requests()) {
            if (const auto* pick = std::get_if<PickFileRequest>(&request)) platform::pick_files(pick->to_compare);
            if (const auto* file = std::get_if<SaveFileRequest>(&request))
                platform::save_file(file->name, file->mime_type, file->bytes);
            if (const auto* picture = std::get_if<SavePictureRequest>(&request))
                platform::save_picture(picture->name, picture->svg);
            if (const auto* report = std::get_if<ReportRequest>(&request)) platform::report(report->json);
            if (const auto* screen = std::get_if<FullScreenRequest>(&request)) platform::full_screen(screen->on);
            if (std::holds_alternative<SecondWindowRequest>(request)) platform::open_second_window();
            if (const auto* copy = std::get_if<CopyRequest>(&request)) platform::copy_text(copy->text);
            if (const auto* share = std::get_if<ShareRequest>(&request)) platform::share(share->json);
            if (const auto* library = std::get_if<LibraryRequest>(&request)) platform::library(library->json);
        }
    }

    void publish() {
        if (published == app.revision()) return;
        published = app.revision();
        platform::publish(published);
        platform::request_frames(1);
    }

    std::string dispatch(std::string_view action_json) {
        std::string answer = app.apply_json(action_json);
        platform::request_frames(3);
        tell_order();
        return answer;
    }

    void tell_order() {
        const int number = app.desk().number();
        const AnalysisOrder order = app.desk().order();
        if (number == told_number && order == told_order) return;
        told_number = number;
        told_order = order;
        platform::order_changed();
    }

    void set_helped(bool helped) {
        app.desk().set_helped(helped);
        look_at_desk();
    }

    void go_alone() {
        app.desk().go_alone();
        look_at_desk();
    }

    void accept(int order, int stage, std::size_t first_cell, std::span<const float> values) {
        app.desk().accept(order, stage, first_cell, values);
        look_at_desk();
    }

    /// After workers did something: a frame only if there is something to see, or to compute here.
    void look_at_desk() {
        const bool more = work(0);
        app.after_workers();
        if (more || published != app.revision()) platform::request_frames(1);
    }
};

Language preferred_language() {
    const std::string tag = platform::preferences().language.substr(0, 2);
    return tag == "fr" ? Language::fr : tag == "sv" ? Language::sv : Language::en;
}

/// A worker has no window and no scenario of its own: it computes cells for a page that has.
platform::Program worker_program(Content content) {
    const auto worker = std::make_shared<AnalysisWorker>(std::move(content));
    platform::Program program;
    program.worker.open = [worker](std::string_view question) {
        std::string wrong;
        for (const Problem& problem : worker->open(question)) wrong += describe(problem) + "\n";
        return wrong;
    };
    program.worker.prepare = [worker](double seconds) {
        return worker->prepare_until(platform::wall_seconds() + seconds, platform::wall_seconds);
    };
    program.worker.compute = [worker](int stage, std::size_t first_cell, std::size_t count) {
        return worker->compute(stage, first_cell, count);
    };
    program.worker.end_stage = [worker](int stage, std::span<const float> values) { return worker->end_stage(stage, values); };
    return program;
}

}  // namespace

int main(int argc, char** argv) {
    auto content = load_content();
    if (!content) {
        for (const Problem& problem : content.problems()) std::fprintf(stderr, "%s\n", describe(problem).c_str());
        return 1;
    }
    if (platform::is_worker()) return platform::run(worker_program(std::move(content).value()), argc, argv);
    const auto program = std::make_shared<Program>(std::move(content).value(), preferred_language());
    if (platform::preferences().more_contrast) program->app.apply({SetHighContrast{true}});

    platform::Program window;
    window.title = "Regiomix";
    window.frame = [program] { program->frame(); };
    window.restyle = [program](float scale) { program->restyle(scale); };
    window.open_file = [program](const std::string& name, const std::string& bytes) {
        program->app.apply({OpenFile{name, bytes}});
        platform::request_frames(3);
    };
    window.open_files = [program](std::vector<std::pair<std::string, std::string>> files) {
        OpenFiles together;
        for (auto& [name, bytes] : files) together.files.push_back({std::move(name), std::move(bytes)});
        program->app.apply({std::move(together)});
        platform::request_frames(3);
    };
    window.view_json = [program] { return program->app.view_as_json(); };
    window.document_json = [program] { return program->app.document_as_json(); };
    window.chart_json = [program](std::string_view request) { return program->app.chart_as_json(request); };
    window.mirror_focus = [program](std::string id) { program->ui_state.mirror(std::move(id)); };
    window.follow_json = [program] { return program->app.follow_as_json(); };
    window.dispatch = [program](std::string_view action) { return program->dispatch(action); };
    window.work = [program](double seconds) { return program->work(seconds); };
    window.analysis.order_json = [program] { return order_json(program->app.desk()); };
    window.analysis.question_json = [program] { return program->app.desk().question_json(); };
    window.analysis.set_helped = [program](bool helped) { program->set_helped(helped); };
    window.analysis.go_alone = [program] { program->go_alone(); };
    window.analysis.accept = [program](int order, int stage, std::size_t first_cell, std::span<const float> values) {
        program->accept(order, stage, first_cell, values);
    };
    return platform::run(std::move(window), argc, argv);
}
