#include "base/embedded.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

using namespace regiomix;

TEST_CASE("embedded files are sorted by path and have the bytes of the source tree") {
    const auto files = embedded_files();
    CHECK(std::is_sorted(files.begin(), files.end(),
                         [](const EmbeddedFile& a, const EmbeddedFile& b) { return a.path < b.path; }));
    CHECK_FALSE(files.empty());
    for (const EmbeddedFile& file : files) {
        std::ifstream stream{std::string(file.path), std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
        CHECK_MESSAGE(file.bytes == bytes, std::string(file.path));
        CHECK(embedded_file(file.path) == file.bytes);
    }
}

TEST_CASE("an unknown embedded file is empty") { CHECK(embedded_file("scenarios/none.json").empty()); }
