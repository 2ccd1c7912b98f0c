// Draws the pictures that widgets ask for, in whatever graphics context there is at the moment.
#pragma once

#include "render/density.hpp"
#include "render/surface_picture.hpp"

namespace regiomix::render {

class ShaderPictures final : public ui::Pictures {
  public:
    /// At the start of a frame: the functions of the context, and its number. Another number is another context, in which
    /// nothing of the one before exists any more.
    void begin_frame(const Gl* gl, int context);

    ImTextureID density(const charts::RunCloud& cloud, const ui::DensitySpec& spec) override;
    ImTextureID surface(const charts::SurfaceChart& chart, const ui::SurfaceSpec& spec) override;
    bool unfinished() const override { return density_asked_ && density_.unfinished(); }

  private:
    const Gl* gl_ = nullptr;
    int context_ = 0;
    Density density_;
    SurfacePicture surface_;
    bool density_asked_ = false;
};

}  // namespace regiomix::render
