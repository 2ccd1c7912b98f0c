#include "charts/svg_sheet.hpp"

#include <cmath>

#include "charts/rich_text.hpp"

namespace regiomix::charts {

SvgPainter painter_of(const SvgSheet& sheet, float height, const Palette& palette) {
    SvgPainter::Page page{sheet.width, height, sheet.title, sheet.description, palette.surface, sheet.scale};
    page.id_prefix = sheet.id_prefix;
    page.fix_widths = true;
    return SvgPainter(page);
}

float footer_height(const SvgSheet& sheet, const TextMeasure& m) {
    return sheet.footer.empty() ? 0.0f : m.line_height(TextRole::small) + std::round(8.0f * sheet.scale);
}

void draw_footer(const SvgSheet& sheet, float height, const Palette& palette, Painter& painter) {
    if (sheet.footer.empty()) return;
    const TextMeasure& m = painter.measure();
    const auto fitted = fit_text(sheet.footer, sheet.width - 2 * sheet.margin, TextRole::small, Weight::regular, m);
    painter.text({sheet.margin, height - sheet.margin - m.line_height(TextRole::small)}, fitted.text,
                 {TextRole::small, Weight::regular, palette.text_muted, Align::start});
}

Rect chart_area(const SvgSheet& sheet, float height, const TextMeasure& m) {
    return {sheet.margin, sheet.margin, sheet.width - sheet.margin, height - sheet.margin - footer_height(sheet, m)};
}

}  // namespace regiomix::charts
