#include "charts/interval_list.hpp"

#include <algorithm>
#include <cmath>

namespace regiomix::charts {
namespace {

constexpr float gap = 12.0f;                // between columns
constexpr float edge = 5.0f;                // between the plot and a column
constexpr float least_plot = 200.0f;        // less: names go above their marks
constexpr float most_names = 0.42f;         // of the width
constexpr float lane_height = 14.0f;        // of a row with one lane
constexpr float narrow_lane_height = 9.0f;  // of a row with several
constexpr float lane_gap = 3.0f;
constexpr float row_padding = 7.0f;  // above and below
constexpr float stacked_padding = 8.0f;
constexpr int name_lines = 2;
constexpr float empty_height = 56.0f;

/// Bars and dots lie in lanes of their own, so that their ranges can be told apart; spans share the first.
int lanes_of(const IntervalRow& row) {
    int lanes = 0;
    bool spans = false;
    for (const IntervalMark& mark : row.marks) {
        if (mark.kind == MarkKind::span)
            spans = true;
        else
            ++lanes;
    }
    return std::max(lanes + (spans ? 1 : 0), 1);
}

// Half a dot of room at both ends of the axis, so that no mark sticks out; tracks need none.
float ends_of(const IntervalList& list, const ChartStyle& style) {
    return list.tracks ? 0.0f : style.px(edge);
}

struct Measures {
    float names = 0.0f;  // column widths
    float texts = 0.0f;
    int lanes = 1;
};

Measures measures_of(const IntervalList& list, const TextMeasure& m) {
    Measures out;
    for (const IntervalRow& row : list.rows) {
        out.names = std::max({out.names, m.width(row.name, TextRole::body, Weight::regular),
                              m.width(row.note, TextRole::small, Weight::regular)});
        out.texts = std::max(out.texts, m.width(row.text, TextRole::body, Weight::semibold));
        out.lanes = std::max(out.lanes, lanes_of(row));
    }
    out.names = std::ceil(out.names);
    out.texts = std::ceil(out.texts);
    return out;
}

AxisRange range_of(const IntervalList& list) {
    if (list.range) return *list.range;
    RangeBuilder builder;
    bool bars = false;
    for (const IntervalRow& row : list.rows) {
        for (const IntervalMark& mark : row.marks) {
            builder.include(mark.value);
            builder.include(mark.low);
            builder.include(mark.high);
            bars = bars || mark.kind == MarkKind::bar;
        }
    }
    if (list.reference) builder.include(list.reference->value);
    return builder.finish(bars && !list.reference);
}

float lane_size(int lanes) {
    return lanes > 1 ? narrow_lane_height : lane_height;
}

float marks_height(int lanes, const ChartStyle& style) {
    return style.px(static_cast<float>(lanes) * lane_size(lanes) + static_cast<float>(lanes - 1) * lane_gap);
}

class RowFiller {
  public:
    RowFiller(const IntervalList& list, const IntervalListLayout& layout, int lanes, const ChartStyle& style)
        : list_(list), layout_(layout), lanes_(lanes), style_(style) {}

    std::vector<IntervalMarkLayout> marks(const IntervalRow& row, const Rect& track) const {
        std::vector<IntervalMarkLayout> out;
        int lane = 0;
        int span_lane = -1;
        // A row that needs fewer lanes than others has them in its middle.
        const float used =
            marks_height(lanes_, style_) - static_cast<float>(lanes_ - lanes_of(row)) * style_.px(lane_size(lanes_) + lane_gap);
        const float first = track.centre().y - used * 0.5f + style_.px(lane_size(lanes_)) * 0.5f;
        for (const IntervalMark& mark : row.marks) {
            int mine = lane;
            if (mark.kind == MarkKind::span && span_lane >= 0) {
                mine = span_lane;
            } else {
                if (mark.kind == MarkKind::span) span_lane = lane;
                ++lane;
            }
            out.push_back(place(mark, first + static_cast<float>(mine) * style_.px(lane_size(lanes_) + lane_gap)));
        }
        return out;
    }

  private:
    float x_at(double value) const { return position_on(layout_.range, value, layout_.plot.x0, layout_.plot.x1); }

    // Something that exists is visible, however small; it grows away from the reference.
    Rect visible_body(float from, float to, float middle) const {
        const float half = style_.px(lane_size(lanes_)) * 0.5f;
        Rect body{std::round(std::min(from, to)), std::round(middle - half), std::round(std::max(from, to)),
                  std::round(middle + half)};
        const float least = style_.px(2.0f);
        if (body.width() >= least) return body;
        if (to < from)
            body.x0 = body.x1 - least;
        else
            body.x1 = body.x0 + least;
        const float out = std::max(0.0f, body.x1 - layout_.plot.x1);
        const float in = std::max(0.0f, layout_.plot.x0 - body.x0);
        return {body.x0 - out + in, body.y0, body.x1 - out + in, body.y1};
    }

    IntervalMarkLayout place(const IntervalMark& mark, float middle) const {
        IntervalMarkLayout out;
        out.kind = mark.kind;
        out.middle = middle;
        const bool between = std::isfinite(mark.low) && std::isfinite(mark.high);
        if (mark.kind == MarkKind::span) {
            if (between) out.body = visible_body(x_at(mark.low), x_at(mark.high), middle);
            return out;
        }
        if (between) out.whisker = AxisRange{x_at(std::min(mark.low, mark.high)), x_at(std::max(mark.low, mark.high))};
        if (!std::isfinite(mark.value)) return out;
        const double base = list_.reference ? list_.reference->value : 0.0;
        if (mark.kind == MarkKind::dot)
            out.dot = Point{x_at(mark.value), middle};
        else if (mark.value != base)
            out.body = visible_body(x_at(base), x_at(mark.value), middle);
        return out;
    }

    const IntervalList& list_;
    const IntervalListLayout& layout_;
    int lanes_;
    const ChartStyle& style_;
};

std::vector<LegendEntry> legend_of(const IntervalList& list) {
    std::vector<LegendEntry> entries;
    for (const IntervalKey& key : list.keys)
        entries.push_back({key.name, key.kind == MarkKind::dot ? Swatch::dot : Swatch::bar, key.colour});
    return entries;
}

// Ends with names instead of numbers. Where there is no room for both, each gets half of it.
void place_ends(const IntervalList& list, IntervalListLayout& out, const ChartStyle& style, const TextMeasure& m) {
    const auto width = [&](const std::string& text) { return m.width(text, TextRole::small, Weight::regular); };
    const float gap_between = style.px(gap);
    const bool both = width(list.low_end) + gap_between + width(list.high_end) <= out.plot.width();
    const float room = both ? out.plot.width() : std::max(0.0f, (out.plot.width() - gap_between) * 0.5f);
    const std::string low = fit_text(list.low_end, room, TextRole::small, Weight::regular, m).text;
    const std::string high = fit_text(list.high_end, room, TextRole::small, Weight::regular, m).text;
    out.ticks = {{out.plot.x0, out.plot.x0 + width(low) * 0.5f, low}, {out.plot.x1, out.plot.x1 - width(high) * 0.5f, high}};
}

/// Everything above the rows; returns where they begin.
float place_head(const IntervalList& list, IntervalListLayout& out, const ChartStyle& style, const TextMeasure& m) {
    const float line = m.line_height(TextRole::small);
    float y = out.area.y0;
    out.legend = layout_legend(legend_of(list), {out.area.x0, y}, out.area.width(), style, m);
    if (out.legend.height > 0.0f) y += out.legend.height + style.px(10.0f);
    out.axis_name_at = {out.stacked ? out.area.x0 : out.plot.x0, y};
    if (!list.axis_name.empty()) {
        out.axis_name = layout_rich_text({{list.axis_name, std::nullopt, Weight::semibold}}, out.area.x1 - out.axis_name_at.x,
                                         2, TextRole::small, m);
        y += out.axis_name.height + style.px(4.0f);
    }
    out.ticks_y = y;
    if (!list.low_end.empty() || !list.high_end.empty()) {
        place_ends(list, out, style, m);
    } else {
        const float label_x0 = std::max(out.area.x0, out.plot.x0 - style.px(gap));
        out.ticks = ticks_across(out.range, out.plot.x0, out.plot.x1, label_x0, out.area.x1, list.style, style, m);
    }
    return std::round(y + line + style.px(5.0f));
}

void place_reference(const IntervalList& list, IntervalListLayout& out, const ChartStyle& style, const TextMeasure& m) {
    if (!list.reference || !std::isfinite(list.reference->value)) return;
    const double at = list.reference->value;
    if (at < out.range.low || at > out.range.high) return;
    out.reference_x = std::round(position_on(out.range, at, out.plot.x0, out.plot.x1));
    if (list.reference->name.empty()) return;
    out.reference_name = fit_text(list.reference->name, out.area.width(), TextRole::small, Weight::semibold, m);
    const float half = m.width(out.reference_name.text, TextRole::small, Weight::semibold) * 0.5f;
    out.reference_name_x = std::max(out.area.x0 + half, std::min(*out.reference_x, out.area.x1 - half));
    out.reference_name_y = out.plot.y1 + style.px(5.0f);
    out.height += style.px(5.0f) + m.line_height(TextRole::small);
}

struct RowRoom {
    float name = 0.0f;  // widths
    float note = 0.0f;
    float text = 0.0f;
    float marks = 0.0f;  // height
};

IntervalRowLayout place_row(const IntervalRow& row, const IntervalListLayout& out, const RowRoom& room, float y,
                            const ChartStyle& style, const TextMeasure& m) {
    const float body = m.line_height(TextRole::body);
    const float pad = style.px(out.stacked ? stacked_padding : row_padding);
    IntervalRowLayout at;
    at.name = layout_rich_text({{row.name}}, room.name, name_lines, TextRole::body, m);
    at.note = fit_text(row.note, room.note, TextRole::small, Weight::regular, m);
    at.text = fit_text(row.text, room.text, TextRole::body, Weight::semibold, m);
    const float words = at.name.height + (row.note.empty() ? 0.0f : m.line_height(TextRole::small));
    const float height = 2.0f * pad + (out.stacked ? words + style.px(5.0f) + room.marks : std::max(words, room.marks));
    at.row = {out.area.x0, y, out.area.x1, std::round(y + height)};
    const float middle = at.row.centre().y;
    const float track_y = std::round(out.stacked ? at.row.y1 - pad - room.marks : middle - room.marks * 0.5f);
    at.track = {out.plot.x0, track_y, out.plot.x1, track_y + room.marks};
    at.name_y = std::round(out.stacked ? at.row.y0 + pad : middle - words * 0.5f);
    at.note_y = at.name_y + at.name.height;
    at.text_y = out.stacked ? at.name_y : std::round(middle - body * 0.5f);
    return at;
}

void place_rows(const IntervalList& list, IntervalListLayout& out, int lanes, float text_room, const ChartStyle& style,
                const TextMeasure& m) {
    RowRoom room;
    room.name = out.stacked ? out.area.width() - text_room : out.plot.x0 - out.area.x0 - style.px(gap) - ends_of(list, style);
    room.note = out.stacked ? out.area.width() : room.name;
    room.text = std::max(0.0f, text_room - style.px(gap));
    room.marks = marks_height(lanes, style);
    const RowFiller filler(list, out, lanes, style);
    float y = out.plot.y0;
    for (const IntervalRow& row : list.rows) {
        IntervalRowLayout at = place_row(row, out, room, y, style, m);
        at.marks = filler.marks(row, at.track);
        y = at.row.y1;
        out.rows.push_back(std::move(at));
    }
    out.plot.y1 = y;
    out.height = y - out.area.y0;
}

}  // namespace

IntervalListLayout layout_interval_list(const IntervalList& list, const Rect& area, const ChartStyle& style,
                                        const TextMeasure& m) {
    IntervalListLayout out;
    out.area = area;
    out.range = range_of(list);
    if (list.rows.empty()) {
        out.height = style.px(empty_height);
        out.plot = {area.x0, area.y0, area.x1, area.y0 + out.height};
        return out;
    }
    const Measures need = measures_of(list, m);
    const float names = std::min(need.names, std::floor(area.width() * most_names));
    const float text_room = need.texts > 0.0f ? std::min(need.texts, std::floor(area.width() * 0.45f)) + style.px(gap) : 0.0f;
    out.stacked = area.width() - names - text_room - style.px(gap) < style.px(least_plot);
    const float ends = ends_of(list, style);
    out.plot.x0 = std::round(out.stacked ? area.x0 + ends : area.x0 + names + style.px(gap) + ends);
    out.plot.x1 = std::round(std::max(out.plot.x0 + 1.0f, (out.stacked ? area.x1 : area.x1 - text_room) - ends));
    out.plot.y0 = place_head(list, out, style, m);
    place_rows(list, out, need.lanes, text_room, style, m);
    place_reference(list, out, style, m);
    return out;
}

std::optional<int> hit_interval_row(const IntervalListLayout& layout, Point at) {
    for (std::size_t i = 0; i < layout.rows.size(); ++i)
        if (layout.rows[i].row.contains(at)) return static_cast<int>(i);
    return std::nullopt;
}

HoverCard interval_read_out(const IntervalList& list, int row, const ChartStyle& style) {
    HoverCard card;
    if (row < 0 || row >= static_cast<int>(list.rows.size())) return card;
    const IntervalRow& one = list.rows[static_cast<std::size_t>(row)];
    card.heading = one.name;
    card.rows = one.detail;
    if (card.rows.empty() && !one.text.empty())
        card.rows.push_back({one.note.empty() ? list.axis_name : one.note, style.palette.text_muted, one.text, ""});
    return card;
}

}  // namespace regiomix::charts
