// Regiomix, the application: what is connected to what, and one frame. Everything else is in the folders beside it.
#include <imgui.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "base/embedded.hpp"
#include "platform/platform.hpp"

using namespace regiomix;

namespace {

/// Stands in for the application until src/app and src/ui are there.
struct Placeholder {
    float budget = 450;
    unsigned long long revision = 1;
    std::string opened = "none";
    ImFont* heading = nullptr;

    std::string view_json() const {
        char text[256];
        std::snprintf(text, sizeof text, "{\"revision\":%llu,\"budget\":%g,\"opened\":\"%s\"}", revision,
                      static_cast<double>(budget), opened.c_str());
        return text;
    }

    std::string dispatch(std::string_view action) {
        const std::size_t at = action.find("\"budget\":");
        if (at == std::string_view::npos) return R"({"ok":false,"error":"unknown action"})";
        budget = std::strtof(std::string(action.substr(at + 9)).c_str(), nullptr);
        ++revision;
        return R"({"ok":true})";
    }

    void draw(const platform::Frame& frame) {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
        ImGui::Begin("Regiomix", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove);
        ImGui::PushFont(heading);
        ImGui::TextUnformatted("Regiomix · Policy mixes for social innovation");
        ImGui::PopFont();
        ImGui::TextUnformatted("Île-de-France, Łódź, Timișoara, Αθήνα, София · €34.1 M − 80 %: 11 → 20 ≤ ≥ ≈ ● ○ ✓ ▲ ▼ ↶ ↷");
        ImGui::TextUnformatted("0123456789\n1111111111");
        ImGui::SetNextItemWidth(300 * frame.scale);
        if (ImGui::SliderFloat("Budget", &budget, 0, 1000, "%.0f k€ a year")) ++revision;
        ImGui::SetNextItemWidth(300 * frame.scale);
        static char note[64] = "";
        ImGui::InputText("Note", note, sizeof note);
        if (ImGui::Button("Open")) platform::pick_file();
        ImGui::SameLine();
        if (ImGui::Button("Save")) platform::save_file("scenario.json", "application/json", view_json());
        ImGui::Text("Opened: %s", opened.c_str());
        ImGui::End();
    }
};

ImFont* add_font(const char* path, float size_px) {
    const std::string_view bytes = embedded_file(path);
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.OversampleV = 1;
    config.PixelSnapH = true;
    static const ImWchar every_glyph[] = {0x20, 0xFFFF, 0};
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<char*>(bytes.data()), static_cast<int>(bytes.size()),
                                                      size_px, &config, every_glyph);
}

}  // namespace

int main(int argc, char** argv) {
    const auto app = std::make_shared<Placeholder>();

    platform::Program program;
    program.title = "Regiomix";
    program.frame = [app] {
        const unsigned long long before = app->revision;
        const platform::Frame frame = platform::begin_frame();
        if (frame.drawable) app->draw(frame);
        platform::end_frame();
        if (app->revision != before) platform::publish(app->revision);
    };
    program.restyle = [app](float scale) {
        add_font("fonts/regular.ttf", static_cast<float>(static_cast<int>(15 * scale)));
        app->heading = add_font("fonts/semibold.ttf", static_cast<float>(static_cast<int>(20 * scale)));
        ImGuiStyle style;
        ImGui::StyleColorsLight(&style);
        style.FrameRounding = 6;
        style.WindowPadding = {24, 24};
        style.WindowBorderSize = 0;
        style.ScaleAllSizes(scale);
        ImGui::GetStyle() = style;
    };
    program.open_file = [app](const std::string& name, const std::string& bytes) {
        app->opened = name + " (" + std::to_string(bytes.size()) + ")";
        platform::publish(++app->revision);
    };
    program.view_json = [app] { return app->view_json(); };
    program.dispatch = [app](std::string_view action) {
        std::string result = app->dispatch(action);
        platform::publish(app->revision);
        return result;
    };
    return platform::run(std::move(program), argc, argv);
}
