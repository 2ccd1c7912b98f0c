#pragma once

// The pages of the gallery. Each fills the screen; values people change are kept in Gallery.

#include <string>
#include <vector>

#include "ui/gallery/content.hpp"
#include "ui/widgets.hpp"

namespace regiomix::gallery {

struct Gallery {
    Content content;
    std::vector<Lever> levers;
    std::string search;
    int tab = 0;
    int card = 1;
    bool modal_open = false;
};

void first_screen(const ui::Ui& ui, Gallery& gallery);
void widget_page(const ui::Ui& ui, Gallery& gallery);
void chart_page(const ui::Ui& ui, Gallery& gallery);
void analysis_page(const ui::Ui& ui, Gallery& gallery);

}  // namespace regiomix::gallery
