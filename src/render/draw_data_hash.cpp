#include "render/draw_data_hash.hpp"

#include <imgui.h>

#include <cstddef>
#include <cstring>

#include "base/hash.hpp"

namespace regiomix::render {
namespace {

/// Eight bytes at a time: a picture has a megabyte of them.
template <class T>
void add_bytes(BitHash& hash, const ImVector<T>& items) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(items.Data);
    const std::size_t size = static_cast<std::size_t>(items.Size) * sizeof(T);
    hash.add(std::uint64_t{size});
    for (std::size_t at = 0; at < size; at += sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes + at, size - at < sizeof word ? size - at : sizeof word);
        hash.add(word);
    }
}

void add(BitHash& hash, const ImDrawCmd& command) {
    for (const float side : {command.ClipRect.x, command.ClipRect.y, command.ClipRect.z, command.ClipRect.w}) hash.add(side);
    hash.add(std::uint64_t{reinterpret_cast<std::uintptr_t>(command.GetTexID())});
    for (const unsigned number : {command.VtxOffset, command.IdxOffset, command.ElemCount}) hash.add(std::uint64_t{number});
}

}  // namespace

std::uint64_t hash_of(const ImDrawData& picture) {
    BitHash hash;
    hash.add(picture.DisplaySize.x);
    hash.add(picture.DisplaySize.y);
    for (int i = 0; i < picture.CmdListsCount; ++i) {
        const ImDrawList& list = *picture.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) add(hash, command);
        add_bytes(hash, list.VtxBuffer);
        add_bytes(hash, list.IdxBuffer);
    }
    return hash.digest();
}

}  // namespace regiomix::render
