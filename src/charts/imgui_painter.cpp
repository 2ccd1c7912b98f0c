#include "charts/imgui_painter.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <imgui.h>
#include "charts/curve.hpp"

namespace regiomix::charts {
namespace {

ImU32 packed(Rgba8 c) {
    return IM_COL32(c.r, c.g, c.b, c.a);
}

ImVec2 vec(Point p) {
    return {p.x, p.y};
}

std::vector<ImVec2> to_imgui(std::span<const Point> points) {
    std::vector<ImVec2> out;
    out.reserve(points.size());
    for (const Point& p : points) out.push_back(vec(p));
    return out;
}

// How far an edge must be pushed vertically for its soft fringe to be one pixel wide at right angles.
float fringe_at(std::span<const Point> edge, std::size_t i) {
    const Point a = edge[i > 0 ? i - 1 : i];
    const Point b = edge[i + 1 < edge.size() ? i + 1 : i];
    const float dx = b.x - a.x;
    if (dx <= 0.0f) return 0.5f;
    const float slope = (b.y - a.y) / dx;
    return 0.5f * std::min(std::sqrt(1.0f + slope * slope), 6.0f);
}

}  // namespace

float ImguiMeasure::width(std::string_view text, TextRole role, Weight weight) const {
    const ImFont* font = fonts_->get(role, weight);
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0.0f, text.data(), text.data() + text.size()).x;
}

float ImguiMeasure::line_height(TextRole role) const {
    return fonts_->get(role, Weight::regular)->FontSize;
}

// One mesh for the whole band: separate anti-aliased quads would show a seam at every year.
void ImguiPainter::band(std::span<const Point> upper, std::span<const Point> lower, Rgba8 fill) {
    const std::size_t n = std::min(upper.size(), lower.size());
    if (n < 2) return;
    const ImVec2 uv = ImGui::GetDrawListSharedData() ? ImGui::GetFontTexUvWhitePixel() : ImVec2();
    const ImU32 clear = packed(with_alpha(fill, 0.0f));
    list_->PrimReserve(static_cast<int>(n - 1) * 18, static_cast<int>(n) * 4);
    const auto base = static_cast<unsigned>(list_->_VtxCurrentIdx);
    for (std::size_t i = 0; i < n; ++i) {
        const float thickness = std::max(lower[i].y - upper[i].y, 0.0f);
        const float up = fringe_at(upper, i);
        const float down = fringe_at(lower, i);
        // A band thinner than its fringes fades instead of turning into a hard line.
        const float cover = std::min(1.0f, thickness / (up + down));
        const ImU32 solid = packed(with_alpha(fill, cover));
        const float inner = thickness * 0.5f;
        const float x = upper[i].x;
        list_->PrimWriteVtx({x, upper[i].y - up}, uv, clear);
        list_->PrimWriteVtx({x, upper[i].y + std::min(up, inner)}, uv, solid);
        list_->PrimWriteVtx({x, lower[i].y - std::min(down, inner)}, uv, solid);
        list_->PrimWriteVtx({x, lower[i].y + down}, uv, clear);
    }
    for (unsigned i = 0; i + 1 < n; ++i) {
        for (unsigned strip = 0; strip < 3; ++strip) {
            const unsigned a = base + i * 4 + strip;
            for (const unsigned index : {a, a + 4, a + 5, a, a + 5, a + 1}) {
                list_->PrimWriteIdx(static_cast<ImDrawIdx>(index));
            }
        }
    }
}

void ImguiPainter::convex(std::span<const Point> points, Rgba8 fill) {
    const auto converted = to_imgui(points);
    list_->AddConvexPolyFilled(converted.data(), static_cast<int>(converted.size()), packed(fill));
}

void ImguiPainter::polyline(std::span<const Point> points, const LineStyle& style) {
    if (style.dash > 0.0f) {
        for (const auto& piece : dash_pieces(points, style.dash, style.gap)) {
            polyline(piece, {style.colour, style.width, 0.0f, 0.0f});
        }
        return;
    }
    if (points.size() < 2) return;
    const auto converted = to_imgui(points);
    list_->AddPolyline(converted.data(), static_cast<int>(converted.size()), packed(style.colour), 0,
                       style.width);
}

void ImguiPainter::rect(const Rect& r, const RectStyle& style) {
    const ImVec2 min(r.x0, r.y0);
    const ImVec2 max(r.x1, r.y1);
    if (style.fill.a > 0) list_->AddRectFilled(min, max, packed(style.fill), style.rounding);
    if (style.border.a == 0 || style.border_width <= 0.0f) return;
    const float extra = (style.border_width - 1.0f) * 0.5f;  // AddRect itself moves in by half a pixel
    list_->AddRect({min.x + extra, min.y + extra}, {max.x - extra, max.y - extra}, packed(style.border),
                   style.rounding, 0, style.border_width);
}

void ImguiPainter::circle(Point centre, float radius, const RectStyle& style) {
    if (style.fill.a > 0) list_->AddCircleFilled(vec(centre), radius, packed(style.fill));
    if (style.border.a == 0 || style.border_width <= 0.0f) return;
    list_->AddCircle(vec(centre), radius - style.border_width * 0.5f, packed(style.border), 0,
                     style.border_width);
}

void ImguiPainter::text(Point at, std::string_view text, const TextStyle& style) {
    if (text.empty()) return;
    ImFont* font = fonts_->get(style.role, style.weight);
    float x = at.x;
    if (style.align != Align::start) {
        const float width = measure_.width(text, style.role, style.weight);
        x -= style.align == Align::middle ? width * 0.5f : width;
    }
    // Whole pixels keep the stems sharp.
    list_->AddText(font, font->FontSize, {std::round(x), std::round(at.y)}, packed(style.colour), text.data(),
                   text.data() + text.size());
}

void ImguiPainter::push_clip(const Rect& r) {
    list_->PushClipRect({r.x0, r.y0}, {r.x1, r.y1}, true);
}

void ImguiPainter::pop_clip() {
    list_->PopClipRect();
}

}  // namespace regiomix::charts
