#include "charts/hover_card.hpp"

#include <doctest/doctest.h>

#include "unit/charts/recording_painter.hpp"
#include "unit/charts/support.hpp"

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

const HoverCard long_card{"Fonds d’innovation sociale (avances récupérables) \u00b7 Social inkubation och företagsstöd",
                          {{"Net jobs in 2040, difference to doing nothing", {}, "+17", "9 to 31"}, {"Share", {}, "43 %", ""}}};

}  // namespace

TEST_CASE("a read-out stays on the screen, however long its names are; numbers stay whole") {
    for (const float width : {240.0f, 320.0f, 1200.0f}) {
        const Rect bounds{0, 0, width, 300};
        for (const float x : {0.0f, width * 0.5f, width}) {
            RecordingPainter painter;
            const Rect card = draw_hover_card(long_card, {x, 280}, bounds, style(), painter);
            CHECK(inside(card, bounds, 0.5f));
            std::string all;
            for (const DrawnText& text : painter.texts) {
                CHECK(inside(text.rect, card, 0.5f));
                all += text.text + ";";
            }
            CHECK(all.find("+17;9 to 31;") != std::string::npos);
            CHECK((all.find("\u2026") != std::string::npos) == (width < 1000));
        }
    }
}
