// The second part of the page of assumptions: how strongly each instrument moves each mechanism.
#include <algorithm>

#include "app/view_parts.hpp"

namespace regiomix::detail {

Text instrument_grade_text(char grade) {
    return grade == 'A' ? Text::evidence_a : grade == 'B' ? Text::evidence_b : Text::evidence_c;
}

namespace {

bool matches(const ViewContext& context, const InstrumentKind& kind, const StrengthsView& view) {
    const std::string& search = context.state.view.assumptions.filter.search;
    const auto found = [&](const std::string& text) { return contains_folded(text, search); };
    return search.empty() || found(view.name) || found(kind.name.in(context.language())) || found(kind.id) ||
           std::any_of(view.mechanisms.begin(), view.mechanisms.end(), [&](const MechanismView& m) { return found(m.name); });
}

std::optional<MenuEntry> change_of(const ViewContext& context, const InstrumentKind& kind) {
    if (kind.own) return MenuEntry{context.say(Text::own_edit), {}, false, ShowOwnEditor{kind.id}};
    if (!can_be_own(kind) || context.state.scenario.own_instruments.size() >= limits::own_instruments) return std::nullopt;
    return MenuEntry{context.say(Text::own_copy), context.say(Text::own_copy_help), false,
                     CopyAsOwn{kind.id, next_own_id(context)}};
}

StrengthsView strengths_view(const ViewContext& context, const InstrumentKind& kind) {
    const Language language = context.language();
    StrengthsView view;
    view.id = kind.id;
    view.name = kind.short_name.in(language);
    view.family = kind.family;
    view.mechanisms = mechanism_views(context, kind);
    for (const MechanismView& mechanism : view.mechanisms)
        view.summary += (view.summary.empty() ? "" : " · ") + mechanism.name + " " + mechanism.text;
    if (view.mechanisms.empty()) view.summary = context.say(Text::details_no_mechanisms);
    view.note = kind.evidence.note.in(language);
    view.grade = kind.evidence.grade;
    view.grade_text = context.say(kind.own ? Text::own_grade : instrument_grade_text(kind.evidence.grade));
    if (kind.own) view.own_label = context.say(Text::own_badge);
    view.sources = source_views(context, kind.evidence.sources);
    view.open = context.state.view.assumptions.open.count(kind.id) > 0;
    view.open_label = context.say(Text::instrument_details, {{"name", view.name}});
    view.change = change_of(context, kind);
    return view;
}

}  // namespace

std::vector<StrengthGroupView> strength_groups(const ViewContext& context) {
    const AssumptionFilter& filter = context.state.view.assumptions.filter;
    std::vector<StrengthGroupView> groups;
    for (const InstrumentFamily& family : context.catalogue.families) {
        if (!filter.group.empty() && filter.group != family.id) continue;
        StrengthGroupView group{family.id, family.name.in(context.language()), {}, {}};
        for (const InstrumentKind& kind : context.catalogue.instruments) {
            const bool graded = !kind.own && !filter.grade.empty() && filter.grade[0] == kind.evidence.grade;
            if (kind.family != family.id || !(filter.grade.empty() || graded)) continue;
            StrengthsView view = strengths_view(context, kind);
            if (matches(context, kind, view)) group.instruments.push_back(std::move(view));
        }
        group.count_text = std::to_string(group.instruments.size());
        if (!group.instruments.empty()) groups.push_back(std::move(group));
    }
    return groups;
}

}  // namespace regiomix::detail
