#include "ui/gallery/content.hpp"

#include <cmath>

namespace regiomix::gallery {
namespace {

using charts::Family;
using charts::FanChart;
using charts::FanSeries;
using charts::Rgba8;

const std::vector<double> jobs{0, 1, 5, 15, 29, 45, 62, 79, 96, 119, 158, 157, 150, 143, 134, 126};
const std::vector<double> other_jobs{0, 1, 3, 7, 12, 18, 24, 30, 38, 48, 63, 62, 58, 53, 48, 43};

std::vector<double> scaled(const std::vector<double>& values, double factor) {
    std::vector<double> out = values;
    for (double& v : out) v *= factor;
    return out;
}

FanSeries fan(std::string name, Rgba8 colour, const std::vector<double>& median, bool emphasis) {
    FanSeries s;
    s.name = std::move(name);
    s.colour = colour;
    s.median = median;
    s.p10 = scaled(median, 0.64);
    s.p25 = scaled(median, 0.82);
    s.p75 = scaled(median, 1.22);
    s.p90 = scaled(median, 1.46);
    s.emphasis = emphasis;
    return s;
}

}  // namespace

std::string Content::say(const char* en, const char* fr, const char* sv) const {
    return language == Language::fr ? fr : language == Language::sv ? sv : en;
}

std::string Content::family_name(Family family) const {
    switch (family) {
        case Family::finance:
            return say("Finance", "Financement", "Finansiering");
        case Family::demand:
            return say("Demand", "Demande publique", "Efterfrågan");
        case Family::capacity:
            return say("Capacity", "Capacités", "Kapacitet");
        case Family::networks:
            return say("Networks", "Réseaux", "Nätverk");
        default:
            return say("Evidence", "Preuves et évaluation", "Evidens");
    }
}

std::vector<Lever> Content::levers() const {
    using ui::Grade;
    return {
        {"grant_call", Family::finance,
         say("Call for projects", "Appel à projets « innovation sociale »",
             "Utlysning för socialt innovativa projekt"),
         Grade::b, true, 450e3, 1.2e6},
        {"revolving_fund", Family::finance,
         say("Revolving fund", "Fonds d'innovation sociale (avances récupérables)", "Revolverande fond"),
         Grade::a, true, 600e3, 3e6},
        {"scaling_fund", Family::finance,
         say("Scaling fund", "Fonds de changement d'échelle", "Finansiering för uppskalning"), Grade::b, true,
         600e3, 3.2e6},
        {"outcomes_contract", Family::finance,
         say("Outcomes contract", "Contrat à impact social", "Sociala utfallskontrakt"), Grade::a, true,
         300e3, 750e3},
        {"social_procurement", Family::demand,
         say("Social procurement", "Commande publique sociale", "Social upphandling"), Grade::a, true, 0.01,
         0.05, true},
        {"certification", Family::demand, say("Certification", "Certification", "Certifiering"), Grade::c,
         false, 0, 300e3},
        {"incubation", Family::capacity,
         say("Incubation", "Incubation sociale et accompagnement d'entreprises",
             "Social inkubation och företagsstöd"),
         Grade::a, true, 500e3, 900e3},
        {"training", Family::capacity, say("Training", "Formation", "Utbildning"), Grade::c, true, 150e3,
         500e3},
        {"workplace_innovation", Family::capacity,
         say("Workplace innovation", "Innovation sur le lieu de travail", "Arbetsplatsinnovation"), Grade::c,
         true, 150e3, 750e3},
        {"alliance", Family::networks, say("Alliance", "Alliance intersectorielle", "Allians (ASIF)"),
         Grade::b, false, 0, 400e3},
        {"matchmaking", Family::networks, say("Matchmaking", "Mise en relation", "Matchning"), Grade::b,
         false, 0, 300e3},
        {"impact_measurement", Family::evidence,
         say("Impact measurement", "Mesure d'impact et évaluation partagées", "Gemensam effektmätning"),
         Grade::c, true, 150e3, 500e3},
    };
}

std::vector<double> Content::median(int which) const {
    const double peak[] = {15, 126, 19800, 50, 34.1e6, 24300};
    return scaled(jobs, peak[which % 6] / 158.0);
}

FanChart Content::net_jobs() const {
    const Rgba8 teal = palette->scenario(0);
    const Rgba8 orange = palette->scenario(1);
    const std::string mine = say("Seven steps", "Sept étapes", "Sju steg");
    const std::string theirs = say("Open services", "Services ouverts", "Öppna tjänster");
    FanChart chart;
    chart.title = say("Net jobs rise to about 126 by 2040, three times the open-services mix",
                      "Environ 126 emplois nets en 2040, trois fois plus qu'avec les services ouverts",
                      "Omkring 126 nettojobb till 2040, tre gånger så många som med öppna tjänster");
    chart.subtitle = {
        {say("Difference to doing nothing · median, 50 % and 80 % of 1,000 futures · ",
             "Écart avec l'inaction · médiane, 50 % et 80 % de 1 000 futurs · ",
             "Skillnad mot att inte göra något · median, 50 % och 80 % av 1 000 framtider · "),
         std::nullopt, charts::Weight::regular},
        {mine, teal, charts::Weight::semibold},
        {say(" better than ", " mieux que ", " bättre än "), std::nullopt, charts::Weight::regular},
        {theirs, orange, charts::Weight::semibold},
        {say(" in 99 %", " dans 99 % des cas", " i 99 %"), std::nullopt, charts::Weight::regular}};
    chart.value_style.show_plus = true;
    chart.series = {fan(theirs, orange, other_jobs, false), fan(mine, teal, jobs, true)};
    chart.series[1].central = scaled(jobs, 1.05);
    chart.targets = {{100, say("Target 100 jobs by 2040 · reached in 79 % of futures",
                               "Objectif : 100 emplois en 2040 · atteint dans 79 % des futurs",
                               "Mål 100 jobb till 2040 · nås i 79 % av framtiderna")}};
    return chart;
}

FanChart Content::small(int which) const {
    FanChart chart = net_jobs();
    chart.title = which == 0 ? say("Sustained ventures", "Projets pérennes", "Varaktiga initiativ")
                  : which == 1
                      ? say("Scaled ventures", "Projets à l'échelle", "Uppskalade initiativ")
                      : say("Adoptions by public bodies", "Adoptions publiques", "Offentliga införanden");
    chart.subtitle.clear();
    chart.targets.clear();
    chart.size = charts::ChartSize::small;
    const double factor = which == 0 ? 0.16 : which == 1 ? 0.11 : 0.4;
    for (auto& s : chart.series) {
        const bool mine = s.emphasis;
        s = fan(s.name, s.colour, scaled(s.median, mine || which != 0 ? factor : factor * 2.2), mine);
    }
    return chart;
}

charts::BarChart Content::spending() const {
    charts::BarChart chart;
    chart.title = say("Spending per year", "Dépenses par an", "Utgifter per år");
    chart.value_style.kind = NumberStyle::Kind::money;
    chart.subtitle = say("envelope ", "enveloppe ", "ram ") + format_money(3.7e6, language);
    chart.parts = {{chart.title,
                    palette->neutral_bar,
                    {2.07e6, 3.06e6, 3.35e6, 3.72e6, 3.79e6, 3.28e6, 3.34e6, 3.38e6, 3.41e6, 3.43e6, 0.16e6,
                     0.11e6, 0.08e6, 0.06e6, 0.04e6}}};
    chart.envelope = {3.7e6};
    chart.over_text = say("over by {}", "dépassement de {}", "över med {}");
    chart.envelope_name = say("Envelope", "Enveloppe", "Ram");
    return chart;
}

charts::BarChart Content::stacked_spending() const {
    charts::BarChart chart = spending();
    const auto total = chart.parts.front().values;
    chart.parts.clear();
    chart.total_name = say("Total", "Total", "Totalt");
    const double share[] = {0.5, 0.16, 0.24, 0.1};
    const Family family[] = {Family::finance, Family::demand, Family::capacity, Family::evidence};
    for (int i = 0; i < 4; ++i) {
        chart.parts.push_back({family_name(family[i]), palette->family(family[i]), scaled(total, share[i])});
    }
    return chart;
}

charts::BarList Content::contributions() const {
    const double values[] = {31, 28, 24, 19, 11, 9, 6, -2};
    const int lever[] = {6, 0, 2, 1, 11, 4, 7, -1};
    charts::BarList list;
    const auto all = levers();
    for (int i = 0; i < 8; ++i) {
        charts::BarRow row;
        const bool rest = lever[i] < 0;
        row.label = rest ? say("Other five", "Cinq autres", "Fem övriga")
                         : all[static_cast<std::size_t>(lever[i])].name;
        row.colour =
            rest ? palette->neutral_bar : palette->family(all[static_cast<std::size_t>(lever[i])].family);
        row.value = values[i];
        row.text = format_signed(values[i], 0, language);
        list.rows.push_back(row);
    }
    return list;
}

charts::BarList Content::pipeline() const {
    charts::BarList list;
    list.value_at_bar_end = true;
    const double values[] = {1.1, 2.2, 3.0, 2.6, 2.3, 1.3};
    const std::string names[] = {
        say("Prompts", "Déclencheurs", "Behov"),    say("Proposals", "Propositions", "Förslag"),
        say("Pilots", "Pilotes", "Piloter"),        say("Sustained", "Pérennes", "Varaktiga"),
        say("Scaled", "À l'échelle", "Uppskalade"), say("Systemic", "Systémique", "Systemisk")};
    for (int i = 0; i < 6; ++i) {
        charts::BarRow row;
        row.label = names[i];
        row.value = values[i];
        row.text = "×" + format_number(values[i], 1, language);
        row.colour = palette->accent;
        row.faded = i == 4;
        if (i == 4) row.note = say("← market binds", "← le marché limite", "← marknaden begränsar");
        list.rows.push_back(row);
    }
    return list;
}

std::vector<FanChart> Content::odd_charts() const {
    const Rgba8 teal = palette->scenario(0);
    const auto make = [&](const char* title, std::vector<double> values, bool bands) {
        FanChart chart;
        chart.title = title;
        chart.series.push_back(fan("Mix", teal, values, true));
        if (!bands) {
            auto& s = chart.series.back();
            s.p10.clear();
            s.p25.clear();
            s.p75.clear();
            s.p90.clear();
        }
        return chart;
    };
    std::vector<double> gaps = jobs;
    gaps[4] = gaps[5] = gaps[7] = NAN;
    std::vector<double> sweep;
    for (int i = 0; i < 31; ++i) sweep.push_back(20.0 * std::sin(i * 0.35) - 6.0);
    std::vector<FanChart> all;
    all.push_back(make("Gaps and a lone year", gaps, true));
    all.push_back(make("One year only", {42}, true));
    all.push_back(make("All zero", std::vector<double>(16, 0.0), true));
    all.push_back(make("Huge", scaled(jobs, 3.1e7), true));
    all.push_back(make("Tiny", scaled(jobs, 0.00001), true));
    all.push_back(make("31 years, both signs", sweep, false));
    all.push_back(make("Five years, all negative", {-1, -4, -9, -7, -8}, true));
    all.push_back(make("Nothing yet", {}, true));
    all.back().empty_text = say("No result yet", "Pas encore de résultat", "Inget resultat ännu");
    all[3].value_style.kind = NumberStyle::Kind::money;
    all[4].value_style.decimals = 3;
    all[5].value_style.show_plus = true;
    return all;
}

}  // namespace regiomix::gallery
