"""Writes a C++ source that holds the bytes of files: embed.py OUTPUT.cpp PATH=FILE..."""

import sys

ESCAPES = {0x22: '\\"', 0x5C: "\\\\", 0x0A: "\\n", 0x3F: "\\?"}
CHUNK = 4096  # bytes in one literal; the compiler joins neighbours


def literal(data):
    """Three-digit octal escapes need no separator from a following digit, unlike hexadecimal ones."""
    parts = []
    for start in range(0, len(data), CHUNK):
        text = "".join(
            ESCAPES.get(byte) or (chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03o}") for byte in data[start : start + CHUNK]
        )
        parts.append(f'    "{text}"')
    return "\n".join(parts) or '    ""'


def main(output, entries):
    files = sorted(entry.split("=", 1) for entry in entries)
    source = ['#include "base/embedded.hpp"', "", "namespace regiomix {", "namespace {", ""]
    rows = []
    for index, (path, name) in enumerate(files):
        with open(name, "rb") as stream:
            data = stream.read()
        source += [f"constexpr char file_{index}[] =", literal(data) + ";", ""]
        rows.append(f'    {{"{path}", {{file_{index}, {len(data)}}}}},')
    if rows:
        source += [f"constexpr EmbeddedFile files[] = {{", *rows, "};", "", "}  // namespace", ""]
        source += ["std::span<const EmbeddedFile> embedded_files() { return files; }"]
    else:
        source += ["}  // namespace", "", "std::span<const EmbeddedFile> embedded_files() { return {}; }"]
    source += ["", "}  // namespace regiomix", ""]
    with open(output, "w", encoding="ascii") as stream:
        stream.write("\n".join(source))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
