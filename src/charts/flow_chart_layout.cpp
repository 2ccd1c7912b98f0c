#include "charts/flow_chart.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace regiomix::charts {
namespace {

constexpr float least_column = 108.0f;  // narrower: stages go from top to bottom
constexpr float flow_size = 84.0f;      // across the flow, of the largest in each column
constexpr float bar_size = 12.0f;       // along the flow
constexpr float word_gap = 14.0f;       // between words of neighbouring stages
constexpr float lane_gap = 40.0f;
constexpr float head_gap = 18.0f;
constexpr float row_gap = 22.0f;  // between words from top to bottom
constexpr float tag_indent = 8.0f;
constexpr float empty_height = 56.0f;
constexpr int name_lines = 2, tag_lines = 4;
constexpr int link_steps = 24;

bool exists(double value) {
    return std::isfinite(value) && value > 0.0;
}

// Where a node stands: along the flow from `start` to `end`, across it around `middle`.
struct Stand {
    float start = 0.0f;
    float end = 0.0f;
    float middle = 0.0f;
};

class Builder {
  public:
    Builder(const FlowChart& chart, const Rect& area, const ChartStyle& style, const TextMeasure& m)
        : chart_(chart), style_(style), m_(m) {
        out_.area = area;
        for (const FlowNode& node : chart.nodes) {
            double& largest = largest_[node.column];
            for (const double v : {node.value, node.baseline})
                if (exists(v)) largest = std::max(largest, v);
            lanes_.insert(node.lane);
        }
        out_.nodes.resize(chart.nodes.size());
        stands_.resize(chart.nodes.size());
    }

    FlowLayout build() {
        const float columns = static_cast<float>(largest_.size());
        out_.across = out_.area.width() / columns >= std::max(style_.px(least_column), longest_word() + style_.px(word_gap));
        float y = place_legend();
        y = out_.across ? place_across(y) : place_down(y);
        place_links();
        if (!chart_.relative.empty()) {
            y += style_.px(12.0f);
            out_.relative = layout_rich_text({{chart_.relative}}, out_.area.width(), 4, TextRole::small, m_, 1.2f);
            out_.relative_y = std::round(y);
            y += out_.relative.height;
        }
        out_.height = std::ceil(y - out_.area.y0);
        return std::move(out_);
    }

  private:
    float small() const { return m_.line_height(TextRole::small); }
    float body() const { return m_.line_height(TextRole::body); }

    // Words are not cut in pieces: what has no room for one beside the others goes from top to bottom.
    float longest_word() const {
        float longest = 0.0f;
        for (const FlowNode& node : chart_.nodes) {
            for (std::size_t at = 0; at < node.name.size();) {
                const std::size_t end = std::min(node.name.find(' ', at), node.name.size());
                longest = std::max(longest, m_.width(node.name.substr(at, end - at), TextRole::body, Weight::regular));
                at = end + 1;
            }
            longest = std::max(longest, m_.width(node.text, TextRole::body, Weight::semibold));
        }
        return std::ceil(longest);
    }

    float size_of(int column, double value, float full) const {
        const auto largest = largest_.find(column);
        if (!exists(value) || largest == largest_.end() || !(largest->second > 0.0)) return 0.0f;
        // What flows is visible, however little.
        return std::max(style_.px(1.5f), static_cast<float>(std::min(value / largest->second, 1.0)) * full);
    }

    float place_legend() {
        std::vector<LegendEntry> entries;
        const Rgba8 colour = chart_.nodes.empty() ? Rgba8{} : chart_.nodes.front().colour;
        if (!chart_.value_name.empty()) entries.push_back({chart_.value_name, Swatch::bar, colour});
        if (!chart_.baseline_name.empty()) entries.push_back({chart_.baseline_name, Swatch::outline, style_.palette.text});
        out_.legend = layout_legend(entries, {out_.area.x0, out_.area.y0}, out_.area.width(), style_, m_);
        return out_.area.y0 + (out_.legend.height > 0.0f ? out_.legend.height + style_.px(head_gap) : 0.0f);
    }

    void fit_words(std::size_t i, float width) {
        const FlowNode& node = chart_.nodes[i];
        FlowNodeLayout& at = out_.nodes[i];
        at.name = layout_rich_text({{node.name}}, width, name_lines, TextRole::body, m_);
        at.text = fit_text(node.text, width, TextRole::body, Weight::semibold, m_);
        if (!node.tag.empty())
            at.tag = layout_rich_text({{node.tag}}, width - style_.px(tag_indent), tag_lines, TextRole::small, m_);
    }

    float tag_height(std::size_t i) const {
        return out_.nodes[i].tag.pieces.empty() ? 0.0f : out_.nodes[i].tag.height + style_.px(4.0f);
    }

    // Name, value and tag below each other. A name of one line stands directly above its value.
    void put_words(std::size_t i, float x, float y, float names) {
        FlowNodeLayout& at = out_.nodes[i];
        at.name_at = {x, std::round(y + names - at.name.height)};
        at.text_at = {x, std::round(y + names + style_.px(1.0f))};
        at.tag_at = {x + style_.px(tag_indent), at.text_at.y + body() + style_.px(4.0f)};
        at.tag_mark_x = x;
    }

    void put_bar(std::size_t i, const Stand& stand) {
        const FlowNode& node = chart_.nodes[i];
        FlowNodeLayout& at = out_.nodes[i];
        stands_[i] = stand;
        const auto bar = [&](double value, float grow) {
            const float half = size_of(node.column, value, full_) * 0.5f;
            const Rect r{stand.start - grow, stand.middle - half, stand.end + grow, stand.middle + half};
            return out_.across ? r : Rect{r.y0, r.x0, r.y1, r.x1};
        };
        at.bar = bar(node.value, 0.0f);
        at.outline = bar(node.baseline, style_.px(3.0f));
    }

    // Stages from left to right. Words of the main route stand above it and those of other routes below theirs, so that what
    // branches off crosses no words.
    float place_across(float y) {
        full_ = style_.px(flow_size);
        const float step = std::floor(out_.area.width() / static_cast<float>(largest_.size()));
        std::map<int, float> column_x;
        float x = out_.area.x0 + style_.px(3.0f);
        for (const auto& [column, largest] : largest_) {
            column_x[column] = std::round(x);
            x += step;
        }
        for (std::size_t i = 0; i < out_.nodes.size(); ++i) fit_words(i, step - style_.px(word_gap));
        bool first = true;
        for (const int lane : lanes_) {
            float names = 0.0f, tags = 0.0f, size = 0.0f;
            for_lane(lane, [&](std::size_t i) {
                names = std::max(names, out_.nodes[i].name.height);
                tags = std::max(tags, tag_height(i));
                size = std::max({size, size_of(chart_.nodes[i].column, chart_.nodes[i].value, full_),
                                 size_of(chart_.nodes[i].column, chart_.nodes[i].baseline, full_)});
            });
            const float words = std::ceil(names + style_.px(1.0f) + body() + tags);
            const float band_y = std::round(first ? y + words + style_.px(11.0f) : y + style_.px(lane_gap));
            const float words_y = first ? y : band_y + size + style_.px(7.0f);
            for_lane(lane, [&](std::size_t i) {
                const float left = column_x[chart_.nodes[i].column];
                put_bar(i, {left, left + style_.px(bar_size), band_y + size * 0.5f});
                put_words(i, left - style_.px(3.0f), words_y, first ? names : out_.nodes[i].name.height);
                const float right = left + step - style_.px(word_gap);
                out_.nodes[i].place = {left - style_.px(3.0f), std::min(words_y, band_y), right,
                                       first ? band_y : words_y + words};
            });
            y = first ? band_y + size : words_y + words;
            first = false;
        }
        return y;
    }

    // Stages from top to bottom, each with its words to the right of all lanes.
    float place_down(float y) {
        const float lanes = static_cast<float>(lanes_.size());
        const float gap = style_.px(10.0f);
        const float strip = std::floor(std::min(style_.px(150.0f), out_.area.width() * (lanes > 1.0f ? 0.44f : 0.32f)));
        full_ = std::max(style_.px(8.0f), (strip - gap * lanes) / lanes);
        const float words_x = std::round(out_.area.x0 + strip + style_.px(12.0f));
        for (std::size_t i = 0; i < out_.nodes.size(); ++i) fit_words(i, out_.area.x1 - words_x);
        for (const std::size_t i : reading_order()) {
            const FlowNode& node = chart_.nodes[i];
            const auto lane = static_cast<float>(std::distance(lanes_.begin(), lanes_.find(node.lane)));
            const float middle = out_.area.x0 + style_.px(3.0f) + full_ * 0.5f + lane * (full_ + gap);
            const float words = out_.nodes[i].name.height + style_.px(1.0f) + body() + tag_height(i);
            const float top = std::round(y + style_.px(4.0f));
            put_bar(i, {top, top + style_.px(bar_size), middle});
            put_words(i, words_x, y, out_.nodes[i].name.height);
            out_.nodes[i].place = {words_x, y, out_.area.x1, y + words};
            y = std::round(y + words + style_.px(row_gap));
        }
        return y - style_.px(row_gap);
    }

    template <typename Do>
    void for_lane(int lane, Do act) {
        for (std::size_t i = 0; i < chart_.nodes.size(); ++i)
            if (chart_.nodes[i].lane == lane) act(i);
    }

    std::vector<std::size_t> reading_order() const {
        std::vector<std::size_t> order(chart_.nodes.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            const FlowNode& x = chart_.nodes[a];
            const FlowNode& y = chart_.nodes[b];
            return x.column != y.column ? x.column < y.column : x.lane < y.lane;
        });
        return order;
    }

    int index_of(const std::string& id) const {
        for (std::size_t i = 0; i < chart_.nodes.size(); ++i)
            if (chart_.nodes[i].id == id) return static_cast<int>(i);
        return -1;
    }

    // One end of a link at its node: around which middle, and how much the node's links must shrink to fit on its bar.
    struct End {
        float middle = 0.0f;
        float shrink = 1.0f;
    };

    /// Links lie side by side on the bar of a node, in the order of the lanes they come from or go to, together in its middle.
    End end_of(std::size_t link, bool outgoing) const {
        const auto node_of = [&](std::size_t i, bool out) { return out ? out_.links[i].from : out_.links[i].to; };
        const int node = node_of(link, outgoing);
        const FlowNode& at = chart_.nodes[static_cast<std::size_t>(node)];
        const auto lane = [&](std::size_t i) { return chart_.nodes[static_cast<std::size_t>(node_of(i, !outgoing))].lane; };
        float before = 0.0f, total = 0.0f;
        const float own = size_of(at.column, chart_.links[link].value, full_);
        for (std::size_t i = 0; i < out_.links.size(); ++i) {
            if (node_of(i, outgoing) != node) continue;
            const float size = size_of(at.column, chart_.links[i].value, full_);
            total += size;
            if (lane(i) < lane(link) || (lane(i) == lane(link) && i < link)) before += size;
        }
        const float bar = size_of(at.column, at.value, full_);
        const float shrink = bar > 0.0f && total > bar ? bar / total : 1.0f;
        return {stands_[static_cast<std::size_t>(node)].middle + (before + own * 0.5f - total * 0.5f) * shrink, shrink};
    }

    FlowBand band(const Stand& from, const Stand& to, float from_size, float to_size) const {
        FlowBand out;
        if (from_size <= 0.0f && to_size <= 0.0f) return out;
        for (int i = 0; i <= link_steps; ++i) {
            const float t = static_cast<float>(i) / link_steps;
            const float s = t * t * (3.0f - 2.0f * t);
            const float along = from.end + (to.start - from.end) * t;
            const float middle = from.middle + (to.middle - from.middle) * s;
            const float half = 0.5f * (from_size + (to_size - from_size) * s);
            const auto at = [&](float across) { return out_.across ? Point{along, across} : Point{across, along}; };
            out.first.push_back(at(middle - half));
            out.second.push_back(at(middle + half));
        }
        return out;
    }

    void place_links() {
        for (const FlowLink& link : chart_.links) {
            const int from = index_of(link.from);
            const int to = index_of(link.to);
            const bool forward =
                from >= 0 && to >= 0 &&
                chart_.nodes[static_cast<std::size_t>(from)].column < chart_.nodes[static_cast<std::size_t>(to)].column;
            out_.links.push_back({forward ? from : -1, forward ? to : -1, {}, {}});
        }
        for (std::size_t i = 0; i < out_.links.size(); ++i) {
            FlowLinkLayout& at = out_.links[i];
            if (at.from < 0) continue;
            const auto from = static_cast<std::size_t>(at.from);
            const auto to = static_cast<std::size_t>(at.to);
            const End begin = end_of(i, true);
            const End end = end_of(i, false);
            const Stand start{stands_[from].start, stands_[from].end, begin.middle};
            const Stand stop{stands_[to].start, stands_[to].end, end.middle};
            const auto sized = [&](double value) {
                return band(start, stop, size_of(chart_.nodes[from].column, value, full_) * begin.shrink,
                            size_of(chart_.nodes[to].column, value, full_) * end.shrink);
            };
            at.solid = sized(chart_.links[i].value);
            at.outline = sized(chart_.links[i].baseline);
        }
    }

    const FlowChart& chart_;
    const ChartStyle& style_;
    const TextMeasure& m_;
    FlowLayout out_;
    std::map<int, double> largest_;  // of each column
    std::set<int> lanes_;
    std::vector<Stand> stands_;
    float full_ = 0.0f;  // size across the flow of the largest in a column
};

}  // namespace

FlowLayout layout_flow(const FlowChart& chart, const Rect& area, const ChartStyle& style, const TextMeasure& m) {
    if (!chart.nodes.empty()) return Builder(chart, area, style, m).build();
    FlowLayout out;
    out.area = area;
    out.height = style.px(empty_height);
    out.links.resize(chart.links.size());
    return out;
}

}  // namespace regiomix::charts
