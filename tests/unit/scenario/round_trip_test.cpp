#include <doctest/doctest.h>

#include "base/embedded.hpp"
#include "scenario/scenario_json.hpp"
#include "support.hpp"

using namespace regiomix;

TEST_CASE("ready files are written back byte for byte") {
    int count = 0;
    for (const EmbeddedFile& file : embedded_files()) {
        if (!file.path.starts_with("scenarios/ready/")) continue;
        CAPTURE(file.path);
        ++count;
        CHECK(write_scenario(scenario_from(file.bytes), std::nullopt) == file.bytes);
    }
    CHECK(count == 9);
}
