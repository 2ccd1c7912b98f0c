#pragma once

// Pictures compared byte by byte with files in tests/golden/charts. REGIOMIX_UPDATE_GOLDEN=1 writes them instead.

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#ifndef REGIOMIX_TEST_DATA_DIR
#define REGIOMIX_TEST_DATA_DIR "tests"
#endif

namespace regiomix::charts::test {

inline void check_golden(const std::string& name, const std::string& svg) {
    const std::string path = std::string(REGIOMIX_TEST_DATA_DIR) + "/golden/charts/" + name + ".svg";
    if (std::getenv("REGIOMIX_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(path, std::ios::binary) << svg;
        return;
    }
    std::ifstream stream(path, std::ios::binary);
    const std::string expected{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    std::size_t at = 0;
    while (at < svg.size() && at < expected.size() && svg[at] == expected[at]) ++at;
    const std::string here = svg.substr(at > 60 ? at - 60 : 0, 160);
    CHECK_MESSAGE(svg == expected, path << " differs at byte " << at << " of " << svg.size() << ": " << here);
}

}  // namespace regiomix::charts::test
