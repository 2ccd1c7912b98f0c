#include "charts/rich_text.hpp"

#include <doctest/doctest.h>

#include "charts/svg_painter.hpp"

using namespace regiomix::charts;

namespace {

const InterMeasure measure;

RichLayout wrap(const char* text, float width, int lines) {
    return layout_rich_text({{text}}, width, lines, TextRole::small, measure);
}

}  // namespace

TEST_CASE("text that fits is left alone, other text ends in an ellipsis inside the width") {
    CHECK_FALSE(fit_text("Net jobs", 200, TextRole::small, Weight::regular, measure).truncated);
    for (float width = 10; width < 120; width += 7) {
        const auto fitted =
            fit_text("Åtgärder för å, ä och ö", width, TextRole::small, Weight::regular, measure);
        CHECK(fitted.truncated);
        CHECK(fitted.text.ends_with("\u2026"));
        if (width > 20) CHECK(measure.width(fitted.text, TextRole::small, Weight::regular) <= width);
        // No half characters: a continuation byte never starts the text after a cut.
        for (std::size_t i = 0; i + 1 < fitted.text.size(); ++i) {
            const auto lead = static_cast<unsigned char>(fitted.text[i]);
            if (lead >= 0xc0) CHECK((static_cast<unsigned char>(fitted.text[i + 1]) & 0xc0) == 0x80);
        }
    }
}

TEST_CASE("words wrap at spaces, hold at no-break spaces and obey line breaks") {
    const auto two = wrap("one two three four five six", 90, 5);
    CHECK(two.height > measure.line_height(TextRole::small));
    CHECK(two.width <= 90);
    CHECK_FALSE(two.truncated);
    CHECK(wrap("one\ntwo", 500, 5).pieces.size() == 2);
    const auto held = wrap("aa bb\u00a0cc", measure.width("aa bb", TextRole::small, Weight::regular) + 2, 5);
    REQUIRE(held.pieces.size() == 2);
    CHECK(held.pieces[1].text == "bb\u00a0cc");
}

TEST_CASE("the last allowed line ends in an ellipsis if text is left") {
    const auto cut = wrap("one two three four five six seven eight nine ten", 60, 2);
    CHECK(cut.truncated);
    REQUIRE_FALSE(cut.pieces.empty());
    CHECK(cut.pieces.back().text.ends_with("\u2026"));
    CHECK(cut.width <= 60);
}

TEST_CASE("runs keep their colour and weight across a wrap") {
    const Rgba8 red = rgb(0xff0000);
    const auto layout = layout_rich_text({{"plain "}, {"bold words here", red, Weight::semibold}}, 70, 4,
                                         TextRole::small, measure);
    REQUIRE(layout.pieces.size() >= 3);
    CHECK_FALSE(layout.pieces[0].colour.has_value());
    for (std::size_t i = 1; i < layout.pieces.size(); ++i) {
        CHECK(layout.pieces[i].colour == red);
        CHECK(layout.pieces[i].weight == Weight::semibold);
    }
}

TEST_CASE("a word wider than the line is cut, and nothing at all is no problem") {
    CHECK(wrap("Donaudampfschifffahrtsgesellschaft", 60, 3).width <= 70);
    CHECK(wrap("", 60, 3).pieces.empty());
    CHECK(wrap("   ", 60, 3).width < 60);
}
