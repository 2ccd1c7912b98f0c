// The scenarios that the browser keeps, as the program sees them.
#include "app/document_json.hpp"
#include "support.hpp"

using namespace regiomix;

namespace {

AppState state_with_library() {
    AppState state = state_of("seven_steps");
    act(state, ShowDialog{Dialog::library});
    act(state, SetLibrary{{{"here", "Present", "today", true, false, false},
                           {"free", "Old one", "yesterday", false, false, true},
                           {"busy", "Theirs", "today", false, true, false}},
                          false});
    return state;
}

const LibraryTask* task_of(const Effects& effects) { return effects.empty() ? nullptr : std::get_if<LibraryTask>(&effects[0]); }

}  // namespace

TEST_CASE("the library is asked for when it is opened") {
    AppState state = state_of("seven_steps");
    const Effects effects = act(state, ShowDialog{Dialog::library});
    REQUIRE(task_of(effects));
    CHECK(task_of(effects)->kind == LibraryTask::Kind::list);
    CHECK(build_view(state, {}, test_content()).library->empty_text == "Looking…");
    TestApp test;
    test.app.apply({ShowDialog{Dialog::library}});
    const auto requests = test.app.take_requests();
    REQUIRE(requests.size() == 1);
    const Json asked = Json::parse(std::get<LibraryRequest>(requests[0]).json);
    CHECK(asked["task"] == "list");
    CHECK(asked["language"] == "en");
}

TEST_CASE("only what no tab has open is deleted, and a deletion can be taken back") {
    AppState state = state_with_library();
    CHECK(act(state, DeleteSaved{"here"}).empty());
    CHECK(act(state, DeleteSaved{"busy"}).empty());
    CHECK(act(state, DeleteSaved{"no such"}).empty());
    const Effects effects = act(state, DeleteSaved{"free"});
    REQUIRE(task_of(effects));
    CHECK(task_of(effects)->kind == LibraryTask::Kind::remove);
    CHECK(state.library.records.size() == 2);
    CHECK(build_view(state, {}, test_content()).library->deleted_text == "Deleted “Old one”");
    CHECK_FALSE(act(state, RestoreSaved{"free"}).empty());
    CHECK(state.library.records.size() == 3);
    CHECK(state.library.deleted.empty());
    CHECK(act(state, RestoreSaved{"free"}).empty());
}

TEST_CASE("the edited scenario is renamed as such, another one by the page, another tab's not at all") {
    AppState state = state_with_library();
    CHECK(act(state, RenameSaved{"here", "New name"}).empty());
    CHECK(state.scenario.meta.title == "New name");
    const Effects effects = act(state, RenameSaved{"free", "Other name"});
    REQUIRE(task_of(effects));
    CHECK(task_of(effects)->title == "Other name");
    CHECK(act(state, RenameSaved{"busy", "x"}).empty());
    CHECK(state.library.records[2].title == "Theirs");
    CHECK_FALSE(act(state, DuplicateSaved{"busy"}).empty());
    const Effects copied = act(state, DuplicateSaved{"free"});
    CHECK(task_of(copied)->title == "Other name (copy)");
}

TEST_CASE("an empty library and a browser that stores nothing are said") {
    AppState state = state_of("seven_steps");
    act(state, ShowDialog{Dialog::library});
    act(state, SetLibrary{{}, false});
    CHECK(build_view(state, {}, test_content()).library->empty_title == "Nothing saved yet");
    act(state, SetLibrary{{}, true});
    CHECK(build_view(state, {}, test_content()).library->empty_title == "Nothing can be saved here");
    act(state, ShowDialog{Dialog::none});
    CHECK_FALSE(build_view(state, {}, test_content()).library);
}
