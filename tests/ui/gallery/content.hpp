#pragma once

// Realistic content for the gallery: one balanced mix in three languages, with the longest names we have.

#include <string>
#include <vector>

#include "charts/chart.hpp"
#include "ui/widgets/badges.hpp"

namespace regiomix::gallery {

struct Lever {
    std::string id;
    charts::Family family;
    std::string name;
    ui::Grade grade;
    bool on;
    double value;
    double max;
    bool percent = false;
};

struct Content {
    Language language = Language::en;
    const charts::Palette* palette = nullptr;

    // The text of this language.
    std::string say(const char* en, const char* fr, const char* sv) const;
    std::string family_name(charts::Family family) const;
    std::vector<Lever> levers() const;

    charts::FanChart net_jobs() const;
    charts::FanChart small(int which) const;
    charts::BarChart spending() const;
    charts::BarChart stacked_spending() const;
    charts::BarList contributions() const;
    charts::BarList pipeline() const;
    std::vector<double> median(int which) const;

    // Cases that break charts: gaps, one year, all zero, huge, tiny, negative.
    std::vector<charts::FanChart> odd_charts() const;
};

}  // namespace regiomix::gallery
