// What the engine's tests share: the content, ready scenarios as engine inputs, random mixes, and one run as
// named numbers.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/counter_random.hpp"
#include "reference/oracle.hpp"
#include "scenario/resolve.hpp"

namespace fixture {

/// The embedded content; the program ends with a message when it cannot be read.
const regiomix::Content& content();

/// Folder "tests" of the source tree. Programs run in the source folder; elsewhere REGIOMIX_TEST_DATA_DIR (a
/// macro or an environment variable) says where it is.
std::string data_file(std::string_view path_below_tests);

std::string read_text(const std::string& path);

/// Everything a run depends on.
struct Case {
    regiomix::RegionInput region;
    regiomix::AssumptionSet assumptions;
    regiomix::PolicyMix mix;
    int horizon_years = 15;
    std::map<std::string, double> effects;  ///< eff_i by instrument; absent: 1
};

Case ready_case(std::string_view id);
Case empty_case(std::string_view region = "example", int horizon_years = 15);
regiomix::MixEntry entry(std::string instrument, int from_month, int to_month, double annual_budget_eur,
                         std::map<std::string, double> settings = {});
double& assumption(Case& some, std::string_view parameter_id);

regiomix::MixSpec spec_of(const Case& some);
regiomix::DrawSpec draw_spec_of(const Case& some, int draws, std::uint32_t seed = 1);

/// The same case for the second implementation; the catalogue is read from its JSON file, not from the
/// engine's structs.
oracle::Problem problem_of(const Case& some);

/// One named number per stock (symbol), column of the reference files and indicator.
using Values = std::map<std::string, double>;

/// The engine's run in double precision, per step when `every_step`, else per year. Effects come from the
/// case.
std::vector<Values> engine_run(const Case& some, bool every_step);

/// The same columns of the second implementation.
Values values_of(const oracle::Moment& moment);

/// The size below which a column is compared absolutely. The second implementation takes differences of large
/// numbers (mix minus do-nothing), so that it cannot tell a change of a stock by less than about 1e-13 of
/// that stock.
Values floors_of(const Case& some, const Values& first_row);

/// Largest |got - expected| / max(|expected|, floor of the column) over rows and columns of `expected`.
struct Difference {
    double worst = 0;
    std::string where;
};
Difference compare(const std::vector<Values>& got, const std::vector<Values>& expected, const Values& floors);

regiomix::EnsembleResult run_ensemble(const Case& some,
                                      const std::shared_ptr<const regiomix::DrawTable>& draws,
                                      regiomix::Engine engine = regiomix::best_engine);
std::shared_ptr<const regiomix::DrawTable> make_draws(const regiomix::DrawSpec& spec);

/// Random numbers for a test: a stream of its own, and the seed to print when it fails.
class Random {
  public:
    Random(std::string_view test, std::uint64_t seed) : stream_(regiomix::stream_of(test)), seed_(seed) {}

    double unit() { return regiomix::random_unit(seed_, stream_, next_++); }
    double between(double low, double high) { return low + (high - low) * unit(); }
    int below(int bound) {
        return static_cast<int>(
            regiomix::random_below(seed_, stream_, next_++, static_cast<std::uint32_t>(bound)));
    }
    bool chance(double probability) { return unit() < probability; }

  private:
    std::uint64_t stream_, seed_, next_ = 0;
};

/// How wild a random case is.
struct Wildness {
    double most_budget = 10;         ///< in reference budgets
    bool random_effects = true;      ///< eff_i in 0.5 to 1.5
    bool extreme_settings = true;    ///< settings at their limits half of the time
    bool extreme_parameters = true;  ///< parameters at their limits half of the time
};

/// Random region, parameters within their ranges, instruments, phases with gaps, budgets, settings and
/// effects.
Case random_case(Random& random, const Wildness& wildness = {});

}  // namespace fixture
