#include "app/action.hpp"

#include <numeric>

namespace regiomix {

Action::Action(DocumentAction action) : any_(std::make_shared<const AnyAction>(std::move(action))) {}
Action::Action(AssumptionAction action) : any_(std::make_shared<const AnyAction>(std::move(action))) {}
Action::Action(MixAction action) : any_(std::make_shared<const AnyAction>(std::move(action))) {}
Action::Action(MixPanelAction action) : any_(std::make_shared<const AnyAction>(std::move(action))) {}
Action::Action(OutcomeAction action) : any_(std::make_shared<const AnyAction>(std::move(action))) {}
Action::Action(CompareAction action) : any_(std::make_shared<const AnyAction>(std::move(action))) {}
Action::Action(AnswerAction action) : any_(std::make_shared<const AnyAction>(std::move(action))) {}
Action::Action(LibraryAction action) : any_(std::make_shared<const AnyAction>(std::move(action))) {}
Action::Action(ScreenAction action) : any_(std::make_shared<const AnyAction>(std::move(action))) {}
Action::Action(PresentAction action) : any_(std::make_shared<const AnyAction>(std::move(action))) {}
Action::Action(OutwardAction action) : any_(std::make_shared<const AnyAction>(std::move(action))) {}

namespace {

/// Kinds in the families before number `index`.
template <class... Families>
std::size_t kinds_before(std::size_t index, const std::variant<Families...>&) {
    const std::size_t sizes[] = {detail::kinds_in<Families>...};
    return std::accumulate(sizes, sizes + index, std::size_t{0});
}

}  // namespace

std::size_t Action::kind() const {
    return kinds_before(any_->index(), *any_) + std::visit([](const auto& family) { return family.index(); }, *any_);
}

}  // namespace regiomix
