#include "charts/flow_chart.hpp"

#include <doctest/doctest.h>

#include "unit/charts/analysis_charts.hpp"
#include "unit/charts/support.hpp"

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

FlowLayout layout_of(const FlowChart& chart, float width = 900) {
    return layout_flow(chart, {10, 20, 10 + width, 20}, style(), InterMeasure(1.0f));
}

float thickness(const FlowBand& band, std::size_t i, bool across) {
    return across ? band.second[i].y - band.first[i].y : band.second[i].x - band.first[i].x;
}

}  // namespace

TEST_CASE("bars have the size of their value, relative to the largest of their stage") {
    for (const float width : {280.0f, 900.0f}) {
        const FlowLayout layout = layout_of(pathway(), width);
        const auto size = [&](const Rect& r) { return layout.across ? r.height() : r.width(); };
        CHECK(layout.across == (width > 600));
        const float full = size(layout.nodes[0].bar);
        CHECK(full > 30);
        CHECK(size(layout.nodes[1].bar) == doctest::Approx(full));  // as large: it is the largest of its own stage
        CHECK(size(layout.nodes[1].outline) == doctest::Approx(full * 18 / 46));
        CHECK(size(layout.nodes[5].bar) == doctest::Approx(full * 3.1f / 8.4f));  // the second route shares the stage
        CHECK(size(layout.nodes[4].outline) == doctest::Approx(full));            // more without the mix
    }
}

TEST_CASE("links begin and end on the bars, as wide as what flows") {
    for (const float width : {280.0f, 900.0f}) {
        const FlowLayout layout = layout_of(pathway(), width);
        const float full = layout.across ? layout.nodes[0].bar.height() : layout.nodes[0].bar.width();
        for (const FlowLinkLayout& link : layout.links) {
            const Rect& from = layout.nodes[static_cast<std::size_t>(link.from)].bar;
            const Rect& to = layout.nodes[static_cast<std::size_t>(link.to)].bar;
            const Point begin = link.solid.first.front();
            const Point end = link.solid.second.back();
            CHECK((layout.across ? begin.x == from.x1 : begin.y == from.y1));
            CHECK((layout.across ? end.x == to.x0 : end.y == to.y0));
            CHECK((layout.across ? begin.y >= from.y0 - 0.1f : begin.x >= from.x0 - 0.1f));
            CHECK((layout.across ? end.y <= to.y1 + 0.1f : end.x <= to.x1 + 0.1f));
        }
        CHECK(thickness(layout.links[0].solid, 0, layout.across) == doctest::Approx(full * 46 / 184));
        CHECK(thickness(layout.links[0].solid, layout.links[0].solid.first.size() - 1, layout.across) == doctest::Approx(full));
        // Two routes leave one bar side by side.
        const Point lower = layout.links[2].solid.second.front();
        const Point upper = layout.links[3].solid.first.front();
        CHECK((layout.across ? lower.y <= upper.y + 0.1f : lower.x <= upper.x + 0.1f));
    }
}

TEST_CASE("links that would be wider than their bar share it") {
    FlowChart chart = pathway();
    chart.links[2].value = 30;  // more than the 19 that there are
    const FlowLayout layout = layout_of(chart);
    const Rect& bar = layout.nodes[2].bar;
    const float total = thickness(layout.links[2].solid, 0, true) + thickness(layout.links[3].solid, 0, true);
    CHECK(total <= bar.height() + 0.1f);
    CHECK(layout.links[2].solid.first.front().y >= bar.y0 - 0.1f);
}

TEST_CASE("links that lead nowhere or backwards are not drawn") {
    FlowChart chart = pathway();
    chart.links.push_back({"proven", "nowhere", 3, 3, "", {}});
    chart.links.push_back({"scaled", "pilots", 3, 3, "", {}});
    const FlowLayout layout = layout_of(chart);
    CHECK(layout.links[5].from == -1);
    CHECK(layout.links[6].from == -1);
    CHECK(layout.links[6].solid.first.empty());
}

TEST_CASE("stages stand in order: to the right, or below each other with all names beside") {
    const FlowLayout wide = layout_of(pathway());
    CHECK(wide.nodes[0].bar.x1 < wide.nodes[1].bar.x0);
    CHECK(wide.nodes[5].bar.x0 == wide.nodes[3].bar.x0);
    CHECK(wide.nodes[5].bar.y0 > wide.nodes[3].bar.y1);
    const FlowLayout narrow = layout_of(pathway(), 280);
    CHECK(narrow.nodes[0].bar.y1 < narrow.nodes[1].bar.y0);
    CHECK(narrow.nodes[5].bar.y0 > narrow.nodes[3].bar.y1);
    CHECK(narrow.nodes[4].bar.y0 > narrow.nodes[5].bar.y1);
}

TEST_CASE("words are not cut in pieces: a long one sends the stages below each other") {
    FlowChart chart = pathway();
    CHECK(layout_of(chart, 640).across);
    chart.nodes[4].name = "Medborgarförslagsberedningsprocess";
    const FlowLayout layout = layout_of(chart, 640);
    CHECK_FALSE(layout.across);
    CHECK(layout.nodes[4].name.pieces[0].text.find("beredningsprocess") != std::string::npos);
    CHECK_FALSE(layout.nodes[4].name.truncated);
}

TEST_CASE("nodes and links are found where they are, nodes first") {
    for (const float width : {280.0f, 900.0f}) {
        const FlowLayout layout = layout_of(pathway(), width);
        for (std::size_t i = 0; i < layout.nodes.size(); ++i)
            CHECK(hit_flow(layout, layout.nodes[i].bar.centre()) == FlowHit{false, static_cast<int>(i)});
        const FlowBand& band = layout.links[1].solid;
        const std::size_t half = band.first.size() / 2;
        const Point middle{(band.first[half].x + band.second[half].x) * 0.5f,
                           (band.first[half].y + band.second[half].y) * 0.5f};
        CHECK(hit_flow(layout, middle) == FlowHit{true, 1});
    }
    CHECK(flow_read_out(pathway(), {true, 1}, style()).heading == "Proven");
    CHECK(flow_read_out(pathway(), {false, 9}, style()).heading.empty());
}

TEST_CASE("one stage alone is drawn as well") {
    FlowChart chart = pathway();
    chart.nodes.resize(1);
    const FlowLayout layout = layout_of(chart);
    CHECK(layout.height > 60);
    CHECK(layout.nodes[0].bar.height() > 30);
}
