#include "charts/svg_painter.hpp"

#include <array>
#include <cmath>
#include <cstdio>

#include "charts/inter_advances.hpp"

namespace regiomix::charts {
namespace {

// Vertical metrics of Inter in em.
constexpr float ascent = 0.96875f;
constexpr float line_box = 1.21f;

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) {
        return static_cast<unsigned char>(i < text.size() ? text[i] : 0);
    };
    const unsigned char lead = byte(at);
    const int length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    char32_t c = length == 1 ? lead : lead & (0xff >> (length + 1));
    for (int k = 1; k < length; ++k) c = (c << 6) | (byte(at + static_cast<std::size_t>(k)) & 0x3f);
    at += static_cast<std::size_t>(length);
    return c;
}

}  // namespace

float InterMeasure::width(std::string_view text, TextRole role, Weight weight) const {
    int thousandths = 0;
    for (std::size_t at = 0; at < text.size();) {
        thousandths += inter_advance(next_character(text, at), weight == Weight::semibold);
    }
    return static_cast<float>(thousandths) * em_size(role) * scale_ / 1000.0f;
}

float InterMeasure::line_height(TextRole role) const {
    return std::round(em_size(role) * line_box * scale_);
}

std::string xml_escape(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;
        }
    }
    return out;
}

SvgPainter::SvgPainter(const Page& page)
    : measure_(page.scale), scale_(page.scale), id_prefix_(page.id_prefix), fix_widths_(page.fix_widths) {
    out_ += "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"";
    attribute("width", page.width);
    attribute("height", page.height);
    out_ += " viewBox=\"0 0 ";
    number(page.width);
    out_ += ' ';
    number(page.height);
    if (page.fix_widths) out_ += "\" xml:space=\"preserve";  // or spaces at the ends of runs are lost
    out_ += "\" font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\">\n<title>" +
            xml_escape(page.title) + "</title>\n<desc>" + xml_escape(page.description) + "</desc>\n";
    if (page.background.a > 0) rect({0, 0, page.width, page.height}, {page.background, {}, 0, 0});
}

void SvgPainter::number(float value) {
    std::array<char, 48> buffer{};
    // Adding zero turns -0.00 into 0.00.
    const double rounded = std::round(static_cast<double>(value) * 100.0) / 100.0 + 0.0;
    std::snprintf(buffer.data(), buffer.size(), "%.2f", std::isfinite(rounded) ? rounded : 0.0);
    out_ += buffer.data();
}

void SvgPainter::attribute(std::string_view name, float value) {
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    number(value);
    out_ += '"';
}

void SvgPainter::paint(std::string_view name, Rgba8 colour) {
    std::array<char, 16> hex{};
    std::snprintf(hex.data(), hex.size(), "#%02x%02x%02x", colour.r, colour.g, colour.b);
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
    out_ += colour.a == 0 ? "none" : hex.data();
    out_ += '"';
    if (colour.a == 0 || colour.a == 255) return;
    attribute(std::string(name) + "-opacity", static_cast<float>(colour.a) / 255.0f);
}

void SvgPainter::fill_and_border(const RectStyle& style) {
    paint("fill", style.fill);
    if (style.border.a == 0 || style.border_width <= 0.0f) return;
    paint("stroke", style.border);
    attribute("stroke-width", style.border_width);
}

void SvgPainter::points_attribute(std::span<const Point> points, bool reversed) {
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point p = points[reversed ? points.size() - 1 - i : i];
        if (out_.back() != '"') out_ += ' ';
        number(p.x);
        out_ += ',';
        number(p.y);
    }
}

void SvgPainter::band(std::span<const Point> upper, std::span<const Point> lower, Rgba8 fill) {
    if (upper.size() < 2) return;
    out_ += "<polygon points=\"";
    points_attribute(upper, false);
    points_attribute(lower, true);
    out_ += '"';
    paint("fill", fill);
    out_ += "/>\n";
}

void SvgPainter::convex(std::span<const Point> points, Rgba8 fill) {
    band(points, {}, fill);
}

void SvgPainter::polyline(std::span<const Point> points, const LineStyle& style) {
    if (points.size() < 2) return;
    out_ += "<polyline points=\"";
    points_attribute(points, false);
    out_ += "\" fill=\"none\"";
    paint("stroke", style.colour);
    attribute("stroke-width", style.width);
    out_ += " stroke-linejoin=\"round\"";
    if (style.dash > 0.0f) {
        out_ += " stroke-dasharray=\"";
        number(style.dash);
        out_ += ' ';
        number(style.gap);
        out_ += '"';
    }
    out_ += "/>\n";
}

void SvgPainter::rect(const Rect& r, const RectStyle& style) {
    // SVG strokes straddle the edge; keep the border inside as on the screen.
    const float half = style.border.a > 0 ? style.border_width * 0.5f : 0.0f;
    out_ += "<rect";
    attribute("x", r.x0 + half);
    attribute("y", r.y0 + half);
    attribute("width", std::max(0.0f, r.width() - 2 * half));
    attribute("height", std::max(0.0f, r.height() - 2 * half));
    if (style.rounding > 0.0f) attribute("rx", style.rounding);
    fill_and_border(style);
    out_ += "/>\n";
}

void SvgPainter::circle(Point centre, float radius, const RectStyle& style) {
    out_ += "<circle";
    attribute("cx", centre.x);
    attribute("cy", centre.y);
    attribute("r", radius);
    fill_and_border(style);
    out_ += "/>\n";
}

void SvgPainter::text(Point at, std::string_view text, const TextStyle& style) {
    if (text.empty()) return;
    out_ += "<text";
    attribute("x", at.x);
    attribute("y", at.y + ascent * em_size(style.role) * scale_);
    attribute("font-size", em_size(style.role) * scale_);
    if (style.weight == Weight::semibold) out_ += " font-weight=\"600\"";
    if (style.align == Align::middle) out_ += " text-anchor=\"middle\"";
    if (style.align == Align::end) out_ += " text-anchor=\"end\"";
    if (fix_widths_) {
        attribute("textLength", measure_.width(text, style.role, style.weight));
        out_ += " lengthAdjust=\"spacingAndGlyphs\"";
    }
    paint("fill", style.colour);
    out_ += ">" + xml_escape(text) + "</text>\n";
}

void SvgPainter::push_clip(const Rect& r) {
    const std::string id = id_prefix_ + "clip" + std::to_string(++clips_);
    out_ += "<clipPath id=\"" + id + "\"><rect";
    attribute("x", r.x0);
    attribute("y", r.y0);
    attribute("width", std::max(0.0f, r.width()));
    attribute("height", std::max(0.0f, r.height()));
    out_ += "/></clipPath>\n<g clip-path=\"url(#" + id + ")\">\n";
    ++open_groups_;
}

void SvgPainter::pop_clip() {
    if (open_groups_ == 0) return;
    out_ += "</g>\n";
    --open_groups_;
}

std::string SvgPainter::finish() && {
    while (open_groups_ > 0) pop_clip();
    out_ += "</svg>\n";
    return std::move(out_);
}

}  // namespace regiomix::charts
