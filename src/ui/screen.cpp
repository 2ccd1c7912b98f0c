// Where everything is: three columns on a wide screen, two on a medium one, tabs on a narrow one.
#include <algorithm>
#include <string>
#include <vector>

#include "app/pages.hpp"
#include "text/texts.hpp"
#include "ui/panels.hpp"
#include "ui/replay.hpp"

namespace regiomix::ui {
namespace {

constexpr float wide_from = 1200, medium_from = 760;  // design pixels
constexpr float top_height = 52, status_height = 34, left_width = 296, right_width = 284;

Layout layout_for(const Theme& theme, float width) {
    const float design_width = width / theme.scale;
    return design_width >= wide_from ? Layout::wide : design_width >= medium_from ? Layout::medium : Layout::narrow;
}

/// Whether the page has a column of its own.
bool has_column(Page page, Layout layout) {
    return (page == Page::mix && layout != Layout::narrow) || (page == Page::about && layout == Layout::wide);
}

/// Whether there is anything to show on the page.
bool has_content(Page page, const AppView& view) { return page != Page::collection || view.collection; }

/// The page in the middle: the chosen one, unless it stands beside it already.
Page middle_page(const AppView& view, Layout layout) {
    return has_column(view.page, layout) || !has_content(view.page, view) ? Page::outcomes : view.page;
}

void tabs(const Ui& ui, const AppView& view, Layout layout, Actions& out) {
    std::vector<Page> pages;
    std::vector<std::string> ids, labels;
    for (const PageInfo& info : page_infos) {
        if (has_column(info.page, layout) || !has_content(info.page, view)) continue;
        pages.push_back(info.page);
        ids.push_back(std::string("tab.") + info.id);
        labels.emplace_back(text(info.label, view.language));
    }
    if (pages.size() < 2) return;
    std::vector<TabSpec> names;
    for (std::size_t i = 0; i < pages.size(); ++i) names.push_back({ids[i], labels[i]});
    const auto active = std::find(pages.begin(), pages.end(), middle_page(view, layout)) - pages.begin();
    const std::string more(text(Text::tab_more, view.language));
    if (const auto chosen = tab_row(ui, "tabs", names, static_cast<int>(active), more))
        out.push_back(ShowPage{pages[static_cast<std::size_t>(*chosen)]});
    gap(ui, space::small);
}

void page(const Ui& ui, const AppView& view, Layout layout, UiState& state, Actions& out) {
    switch (middle_page(view, layout)) {
        case Page::mix:
            return mix_panel(ui, view.mix, out);
        case Page::outcomes:
            return outcomes_panel(ui, view.outcomes, state, out);
        case Page::compare:
            return compare_panel(ui, view.compare, state, out);
        case Page::collection:
            return collection_panel(ui, *view.collection, state, out);
        case Page::explore:
            if (view.explore) explore_panel(ui, *view.explore, view.outcomes.chart_menu, out);
            return;
        case Page::answers:
            if (view.answers) answers_panel(ui, *view.answers, view.outcomes.chart_menu, out);
            return;
        case Page::assumptions:
            if (view.assumptions) assumptions_panel(ui, *view.assumptions, out);
            return;
        case Page::about:
            return about_panel(ui, view, out);
        case Page::present:
            return present_panel(ui, view.presentation, out);
    }
}

void centre(const Ui& ui, const AppView& view, Layout layout, const Rect& place, UiState& state, Actions& out) {
    begin_panel(ui, {.id = "centre", .rect = place, .surface = false});
    tabs(ui, view, layout, out);
    if (view.message) message_banner(ui, *view.message, view.language, out);
    page(ui, view, layout, state, out);
    end_panel();
}

}  // namespace

void draw_screen(const Theme& theme, const AppView& view, float width, float height, UiState& state, Actions& out) {
    state.rects.clear();
    const Ui ui{.theme = theme,
                .rects = state.rects,
                .state = state.widgets,
                .language = view.language,
                .mirrored_focus = state.mirrored_focus,
                .reduced_motion = state.reduced_motion,
                .pictures = state.pictures,
                .terms = &view.terms};
    if (view.slide) return slide_panel(ui, view, width, height, state, out);
    const Layout layout = layout_for(theme, width);
    const float top = ui.px(top_height), bottom = height - ui.px(status_height);
    const float left = layout == Layout::narrow ? 0 : ui.px(left_width);
    const float right = layout == Layout::wide ? width - ui.px(right_width) : width;

    begin_panel(ui, {.id = "top", .rect = {0, 0, width - state.corner_px, top}, .line_bottom = true, .padding_y = 10});
    top_bar(ui, view, layout, out);
    end_panel();
    if (state.corner_px > 0) {
        begin_panel(ui, {.id = "corner", .rect = {width - state.corner_px, 0, width, top}, .line_bottom = true});
        end_panel();
    }
    if (layout != Layout::narrow) {
        begin_panel(ui, {.id = "left", .rect = {0, top, left, bottom}, .line_right = true});
        mix_panel(ui, view.mix, out);
        end_panel();
    }
    centre(ui, view, layout, {left, top, right, bottom}, state, out);
    if (layout == Layout::wide) {
        begin_panel(ui, {.id = "right", .rect = {right, top, width, bottom}, .line_left = true});
        about_panel(ui, view, out);
        end_panel();
    }
    begin_panel(ui, {.id = "status", .rect = {0, bottom, width, height}, .line_top = true, .padding_y = 8});
    status_bar(ui, view, layout, out);
    end_panel();
    if (view.guide) guide_card(ui, *view.guide, {left, top, right, bottom}, out);
    dialogs(ui, view, out);
    shortcuts(view, out);
    run_replay(view, state, ImGui::GetTime(), out);
}

}  // namespace regiomix::ui
