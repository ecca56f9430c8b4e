# SPDX-License-Identifier: MPL-2.0
# Finds utf8proc and prefers its static library: the extension must load on a PC that has only the office.
#
# Utf8proc::Utf8proc
include(FindPackageHandleStandardArgs)

find_path(Utf8proc_INCLUDE utf8proc.h)
find_library(Utf8proc_LIBRARY NAMES libutf8proc.a utf8proc_static utf8proc)
find_package_handle_standard_args(Utf8proc REQUIRED_VARS Utf8proc_LIBRARY Utf8proc_INCLUDE)

if(Utf8proc_FOUND AND NOT TARGET Utf8proc::Utf8proc)
  # GLOBAL: the core is linked from other folders than the one that asked.
  add_library(Utf8proc::Utf8proc UNKNOWN IMPORTED GLOBAL)
  set_target_properties(Utf8proc::Utf8proc PROPERTIES
    IMPORTED_LOCATION "${Utf8proc_LIBRARY}"
    INTERFACE_COMPILE_DEFINITIONS UTF8PROC_STATIC
    INTERFACE_INCLUDE_DIRECTORIES "${Utf8proc_INCLUDE}")
endif()
