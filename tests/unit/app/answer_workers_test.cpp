// Workers compute the answers of a desk: in any order, late, twice, or lost in the middle, the bits are those of a desk that
// works alone.
#include "app/analysis_worker.hpp"

#include <memory>

#include "app/answer_desk.hpp"
#include "app/order_json.hpp"
#include "support.hpp"

using namespace regiomix;

namespace {

constexpr auto no_clock = [] { return 0.0; };

Question small_question(AnalysisKind kind) {
    AppState state;
    state.scenario = test_content().find_ready("lorraine_full")->scenario;
    state.scenario.horizon_years = min_horizon_years;
    state.scenario.targets = {{Indicator::net_jobs, min_horizon_years, Target::Kind::at_least, 20}};
    Question question = question_of(kind, state);
    question.draws = 8;
    question.others = {question.scenario};
    question.other_ids = {1};
    if (question.scenario.mix.size() > 3) question.scenario.mix.resize(3);
    return question;
}

void finish(AnswerDesk& desk) {
    while (desk.step_until(1, no_clock)) {
    }
}

std::uint64_t hash_of_answer(const AnswerDesk& desk, AnalysisKind kind) {
    const auto answers = desk.answers().answers;
    const auto found = answers.find(kind);
    REQUIRE(found != answers.end());
    return found == answers.end() ? 0 : found->second.inquiry->hash();
}

std::uint64_t hash_alone(const Question& question) {
    AnswerDesk desk;
    desk.ask(question, test_content());
    finish(desk);
    return hash_of_answer(desk, question.kind);
}

/// Opens a question and makes the draws.
void open(AnalysisWorker& worker, const std::string& question) {
    const Problems problems = worker.open(question);
    for (const Problem& problem : problems) FAIL_CHECK(describe(problem));
    while (problems.empty() && !worker.prepare_until(0, no_clock)) {
    }
}

/// What web/analysis.js does, without the time that it takes: chunks go to workers in turn, and the last one comes back first.
class Pool {
  public:
    Pool(AnswerDesk& desk, std::size_t workers, std::size_t chunk) : desk_(desk), chunk_(chunk) {
        desk_.set_helped(true);
        finish(desk_);  // makes the draws
        for (std::size_t i = 0; i < workers; ++i) workers_.push_back(new_worker());
    }

    /// One stage; returns false when there is none left.
    bool run_stage() {
        const AnalysisOrder order = desk_.order();
        if (order.number == 0) return false;
        std::vector<float> stage(order.cells * order.cell_values);
        std::size_t turn = 0;
        for (std::size_t end = order.cells; end > 0;) {
            const std::size_t count = std::min(chunk_, end);
            end -= count;
            const auto values = workers_[turn++ % workers_.size()]->compute(order.stage, end, count);
            REQUIRE(values.size() == count * order.cell_values);
            std::copy(values.begin(), values.end(), stage.begin() + static_cast<std::ptrdiff_t>(end * order.cell_values));
            if (disturb_) disturb(order, end, values);
            desk_.accept(order.number, order.stage, end, values);
        }
        for (const auto& worker : workers_) CHECK(worker->end_stage(order.stage, stage));
        past_.push_back(std::move(stage));
        return true;
    }

    /// A worker dies; another one takes its place.
    void replace_a_worker() { workers_.front() = new_worker(); }
    /// From now on other values arrive as well: of another question or stage, of cells that do not exist, and again.
    void disturb_accept() { disturb_ = true; }

  private:
    std::unique_ptr<AnalysisWorker> new_worker() const {
        auto worker = std::make_unique<AnalysisWorker>(test_content());
        open(*worker, desk_.question_json());
        int stage = 0;
        for (const auto& values : past_) CHECK(worker->end_stage(stage++, values));
        return worker;
    }

    void disturb(const AnalysisOrder& order, std::size_t first, std::span<const float> values) {
        const std::vector<float> nonsense(values.size(), 1e9f);
        desk_.accept(order.number - 1, order.stage, first, nonsense);
        desk_.accept(order.number, order.stage + 1, first, nonsense);
        desk_.accept(order.number, order.stage - 1, first, nonsense);
        desk_.accept(order.number, order.stage, order.cells, nonsense);
        if (first == 0) return;  // the last chunk: when it is there, the stage is over
        desk_.accept(order.number, order.stage, first, values);
        desk_.accept(order.number, order.stage, first, nonsense);
    }

    AnswerDesk& desk_;
    std::size_t chunk_;
    std::vector<std::unique_ptr<AnalysisWorker>> workers_;
    std::vector<std::vector<float>> past_;
    bool disturb_ = false;
};

}  // namespace

TEST_CASE("workers of any number and with chunks of any size give the bits of slices") {
    for (const AnalysisInfo& info : analysis_infos) {
        if (info.kind == AnalysisKind::tradeoffs) continue;  // as the goal, but with fifty generations
        CAPTURE(info.id);
        const Question question = small_question(info.kind);
        const std::uint64_t alone = hash_alone(question);
        for (const std::size_t workers : {1, 3}) {
            AnswerDesk desk;
            desk.ask(question, test_content());
            Pool pool(desk, workers, workers == 1 ? 1000 : 2);
            while (pool.run_stage()) {
            }
            CHECK_FALSE(desk.busy());
            CHECK(hash_of_answer(desk, info.kind) == alone);
        }
    }
}

TEST_CASE("the hash of an answer tells apart what was computed differently") {
    Question question = small_question(AnalysisKind::contribution);
    const std::uint64_t before = hash_alone(question);
    CHECK(hash_alone(question) == before);
    question.scenario.mix.front().phases.front().annual_budget_eur *= 1.001;
    CHECK(hash_alone(question) != before);
}

TEST_CASE("a worker that is replaced between stages, and values that nobody asked for, change no bit") {
    for (const AnalysisKind kind : {AnalysisKind::next_euro, AnalysisKind::sensitivity, AnalysisKind::goal}) {
        CAPTURE(info_of(kind).id);
        const Question question = small_question(kind);
        AnswerDesk desk;
        desk.ask(question, test_content());
        Pool pool(desk, 2, 3);
        pool.disturb_accept();
        int stages = 0;
        while (pool.run_stage()) {
            ++stages;
            if (desk.busy()) pool.replace_a_worker();
        }
        CHECK(stages > 1);
        CHECK(hash_of_answer(desk, kind) == hash_alone(question));
    }
}

TEST_CASE("when workers are lost the desk finishes the question, and leaves the next one to workers again") {
    const Question question = small_question(AnalysisKind::next_euro);
    AnswerDesk desk;
    desk.ask(question, test_content());
    Pool pool(desk, 2, 3);
    REQUIRE(pool.run_stage());
    REQUIRE(desk.busy());
    CHECK_FALSE(desk.has_work());
    desk.go_alone();
    CHECK(desk.has_work());
    finish(desk);
    CHECK(hash_of_answer(desk, question.kind) == hash_alone(question));

    desk.ask(small_question(AnalysisKind::contribution), test_content());
    finish(desk);
    CHECK(desk.busy());
    CHECK(desk.order().cells > 0);
    desk.set_helped(false);  // for good
    finish(desk);
    CHECK_FALSE(desk.busy());
}

TEST_CASE("a question that is stopped or replaced is over for the workers") {
    AnswerDesk desk;
    CHECK(Json::parse(order_json(desk))["number"] == 0);
    desk.ask(small_question(AnalysisKind::contribution), test_content());
    const Json asked = Json::parse(order_json(desk));
    CHECK(asked["number"] != 0);
    CHECK(asked["cells"] == 0);  // no draws yet, but workers can make theirs
    Pool pool(desk, 1, 10);
    const AnalysisOrder first = desk.order();
    CHECK(Json::parse(order_json(desk))["cells"] == first.cells);
    CHECK(desk.number() == asked["number"]);

    desk.stop();
    CHECK(desk.number() == 0);
    CHECK(desk.order() == AnalysisOrder{});
    desk.accept(first.number, first.stage, 0, std::vector<float>(first.cell_values));
    CHECK(desk.answers().answers.empty());

    desk.ask(small_question(AnalysisKind::synergy), test_content());
    finish(desk);
    CHECK(desk.order().number > first.number);
    const double before = desk.answers().progress->share;
    desk.accept(first.number, first.stage, 0, std::vector<float>(first.cell_values * first.cells));
    CHECK(desk.answers().progress->share == before);
}

TEST_CASE("a worker says so when it is asked for what it cannot know") {
    AnalysisWorker worker(test_content());
    CHECK(worker.compute(0, 0, 1).empty());
    CHECK_FALSE(worker.end_stage(0, {}));
    CHECK_FALSE(worker.prepare_until(1, no_clock));
    const std::string text = write_question(small_question(AnalysisKind::next_euro));
    CHECK(worker.open(text).empty());
    CHECK(worker.compute(0, 0, 1).empty());  // no draws yet
    open(worker, text);
    AnswerDesk desk;
    desk.ask(small_question(AnalysisKind::next_euro), test_content());
    desk.set_helped(true);
    finish(desk);
    const AnalysisOrder order = desk.order();
    CHECK(worker.compute(0, 0, order.cells).size() == order.cells * order.cell_values);
    CHECK(worker.compute(1, 0, 1).empty());
    CHECK(worker.compute(0, 0, order.cells + 1).empty());
    CHECK(worker.compute(0, order.cells + 1, 1).empty());
    CHECK_FALSE(worker.end_stage(0, std::vector<float>(order.cells * order.cell_values + 1)));
    CHECK_FALSE(worker.end_stage(1, std::vector<float>(order.cells * order.cell_values)));
    CHECK(worker.compute(0, 0, 1).size() == order.cell_values);  // nothing happened

    CHECK_FALSE(worker.open(text.substr(0, text.size() / 2)).empty());
    CHECK(worker.compute(0, 0, 1).empty());
}

TEST_CASE("progress is told three times a second at most, whoever computes") {
    AnswerDesk desk;
    desk.ask(small_question(AnalysisKind::contribution), test_content());
    const auto told = [&](double now) {
        const auto before = desk.generation();
        desk.step_until(now, [&] { return now; });  // no time to work
        return desk.generation() - before;
    };
    CHECK(told(10) == 1);
    CHECK(told(10.05) == 0);
    CHECK(told(10.09) == 0);
    CHECK(told(10.31) == 1);
    CHECK(told(10.35) == 0);
    desk.stop();
    CHECK(told(20) == 0);
}
