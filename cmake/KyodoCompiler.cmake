# SPDX-License-Identifier: MPL-2.0
# What every target of ours is compiled with: kyodo_compiler, to be linked PRIVATE.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

find_program(KYODO_CCACHE ccache)
if(KYODO_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${KYODO_CCACHE}")
endif()

add_library(kyodo_compiler INTERFACE)
target_compile_features(kyodo_compiler INTERFACE cxx_std_20)
set_target_properties(kyodo_compiler PROPERTIES INTERFACE_CXX_EXTENSIONS OFF)
target_include_directories(kyodo_compiler INTERFACE "${PROJECT_SOURCE_DIR}/src")

if(MSVC)
  # -Zc:wchar_t- and -MD are what the office itself is built with; libraries must be built alike.
  target_compile_options(kyodo_compiler INTERFACE /W4 /WX /utf-8 /MD /EHa /GR /Zc:wchar_t- /bigobj)
else()
  target_compile_options(kyodo_compiler INTERFACE -Wall -Wextra -Wpedantic -Werror)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # GCC 12 sees overlaps in std::string's own insert that aren't there (its bug 105651).
    target_compile_options(kyodo_compiler INTERFACE -Wno-restrict)
  endif()
endif()

# No vptr: an object behind a bridge has no C++ type to check. GCC 12 warns falsely with sanitizers on.
if(KYODO_SANITIZE)
  target_compile_options(kyodo_compiler INTERFACE
    -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=undefined
    -Wno-maybe-uninitialized -fno-omit-frame-pointer -g -O1)
  target_link_options(kyodo_compiler INTERFACE -fsanitize=address,undefined)
endif()
