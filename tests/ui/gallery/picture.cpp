#include "ui/gallery/picture.hpp"

#include <algorithm>
#include <string_view>

namespace regiomix::gallery {
namespace {

void append_u32(std::string& out, std::uint32_t v) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>((v >> shift) & 0xff);
}

std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t crc = 0xffffffffu;
    for (const char c : bytes) {
        crc ^= static_cast<std::uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320u : 0u);
    }
    return ~crc;
}

void append_chunk(std::string& out, std::string_view type, std::string_view data) {
    append_u32(out, static_cast<std::uint32_t>(data.size()));
    const std::string body = std::string(type) + std::string(data);
    out += body;
    append_u32(out, crc32(body));
}

std::string stored_zlib(std::string_view raw) {
    std::string out = "\x78\x01";
    std::uint32_t a = 1;
    std::uint32_t b = 0;
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t size = std::min<std::size_t>(raw.size() - at, 65535);
        out += static_cast<char>(at + size == raw.size() ? 1 : 0);
        out += static_cast<char>(size & 0xff);
        out += static_cast<char>(size >> 8);
        out += static_cast<char>(~size & 0xff);
        out += static_cast<char>((~size >> 8) & 0xff);
        out += raw.substr(at, size);
        at += size;
    }
    for (const char c : raw) {
        a = (a + static_cast<std::uint8_t>(c)) % 65521;
        b = (b + a) % 65521;
    }
    append_u32(out, (b << 16) | a);
    return out;
}

}  // namespace

std::string encode_png(const Picture& picture) {
    std::string raw;
    const auto row = static_cast<std::size_t>(picture.width) * 3;
    for (int y = 0; y < picture.height; ++y) {
        raw += '\0';  // no filter
        const auto* begin = picture.rgb.data() + static_cast<std::size_t>(y) * row;
        raw.append(begin, begin + row);
    }
    std::string header;
    append_u32(header, static_cast<std::uint32_t>(picture.width));
    append_u32(header, static_cast<std::uint32_t>(picture.height));
    header += std::string("\x08\x02\x00\x00\x00", 5);  // eight bits, RGB
    std::string out = "\x89PNG\r\n\x1a\n";
    append_chunk(out, "IHDR", header);
    append_chunk(out, "IDAT", stored_zlib(raw));
    append_chunk(out, "IEND", "");
    return out;
}

}  // namespace regiomix::gallery
