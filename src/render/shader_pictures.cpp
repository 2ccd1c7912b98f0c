#include "render/shader_pictures.hpp"

#include <cstdint>

namespace regiomix::render {
namespace {

ImTextureID as_image(unsigned texture) { return reinterpret_cast<ImTextureID>(static_cast<std::intptr_t>(texture)); }

}  // namespace

void ShaderPictures::begin_frame(const Gl* gl, int context) {
    if (context != context_) {
        density_.forget();
        surface_.forget();
    }
    gl_ = gl;
    context_ = context;
    density_asked_ = false;
}

ImTextureID ShaderPictures::density(const charts::RunCloud& cloud, const ui::DensitySpec& spec) {
    if (!gl_) return as_image(0);
    density_asked_ = true;
    return as_image(density_.draw(*gl_, cloud, spec));
}

ImTextureID ShaderPictures::surface(const charts::SurfaceChart& chart, const ui::SurfaceSpec& spec) {
    return as_image(gl_ ? surface_.draw(*gl_, chart, spec) : 0);
}

}  // namespace regiomix::render
