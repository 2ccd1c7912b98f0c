// What Dear ImGui's back end wants to know of WebGL before it draws, so that it can put it back afterwards. Asking WebGL makes
// the page wait until everything is drawn that was asked for before: a third of a second at a time where drawing is done in
// software. Nobody but the program draws here, and whatever it draws with it sets first (render/), so the back end is told
// WebGL's initial state, and that is what it leaves behind. CMakeLists.txt points its glGetIntegerv here.
#include <GLES3/gl3.h>

#include "platform/platform_web.hpp"

using regiomix::platform::web;

extern "C" void regiomix_gl_state(GLenum name, GLint* values);

void regiomix_gl_state(GLenum name, GLint* values) {
    switch (name) {
        case GL_ACTIVE_TEXTURE:
            *values = GL_TEXTURE0;
            return;
        case GL_CURRENT_PROGRAM:
        case GL_TEXTURE_BINDING_2D:
        case GL_SAMPLER_BINDING:
        case GL_ARRAY_BUFFER_BINDING:
        case GL_VERTEX_ARRAY_BINDING:
            *values = 0;
            return;
        case GL_VIEWPORT:
        case GL_SCISSOR_BOX:
            values[0] = values[1] = 0;
            values[2] = web().width_px;
            values[3] = web().height_px;
            return;
        case GL_BLEND_SRC_RGB:
        case GL_BLEND_SRC_ALPHA:
            *values = GL_ONE;
            return;
        case GL_BLEND_DST_RGB:
        case GL_BLEND_DST_ALPHA:
            *values = GL_ZERO;
            return;
        case GL_BLEND_EQUATION_RGB:
        case GL_BLEND_EQUATION_ALPHA:
            *values = GL_FUNC_ADD;
            return;
        default:
            glGetIntegerv(name, values);
    }
}
