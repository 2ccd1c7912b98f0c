// The pages of the screen: what is drawn in the middle. A new page is a line in Page, one here, and a case in ui/screen.cpp.
#pragma once

#include "app/action.hpp"
#include "text/texts.hpp"

namespace regiomix {

struct PageInfo {
    Page page;
    const char* id;  ///< in actions and in the published view
    Text label;
};

/// In the order of the tabs. A page that has a column of its own on the screen has no tab there.
inline constexpr PageInfo page_infos[] = {
    {Page::mix, "mix", Text::tab_mix},
    {Page::outcomes, "outcomes", Text::tab_outcomes},
    {Page::compare, "compare", Text::tab_compare},
    {Page::about, "about", Text::tab_about},
    {Page::collection, "collection", Text::tab_collection},
    {Page::explore, "explore", Text::tab_explore},
    {Page::answers, "answers", Text::tab_answers},
    {Page::assumptions, "assumptions", Text::tab_assumptions},
    {Page::present, "present", Text::tab_present},
};

constexpr const char* page_id(Page page) {
    for (const PageInfo& info : page_infos)
        if (info.page == page) return info.id;
    return "";
}

}  // namespace regiomix
