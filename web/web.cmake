# How the WebAssembly programs are linked, and the target "site" that puts the page together. Included by CMakeLists.txt.

if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.25)
    set(stack_setting TOTAL_STACK)
else()
    set(stack_setting STACK_SIZE)
endif()

set(web_app_link
    -sUSE_GLFW=3 -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2
    -sMODULARIZE=1 -sEXPORT_NAME=createRegiomix -sENVIRONMENT=web,worker
    -sGL_SUPPORT_AUTOMATIC_ENABLE_EXTENSIONS=0
    -sDYNAMIC_EXECUTION=0 -sFILESYSTEM=0 -sALLOW_MEMORY_GROWTH=1 -s${stack_setting}=1048576)

# Programs for Node read real files. Compiling synchronously avoids fetch(), which Node has and which cannot read files.
set(web_node_link
    -sENVIRONMENT=node -sNODERAWFS=1 -sWASM_ASYNC_COMPILATION=0 -sEXIT_RUNTIME=1
    -sDYNAMIC_EXECUTION=0 -sALLOW_MEMORY_GROWTH=1 -s${stack_setting}=4194304)

function(regiomix_node_program target)
    target_link_options(${target} PRIVATE ${web_node_link})
endfunction()

set(web_variants simd)
if(REGIOMIX_WEB_SCALAR)
    list(APPEND web_variants scalar)
endif()
foreach(variant ${web_variants})
    set_target_properties(regiomix_app_${variant} PROPERTIES OUTPUT_NAME regiomix-${variant})
    target_link_options(regiomix_app_${variant} PRIVATE ${web_app_link})
    set_target_properties(regiomix_${variant} PROPERTIES OUTPUT_NAME regiomix-cli-${variant})
    regiomix_node_program(regiomix_${variant})
    list(APPEND web_programs regiomix_app_${variant} ${PROJECT_BINARY_DIR}/regiomix-${variant}.js)
endforeach()

list(JOIN web_variants , web_engines)
find_program(REGIOMIX_NODE NAMES node nodejs REQUIRED NO_CMAKE_FIND_ROOT_PATH)
file(GLOB page_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/*.html
    ${PROJECT_SOURCE_DIR}/web/*.css ${PROJECT_SOURCE_DIR}/web/*.js ${PROJECT_SOURCE_DIR}/web/*.svg
    ${PROJECT_SOURCE_DIR}/web/*.png ${PROJECT_SOURCE_DIR}/web/*.webmanifest)
set(site ${PROJECT_SOURCE_DIR}/build/site)
add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/site.stamp
    COMMAND ${REGIOMIX_NODE} ${PROJECT_SOURCE_DIR}/web/build-site.mjs --version ${PROJECT_VERSION}
        --page ${PROJECT_SOURCE_DIR}/web --program ${PROJECT_BINARY_DIR}
        --engines ${web_engines} --modules ${PROJECT_SOURCE_DIR}/node_modules --site ${site}
    COMMAND ${CMAKE_COMMAND} -E touch ${PROJECT_BINARY_DIR}/site.stamp
    DEPENDS ${web_programs} ${page_files} ${PROJECT_SOURCE_DIR}/web/build-site.mjs
        ${PROJECT_SOURCE_DIR}/package-lock.json
    COMMENT "Putting the site together" VERBATIM)
add_custom_target(site DEPENDS ${PROJECT_BINARY_DIR}/site.stamp)
