#include "app/history.hpp"

#include <algorithm>

#include "scenario/resolve.hpp"
#include "text/texts.hpp"

namespace regiomix {
namespace {

/// Whether two actions change the same value, so that one gesture may join them.
bool same_thing(const Action& a, const Action& b) {
    if (a.kind() != b.kind()) return false;
    if (const auto *x = action_if<SetBudget>(a), *y = action_if<SetBudget>(b); x && y)
        return x->instrument == y->instrument && x->phase == y->phase;
    if (const auto *x = action_if<SetPhase>(a), *y = action_if<SetPhase>(b); x && y)
        return x->instrument == y->instrument && x->phase == y->phase;
    if (const auto *x = action_if<ShiftTo>(a), *y = action_if<ShiftTo>(b); x && y)
        return x->anchor == y->anchor && x->instruments == y->instruments;
    if (const auto *x = action_if<SetSetting>(a), *y = action_if<SetSetting>(b); x && y)
        return x->instrument == y->instrument && x->setting == y->setting;
    if (const auto *x = action_if<SetTarget>(a), *y = action_if<SetTarget>(b); x && y) return x->index == y->index;
    if (const auto *x = action_if<SetOwnInstrument>(a), *y = action_if<SetOwnInstrument>(b); x && y)
        return x->definition.id == y->definition.id;
    // Typing goes on within one gesture; every choice from a menu is a step of its own.
    return action_if<SetTitle>(a) || action_if<SetPresentation>(a) || action_if<SetStep>(a) || action_if<SetRegionName>(a);
}

/// An opened file's bytes are in the document already.
Action without_bytes(const Action& action) {
    if (const auto* file = action_if<OpenFile>(action)) return OpenFile{file->name, {}};
    if (action_if<OpenLink>(action)) return OpenLink{};
    return action;
}

}  // namespace

void History::start(DocumentState document) {
    documents_.assign(1, std::move(document));
    steps_.clear();
    position_ = 0;
}

void History::record(const Action& action, DocumentState after, std::uint32_t gesture) {
    if (documents_.empty()) documents_.emplace_back();  // a document that was never opened: the empty one
    steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(position_), steps_.end());
    documents_.resize(position_ + 1);
    const bool joins = gesture != 0 && !steps_.empty() && steps_.back().gesture == gesture &&
                       same_thing(steps_.back().action, action);
    if (joins) {
        steps_.back().action = without_bytes(action);
        documents_.back() = std::move(after);
        return;
    }
    steps_.push_back({without_bytes(action), gesture});
    documents_.push_back(std::move(after));
    ++position_;
}

const DocumentState& History::go_to(std::size_t index) {
    position_ = std::min(index, documents_.size() - 1);
    return documents_[position_];
}

namespace {

/// Builds the name of one step from the action and the documents before and after it.
struct StepNamer {
    const Scenario& before;
    const Scenario& after;
    const Content& content;
    Language language;

    std::string say(Text id, TextValues values) const { return text(id, language, values); }
    std::string instrument(const std::string& id) const {
        for (const Scenario* scenario : {&after, &before}) {
            const ScenarioCatalogue catalogue(*scenario, content);
            if (const InstrumentKind* kind = catalogue.find(id)) return kind->short_name.in(language);
        }
        return id;
    }
    static double budget(const Scenario& scenario, const std::string& id, int phase) {
        const MixEntry* entry = find_entry(scenario.mix, id);
        const auto index = static_cast<std::size_t>(phase);
        return entry && index < entry->phases.size() ? entry->phases[index].annual_budget_eur : 0;
    }

    std::string operator()(const SetBudget& a) const {
        return say(Text::step_budget,
                   {{"name", instrument(a.instrument)},
                    {"from", format_compact(budget(before, a.instrument, a.phase), language)},
                    {"to", format_compact(budget(after, a.instrument, a.phase), language)}});
    }
    std::string operator()(const SetEnabled& a) const {
        return say(a.enabled ? Text::step_on : Text::step_off, {{"name", instrument(a.instrument)}});
    }
    std::string operator()(const SetPhase& a) const { return say(Text::step_timing, {{"name", instrument(a.instrument)}}); }
    std::string operator()(const AddPhase& a) const { return say(Text::step_timing, {{"name", instrument(a.instrument)}}); }
    std::string operator()(const RemovePhase& a) const {
        return say(Text::step_timing, {{"name", instrument(a.instrument)}});
    }
    std::string operator()(const CopyPhase& a) const { return say(Text::step_timing, {{"name", instrument(a.instrument)}}); }
    std::string operator()(const ShiftTo& a) const {
        return a.instruments.size() > 1
                   ? say(Text::step_shift, {{"count", std::to_string(a.instruments.size())}})
                   : say(Text::step_timing, {{"name", instrument(a.anchor)}});
    }
    std::string operator()(const FitToEnvelope&) const { return std::string(text(Text::timeline_fit, language)); }
    std::string operator()(const SetSetting& a) const {
        return say(Text::step_setting, {{"name", instrument(a.instrument)}});
    }
    std::string lever(const LeverValue& value) const {
        return instrument(value.lever.instrument) + " " + format_compact(value.value, language);
    }
    std::string operator()(const SetLevers& a) const { return lever(a.first) + " · " + lever(a.second); }
    std::string target(Indicator indicator) const {
        return say(Text::step_target, {{"name", content.info(indicator).short_name.in(language)}});
    }
    std::string operator()(const SetTarget& a) const { return target(a.indicator); }
    std::string operator()(const RemoveTarget& a) const { return target(a.indicator); }
    std::string operator()(const ResetInstrument& a) const {
        return say(Text::step_reset, {{"name", instrument(a.instrument)}});
    }
    std::string operator()(const ApplyPreset& a) const {
        std::string family = a.family, preset(text(Text::step_preset_off, language));
        for (const InstrumentFamily& known : content.catalogue.families)
            if (known.id == a.family) family = known.name.in(language);
        for (const Preset& known : content.presets)
            if (known.id == a.preset) preset = known.name.in(language);
        return say(Text::step_preset, {{"family", family}, {"preset", preset}});
    }
    std::string operator()(const SetOwnInstrument& a) const {
        const bool is_new = before.own_instruments.size() < after.own_instruments.size();
        return say(is_new ? Text::step_own_new : Text::step_own_changed, {{"name", instrument(a.definition.id)}});
    }
    std::string operator()(const CopyAsOwn& a) const { return say(Text::step_own_new, {{"name", instrument(a.id)}}); }
    std::string operator()(const RemoveOwnInstrument& a) const {
        return say(Text::step_own_removed, {{"name", instrument(a.id)}});
    }
    std::string operator()(const OpenReady&) const { return say(Text::status_opened, {{"name", after.meta.title}}); }
    std::string operator()(const OpenReadyIn&) const { return say(Text::status_opened, {{"name", after.meta.title}}); }
    std::string operator()(const OpenLink&) const { return say(Text::status_opened, {{"name", after.meta.title}}); }
    std::string operator()(const OpenCompared&) const { return say(Text::status_opened, {{"name", after.meta.title}}); }
    std::string operator()(const OpenCollected&) const { return say(Text::status_opened, {{"name", after.meta.title}}); }
    std::string operator()(const OpenFile& a) const { return say(Text::status_opened, {{"name", a.name}}); }
    std::string operator()(const NewScenario&) const { return std::string(text(Text::menu_new, language)); }
    std::string operator()(const SetAssumption& a) const {
        const ParameterInfo* info = content.find_parameter(a.parameter);
        return say(Text::step_assumption, {{"name", info ? info->name.in(language) : a.parameter}});
    }
    std::string operator()(const TakeAssumptions&) const { return std::string(text(Text::step_take_assumptions, language)); }
    std::string operator()(const ResetAssumptions&) const {
        return std::string(text(Text::assumptions_as_published, language));
    }
    std::string operator()(const SetHorizon&) const {
        return say(Text::menu_horizon_years, {{"years", std::to_string(after.horizon_years)},
                                              {"year", std::to_string(after.start_year + after.horizon_years)}});
    }
    std::string operator()(const SetStart&) const {
        return say(Text::step_start, {{"year", std::to_string(after.start_year)}});
    }
    std::string operator()(const SetDraws&) const {
        return say(Text::menu_draws_count, {{"count", format_number(after.draws, 0, language)}});
    }
    std::string operator()(const SetTitle&) const { return std::string(text(Text::scenario_title_label, language)); }
    std::string operator()(const SetPresentation&) const { return std::string(text(Text::present_title, language)); }
    std::string operator()(const SetStep&) const { return std::string(text(Text::present_title, language)); }
    std::string operator()(const RemoveStep&) const { return std::string(text(Text::present_title, language)); }
    std::string operator()(const SetEnvelope&) const { return std::string(text(Text::budget_envelope, language)); }
    std::string operator()(const SetLanguage&) const { return std::string(text(Text::menu_language, language)); }
    std::string region() const {
        const RegionInfo* known = content.find_region(after.region.id);
        return say(Text::step_region, {{"name", known ? known->name.in(language) : after.region.id}});
    }
    std::string operator()(const SetRegion&) const { return region(); }
    std::string operator()(const SetRegionName&) const { return region(); }
    std::string operator()(const SetRegionFigure&) const { return region(); }
    std::string operator()(const ResetRegion&) const { return region(); }
    /// Actions that have no words of their own yet.
    template <class Other>
    std::string operator()(const Other&) const {
        return std::string(text(Text::step_other, language));
    }
};

}  // namespace

std::string step_name(const History& history, std::size_t step, const Content& content, Language language) {
    const StepNamer namer{history.document(step).scenario, history.document(step + 1).scenario, content, language};
    return visit_action(namer, history.action(step));
}

}  // namespace regiomix
