// The response surface as a picture: colours and contours from a small grid of values.
#pragma once

#include <cstdint>

#include "render/gl_objects.hpp"
#include "ui/widgets/pictures.hpp"

namespace regiomix::render {

class SurfacePicture {
  public:
    /// The context was lost or replaced: everything made in it is gone.
    void forget() { *this = SurfacePicture{}; }

    /// The texture's name, 0 when the context cannot do this.
    unsigned draw(const Gl& gl, const charts::SurfaceChart& chart, const ui::SurfaceSpec& spec);

  private:
    enum class Ability : unsigned char { unknown, yes, no };

    bool prepare(const Gl& gl);

    Ability ability_ = Ability::unknown;
    unsigned program_ = 0, vertices_ = 0;
    Texture values_;
    Target picture_;
    std::uint64_t shown_id_ = 0;
    ui::SurfaceSpec shown_;
};

}  // namespace regiomix::render
