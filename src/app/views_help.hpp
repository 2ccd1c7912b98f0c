// Views of help, examples and the guided start.
#pragma once

#include <string>
#include <vector>

#include "app/action.hpp"

namespace regiomix {

struct TermView {
    std::string id, term, text;
};

struct KeyView {
    std::string keys, what;
};

struct HelpView {
    std::string title, keys_title, glossary_title;
    std::vector<KeyView> keys;
};

/// A ready scenario with a picture: the course of an indicator in its own central run.
struct ExampleView {
    std::string id, title, sentence, region, caption;
    std::vector<double> picture;  ///< per year; empty: not computed yet
    Action open;
};

struct ExamplesView {
    std::string title, note;
    std::vector<ExampleView> examples;
};

struct GuideChoice {
    std::string id, label, detail;
    bool selected = false;
    Action action;
};

struct GuideView {
    int step = 0;
    std::string progress, title, text, back_label, next_label, skip_label;  ///< an empty label: no such button
    std::vector<GuideChoice> choices;
};

}  // namespace regiomix
