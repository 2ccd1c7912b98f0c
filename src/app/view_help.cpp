// Help, examples and the guided start.
#include "app/view_parts.hpp"

namespace regiomix::detail {
namespace {

constexpr std::size_t examples_in_guide = 4;

std::string region_name(const ViewContext& context, const std::string& id) {
    const RegionInfo* region = context.content.find_region(id);
    return region ? region->name.in(context.language()) : id;
}

ExampleView example_view(const ViewContext& context, std::size_t index) {
    const ReadyScenario& ready = context.content.ready[index];
    const Language language = context.language();
    ExampleView view{.id = ready.id,
                     .title = ready.title.in(language),
                     .sentence = ready.sentence.in(language),
                     .region = region_name(context, ready.scenario.region.id),
                     .open = OpenReady{ready.id}};
    if (index >= context.side->pictures.size()) return view;
    const ReadyPicture& picture = context.side->pictures[index];
    view.picture = picture.values;
    const IndicatorInfo& info = context.content.info(picture.indicator);
    const double last = picture.values.empty() ? 0 : picture.values.back();
    view.caption = context.say(
        Text::example_caption,
        {{"indicator", info.short_name.in(language)},
         {"value", format_value(last, value_style(info, last, true), language)},
         {"year", std::to_string(ready.scenario.start_year + ready.scenario.horizon_years)}});
    return view;
}

GuideView guide_of(const ViewContext& context, Text title, Text words) {
    GuideView view;
    view.step = context.state.view.guide;
    view.title = context.say(title);
    view.text = context.say(words);
    view.next_label = context.say(Text::guide_next);
    view.skip_label = context.say(Text::guide_skip);
    if (view.step > 1) view.back_label = context.say(Text::guide_back);
    if (view.step <= 3) view.progress = context.say(Text::guide_step, {{"step", std::to_string(view.step)}});
    return view;
}

void add_regions(const ViewContext& context, GuideView& view) {
    for (const RegionInfo& region : context.content.regions)
        view.choices.push_back({region.id, region.name.in(context.language()), {},
                                region.id == context.state.scenario.region.id, SetRegion{region.id}});
}

/// Those that fit any region: the ones whose own region is the invented one, then others.
void add_examples(const ViewContext& context, GuideView& view) {
    const std::string& region = context.state.scenario.region.id;
    for (const bool of_region : {true, false})
        for (const ReadyScenario& ready : context.content.ready) {
            const bool fits = ready.scenario.region.id == region;
            const bool general = ready.scenario.region.id == "example";
            if (fits != of_region || (!fits && !general) || ready.scenario.mix.empty()) continue;
            if (view.choices.size() == examples_in_guide) return;
            view.choices.push_back({ready.id, ready.title.in(context.language()), ready.sentence.in(context.language()),
                                    ready.id == context.state.ready_id, OpenReadyIn{ready.id, region}});
        }
}

}  // namespace

std::vector<TermView> term_views(const ViewContext& context) {
    std::vector<TermView> views;
    for (const GlossaryTerm& term : context.content.glossary)
        views.push_back({term.id, term.term.in(context.language()), term.text.in(context.language())});
    return views;
}

HelpView help_view(const ViewContext& context) {
    HelpView view;
    view.title = context.say(Text::help_title);
    view.keys_title = context.say(Text::help_keys);
    view.glossary_title = context.say(Text::help_glossary);
    const auto key = [&](const char* keys, Text what) { view.keys.push_back({keys, context.say(what)}); };
    key("Ctrl+Z", Text::undo);
    key("Ctrl+Y", Text::redo);
    key("R", Text::replay);
    key("Ctrl+S", Text::menu_export);
    key("Ctrl+O", Text::menu_open_file);
    key("? · F1", Text::help_title);
    key("Tab", Text::key_tab);
    key("← →", Text::key_arrows);
    key("Home · End", Text::key_ends);
    key("Enter", Text::key_enter);
    key("Esc", Text::key_escape);
    key("Alt+← →", Text::key_timeline);
    key("D", Text::timeline_copy);
    return view;
}

ExamplesView examples_view(const ViewContext& context) {
    ExamplesView view;
    view.title = context.say(Text::examples_title);
    view.note = context.say(Text::examples_note);
    for (std::size_t i = 0; i < context.content.ready.size(); ++i) view.examples.push_back(example_view(context, i));
    return view;
}

GuideView guide_view(const ViewContext& context) {
    switch (context.state.view.guide) {
        case 1: {
            GuideView view = guide_of(context, Text::guide_region, Text::guide_region_text);
            add_regions(context, view);
            return view;
        }
        case 2: {
            GuideView view = guide_of(context, Text::guide_example, Text::guide_example_text);
            add_examples(context, view);
            return view;
        }
        case 3:
            return guide_of(context, Text::guide_slider, Text::guide_slider_text);
        default: {
            GuideView view = guide_of(context, Text::guide_done, Text::guide_done_text);
            view.next_label = context.say(Text::close);
            view.back_label.clear();
            view.skip_label.clear();
            return view;
        }
    }
}

}  // namespace regiomix::detail
