#include "render/surface_picture.hpp"

namespace regiomix::render {
namespace {

void set_colour(const Uniforms& uniforms, const char* name, charts::Rgba8 c) {
    uniforms.set(name, static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255, static_cast<float>(c.b) / 255);
}

}  // namespace

bool SurfacePicture::prepare(const Gl& gl) {
    if (ability_ != Ability::unknown) return ability_ == Ability::yes;
    program_ = make_program(gl, "shaders/whole.vert", "shaders/surface.frag");
    ability_ = program_ != 0 ? Ability::yes : Ability::no;
    if (program_ != 0) gl.GenVertexArrays(1, &vertices_);
    return program_ != 0;
}

unsigned SurfacePicture::draw(const Gl& gl, const charts::SurfaceChart& chart, const ui::SurfaceSpec& spec) {
    if (chart.side < 2 || !chart.values || spec.width < 2 || spec.height < 2 || !prepare(gl)) return 0;
    if (shown_id_ == chart.id && shown_ == spec) return picture_.texture.name;
    if (shown_id_ != chart.id)
        fill_texture(gl, values_, float_values, chart.side, chart.side, chart.values->data(), gl::nearest);
    const bool resized = spec.width != shown_.width || spec.height != shown_.height;
    if (resized && !resize_target(gl, picture_, colours, spec.width, spec.height)) {
        ability_ = Ability::no;
        gl.BindFramebuffer(gl::framebuffer, 0);
        return 0;
    }
    shown_id_ = chart.id;
    shown_ = spec;

    const Uniforms uniforms(gl, program_);
    uniforms.set("values", 0);
    uniforms.set("side", chart.side);
    uniforms.set("size", static_cast<float>(spec.width), static_cast<float>(spec.height));
    uniforms.set("range", static_cast<float>(spec.low), static_cast<float>(spec.high));
    uniforms.set("contour", static_cast<float>(spec.contour_step));
    uniforms.set("line_width", spec.line_width);
    static constexpr const char* ramp[] = {"ramp0", "ramp1", "ramp2", "ramp3", "ramp4"};
    for (std::size_t i = 0; i < spec.ramp.size(); ++i) set_colour(uniforms, ramp[i], spec.ramp[i]);
    set_colour(uniforms, "ink", spec.ink);
    gl.BindVertexArray(vertices_);
    gl.ActiveTexture(gl::texture0);
    gl.BindTexture(gl::texture_2d, values_.name);
    gl.BindFramebuffer(gl::framebuffer, picture_.framebuffer);
    gl.Viewport(0, 0, spec.width, spec.height);
    gl.DrawArrays(gl::triangles, 0, 3);
    gl.BindFramebuffer(gl::framebuffer, 0);
    gl.BindVertexArray(0);
    return picture_.texture.name;
}

}  // namespace regiomix::render
