// What makes a scenario right, whoever made it: a file or the interface.
#pragma once

#include <string>

#include "scenario/content.hpp"

namespace regiomix {

/// Everything that is wrong with a scenario, with paths as in its file; at most 100 problems.
Problems validate_scenario(const Scenario& scenario, const Content& content);

/// What the right value would be, for messages; the reader uses the same words for values of a wrong type.
namespace expected_text {
std::string between(double low, double high, const std::string& unit = {});
std::string whole_between(double low, double high, const std::string& unit = {});
std::string at_most_characters(std::size_t count);
inline constexpr const char* instrument = "the id of an instrument of the catalogue";
inline constexpr const char* region = "the id of a region";
std::string start_year();
std::string start_month();
std::string horizon();
std::string month();
std::string budget();
std::string draws();
std::string seed();
std::string target_year();
inline constexpr const char* own_id = "\"own_\" and small letters, digits or underscores, at most 40 characters";
std::string own_name();
std::string own_budget();
std::string own_delay();
std::string own_ramp();
inline constexpr const char* share = "a share from 0 to 1";
}  // namespace expected_text

}  // namespace regiomix
