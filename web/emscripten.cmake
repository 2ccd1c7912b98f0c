# Toolchain file of the web presets: finds the Emscripten that is on PATH and hands over to its own toolchain file.
# An emcc on PATH wins, whether it comes from Debian or from an SDK.

if(NOT DEFINED CACHE{REGIOMIX_EMSCRIPTEN_ROOT})
    find_program(REGIOMIX_EM_CONFIG em-config)
    set(root "")
    if(REGIOMIX_EM_CONFIG)
        execute_process(COMMAND ${REGIOMIX_EM_CONFIG} EMSCRIPTEN_ROOT OUTPUT_VARIABLE root
            OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    endif()
    if(NOT EXISTS "${root}/cmake/Modules/Platform/Emscripten.cmake")
        find_program(REGIOMIX_EMCC emcc)
        if(NOT REGIOMIX_EMCC)
            message(FATAL_ERROR "emcc is not on PATH. Run ./setup.sh, or activate an Emscripten SDK.")
        endif()
        file(REAL_PATH "${REGIOMIX_EMCC}" real_emcc)
        cmake_path(GET real_emcc PARENT_PATH root)
    endif()
    set(REGIOMIX_EMSCRIPTEN_ROOT "${root}" CACHE PATH "Where emcc lives")
endif()

set(emscripten_toolchain "${REGIOMIX_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")
if(NOT EXISTS "${emscripten_toolchain}")
    message(FATAL_ERROR "No CMake toolchain file in ${REGIOMIX_EMSCRIPTEN_ROOT}. Is the Emscripten installation complete?")
endif()
include("${emscripten_toolchain}")

# Debian packages the JavaScript modules that the linker needs apart from Node; another Node does not look there.
if(EXISTS /usr/share/nodejs/acorn)
    set(CMAKE_CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;NODE_PATH=/usr/share/nodejs" CACHE STRING "")
endif()
