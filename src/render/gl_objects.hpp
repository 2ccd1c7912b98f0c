// Textures, targets and programs, as few lines of OpenGL as they take. They belong to one context and are never deleted with
// another: when a context was lost, its objects are simply forgotten.
#pragma once

#include <string>
#include <string_view>

#include "render/gl.hpp"

namespace regiomix::render {

struct Texture {
    unsigned name = 0;
    int width = 0, height = 0;
};

/// A texture that can be drawn into.
struct Target {
    Texture texture;
    unsigned framebuffer = 0;
};

struct TextureFormat {
    int internal;
    unsigned layout, type;
};
inline constexpr TextureFormat float_values{gl::r32f, gl::red, gl::floats};
inline constexpr TextureFormat half_values{gl::r16f, gl::red, gl::half_floats};
inline constexpr TextureFormat colours{gl::rgba8, gl::rgba, gl::bytes};

/// Gives the texture a size and content; null leaves the content open.
void fill_texture(const Gl& gl, Texture& texture, const TextureFormat& format, int width, int height, const void* pixels,
                  int filter);

/// Makes or resizes a target. False when the context cannot draw into this format.
bool resize_target(const Gl& gl, Target& target, const TextureFormat& format, int width, int height);

/// Whether sums of floats can be drawn: the context blends into 32-bit float targets.
bool blends_floats(const Gl& gl);

/// A linked program from two embedded files of shaders/; 0 when the driver refuses them.
unsigned make_program(const Gl& gl, std::string_view vertex_file, std::string_view fragment_file);

/// Uniforms by name, of the program in use.
class Uniforms {
  public:
    Uniforms(const Gl& gl, unsigned program) : gl_(gl), program_(program) { gl.UseProgram(program); }
    void set(const char* name, int value) const { gl_.Uniform1i(at(name), value); }
    void set(const char* name, float value) const { gl_.Uniform1f(at(name), value); }
    void set(const char* name, float x, float y) const { gl_.Uniform2f(at(name), x, y); }
    void set(const char* name, float x, float y, float z) const { gl_.Uniform3f(at(name), x, y, z); }

  private:
    int at(const char* name) const { return gl_.GetUniformLocation(program_, name); }

    const Gl& gl_;
    unsigned program_;
};

}  // namespace regiomix::render
