#include "charts/chart_svg.hpp"

#include <cmath>

namespace regiomix::charts {
namespace {

constexpr float names_share = 0.24f;  // of a timeline's width

}  // namespace

std::string fan_chart_svg(const FanChart& chart, const SvgSheet& sheet, const Palette& palette, Language language) {
    const ChartStyle style{palette, language, sheet.scale};
    SvgPainter painter = painter_of(sheet, sheet.height, palette);
    const Rect area = chart_area(sheet, sheet.height, painter.measure());
    draw_fan_chart(chart, layout_fan_chart(chart, area, style, painter.measure()), style, std::nullopt, painter);
    draw_footer(sheet, sheet.height, palette, painter);
    return std::move(painter).finish();
}

std::string bar_chart_svg(const BarChart& chart, const SvgSheet& sheet, const Palette& palette, Language language) {
    const ChartStyle style{palette, language, sheet.scale};
    SvgPainter painter = painter_of(sheet, sheet.height, palette);
    const Rect area = chart_area(sheet, sheet.height, painter.measure());
    draw_bar_chart(chart, layout_bar_chart(chart, area, style, painter.measure()), style, std::nullopt, painter);
    draw_footer(sheet, sheet.height, palette, painter);
    return std::move(painter).finish();
}

std::string surface_svg(const SurfaceChart& chart, const SvgSheet& sheet, const Palette& palette, Language language) {
    const ChartStyle style{palette, language, sheet.scale};
    SvgPainter painter = painter_of(sheet, sheet.height, palette);
    const Rect area = chart_area(sheet, sheet.height, painter.measure());
    const SurfaceLayout layout = layout_surface(chart, area, style, painter.measure());
    draw_surface_cells(chart, layout, style, painter);
    draw_surface_frame(chart, layout, style, std::nullopt, painter);
    draw_footer(sheet, sheet.height, palette, painter);
    return std::move(painter).finish();
}

std::string timeline_svg(const Timeline& timeline, const SvgSheet& sheet, const Palette& palette, Language language) {
    const ChartStyle style{palette, language, sheet.scale};
    const InterMeasure m(sheet.scale);
    const float heading = sheet.title.empty() || !sheet.heading ? 0.0f : m.line_height(TextRole::heading) + style.px(8.0f);
    const float rows = timeline_height(timeline, style, m);
    const float height = std::ceil(2 * sheet.margin + heading + rows + footer_height(sheet, m));
    SvgPainter painter = painter_of(sheet, height, palette);
    if (heading > 0.0f)
        painter.text({sheet.margin, sheet.margin}, sheet.title,
                     {TextRole::heading, Weight::semibold, palette.text, Align::start});
    Rect area = chart_area(sheet, height, m);
    area.y0 += heading;
    const float years_x0 = std::round(area.x0 + names_share * area.width());
    draw_timeline(timeline, layout_timeline(timeline, area, years_x0, style, m), style, std::nullopt, std::nullopt, painter);
    draw_footer(sheet, height, palette, painter);
    return std::move(painter).finish();
}

}  // namespace regiomix::charts
