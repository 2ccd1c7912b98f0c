#include "analysis/prim.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

#include "base/counter_random.hpp"

namespace regiomix {
namespace {

constexpr float infinite = std::numeric_limits<float>::infinity();
using Rows = std::vector<std::uint32_t>;

int count_cases(const PrimData& data, const Rows& rows) {
    return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](std::uint32_t row) { return data.cases[row]; }));
}

/// A slice that a peel would take off one side of one input.
struct Peel {
    std::size_t input = 0;
    bool from_below = true;
    std::size_t rows = 0;
    double density = -1;  ///< of what stays
};

/// Peels step by step. Keeps the rows inside sorted by every input, so that a step costs no more than a filter.
class Peeler {
  public:
    Peeler(const PrimData& data, const PrimOptions& options) : data_(data), options_(options) {
        Rows all(data.rows());
        std::iota(all.begin(), all.end(), 0u);
        for (const std::vector<float>& values : data.inputs) {
            sorted_.push_back(all);
            std::sort(sorted_.back().begin(), sorted_.back().end(), [&](std::uint32_t a, std::uint32_t b) {
                return values[a] != values[b] ? values[a] < values[b] : a < b;
            });
        }
        inside_ = data.rows();
        gone_.resize(data.rows(), 0);
        cases_ = count_cases(data, all);
        all_cases_ = cases_;
        limits_.resize(data.inputs.size());
        for (std::size_t i = 0; i < limits_.size(); ++i) limits_[i] = {i, -infinite, infinite};
    }

    PrimBox box() const {
        PrimBox box{.limits = {},
                    .rows = static_cast<int>(inside_),
                    .cases = cases_,
                    .coverage = all_cases_ > 0 ? static_cast<double>(cases_) / all_cases_ : 0,
                    .density = density(),
                    .mass = static_cast<double>(inside_) / static_cast<double>(data_.rows())};
        for (const PrimLimit& limit : limits_)
            if (limit.low > -infinite || limit.high < infinite) box.limits.push_back(limit);
        return box;
    }

    bool step() {
        if (cases_ == 0 || cases_ == static_cast<int>(inside_)) return false;
        Peel best;
        for (std::size_t input = 0; input < sorted_.size(); ++input) {
            consider(best, input, true);
            consider(best, input, false);
        }
        const double smallest = options_.least_mass * static_cast<double>(data_.rows());
        if (best.density < 0 || static_cast<double>(inside_ - best.rows) < smallest) return false;
        take_off(best);
        return true;
    }

  private:
    double density() const { return inside_ > 0 ? static_cast<double>(cases_) / static_cast<double>(inside_) : 0; }

    std::uint32_t row_at(std::size_t input, bool from_below, std::size_t place) const {
        const Rows& rows = sorted_[input];
        return from_below ? rows[place] : rows[rows.size() - 1 - place];
    }

    /// Rows of one value stay together: the slice ends before the value of the first row that stays.
    void consider(Peel& best, std::size_t input, bool from_below) const {
        const std::vector<float>& values = data_.inputs[input];
        const auto wanted = std::max<std::size_t>(1, static_cast<std::size_t>(options_.peel * static_cast<double>(inside_)));
        if (wanted >= inside_) return;
        const float first_kept = values[row_at(input, from_below, wanted)];
        std::size_t rows = 0;
        int cases = 0;
        for (; rows < wanted; ++rows) {
            const std::uint32_t row = row_at(input, from_below, rows);
            if (values[row] == first_kept) break;
            cases += data_.cases[row];
        }
        if (rows == 0) return;
        const double left = static_cast<double>(cases_ - cases) / static_cast<double>(inside_ - rows);
        if (left > best.density) best = {input, from_below, rows, left};
    }

    void take_off(const Peel& peel) {
        const float limit = data_.inputs[peel.input][row_at(peel.input, peel.from_below, peel.rows)];
        (peel.from_below ? limits_[peel.input].low : limits_[peel.input].high) = limit;
        for (std::size_t k = 0; k < peel.rows; ++k) {
            const std::uint32_t row = row_at(peel.input, peel.from_below, k);
            gone_[row] = 1;
            cases_ -= data_.cases[row];
        }
        for (Rows& rows : sorted_) {
            std::size_t kept = 0;  // without branches: which rows stay cannot be foreseen
            for (const std::uint32_t row : rows) {
                rows[kept] = row;
                kept += 1u - gone_[row];
            }
            rows.resize(kept);
        }
        inside_ -= peel.rows;
    }

    const PrimData& data_;
    PrimOptions options_;
    std::vector<Rows> sorted_;  ///< per input, the rows inside
    std::vector<PrimLimit> limits_;
    std::vector<unsigned char> gone_;  ///< per row, whether it was peeled off
    std::size_t inside_ = 0;
    int cases_ = 0, all_cases_ = 0;
};

bool within(const PrimData& data, const std::vector<PrimLimit>& limits, std::size_t row) {
    return std::all_of(limits.begin(), limits.end(), [&](const PrimLimit& limit) {
        const float value = data.inputs[limit.input][row];
        return limit.low <= value && value <= limit.high;
    });
}

Rows rows_within(const PrimData& data, const std::vector<PrimLimit>& limits) {
    Rows rows;
    for (std::size_t row = 0; row < data.rows(); ++row)
        if (within(data, limits, row)) rows.push_back(static_cast<std::uint32_t>(row));
    return rows;
}

PrimBox box_of(const PrimData& data, std::vector<PrimLimit> limits, int rows, int cases) {
    const auto all_cases = std::count(data.cases.begin(), data.cases.end(), true);
    PrimBox box{.limits = std::move(limits), .rows = rows, .cases = cases};
    if (all_cases > 0) box.coverage = static_cast<double>(cases) / static_cast<double>(all_cases);
    if (rows > 0) box.density = static_cast<double>(cases) / rows;
    if (data.rows() > 0) box.mass = static_cast<double>(rows) / static_cast<double>(data.rows());
    return box;
}

PrimBox counted(const PrimData& data, std::vector<PrimLimit> limits) {
    const Rows rows = rows_within(data, limits);
    return box_of(data, std::move(limits), static_cast<int>(rows.size()), count_cases(data, rows));
}

/// The box with one side of one limit moved out until it takes in `wanted` more rows; free when there are not as many.
PrimBox widened(const PrimData& data, const PrimBox& box, std::size_t which, bool below, std::size_t wanted) {
    std::vector<PrimLimit> limits = box.limits;
    PrimLimit& limit = limits[which];
    float& side = below ? limit.low : limit.high;
    const float before = side;
    side = below ? -infinite : infinite;
    std::vector<float> outside;
    for (const std::uint32_t row : rows_within(data, limits)) {
        const float value = data.inputs[limit.input][row];
        if (below ? value < before : value > before) outside.push_back(value);
    }
    std::sort(outside.begin(), outside.end());
    if (outside.size() > wanted) side = below ? outside[outside.size() - wanted] : outside[wanted - 1];
    if (limit.low == -infinite && limit.high == infinite)
        limits.erase(limits.begin() + static_cast<std::ptrdiff_t>(which));
    return counted(data, std::move(limits));
}

}  // namespace

bool PrimBox::contains(const PrimData& data, std::size_t row) const { return within(data, limits, row); }

double binomial_tail(int trials, int hits, double probability) {
    if (hits <= 0) return 1;
    if (!(probability > 0)) return 0;
    if (!(probability < 1)) return 1;
    // Weights relative to the one of the mode, by the ratio of neighbours: no logarithms, no underflow that matters.
    const int mode = std::min(trials, static_cast<int>((trials + 1) * probability));
    const double odds = probability / (1 - probability);
    double all = 1, tail = mode >= hits ? 1 : 0, weight = 1;
    for (int k = mode; k < trials && weight > 1e-300; ++k) {
        weight *= odds * (trials - k) / (k + 1);
        all += weight;
        if (k + 1 >= hits) tail += weight;
    }
    weight = 1;
    for (int k = mode; k > 0 && weight > 1e-300; --k) {
        weight *= k / (odds * (trials - k + 1));
        all += weight;
        if (k - 1 >= hits) tail += weight;
    }
    return tail / all;
}

/// One pass: a row that breaks no limit is in the box, one that breaks a single limit in the box without that one.
PrimBox measured_box(const PrimData& data, std::vector<PrimLimit> limits) {
    int rows = 0, cases = 0;
    std::vector<int> more_rows(limits.size(), 0), more_cases(limits.size(), 0);
    for (std::size_t row = 0; row < data.rows(); ++row) {
        std::size_t broken = 0, which = 0;
        for (std::size_t i = 0; i < limits.size() && broken < 2; ++i) {
            const float value = data.inputs[limits[i].input][row];
            if (limits[i].low <= value && value <= limits[i].high) continue;
            ++broken;
            which = i;
        }
        if (broken > 1) continue;
        (broken == 0 ? rows : more_rows[which]) += 1;
        (broken == 0 ? cases : more_cases[which]) += data.cases[row];
    }
    PrimBox box = box_of(data, std::move(limits), rows, cases);
    for (std::size_t i = 0; i < box.limits.size(); ++i) {
        const int rows_without = rows + more_rows[i], cases_without = cases + more_cases[i];
        const double density = rows_without > 0 ? static_cast<double>(cases_without) / rows_without : 0;
        box.limits[i].quasi_p = binomial_tail(rows, cases, density);
    }
    return box;
}

std::vector<PrimBox> peeling_trajectory(const PrimData& data, const PrimOptions& options) {
    Peeler peeler(data, options);
    std::vector<PrimBox> trajectory{peeler.box()};
    while (peeler.step()) trajectory.push_back(peeler.box());
    return trajectory;
}

PrimBox pasted(const PrimData& data, const PrimBox& box, const PrimOptions& options) {
    PrimBox best = counted(data, box.limits);
    for (bool improved = true; improved;) {
        improved = false;
        const PrimBox from = best;
        const auto wanted = std::max<std::size_t>(1, static_cast<std::size_t>(options.paste * from.rows));
        for (std::size_t i = 0; i < from.limits.size(); ++i) {
            for (const bool below : {true, false}) {
                if (below ? from.limits[i].low == -infinite : from.limits[i].high == infinite) continue;
                PrimBox wider = widened(data, from, i, below, wanted);
                if (wider.density < from.density || wider.rows < from.rows) continue;
                if (wider.density > best.density || (wider.density == best.density && wider.rows > best.rows) ||
                    wider.limits.size() < best.limits.size()) {
                    improved = wider.rows > from.rows || wider.limits.size() < from.limits.size();
                    best = std::move(wider);
                }
            }
        }
        if (best.rows == from.rows && best.limits.size() == from.limits.size()) improved = false;
    }
    return measured_box(data, best.limits);
}

PrimBox simplified(const PrimData& data, PrimBox box, double largest) {
    box = measured_box(data, std::move(box.limits));
    while (!box.limits.empty()) {
        const auto weakest = std::max_element(box.limits.begin(), box.limits.end(), [](const PrimLimit& a, const PrimLimit& b) {
            return a.quasi_p < b.quasi_p;
        });
        if (weakest->quasi_p <= largest) break;
        std::vector<PrimLimit> limits = box.limits;
        limits.erase(limits.begin() + (weakest - box.limits.begin()));
        box = measured_box(data, std::move(limits));
    }
    return box;
}

std::size_t best_balanced(const std::vector<PrimBox>& trajectory) {
    assert(!trajectory.empty());
    std::size_t best = 0;
    for (std::size_t k = 1; k < trajectory.size(); ++k)
        if (trajectory[k].balance() > trajectory[best].balance()) best = k;
    return best;
}

std::size_t best_simple(const PrimData& data, const std::vector<PrimBox>& trajectory) {
    assert(!trajectory.empty());
    std::size_t best = 0;
    double best_balance = trajectory[0].balance();
    constexpr std::size_t tried = 24;
    const std::size_t every = std::max<std::size_t>(1, trajectory.size() / tried);
    for (std::size_t k = every; k < trajectory.size(); k += every) {
        const double balance = simplified(data, trajectory[k]).balance();
        if (balance > best_balance) {
            best = k;
            best_balance = balance;
        }
    }
    return best;
}

PrimData resampled(const PrimData& data, std::uint64_t seed, std::uint64_t number) {
    const std::uint64_t stream = mix_bits(stream_of("resampled futures") + number);
    PrimData sample{std::vector<std::vector<float>>(data.inputs.size()), {}};
    for (std::size_t k = 0; k < data.rows(); ++k) {
        const std::size_t row = random_below(seed, stream, k, static_cast<std::uint32_t>(data.rows()));
        for (std::size_t i = 0; i < data.inputs.size(); ++i) sample.inputs[i].push_back(data.inputs[i][row]);
        sample.cases.push_back(data.cases[row]);
    }
    return sample;
}

}  // namespace regiomix
