// The panels of the screen. Each draws one view and adds what the person did to `out`; none decides, computes or remembers.
#pragma once

#include "app/action.hpp"
#include "app/views.hpp"
#include "ui/ui_state.hpp"
#include "ui/widgets.hpp"

namespace regiomix::ui {

/// Of sliders for budgets, which span two orders of magnitude: finer near zero.
inline constexpr double budget_curve = 2.0;

/// Which columns there is room for.
enum class Layout : unsigned char { narrow, medium, wide };

void top_bar(const Ui& ui, const AppView& view, Layout layout, Actions& out);
void mix_panel(const Ui& ui, const MixView& view, Actions& out);
void outcomes_panel(const Ui& ui, const OutcomesView& view, UiState& state, Actions& out);
/// The row above the main chart, and the choice of indicators behind a link.
void chart_controls(const Ui& ui, const ChartControlsView& view, const TargetsView& targets, Actions& out);
void indicator_choice(const Ui& ui, const IndicatorChoiceView& view, UiState& state, Actions& out);
void explore_panel(const Ui& ui, const ExploreView& view, const ChartMenuView& menu, Actions& out);
void answers_panel(const Ui& ui, const AnswersView& view, const ChartMenuView& menu, Actions& out);
void assumptions_panel(const Ui& ui, const AssumptionsView& view, Actions& out);
/// Entries under headings, inside a menu; the id of an entry is its place.
void menu_groups(const Ui& ui, const std::string& id, const std::vector<MenuGroup>& groups, Actions& out);
/// The rows above the yearly bars. `years_x0`: pixel column where the years begin. Returns the year under the pointer.
std::optional<int> timeline_panel(const Ui& ui, const TimelineView& view, const ChartMenuView& menu, const std::string& total,
                                  float years_x0, std::optional<int> linked_year, UiState& state, Actions& out);
/// The "…" in the corner of a chart that ends at `right` and begins at `top`. Before the chart, so that it gets the pointer.
void chart_menu(const Ui& ui, const ChartMenuView& view, const std::string& chart, float right, float top, Actions& out);
float chart_menu_width(const Ui& ui);
void compare_panel(const Ui& ui, const CompareView& view, UiState& state, Actions& out);
void collection_panel(const Ui& ui, const CollectionView& view, UiState& state, Actions& out);
void present_panel(const Ui& ui, const PresentationView& view, Actions& out);

/// Device pixels per design pixel while a slide fills the screen: no text is smaller than 28 pixels at 1280 x 720.
float slide_scale(float width_px, float height_px, float pixel_ratio);
/// view.slide, on the whole screen.
void slide_panel(const Ui& ui, const AppView& view, float width, float height, UiState& state, Actions& out);
void about_panel(const Ui& ui, const AppView& view, Actions& out);
void instrument_details(const Ui& ui, const InstrumentDetailsView& view, Actions& out);
void own_instrument_editor(const Ui& ui, const OwnEditorView& view, Actions& out);
void help_dialog(const Ui& ui, const HelpView& view, const std::vector<TermView>& terms);
void examples_dialog(const Ui& ui, const ExamplesView& view, Actions& out);
/// In the lower right corner of `place`, above everything but dialogs.
void guide_card(const Ui& ui, const GuideView& view, const Rect& place, Actions& out);
void status_bar(const Ui& ui, const AppView& view, Layout layout, Actions& out);
void message_banner(const Ui& ui, const Message& message, Language language, Actions& out);
void library_dialog(const Ui& ui, const LibraryView& view, Actions& out);
void dialogs(const Ui& ui, const AppView& view, Actions& out);

/// Ctrl+Z, Ctrl+Y, Ctrl+S, Ctrl+O (Command on a Mac), R, ? and F1, unless text is being typed.
void shortcuts(const AppView& view, Actions& out);

/// The whole screen in `width` x `height` device pixels.
void draw_screen(const Theme& theme, const AppView& view, float width, float height, UiState& state, Actions& out);

}  // namespace regiomix::ui
