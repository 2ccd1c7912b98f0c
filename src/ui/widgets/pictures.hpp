#pragma once

// Pictures that need a shader, as textures to be shown like images. Widgets ask for them; who draws them, and whether anybody
// can, they do not know.

#include <array>

#include <imgui.h>
#include "charts/run_cloud.hpp"
#include "charts/surface_chart.hpp"
#include "ui/theme.hpp"

namespace regiomix::ui {

struct DensitySpec {
    int width = 0, height = 0;     // device pixels
    double low = 0.0, high = 1.0;  // values at the lower and upper edge
    float line_width = 1.0f;       // device pixels
    Rgba8 thin = {}, dense = {};   // few runs, many runs
};

struct SurfaceSpec {
    int width = 0, height = 0;     // device pixels
    double low = 0.0, high = 1.0;  // values of the first and the last colour
    double contour_step = 1.0;
    float line_width = 1.0f;  // device pixels
    std::array<Rgba8, charts::surface_colour_count> ramp = {};
    Rgba8 ink = {};  // of the contours

    bool operator==(const SurfaceSpec&) const = default;
};

class Pictures {
  public:
    virtual ~Pictures() = default;

    // The picture as far as it is drawn, upside down as OpenGL has it; 0 where this cannot be drawn.
    virtual ImTextureID density(const charts::RunCloud& cloud, const DensitySpec& spec) = 0;
    // The response surface with its contours; 0 where this cannot be drawn.
    virtual ImTextureID surface(const charts::SurfaceChart& chart, const SurfaceSpec& spec) = 0;
    // Whether the pictures of this frame go on in the next one.
    virtual bool unfinished() const = 0;
};

}  // namespace regiomix::ui
