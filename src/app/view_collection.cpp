// Many files side by side: what they choose, and what comes of it.
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/collection_runner.hpp"
#include "app/view_parts.hpp"
#include "app/view_settings.hpp"

namespace regiomix::detail {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// The file's name without what all scenario files end in.
std::string short_name(std::string name) {
    for (const std::string_view ending : {".json", ".regiomix"})
        if (name.size() > ending.size() && name.compare(name.size() - ending.size(), ending.size(), ending) == 0)
            name.resize(name.size() - ending.size());
    return name;
}

double median_of(std::vector<double> sorted) {
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/// Fills the numbers, texts and ends of a strip from its values. `from_zero`: the strip begins at zero.
void finish(charts::DotStripRow& row, const NumberStyle& style, bool from_zero, Language language) {
    std::vector<double> sorted;
    for (const double value : row.values) {
        row.texts.push_back(std::isfinite(value) ? format_value(value, style, language) : std::string(no_value_text));
        if (std::isfinite(value)) sorted.push_back(value);
    }
    row.median = none;
    if (sorted.empty()) return;
    std::sort(sorted.begin(), sorted.end());
    row.median = median_of(sorted);
    row.low = from_zero ? std::fmin(0.0, sorted.front()) : sorted.front();
    row.high = sorted.back();
    row.min_text = format_value(sorted.front(), style, language);
    row.median_text = format_value(row.median, style, language);
    row.max_text = format_value(sorted.back(), style, language);
}

charts::DotStrips empty_strips(const ViewContext& context, const CollectionView& view) {
    charts::DotStrips strips;
    strips.min_heading = context.say(Text::collection_min);
    strips.median_heading = context.say(Text::collection_median);
    strips.max_heading = context.say(Text::collection_max);
    strips.colour = context.palette().accent;
    for (const CollectedView& file : view.files) strips.names.push_back(file.name);
    return strips;
}

void add_outcomes(const ViewContext& context, CollectionView& view) {
    view.outcomes = empty_strips(context, view);
    const auto& medians = context.others.collected;
    for (const IndicatorInfo& info : context.content.indicators) {
        if (!info.headline) continue;
        charts::DotStripRow row;
        row.label = info.short_name.in(context.language());
        row.values.assign(view.files.size(), none);
        double largest = 0;
        for (std::size_t i = 0; i < std::min(medians.size(), view.files.size()); ++i) {
            const double value = at(medians[i], info.indicator);
            if (!std::isfinite(value)) continue;
            row.values[i] = value;
            largest = std::fmax(largest, std::fabs(value));
        }
        finish(row, value_style(info, largest, false), false, context.language());
        view.outcomes.rows.push_back(std::move(row));
    }
}

/// The instruments that anybody uses.
void add_levers(const ViewContext& context, const Collection& collection, int years, CollectionView& view) {
    view.levers = empty_strips(context, view);
    NumberStyle style;
    style.kind = NumberStyle::Kind::money;
    for (const InstrumentKind& kind : context.catalogue.instruments) {
        charts::DotStripRow row;
        int users = 0;
        for (const CollectedFile& file : collection.files) {
            row.values.push_back(mean_budget(file.scenario.mix, kind.id, years));
            users += row.values.back() > 0;
        }
        if (users == 0) continue;
        row.label = kind.short_name.in(context.language());
        row.note = context.say(Text::collection_used,
                               {{"on", std::to_string(users)}, {"count", std::to_string(collection.files.size())}});
        finish(row, style, true, context.language());
        view.levers.rows.push_back(std::move(row));
    }
}

}  // namespace

CollectionView collection_view(const ViewContext& context) {
    const Collection& collection = *context.state.collection;
    const int years = common_horizon(collection);
    const std::string years_text = std::to_string(years), count = std::to_string(collection.files.size());
    CollectionView view;
    view.title = context.say(Text::collection_title, {{"count", count}});
    view.note = context.say(Text::collection_note,
                            {{"draws", format_number(collection_draws, 0, context.language())}, {"years", years_text}});
    const std::size_t done = context.others.collected.size();
    if (done < collection.files.size()) {
        view.progress = static_cast<double>(done) / static_cast<double>(collection.files.size());
        view.progress_text = context.say(Text::collection_progress, {{"done", std::to_string(done)}, {"count", count}});
    }
    view.outcomes_title = context.say(Text::collection_outcomes);
    view.levers_title = context.say(Text::collection_levers, {{"years", years_text}});
    view.files_title = context.say(Text::collection_files);
    for (const CollectedFile& file : collection.files)
        view.files.push_back({short_name(file.name), file.scenario.meta.title});
    add_outcomes(context, view);
    add_levers(context, collection, years, view);
    view.refused = collection.refused;
    if (!view.refused.empty())
        view.refused_title = context.say(Text::collection_refused, {{"count", std::to_string(view.refused.size())}});
    return view;
}

}  // namespace regiomix::detail
