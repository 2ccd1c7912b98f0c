// Ensembles for the command line, with progress on a terminal.
#pragma once

#include "cli/input.hpp"

namespace regiomix {

/// Computes scenarios one after the other; those of one region and one set of assumptions share their draws.
class Computer {
  public:
    Computer(const Content& content, Engine engine, const CliStreams& streams)
        : content_(content), engine_(engine), streams_(streams) {}

    CentralRun central(const Scenario& scenario) { return run_central(spec_of(scenario)); }
    EnsembleResult ensemble(const NamedScenario& named);

  private:
    MixSpec spec_of(const Scenario& scenario);
    void make_draws(const NamedScenario& named);
    void show_progress(const std::string& name, const char* what, double share);

    const Content& content_;
    Engine engine_;
    const CliStreams& streams_;
    std::shared_ptr<const RegionBasis> basis_;
    std::optional<DrawSpec> draw_spec_;
    std::shared_ptr<const DrawTable> draws_;
    int shown_percent_ = -1;
};

}  // namespace regiomix
