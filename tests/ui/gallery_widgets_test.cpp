// The widgets under events: what a person does, and what comes out.

#include <doctest/doctest.h>
#include <imgui.h>

#include <cmath>
#include <set>

#include "platform/widget_probe.hpp"
#include "ui/gallery/pages.hpp"
#include "ui/widget_stage.hpp"

using namespace regiomix;
using namespace regiomix::ui;

TEST_CASE("a switch reports its new state once per click") {
    bool on = false;
    int changes = 0;
    Stage stage([&](const Ui& ui) {
        if (const auto now = toggle(ui, {.id = "t", .label = "Incubation", .on = on})) {
            on = *now;
            ++changes;
        }
    });
    stage.click("t");
    CHECK(on);
    CHECK(changes == 1);
    stage.click("t");
    CHECK_FALSE(on);
    CHECK(changes == 2);
}

TEST_CASE("a disabled control does nothing") {
    int changes = 0;
    Stage stage([&](const Ui& ui) {
        if (toggle(ui, {.id = "t", .label = "Off", .enabled = false})) ++changes;
        if (button(ui, {.id = "b", .label = "Off", .enabled = false})) ++changes;
        if (slider(ui, {.id = "s", .label = "Off", .enabled = false})) ++changes;
        if (number_field(ui, {.id = "n", .label = "Off", .enabled = false}).value) ++changes;
    });
    for (const char* id : {"t", "b", "s", "n"}) stage.click(id);
    CHECK(changes == 0);
}

TEST_CASE("a slider follows the pointer in whole steps, in one gesture") {
    double value = 0;
    int changes = 0;
    Stage stage([&](const Ui& ui) {
        if (const auto now =
                slider(ui, {.id = "s", .label = "Budget", .value = value, .max = 1e6, .step = 10e3})) {
            value = *now;
            ++changes;
        }
    });
    const Rect r = stage.rect("s");
    stage.move(r.x0 + r.width() * 0.25f, r.centre().y);
    stage.press(true);
    CHECK(value == doctest::Approx(250e3).epsilon(0.05));
    CHECK(std::fmod(value, 10e3) == 0);
    const auto gesture = stage.gesture();
    stage.move(r.x0 + r.width() * 0.5f, r.centre().y);
    CHECK(value == doctest::Approx(500e3).epsilon(0.03));
    stage.move(r.x1 + 500, r.centre().y);
    CHECK(value == 1e6);
    CHECK(stage.gesture() == gesture);
    const int before = changes;
    stage.run(3);
    CHECK(changes == before);  // holding still changes nothing
    stage.press(false);
    stage.run();
    stage.move(r.x0, r.centre().y);
    CHECK(value == 1e6);
}

TEST_CASE("arrow keys move the focused slider and stay with it") {
    double value = 0.5;
    Stage stage([&](const Ui& ui) {
        if (const auto now = slider(ui, {.id = "s", .label = "One", .value = value, .step = 0.01}))
            value = *now;
        slider(ui, {.id = "other", .label = "Two", .value = 0.5});
    });
    stage.move(300, 550);
    stage.press(true);  // focuses the window
    stage.press(false);
    stage.key(ImGuiKey_Tab);
    stage.key(ImGuiKey_RightArrow);
    stage.key(ImGuiKey_RightArrow);
    CHECK(value == doctest::Approx(0.52));
    stage.key(ImGuiKey_LeftArrow);
    CHECK(value == doctest::Approx(0.51));
    stage.key(ImGuiKey_End);
    CHECK(value == 1.0);
    stage.key(ImGuiKey_Home);
    CHECK(value == 0.0);
}

TEST_CASE("a double click on a slider opens it for typing") {
    double value = 0;
    Stage stage([&](const Ui& ui) {
        if (const auto now =
                slider(ui, {.id = "s", .label = "Budget", .value = value, .max = 1e6, .step = 10e3})) {
            value = *now;
        }
    });
    const charts::Point at = stage.rect("s").centre();
    stage.move(at.x, at.y);
    for (int i = 0; i < 2; ++i) {
        stage.press(true);
        stage.press(false);
    }
    stage.run(3);
    stage.type("123 456");
    stage.key(ImGuiKey_Enter);
    CHECK(value == 123456);
}

TEST_CASE("a typed number is taken on Enter, in any notation people use") {
    double value = 450e3;
    int changes = 0;
    Stage stage([&](const Ui& ui) {
        if (const auto now =
                number_field(ui, {.id = "n", .label = "Budget", .value = value, .max = 2e6}).value) {
            value = *now;
            ++changes;
        }
    });
    stage.click("n");
    stage.run(2);
    CHECK(changes == 0);  // only looking changes nothing
    stage.type("0,6 M");
    stage.key(ImGuiKey_Enter);
    stage.run(2);
    CHECK(value == 600e3);
    CHECK(changes == 1);
}

TEST_CASE("typing into a field moves nothing around it") {
    Stage stage([&](const Ui& ui) {
        number_field(ui, {.id = "n", .label = "Budget", .value = 1234567890, .max = 1e12});
        ImGui::SameLine();
        button(ui, {.id = "beside", .label = "Beside"});
        button(ui, {.id = "below", .label = "Below"});
    });
    const Rect beside = stage.rect("beside");
    const Rect below = stage.rect("below");
    stage.click("n");
    stage.run(3);
    CHECK(stage.rect("n.edit").width() > 0);
    CHECK(stage.rect("beside").x0 == beside.x0);
    CHECK(stage.rect("below").y0 == below.y0);
}

TEST_CASE("a wrong number is refused with a reason and the old value stays") {
    double value = 450e3;
    NumberError error = NumberError::none;
    Stage stage([&](const Ui& ui) {
        const auto result = number_field(ui, {.id = "n", .label = "Budget", .value = value, .max = 2e6});
        error = result.error;
        if (result.value) value = *result.value;
    });
    stage.click("n");
    stage.run(2);
    stage.type("lots");
    CHECK(error == NumberError::not_a_number);
    stage.key(ImGuiKey_Enter);
    stage.run(2);
    CHECK(value == 450e3);
    stage.key(ImGuiKey_Escape);
    stage.run(3);
    CHECK(value == 450e3);
    stage.click("n");
    stage.run(2);
    stage.type("9 M");
    CHECK(error == NumberError::too_large);
    stage.move(300, 550);
    stage.press(true);  // leaving gives up
    stage.press(false);
    stage.run(4);
    CHECK(value == 450e3);
    CHECK(error == NumberError::none);
}

TEST_CASE("leaving a field keeps a valid number, Escape does not") {
    double value = 1;
    Stage stage([&](const Ui& ui) {
        if (const auto now =
                number_field(ui, {.id = "n", .label = "Years", .value = value, .max = 100}).value)
            value = *now;
    });
    stage.click("n");
    stage.run(2);
    stage.type("42");
    stage.move(300, 550);
    stage.press(true);
    stage.press(false);
    stage.run(4);
    CHECK(value == 42);
    stage.click("n");
    stage.run(2);
    stage.type("77");
    stage.key(ImGuiKey_Escape);
    stage.run(4);
    CHECK(value == 42);
}

TEST_CASE("a tab out of sight is reached through the menu") {
    const std::array<TabSpec, 5> tabs{{{"a", "Pourquoi donc"},
                                       {"b", "Comparer tout cela"},
                                       {"c", "Mise à l'épreuve"},
                                       {"d", "Améliorations"},
                                       {"e", "Hypothèses"}}};
    int active = 0;
    Stage stage([&](const Ui& ui) {
        if (const auto now = tab_row(ui, "tabs", tabs, active)) active = *now;
    });
    stage.click("b");
    CHECK(active == 1);
    CHECK(stage.rect("e").width() == 0);
    stage.click("tabs.more");
    stage.click("e.item");
    CHECK(active == 4);
    CHECK(stage.rect("e").width() > 0);
}

TEST_CASE("searching reports the text") {
    std::string text;
    Stage stage([&](const Ui& ui) {
        if (auto now = search_field(ui, {.id = "search", .placeholder = "Search", .text = text})) text = *now;
    });
    stage.click("search");
    stage.type("för");
    CHECK(text == "för");
}

TEST_CASE("every target of an instrument's row is at least 24 pixels high, and none has the id of another") {
    for (const float scale : {1.0f, 1.5f, 2.0f}) {
        bool on = true;
        Stage stage(
            [&](const Ui& ui) {
                for (const char* id : {"mix.a", "mix.b"}) {
                    LeverRowSpec spec;
                    spec.id = id;
                    spec.name = "Fonds d'innovation sociale (avances récupérables, avec Bpifrance)";
                    spec.on = on;
                    lever_row(ui, spec);
                }
            },
            scale);
        platform::probe_widgets();
        stage.run(2);
        std::set<unsigned> seen;
        int targets = 0;
        for (const auto& widget : platform::probe_widgets()) {
            if (widget.label.find("###mix.") == std::string::npos) continue;
            ++targets;
            CHECK(widget.height >= 24.0f * scale);
            CHECK(seen.insert(widget.id).second);
        }
        CHECK(targets == 10);
        CHECK(stage.rect("mix.a.name").x1 < stage.rect("mix.a.grade").x0);
        CHECK(stage.rect("mix.a.grade").x1 < stage.rect("mix.a.value").x0);
    }
}

TEST_CASE("every page of the gallery is drawn without duplicate ids, in every language and scale") {
    for (const Language language : {Language::en, Language::fr, Language::sv}) {
        for (const float scale : {1.0f, 2.0f}) {
            gallery::Gallery content;
            content.content = {language, &charts::light_palette()};
            content.levers = content.content.levers();
            Stage stage(
                [&](const Ui& ui) {
                    gallery::widget_page(ui, content);
                    gallery::first_screen(ui, content);
                    gallery::analysis_page(ui, content);
                },
                scale);
            platform::probe_widgets();
            stage.run(2);
            std::set<unsigned> seen;
            for (const auto& widget : platform::probe_widgets()) {
                if (widget.label.empty() || widget.label.front() == '#') continue;
                CAPTURE(widget.label);
                CHECK(seen.insert(widget.id).second);
            }
            CHECK(seen.size() > 50);
        }
    }
}

TEST_CASE("a dialog opens from anywhere and closes by button and by Escape") {
    bool open = false;
    bool content_drawn = false;
    Stage stage([&](const Ui& ui) {
        begin_card(ui, "card");
        if (button(ui, {.id = "open", .label = "Open"})) open = true;
        end_card(ui);
        content_drawn = begin_modal(ui, "dialog", "Share", 300, open);
        if (content_drawn) end_modal();
    });
    CHECK_FALSE(content_drawn);
    stage.click("open");
    CHECK(content_drawn);
    stage.click("dialog.close");
    CHECK_FALSE(open);
    CHECK_FALSE(content_drawn);
    stage.click("open");
    CHECK(content_drawn);
    stage.key(ImGuiKey_Escape);
    stage.run(2);
    CHECK_FALSE(open);
    stage.click("open");
    open = false;  // by the application
    stage.run(2);
    CHECK_FALSE(content_drawn);
}
