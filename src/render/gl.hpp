// The OpenGL functions that our shaders need, by name. WebGL 2 and OpenGL 3.3 have all of them; the platform that owns the
// context fills the table, so that nothing here depends on how functions are found.
#pragma once

#include <cstdint>

namespace regiomix::render {

// X(result, name without gl, parameters)
#define REGIOMIX_GL_FUNCTIONS(X)                                                                                      \
    X(void, ActiveTexture, (unsigned unit))                                                                           \
    X(void, AttachShader, (unsigned program, unsigned shader))                                                        \
    X(void, BindFramebuffer, (unsigned target, unsigned framebuffer))                                                 \
    X(void, BindTexture, (unsigned target, unsigned texture))                                                         \
    X(void, BindVertexArray, (unsigned array))                                                                        \
    X(void, BlendEquation, (unsigned mode))                                                                           \
    X(void, BlendFunc, (unsigned source, unsigned target))                                                            \
    X(unsigned, CheckFramebufferStatus, (unsigned target))                                                            \
    X(void, Clear, (unsigned mask))                                                                                   \
    X(void, ClearColor, (float r, float g, float b, float a))                                                         \
    X(void, CompileShader, (unsigned shader))                                                                         \
    X(unsigned, CreateProgram, ())                                                                                    \
    X(unsigned, CreateShader, (unsigned kind))                                                                        \
    X(void, DeleteFramebuffers, (int count, const unsigned* names))                                                   \
    X(void, DeleteProgram, (unsigned program))                                                                        \
    X(void, DeleteShader, (unsigned shader))                                                                          \
    X(void, DeleteTextures, (int count, const unsigned* names))                                                       \
    X(void, DeleteVertexArrays, (int count, const unsigned* names))                                                   \
    X(void, Disable, (unsigned what))                                                                                 \
    X(void, DrawArrays, (unsigned mode, int first, int count))                                                        \
    X(void, DrawArraysInstanced, (unsigned mode, int first, int count, int instances))                                \
    X(void, Enable, (unsigned what))                                                                                  \
    X(void, FramebufferTexture2D, (unsigned target, unsigned point, unsigned kind, unsigned texture, int level))      \
    X(void, GenFramebuffers, (int count, unsigned* names))                                                            \
    X(void, GenTextures, (int count, unsigned* names))                                                                \
    X(void, GenVertexArrays, (int count, unsigned* names))                                                            \
    X(void, GetIntegerv, (unsigned what, int* value))                                                                 \
    X(void, GetProgramiv, (unsigned program, unsigned what, int* value))                                              \
    X(const unsigned char*, GetStringi, (unsigned what, unsigned index))                                              \
    X(int, GetUniformLocation, (unsigned program, const char* name))                                                  \
    X(void, LinkProgram, (unsigned program))                                                                          \
    X(void, PixelStorei, (unsigned what, int value))                                                                  \
    X(void, ShaderSource, (unsigned shader, int count, const char* const* texts, const int* lengths))                 \
    X(void, TexImage2D, (unsigned target, int level, int format, int width, int height, int border, unsigned layout,  \
                         unsigned type, const void* pixels))                                                          \
    X(void, TexParameteri, (unsigned target, unsigned what, int value))                                               \
    X(void, Uniform1f, (int at, float value))                                                                         \
    X(void, Uniform1i, (int at, int value))                                                                           \
    X(void, Uniform2f, (int at, float x, float y))                                                                    \
    X(void, Uniform3f, (int at, float x, float y, float z))                                                           \
    X(void, UseProgram, (unsigned program))                                                                           \
    X(void, Viewport, (int x, int y, int width, int height))

struct Gl {
#define REGIOMIX_GL_MEMBER(result, name, parameters) result(*name) parameters = nullptr;
    REGIOMIX_GL_FUNCTIONS(REGIOMIX_GL_MEMBER)
#undef REGIOMIX_GL_MEMBER
    bool embedded = false;  ///< WebGL 2 (shading language "300 es"), not OpenGL 3.3
};

namespace gl {
inline constexpr unsigned triangles = 0x0004, texture_2d = 0x0DE1, texture0 = 0x84C0, framebuffer = 0x8D40,
                          colour_attachment0 = 0x8CE0, framebuffer_complete = 0x8CD5, colour_buffer_bit = 0x4000,
                          blend = 0x0BE2, one = 1, add = 0x8006, vertex_shader = 0x8B31, fragment_shader = 0x8B30,
                          link_status = 0x8B82, extensions = 0x1F03, extension_count = 0x821D, unpack_alignment = 0x0CF5,
                          min_filter = 0x2801, mag_filter = 0x2800, wrap_s = 0x2802, wrap_t = 0x2803, red = 0x1903,
                          rgba = 0x1908, floats = 0x1406, half_floats = 0x140B, bytes = 0x1401;
inline constexpr int nearest = 0x2600, linear = 0x2601, clamp_to_edge = 0x812F, r32f = 0x822E, r16f = 0x822D,
                     rgba8 = 0x8058;
}  // namespace gl

}  // namespace regiomix::render
