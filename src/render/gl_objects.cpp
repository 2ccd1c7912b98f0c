#include "render/gl_objects.hpp"

#include <array>
#include <cstdio>

#include "base/embedded.hpp"

namespace regiomix::render {
namespace {

unsigned compile(const Gl& gl, unsigned kind, std::string_view file) {
    const std::string head = gl.embedded
                                 ? "#version 300 es\nprecision highp float;\nprecision highp int;\nprecision highp sampler2D;\n"
                                 : "#version 330 core\n";
    const std::string source = head + std::string(embedded_file(file));
    const char* text = source.c_str();
    const unsigned shader = gl.CreateShader(kind);
    gl.ShaderSource(shader, 1, &text, nullptr);
    gl.CompileShader(shader);
    return shader;
}

bool has_extension(const Gl& gl, std::string_view wanted) {
    int count = 0;
    gl.GetIntegerv(gl::extension_count, &count);
    for (int i = 0; i < count; ++i) {
        const auto* name = reinterpret_cast<const char*>(gl.GetStringi(gl::extensions, static_cast<unsigned>(i)));
        if (name && std::string_view(name).find(wanted) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace

void fill_texture(const Gl& gl, Texture& texture, const TextureFormat& format, int width, int height, const void* pixels,
                  int filter) {
    if (texture.name == 0) gl.GenTextures(1, &texture.name);
    texture.width = width;
    texture.height = height;
    gl.BindTexture(gl::texture_2d, texture.name);
    gl.PixelStorei(gl::unpack_alignment, 4);
    gl.TexImage2D(gl::texture_2d, 0, format.internal, width, height, 0, format.layout, format.type, pixels);
    for (const unsigned which : {gl::min_filter, gl::mag_filter}) gl.TexParameteri(gl::texture_2d, which, filter);
    for (const unsigned which : {gl::wrap_s, gl::wrap_t}) gl.TexParameteri(gl::texture_2d, which, gl::clamp_to_edge);
}

bool resize_target(const Gl& gl, Target& target, const TextureFormat& format, int width, int height) {
    fill_texture(gl, target.texture, format, width, height, nullptr, gl::nearest);
    if (target.framebuffer == 0) gl.GenFramebuffers(1, &target.framebuffer);
    gl.BindFramebuffer(gl::framebuffer, target.framebuffer);
    gl.FramebufferTexture2D(gl::framebuffer, gl::colour_attachment0, gl::texture_2d, target.texture.name, 0);
    return gl.CheckFramebufferStatus(gl::framebuffer) == gl::framebuffer_complete;
}

bool blends_floats(const Gl& gl) { return !gl.embedded || has_extension(gl, "EXT_float_blend"); }

unsigned make_program(const Gl& gl, std::string_view vertex_file, std::string_view fragment_file) {
    const std::array<unsigned, 2> shaders{compile(gl, gl::vertex_shader, vertex_file),
                                          compile(gl, gl::fragment_shader, fragment_file)};
    const unsigned program = gl.CreateProgram();
    for (const unsigned shader : shaders) gl.AttachShader(program, shader);
    gl.LinkProgram(program);
    for (const unsigned shader : shaders) gl.DeleteShader(shader);
    int linked = 0;
    gl.GetProgramiv(program, gl::link_status, &linked);
    if (linked != 0) return program;
    std::fprintf(stderr, "regiomix: the shader %.*s was not accepted\n", static_cast<int>(fragment_file.size()),
                 fragment_file.data());
    gl.DeleteProgram(program);
    return 0;
}

}  // namespace regiomix::render
