#include "platform/widget_probe.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <cstdarg>
#include <cstdio>
#include <string_view>

namespace regiomix::platform {
namespace {

struct Probe {
    bool wanted = false;
    std::vector<WidgetRect> current;
    std::vector<WidgetRect> complete;
};

Probe& probe() {
    static Probe instance;
    return instance;
}

void append_quoted(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == '"' || byte == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            char escaped[8];
            std::snprintf(escaped, sizeof escaped, "\\u%04x", byte);
            out += escaped;
        } else {
            out += c;
        }
    }
    out += '"';
}

}  // namespace

const std::vector<WidgetRect>& probe_widgets() {
    probe().wanted = true;
    return probe().complete;
}

std::string widgets_json(float pixel_ratio) {
    std::string out = "[";
    for (const WidgetRect& widget : probe_widgets()) {
        if (out.size() > 1) out += ',';
        out += "{\"id\":" + std::to_string(widget.id) + ",\"label\":";
        append_quoted(out, widget.label);
        out += ",\"window\":";
        append_quoted(out, widget.window);
        char numbers[128];
        std::snprintf(numbers, sizeof numbers, ",\"x\":%.2f,\"y\":%.2f,\"width\":%.2f,\"height\":%.2f}",
                      widget.x / pixel_ratio, widget.y / pixel_ratio, widget.width / pixel_ratio,
                      widget.height / pixel_ratio);
        out += numbers;
    }
    return out + "]";
}

void begin_widget_probe() {
    probe().current.clear();
    ImGui::GetCurrentContext()->TestEngineHookItems = probe().wanted;
}

void end_widget_probe() { probe().complete.swap(probe().current); }

}  // namespace regiomix::platform

// Dear ImGui calls these for every item when TestEngineHookItems is set.

void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, const ImRect& box, const ImGuiLastItemData*) {
    if (id == 0 || context->CurrentWindow == nullptr) return;
    regiomix::platform::WidgetRect widget;
    widget.id = id;
    widget.window = context->CurrentWindow->Name;
    widget.x = box.Min.x;
    widget.y = box.Min.y;
    widget.width = box.GetWidth();
    widget.height = box.GetHeight();
    regiomix::platform::probe().current.push_back(std::move(widget));
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID id, const char* label, ImGuiItemStatusFlags) {
    auto& widgets = regiomix::platform::probe().current;
    for (auto widget = widgets.rbegin(); widget != widgets.rend(); ++widget) {
        if (widget->id != id) continue;
        widget->label = label != nullptr ? label : "";
        return;
    }
}

void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}

const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
