// Hypervolume: how much of the objective space a set of points dominates, up to a reference point. All objectives are to be
// minimised.
//
// E. Zitzler, L. Thiele, "Multiobjective evolutionary algorithms: a comparative case study", IEEE Trans. Evol. Comput. 3
// (1999); computed exactly by the method of L. While, L. Bradstreet, L. Barone, "A fast way of calculating exact
// hypervolumes", IEEE Trans. Evol. Comput. 16 (2012).
#pragma once

#include <span>
#include <vector>

namespace regiomix {

using Objectives = std::vector<double>;

/// Whether a is nowhere worse than b and somewhere better. Equal lengths.
bool dominates(const Objectives& a, const Objectives& b);

/// Places of the points that no other dominates, in their order; of equal points the first one only.
std::vector<std::size_t> non_dominated(std::span<const Objectives> points);

/// In the product of the objectives' units. Points that are not below the reference in every objective add nothing; 0 of
/// none.
double hypervolume(std::span<const Objectives> points, const Objectives& reference);

}  // namespace regiomix
