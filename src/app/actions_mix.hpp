// Actions on the mix panel and on whole instruments.
#pragma once

#include <string>

namespace regiomix {

/// Which instruments are listed: those of a family and of a stage of the spiral; empty: all.
struct SetMixFilter {
    std::string family, stage;
};
enum class MixSort : unsigned char { catalogue, effect };
struct SetMixSort {
    MixSort sort;
};
/// Back to the usual budget and timing, without settings of one's own; whether it is on stays.
struct ResetInstrument {
    std::string instrument;
};
/// Switches the preset's instruments of a family on with its budgets, and the others of the family off. Timing and settings
/// of instruments in the mix stay. An empty preset switches the whole family off.
struct ApplyPreset {
    std::string family, preset;
};

}  // namespace regiomix
