#include "charts/rich_text.hpp"

#include <algorithm>
#include <cmath>

namespace regiomix::charts {
namespace {

constexpr std::string_view ellipsis = "\u2026";

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

std::size_t floor_to_character(std::string_view text, std::size_t at) {
    while (at > 0 && at < text.size() && continues_character(text[at])) --at;
    return at;
}

// Greedy line filling over the words of all spans.
class LineFiller {
  public:
    LineFiller(float max_width, int max_lines, TextRole role, const TextMeasure& measure, float line_spacing)
        : max_width_(max_width),
          max_lines_(max_lines),
          role_(role),
          measure_(measure),
          line_step_(std::round(measure.line_height(role) * line_spacing)) {}

    void add(const Span& span) {
        std::string_view rest = span.text;
        while (!rest.empty() && !layout_.truncated) {
            if (rest.front() == '\n') {
                new_line();
                rest.remove_prefix(1);
                continue;
            }
            const std::size_t space = rest.find_first_of(" \n");
            std::size_t end = std::min(space, rest.size());
            while (end < rest.size() && rest[end] == ' ') ++end;
            add_word(rest.substr(0, end), span);
            rest.remove_prefix(end);
        }
    }

    RichLayout finish() {
        for (const auto& piece : layout_.pieces) {
            const float right = piece.at.x + measure_.width(piece.text, role_, piece.weight);
            layout_.width = std::max(layout_.width, right);
        }
        layout_.height = y_ + measure_.line_height(role_);
        return std::move(layout_);
    }

  private:
    void add_word(std::string_view word, const Span& span) {
        std::string_view visible = word;
        while (!visible.empty() && visible.back() == ' ') visible.remove_suffix(1);
        const float needed = measure_.width(visible, role_, span.weight);
        if (x_ > 0.0f && x_ + needed > max_width_ && !new_line()) {
            close_with_ellipsis(span);
            return;
        }
        if (x_ == 0.0f && needed > max_width_) {  // a single word wider than the line
            const auto fitted = fit_text(visible, max_width_, role_, span.weight, measure_);
            append(fitted.text + " ", span);
            return;
        }
        append(word, span);
    }

    void append(std::string_view word, const Span& span) {
        const bool same_run =
            last_span_ == &span && !layout_.pieces.empty() && layout_.pieces.back().at.y == y_;
        if (!same_run) layout_.pieces.push_back({{x_, y_}, "", span.colour, span.weight});
        auto& piece = layout_.pieces.back();
        piece.text += word;
        x_ = piece.at.x + measure_.width(piece.text, role_, span.weight);
        last_span_ = &span;
    }

    bool new_line() {
        if (line_ + 1 >= max_lines_) return false;
        ++line_;
        x_ = 0.0f;
        y_ += line_step_;
        return true;
    }

    void close_with_ellipsis(const Span& span) {
        layout_.truncated = true;
        if (layout_.pieces.empty()) return append(ellipsis, span);
        auto& piece = layout_.pieces.back();
        std::string text = piece.text + "\u2026\u2026";  // always too long, so that fit_text adds its own
        while (!text.empty() && piece.text.ends_with(' ')) piece.text.pop_back();
        const float room = max_width_ - piece.at.x;
        piece.text = measure_.width(piece.text + std::string(ellipsis), role_, piece.weight) <= room
                         ? piece.text + std::string(ellipsis)
                         : fit_text(text, room, role_, piece.weight, measure_).text;
    }

    float max_width_;
    int max_lines_;
    TextRole role_;
    const TextMeasure& measure_;
    float line_step_;
    RichLayout layout_;
    const Span* last_span_ = nullptr;
    int line_ = 0;
    float x_ = 0.0f;
    float y_ = 0.0f;
};

}  // namespace

FittedText fit_text(std::string_view text, float max_width, TextRole role, Weight weight,
                    const TextMeasure& measure) {
    if (measure.width(text, role, weight) <= max_width) return {std::string(text), false};
    const float room = max_width - measure.width(ellipsis, role, weight);
    std::size_t low = 0;  // always fits
    std::size_t high = text.size();
    while (low < high) {
        const std::size_t middle = floor_to_character(text, (low + high + 1) / 2);
        if (middle > low && measure.width(text.substr(0, middle), role, weight) <= room) {
            low = middle;
        } else if (middle <= low) {
            break;
        } else {
            high = middle - 1;
        }
    }
    low = floor_to_character(text, low);
    while (low > 0 && text[low - 1] == ' ') --low;
    return {std::string(text.substr(0, low)) + std::string(ellipsis), true};
}

RichLayout layout_rich_text(const RichText& spans, float max_width, int max_lines, TextRole role,
                            const TextMeasure& measure, float line_spacing) {
    LineFiller filler(max_width, max_lines, role, measure, line_spacing);
    for (const auto& span : spans) filler.add(span);
    return filler.finish();
}

void draw_rich_text(const RichLayout& layout, Point at, TextRole role, Rgba8 colour, Painter& painter) {
    for (const auto& piece : layout.pieces) {
        painter.text({at.x + piece.at.x, at.y + piece.at.y}, piece.text,
                     {role, piece.weight, piece.colour.value_or(colour), Align::start});
    }
}

}  // namespace regiomix::charts
