#include "app/views.hpp"

#include "app/view_parts.hpp"
#include "scenario/resolve.hpp"

namespace regiomix {

AppView build_view(const AppState& state, const SimulationView& simulation, const Content& content,
                   const OtherResults& others, const SurfaceView& surface, const SideResults& side) {
    const ScenarioCatalogue catalogue(state.scenario, content);
    const detail::ViewContext context{
        state, simulation, others, content, *catalogue, resolve_region(state.scenario, content), &surface, &side};
    AppView view;
    view.language = state.view.language;
    view.dark = state.view.dark;
    view.high_contrast = state.view.high_contrast;
    view.text_percent = state.view.text_percent;
    view.page = state.view.page;
    view.top = detail::top_bar_view(context);
    view.history = detail::history_view(context);
    view.mix = detail::mix_view(context);
    view.outcomes = detail::outcomes_view(context);
    view.compare = detail::compare_view(context);
    if (state.collection) view.collection = detail::collection_view(context);
    if (state.view.page == Page::answers) view.answers = detail::answers_view(context);
    if (state.view.page == Page::explore) view.explore = detail::explore_view(context);
    if (state.view.page == Page::assumptions) view.assumptions = detail::assumptions_view(context);
    view.about = detail::about_view(context);
    if (const InstrumentKind* kind = catalogue.find(state.view.details))
        view.details = detail::instrument_details_view(context, *kind);
    view.own_editor = detail::own_editor_view(context);
    view.presentation = detail::presentation_view(context);
    view.slide = detail::slide_view(context);
    view.status = detail::status_view(context);
    view.message = state.message;
    if (state.view.dialog == Dialog::region) view.region_dialog = detail::region_dialog_view(context);
    view.terms = detail::term_views(context);
    if (state.view.dialog == Dialog::help) view.help = detail::help_view(context);
    if (state.view.dialog == Dialog::examples) view.examples = detail::examples_view(context);
    if (state.view.guide > 0) view.guide = detail::guide_view(context);
    if (state.view.dialog == Dialog::evidence) view.evidence_dialog = detail::evidence_dialog_view(context);
    if (state.view.dialog == Dialog::library) view.library = detail::library_view(context);
    return view;
}

}  // namespace regiomix
