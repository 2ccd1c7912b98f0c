#include "cli/wording.hpp"

namespace regiomix {

NumberStyle style_of(const IndicatorInfo& info) {
    switch (info.format) {
        case IndicatorInfo::Format::eur:
            return {NumberStyle::Kind::money};
        case IndicatorInfo::Format::percent:
            return {NumberStyle::Kind::percent};
        case IndicatorInfo::Format::number:
        case IndicatorInfo::Format::percentage_points:
        case IndicatorInfo::Format::kg:
            break;
    }
    return {NumberStyle::Kind::plain, info.decimals};
}

NumberStyle finer_style_of(const IndicatorInfo& info) {
    NumberStyle style = style_of(info);
    ++style.decimals;
    return style;
}

std::string title_line(const NamedScenario& named, const Content& content) {
    const Scenario& scenario = named.scenario;
    const std::string& own_name = scenario.region.name;
    const std::string region =
        own_name.empty() ? content.find_region(scenario.region.id)->name.in(Language::en) : own_name;
    const std::string title = scenario.meta.title.empty() ? named.name : scenario.meta.title;
    return title + "\n" + region + ", " + std::to_string(scenario.start_year) + " to " +
           std::to_string(scenario.start_year + scenario.horizon_years);
}

}  // namespace regiomix
