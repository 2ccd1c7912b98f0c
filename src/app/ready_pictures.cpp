#include "app/ready_pictures.hpp"

#include "scenario/resolve.hpp"

namespace regiomix {

void ReadyPictures::step(const Content& content) {
    if (!busy(content)) return;
    const Scenario& scenario = content.ready[pictures_.size()].scenario;
    const auto basis = make_basis(resolve_region(scenario, content), resolve_assumptions(scenario, content));
    const CentralRun run = run_central({basis, resolve_plan(scenario, content)});
    ReadyPicture picture;
    for (int year = 0; year <= run.years(); ++year) picture.values.push_back(run.at(picture.indicator, year));
    pictures_.push_back(std::move(picture));
}

}  // namespace regiomix
