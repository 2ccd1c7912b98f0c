// The charts of the analyses as files of their own, compared byte by byte. After a wanted change: REGIOMIX_UPDATE_GOLDEN=1,
// then look at the pictures.

#include <doctest/doctest.h>

#include "unit/charts/analysis_charts.hpp"
#include "unit/charts/golden.hpp"

using namespace regiomix;
using namespace regiomix::charts;
using namespace regiomix::charts::test;

namespace {

std::string wide(const AnyChart& chart, const char* title, const Palette& palette, Language language = Language::en) {
    SvgSheet sheet;
    sheet.title = title;
    sheet.description = "The finding, in a sentence.";
    sheet.footer = "Regiomix \u00b7 Seven steps \u00b7 Expert assumptions, not a forecast.";
    return any_chart_svg(chart, sheet, palette, language);
}

// As wide as a phone; nothing around it.
std::string narrow(const AnyChart& chart, const Palette& palette, Language language = Language::en) {
    SvgSheet sheet;
    sheet.width = 320.0f;
    sheet.scale = 1.0f;
    sheet.margin = 20.0f;
    sheet.title = "Narrow";
    sheet.heading = false;
    return any_chart_svg(chart, sheet, palette, language);
}

}  // namespace

TEST_CASE("golden: rows with intervals") {
    check_golden("analysis_contribution",
                 wide(contributions(), "The revolving fund brings most of the 40 net jobs", light_palette()));
    check_golden("analysis_contribution_narrow", narrow(contributions(dark_palette()), dark_palette(), Language::fr));
    check_golden("analysis_tornado", wide(tornado(), "Jobs per scaled venture move the result most", light_palette()));
    check_golden("analysis_sobol_narrow", narrow(sobol(light_contrast_palette()), light_contrast_palette(), Language::sv));
    check_golden("analysis_limits",
                 wide(box_limits(dark_palette()), "It fails where displacement is high and ventures stay small",
                      dark_palette()));
}

TEST_CASE("golden: pairs") {
    check_golden("analysis_pairs", wide(pairs(), "The fund and incubation need each other", light_palette()));
    check_golden("analysis_pairs_narrow", narrow(pairs(12), dark_contrast_palette()));
}

TEST_CASE("golden: points") {
    check_golden("analysis_front",
                 wide(front(), "Above 16 million euros each further job costs twice as much", light_palette()));
    check_golden("analysis_trajectory_narrow", narrow(trajectory(dark_palette()), dark_palette(), Language::fr));
}

TEST_CASE("golden: a hundred lines, one axis brushed") {
    check_golden("analysis_mixes", wide(many_mixes(), "Hundred mixes that are beaten by no other", light_palette()));
}

TEST_CASE("golden: the pathway from left to right, and from top to bottom") {
    check_golden("analysis_pathway", wide(pathway(), "Money holds back the most", light_palette()));
    check_golden("analysis_pathway_narrow", narrow(pathway(dark_palette()), dark_palette(), Language::sv));
}
