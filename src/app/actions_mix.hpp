// Actions on the mix panel and on whole instruments.
#pragma once

#include <string>

#include "scenario/own_instrument.hpp"

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
/// of instruments in the mix stay, and so do own instruments. An empty preset switches the whole family off.
struct ApplyPreset {
    std::string family, preset;
};

/// Defines an instrument of one's own, or changes one: the definition as it shall be. A new one enters the mix with its
/// reference budget and opens in its editor.
struct SetOwnInstrument {
    OwnInstrument definition;
};
/// Makes an instrument of one's own from one of the catalogue, with the same phases, and opens its editor. Nothing if there is
/// one with this id already.
struct CopyAsOwn {
    std::string instrument, id;
};
/// Takes it out of the scenario, with its place in the mix.
struct RemoveOwnInstrument {
    std::string id;
};
/// Opens the editor of an own instrument; empty closes it.
struct ShowOwnEditor {
    std::string id;
};

}  // namespace regiomix
