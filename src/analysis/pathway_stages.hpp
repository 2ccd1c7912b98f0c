// The stages of the pathway of social innovation, and what the equations of docs/model.md let hold each of them up.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace regiomix {

/// The six stages of the spiral (scenarios/stages.json), then the public route.
enum class PathwayStage : unsigned char {
    prompts,
    proposals,
    pilots,
    sustaining,
    scaling,
    systemic,
    public_pilots,
    proven,
    adoptions
};
inline constexpr auto pathway_stage_names = std::to_array<std::string_view>(
    {"prompts", "proposals", "pilots", "sustaining", "scaling", "systemic", "public_pilots", "proven", "adoptions"});
inline constexpr std::size_t pathway_stage_count = pathway_stage_names.size();

/// What can hold a stage up.
enum class Constraint : unsigned char {
    ideas,          ///< idea generation, ID
    participation,  ///< PA
    culture,        ///< CU
    skills,         ///< SK
    contacts,       ///< connectivity, conn of E14
    proposals,      ///< good proposals that ask for money, dem of E21
    money,          ///< of the kind that the stage needs
    support,        ///< support places, sup of E26
    market,         ///< buyers, mkt of E29
    evidence,       ///< EV
    staff,          ///< public pilots that staff and ideas ask for, d_pub of E39
    openness,       ///< of public bodies, OP
    imitation,      ///< readiness to imitate, IM
    innovations,    ///< proven ones that are not yet adopted wherever they could be, E44
    alignment,      ///< strategic alignment, AL
    scaled,         ///< scaled ventures, as a signal of scale in E49
    adoptions       ///< the same of adoptions
};
inline constexpr auto constraint_names = std::to_array<std::string_view>(
    {"ideas", "participation", "culture", "skills", "contacts", "proposals", "money", "support", "market", "evidence", "staff",
     "openness", "imitation", "innovations", "alignment", "scaled", "adoptions"});

struct StageConstraint {
    PathwayStage stage;
    Constraint constraint;
    std::string_view equations;
};

/// Every limit that the equations of a stage's inflow know, stage by stage.
inline constexpr auto stage_constraints = std::to_array<StageConstraint>({
    {PathwayStage::prompts, Constraint::ideas, "E15"},
    {PathwayStage::prompts, Constraint::participation, "E15"},
    {PathwayStage::prompts, Constraint::culture, "E15"},
    {PathwayStage::proposals, Constraint::ideas, "E19"},
    {PathwayStage::proposals, Constraint::skills, "E19"},
    {PathwayStage::proposals, Constraint::contacts, "E14, E19"},
    {PathwayStage::proposals, Constraint::money, "E18"},
    {PathwayStage::pilots, Constraint::proposals, "E21, E23"},
    {PathwayStage::pilots, Constraint::money, "E22, E23"},
    {PathwayStage::sustaining, Constraint::support, "E26, E27"},
    {PathwayStage::sustaining, Constraint::skills, "E27"},
    {PathwayStage::sustaining, Constraint::evidence, "E27"},
    {PathwayStage::sustaining, Constraint::market, "E29, E36"},
    {PathwayStage::sustaining, Constraint::money, "E34, E35"},
    {PathwayStage::scaling, Constraint::evidence, "E30"},
    {PathwayStage::scaling, Constraint::market, "E29, E30"},
    {PathwayStage::scaling, Constraint::contacts, "E14, E30"},
    {PathwayStage::scaling, Constraint::money, "E34, E35"},
    {PathwayStage::systemic, Constraint::scaled, "E49"},
    {PathwayStage::systemic, Constraint::adoptions, "E49"},
    {PathwayStage::systemic, Constraint::openness, "E49"},
    {PathwayStage::systemic, Constraint::alignment, "E49"},
    {PathwayStage::public_pilots, Constraint::staff, "E39, E40"},
    {PathwayStage::public_pilots, Constraint::money, "E40"},
    {PathwayStage::proven, Constraint::evidence, "E41"},
    {PathwayStage::proven, Constraint::openness, "E41"},
    {PathwayStage::proven, Constraint::imitation, "E41"},
    {PathwayStage::adoptions, Constraint::evidence, "E43"},
    {PathwayStage::adoptions, Constraint::openness, "E43"},
    {PathwayStage::adoptions, Constraint::imitation, "E43"},
    {PathwayStage::adoptions, Constraint::innovations, "E42, E44"},
});
inline constexpr std::size_t stage_constraint_count = stage_constraints.size();

/// Place in stage_constraints; stage_constraint_count when the two do not belong together.
constexpr std::size_t place_of(PathwayStage stage, Constraint constraint) {
    std::size_t place = 0;
    while (place < stage_constraint_count &&
           !(stage_constraints[place].stage == stage && stage_constraints[place].constraint == constraint))
        ++place;
    return place;
}

}  // namespace regiomix
