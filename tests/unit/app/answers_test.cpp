// Questions about a mix: what is asked, how it is computed, kept and shown.
#include "app/answer_desk.hpp"
#include "app/chart_json.hpp"
#include "app/question.hpp"

#include "support.hpp"

using namespace regiomix;

namespace {

AppState with_goals(const char* ready = "lorraine_full") {
    AppState state = state_of(ready);
    act(state, SetTarget{0, Indicator::net_jobs, state.scenario.horizon_years, false, 50});
    return state;
}

/// A question small enough for a test.
Question small(AnalysisKind kind, const AppState& state, int draws = 8) {
    Question question = question_of(kind, state);
    question.draws = draws;
    return question;
}

/// Six instruments: quick to try every combination of.
struct AnswerApp : TestApp {
    AnswerApp() { open("lorraine_full"); }
};

/// One piece of work.
void step(AnswerDesk& desk) {
    double now = 0;
    desk.step_until(1.5, [&] { return now += 1; });
}

}  // namespace

TEST_CASE("a question holds what its answer depends on, and nothing else") {
    AppState state = with_goals();
    const Question before = question_of(AnalysisKind::contribution, state);
    act(state, SetTitle{"Another name"});
    act(state, SetStart{2031, 4});
    act(state, SetTarget{0, Indicator::net_jobs, 5, false, 70});
    act(state, SetEnvelope{1e6});
    CHECK(question_of(AnalysisKind::contribution, state) == before);
    CHECK(question_of(AnalysisKind::discovery, state) != question_of(AnalysisKind::discovery, with_goals()));
    act(state, SetEnabled{"living_labs", true});
    CHECK(question_of(AnalysisKind::contribution, state) != before);
    AppState other = with_goals();
    act(other, SetAnswerYear{3});
    CHECK(question_of(AnalysisKind::contribution, other) != before);
    CHECK(question_of(AnalysisKind::discovery, other) == question_of(AnalysisKind::discovery, with_goals()));
}

TEST_CASE("a question written for a worker is the same when read again; damaged ones are refused") {
    AppState state = with_goals();
    act(state, LockInstrument{"incubation", true});
    act(state, SetObjectives{{Indicator::net_jobs, Indicator::adoptions}});
    act(state, SetGoalProbability{0.65});
    for (const AnalysisInfo& info : analysis_infos) {
        CAPTURE(info.id);
        const Question question = question_of(info.kind, state);
        const auto read = read_question(write_question(question), test_content());
        REQUIRE(read.ok());
        if (read) CHECK(read.value() == question);
    }
    for (const char* text : {"", "null", "{}", "[1]", R"({"analysis":"no such"})"})
        CHECK_FALSE(read_question(text, test_content()).ok());
    std::string damaged = write_question(question_of(AnalysisKind::goal, state));
    damaged.replace(damaged.find("regiomix-scenario"), 8, "regiomax");
    CHECK_FALSE(read_question(damaged, test_content()).ok());
}

TEST_CASE("every analysis comes to an end, with progress that never goes back") {
    const AppState state = with_goals();
    for (const AnalysisInfo& info : analysis_infos) {
        const bool searches = info.kind == AnalysisKind::tradeoffs || info.kind == AnalysisKind::goal;
        if (searches) continue;  // thousands of mixes; their jobs have tests of their own
        CAPTURE(info.id);
        Inquiry inquiry(small(info.kind, state), test_content());
        double before = 0;
        while (!inquiry.prepared()) {
            inquiry.prepare(5);
            CHECK(inquiry.progress() >= before);
            before = inquiry.progress();
        }
        bool forwards = true;
        while (!inquiry.done()) {
            inquiry.step();
            forwards = forwards && inquiry.progress() >= before;
            before = inquiry.progress();
        }
        CHECK(forwards);
        CHECK(inquiry.progress() == 1);
    }
}

TEST_CASE("a rough answer comes first, then the whole one; stopping keeps what there is") {
    AnswerDesk desk;
    const Question question = question_of(AnalysisKind::synergy, state_of("lorraine_full"));
    desk.ask(question, test_content());
    const auto generation = desk.generation();
    while (!desk.answered(question.kind)) step(desk);
    CHECK(desk.answers().answers.at(question.kind).rough);
    CHECK(desk.generation() > generation);
    CHECK(*desk.asked() == question);
    desk.ask(question, test_content());  // the same again goes on
    CHECK(desk.busy());
    desk.stop();
    CHECK_FALSE(desk.busy());
    CHECK(desk.answers().answers.at(question.kind).rough);
    CHECK_FALSE(desk.answers().progress);
}

namespace {

const AnswersView& answer_of(TestApp& test, AnalysisKind kind) {
    test.app.apply({ShowAnalysis{kind}});
    finish(test.app);
    return *test.app.view().answers;
}

}  // namespace

TEST_CASE("opening a page of the answers computes it; a changed mix makes it stale, another indicator asks again") {
    AnswerApp test;
    const AnswersView first = answer_of(test, AnalysisKind::contribution);
    CHECK_FALSE(first.finding.empty());
    CHECK_FALSE(first.stale);
    CHECK_FALSE(first.start);
    REQUIRE(first.parts.size() == 1);
    CHECK(first.parts[0].table.rows.size() == first.parts[0].items.size());
    test.app.apply({SelectIndicator{Indicator::beneficiaries_per_year}});
    finish(test.app);
    CHECK(test.app.view().answers->finding != first.finding);
    CHECK_FALSE(test.app.view().answers->stale);
    test.app.apply({SetEnabled{"living_labs", true}});
    finish(test.app);
    CHECK(test.app.view().answers->stale);
    CHECK_FALSE(test.app.view().answers->finding.empty());
    REQUIRE(test.app.view().answers->start);
    test.app.apply({test.app.view().answers->start->action});
    CHECK(test.app.view().answers->busy);
    finish(test.app);
    CHECK_FALSE(test.app.view().answers->stale);
    CHECK(test.app.view().answers->parts[0].table.rows.size() == first.parts[0].table.rows.size() + 1);
}

TEST_CASE("another scenario to compare with is another question about the same mix; what was stopped stays stopped") {
    AnswerApp test;
    const AnswersView alone = answer_of(test, AnalysisKind::regret);
    test.app.apply({PinReference{}, SetBudget{"grant_call", 0, 2e6}, StartAnalysis{AnalysisKind::regret}});
    finish(test.app);
    const AnswersView two = *test.app.view().answers;
    CHECK(two.finding != alone.finding);
    test.app.apply({ClearReference{}});
    CHECK(test.app.view().answers->busy);
    finish(test.app);
    CHECK(test.app.view().answers->finding == alone.finding);
    test.app.apply({SelectIndicator{Indicator::adoptions}});
    CHECK(test.app.view().answers->busy);
    test.app.apply({StopAnalysis{}});
    CHECK_FALSE(test.app.view().answers->busy);
}

TEST_CASE("without goals the page says what is missing, and the offered target mends it") {
    AnswerApp test;
    test.app.apply({NewScenario{}, SetDraws{min_draws}, SetEnabled{"incubation", true}, ShowPage{Page::outcomes}});
    finish(test.app);
    const AnswersView& view = answer_of(test, AnalysisKind::discovery);
    CHECK(view.finding.empty());
    CHECK_FALSE(view.empty_text.empty());
    REQUIRE_FALSE(view.empty_actions.empty());
    test.app.apply({Action(view.empty_actions.front().action)});
    finish(test.app);
    CHECK_FALSE(test.app.view().answers->finding.empty());
}

TEST_CASE("answers say something in every language, with charts and tables, also without an instrument and with all") {
    AnswerApp test;
    test.app.apply({SetHorizon{5}});
    for (const char* kind : {"contribution", "synergy", "next-euro"}) {
        CAPTURE(kind);
        answer_of(test, *find_analysis(kind));
        for (const Language language : all_languages) {
            CAPTURE(static_cast<int>(language));
            test.app.apply({SetLanguage{language}});
            const AnswersView& view = *test.app.view().answers;
            CHECK_FALSE(view.finding.empty());
            CHECK(view.finding.find('{') == std::string::npos);
            for (const AnswerPart& part : view.parts) {
                CAPTURE(part.id);
                const Json chart =
                    Json::parse(chart_json(test.app.view(), Json{{"id", "answer." + part.id}}.dump()), nullptr, false);
                REQUIRE(chart.is_object());
                if (part.chart) CHECK(chart["svg"].get<std::string>().find("<svg") == 0);
                for (const auto& row : part.table.rows) CHECK(row.size() == part.table.columns.size());
            }
        }
    }
    TestApp empty;
    empty.app.apply({NewScenario{}});
    for (const char* kind : {"contribution", "synergy", "next-euro", "tradeoffs"}) {
        CAPTURE(kind);
        empty.app.apply({StartAnalysis{*find_analysis(kind)}});
        finish(empty.app);
        CHECK_FALSE(empty.app.view().answers->empty_text.empty());
        CHECK(empty.app.view().answers->parts.empty());
    }
}

TEST_CASE("a box of failing futures is edited by hand, refused when it is empty, and reset") {
    AnswerApp test;
    test.app.apply({SetTarget{0, Indicator::net_jobs, test.app.state().scenario.horizon_years, false, 80}});
    const AnswersView& view = answer_of(test, AnalysisKind::discovery);
    REQUIRE_FALSE(view.parts.empty());
    if (view.parts[0].id != "box") return;
    const std::string found = view.parts[0].note,
                      input = view.parts[0].items.empty() ? std::string() : view.parts[0].items[0].id;
    REQUIRE_FALSE(view.parts[0].numbers.empty());
    const AnswerNumber number = view.parts[0].numbers.front();
    const double middle = (number.number.min + number.number.max) / 2;
    test.app.apply({number.set(middle)});
    CHECK(test.app.view().answers->parts[0].note != found);
    REQUIRE_FALSE(test.app.view().answers->parts[0].actions.empty());
    test.app.apply({SetBox{{{"x", {2.0, 1.0}}}}});
    CHECK(test.app.state().message);
    test.app.apply({ResetBox{}});
    CHECK(test.app.view().answers->parts[0].note == found);
}

TEST_CASE("what an answer proposes is laid beside the present mix, which stays as it is") {
    AnswerApp test;
    const AnswersView& view = answer_of(test, AnalysisKind::next_euro);
    REQUIRE(view.parts.size() == 2);
    REQUIRE(view.parts[0].actions.size() == 1);
    const PolicyMix before = test.app.state().scenario.mix;
    test.app.apply({Action(view.parts[0].actions[0].action)});
    CHECK(test.app.state().scenario.mix == before);
    REQUIRE(test.app.state().comparison.others.size() == 1);
    CHECK(test.app.state().comparison.others[0].scenario.mix != before);
    CHECK_FALSE(test.app.state().message);
}

TEST_CASE("a part of an answer is saved as SVG and CSV") {
    AnswerApp test;
    answer_of(test, AnalysisKind::contribution);
    test.app.apply({ExportChart{"answer.instruments", ChartFormat::csv}, ExportChart{"answer.instruments", ChartFormat::svg}});
    finish(test.app);
    const auto requests = test.app.take_requests();
    REQUIRE(requests.size() >= 2);
    const auto* csv = std::get_if<SaveFileRequest>(&requests[requests.size() - 2]);
    REQUIRE(csv);
    CHECK(csv->mime_type == "text/csv");
    CHECK(csv->bytes.find("\n") != std::string::npos);
    const auto* svg = std::get_if<SaveFileRequest>(&requests.back());
    REQUIRE(svg);
    CHECK(svg->bytes.find("<svg") != std::string::npos);
}
