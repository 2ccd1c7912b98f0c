// The results of every ready scenario, to the last bit, in every build: native or WebAssembly, with or
// without SIMD.
//
// After a change that is meant to change results: REGIOMIX_UPDATE_GOLDEN=1 regiomix_tests -tc='golden*' (a
// native build) writes tests/golden/hashes.txt anew; the commit says why.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/hash.hpp"
#include "reference/fixture.hpp"

using namespace regiomix;

namespace {

const char* const file_name = "golden/hashes.txt";

std::map<std::string, std::string> read_golden() {
    std::istringstream text(fixture::read_text(fixture::data_file(file_name)));
    std::map<std::string, std::string> hashes;
    std::string line, id, hash;
    while (std::getline(text, line)) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream words(line);
        words >> id >> hash;
        hashes[id] = hash;
    }
    return hashes;
}

}  // namespace

TEST_CASE("golden hashes of the ready scenarios, 1,000 draws, seed 1, by both engines") {
    std::ostringstream fresh;
    fresh << "# Hash of each ready scenario's results, 1,000 draws, seed 1. Written by hashes_test.cpp; see "
             "there.\n";
    const bool update = std::getenv("REGIOMIX_UPDATE_GOLDEN") != nullptr;
    const auto golden = read_golden();
    if (!update) CHECK(golden.size() == fixture::content().ready.size());
    for (const ReadyScenario& ready : fixture::content().ready) {
        CAPTURE(ready.id);
        const fixture::Case some = fixture::ready_case(ready.id);
        const auto draws = fixture::make_draws(fixture::draw_spec_of(some, 1000));
        const std::string simd = to_hex(hash_of(fixture::run_ensemble(some, draws, Engine::simd)));
        const std::string scalar = to_hex(hash_of(fixture::run_ensemble(some, draws, Engine::scalar)));
        CHECK(simd == scalar);
        fresh << ready.id << " " << simd << "\n";
        if (update) continue;
        const auto recorded = golden.find(ready.id);
        CHECK_MESSAGE(recorded != golden.end(), "not in tests/golden/hashes.txt");
        if (recorded != golden.end()) CHECK(simd == recorded->second);
    }
    if (update) std::ofstream(fixture::data_file(file_name), std::ios::binary) << fresh.str();
}
