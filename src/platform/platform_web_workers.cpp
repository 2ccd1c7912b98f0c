// What the page calls so that workers compute its analyses, what it calls in a worker, and work while nobody sees the page.
// The other side: web/analysis.js, web/analysis-worker.js and web/bridge.js.
//
// Values of cells cross as bytes: to C++ like any other bytes, to the page as `Module.page.values`.
#include <emscripten.h>

#include <cstring>
#include <vector>

#include "platform/platform_web.hpp"

using namespace regiomix::platform;

// clang-format off
EM_JS(void, page_answer_values, (const float* values, int count), {
    Module.page.values = HEAPF32.slice(values >> 2, (values >> 2) + count);
});
// clang-format on

namespace {

std::vector<float> take_values() {
    const std::string bytes = take_incoming();
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
    return values;
}

}  // namespace

extern "C" {

/// Works without a frame; returns whether there is more to do.
EMSCRIPTEN_KEEPALIVE int regiomix_work(double seconds) {
    return web().program.work && !web().in_frame && web().program.work(seconds) ? 1 : 0;
}

// --- in the page ---------------------------------------------------------------------------------------------------

/// The answer is what is to be computed; see app/order_json.hpp.
EMSCRIPTEN_KEEPALIVE void regiomix_analysis_order() {
    answer(web().program.analysis.order_json ? web().program.analysis.order_json() : R"({"number":0})");
}

/// The answer is the question that workers open.
EMSCRIPTEN_KEEPALIVE void regiomix_analysis_question() {
    answer(web().program.analysis.question_json ? web().program.analysis.question_json() : "null");
}

EMSCRIPTEN_KEEPALIVE void regiomix_analysis_helped(int helped) {
    if (web().program.analysis.set_helped) web().program.analysis.set_helped(helped != 0);
}

EMSCRIPTEN_KEEPALIVE void regiomix_analysis_go_alone() {
    if (web().program.analysis.go_alone) web().program.analysis.go_alone();
}

/// The incoming bytes are the values of cells, one after the other.
EMSCRIPTEN_KEEPALIVE void regiomix_analysis_accept(int order, int stage, int first_cell) {
    const std::vector<float> values = take_values();
    if (!web().program.analysis.accept || first_cell < 0) return;
    web().program.analysis.accept(order, stage, static_cast<std::size_t>(first_cell), values);
}

// --- in a worker ---------------------------------------------------------------------------------------------------

/// The incoming text is a question; the answer is what is wrong with it, or empty.
EMSCRIPTEN_KEEPALIVE void regiomix_worker_open() {
    const std::string question = take_incoming();
    answer(web().program.worker.open ? web().program.worker.open(question) : "the program did not start");
}

/// Goes on making draws; returns whether cells can be computed.
EMSCRIPTEN_KEEPALIVE int regiomix_worker_prepare(double seconds) {
    return web().program.worker.prepare && web().program.worker.prepare(seconds) ? 1 : 0;
}

/// Computes cells and answers with their values; returns 0 if they are not of the present stage.
EMSCRIPTEN_KEEPALIVE int regiomix_worker_compute(int stage, int first_cell, int count) {
    if (!web().program.worker.compute || first_cell < 0 || count < 1) return 0;
    const std::vector<float> values =
        web().program.worker.compute(stage, static_cast<std::size_t>(first_cell), static_cast<std::size_t>(count));
    page_answer_values(values.data(), static_cast<int>(values.size()));
    return values.empty() ? 0 : 1;
}

/// The incoming bytes are the values of all cells of a stage; returns 0 if that is not the present one.
EMSCRIPTEN_KEEPALIVE int regiomix_worker_end_stage(int stage) {
    const std::vector<float> values = take_values();
    return web().program.worker.end_stage && web().program.worker.end_stage(stage, values) ? 1 : 0;
}

}  // extern "C"
