# The widget gallery: a native window with every widget and chart (see gallery.cpp). Include from tests/CMakeLists.txt:
#
#     if(NOT EMSCRIPTEN)
#         include(ui/gallery.cmake)
#     endif()
file(GLOB gallery_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/gallery.cpp ${CMAKE_CURRENT_LIST_DIR}/gallery/*.cpp)
add_executable(regiomix_gallery EXCLUDE_FROM_ALL ${gallery_sources})
target_link_libraries(regiomix_gallery PRIVATE regiomix_ui regiomix_imgui_backends regiomix_data_and_fonts)
target_include_directories(regiomix_gallery PRIVATE ${PROJECT_SOURCE_DIR}/tests)
target_compile_definitions(regiomix_gallery PRIVATE REGIOMIX_GALLERY)
