#include "render/density.hpp"

#include <algorithm>
#include <cmath>

namespace regiomix::render {
namespace {

constexpr int values_per_row = 2048;          // within what every context can hold
constexpr double pixels_per_frame = 4e6;      // that lines may cover before the frame is shown
constexpr float pixels_per_piece = 6;

bool same_place(const ui::DensitySpec& a, const ui::DensitySpec& b) {
    return a.width == b.width && a.height == b.height && a.low == b.low && a.high == b.high && a.line_width == b.line_width;
}

bool same_colours(const ui::DensitySpec& a, const ui::DensitySpec& b) { return a.thin == b.thin && a.dense == b.dense; }

void set_colour(const Uniforms& uniforms, const char* name, charts::Rgba8 c) {
    uniforms.set(name, static_cast<float>(c.r) / 255, static_cast<float>(c.g) / 255, static_cast<float>(c.b) / 255);
}

}  // namespace

bool Density::prepare(const Gl& gl) {
    if (ability_ != Ability::unknown) return ability_ == Ability::yes;
    ability_ = Ability::no;
    sum_format_ = blends_floats(gl) ? float_values : half_values;
    lines_ = make_program(gl, "shaders/runs.vert", "shaders/runs.frag");
    tones_ = make_program(gl, "shaders/whole.vert", "shaders/density.frag");
    if (lines_ == 0 || tones_ == 0 || !resize_target(gl, sums_, sum_format_, 4, 4)) return false;
    gl.GenVertexArrays(1, &vertices_);
    ability_ = Ability::yes;
    return true;
}

/// Takes over new values or a new size, and begins with an empty sum.
bool Density::start(const Gl& gl, const charts::RunCloud& cloud, const ui::DensitySpec& spec) {
    const bool new_values = shown_id_ != cloud.id || runs_ != cloud.runs;
    if (!new_values && same_place(spec, shown_)) return true;
    if (new_values) {
        std::vector<float> rows = *cloud.values;
        const int height = (static_cast<int>(rows.size()) + values_per_row - 1) / values_per_row;
        rows.resize(static_cast<std::size_t>(height) * values_per_row);
        fill_texture(gl, values_, float_values, values_per_row, height, rows.data(), gl::nearest);
    }
    const bool resized = spec.width != shown_.width || spec.height != shown_.height;
    if (resized && !(resize_target(gl, sums_, sum_format_, spec.width, spec.height) &&
                     resize_target(gl, picture_, colours, spec.width, spec.height)))
        return false;
    gl.BindFramebuffer(gl::framebuffer, sums_.framebuffer);
    gl.Viewport(0, 0, spec.width, spec.height);
    gl.ClearColor(0, 0, 0, 0);
    gl.Clear(gl::colour_buffer_bit);
    shown_id_ = cloud.id;
    runs_ = cloud.runs;
    next_run_ = 0;
    return true;
}

void Density::add_runs(const Gl& gl, const charts::RunCloud& cloud, const ui::DensitySpec& spec) {
    const int segments = cloud.years - 1;
    const float year_width = static_cast<float>(spec.width) / static_cast<float>(segments);
    const int pieces = std::clamp(static_cast<int>(year_width / pixels_per_piece), 2, 10);
    const float reach = 0.5f * spec.line_width + 0.5f;
    const double pixels_of_a_run = 1.5 * spec.width * 2.0 * static_cast<double>(reach);
    const int count = std::min(std::max(static_cast<int>(pixels_per_frame / pixels_of_a_run), 64), runs_ - next_run_);

    const Uniforms uniforms(gl, lines_);
    uniforms.set("values", 0);
    uniforms.set("runs", cloud.runs);
    uniforms.set("years", cloud.years);
    uniforms.set("row", values_per_row);
    uniforms.set("first_run", next_run_);
    uniforms.set("pieces", pieces);
    uniforms.set("size", static_cast<float>(spec.width), static_cast<float>(spec.height));
    uniforms.set("range", static_cast<float>(spec.low), static_cast<float>(spec.high));
    uniforms.set("reach", reach);
    gl.ActiveTexture(gl::texture0);
    gl.BindTexture(gl::texture_2d, values_.name);
    gl.BindFramebuffer(gl::framebuffer, sums_.framebuffer);
    gl.Viewport(0, 0, spec.width, spec.height);
    gl.Enable(gl::blend);
    gl.BlendEquation(gl::add);
    gl.BlendFunc(gl::one, gl::one);
    gl.DrawArraysInstanced(gl::triangles, 0, segments * pieces * 6, count);
    gl.Disable(gl::blend);
    next_run_ += count;
}

void Density::make_picture(const Gl& gl, const ui::DensitySpec& spec) {
    const Uniforms uniforms(gl, tones_);
    uniforms.set("sums", 0);
    uniforms.set("share", static_cast<float>(spec.height) / (static_cast<float>(std::max(next_run_, 1)) * spec.line_width));
    set_colour(uniforms, "thin", spec.thin);
    set_colour(uniforms, "dense", spec.dense);
    gl.BindTexture(gl::texture_2d, sums_.texture.name);
    gl.BindFramebuffer(gl::framebuffer, picture_.framebuffer);
    gl.Viewport(0, 0, spec.width, spec.height);
    gl.DrawArrays(gl::triangles, 0, 3);
}

unsigned Density::draw(const Gl& gl, const charts::RunCloud& cloud, const ui::DensitySpec& spec) {
    if (cloud.runs < 1 || cloud.years < 2 || spec.width < 2 || spec.height < 2 || !prepare(gl)) return 0;
    gl.BindVertexArray(vertices_);
    if (start(gl, cloud, spec)) {
        const bool add = next_run_ < runs_;
        if (add) add_runs(gl, cloud, spec);
        if (add || !same_colours(spec, shown_)) make_picture(gl, spec);
        shown_ = spec;
    } else {
        ability_ = Ability::no;
    }
    gl.BindFramebuffer(gl::framebuffer, 0);
    gl.BindVertexArray(0);
    return ability_ == Ability::yes ? picture_.texture.name : 0;
}

}  // namespace regiomix::render
