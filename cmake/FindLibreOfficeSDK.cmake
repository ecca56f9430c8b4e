# SPDX-License-Identifier: MPL-2.0
# Finds a LibreOffice with its SDK: LIBREOFFICE_HOME is the folder that holds program/ and sdk/.
#
# LibreOfficeSDK::uno        headers of the runtime, generated headers of the office's API, the runtime's libraries
# LibreOffice_SOFFICE        the program
# LibreOffice_TYPES          the type libraries (types.rdb, offapi.rdb)
# LibreOffice_unoidl_write, LibreOffice_cppumaker
# LibreOffice_PLATFORM       the name of this platform in manifests: Linux_x86_64, Windows_x86_64, MacOSX_AARCH64 …
# LibreOffice_ENVIRONMENT    the C++ environment's name in .components: gcc3, mscx
include(FindPackageHandleStandardArgs)

# What was found in one office isn't taken for another: the cache would keep it for good.
if(NOT "${LibreOffice_SEARCHED_IN}" STREQUAL "${LIBREOFFICE_HOME}")
  get_cmake_property(_cached CACHE_VARIABLES)
  foreach(_name IN LISTS _cached)
    if(_name MATCHES "^LibreOffice_")
      unset(${_name} CACHE)
    endif()
  endforeach()
  set(LibreOffice_SEARCHED_IN "${LIBREOFFICE_HOME}" CACHE INTERNAL "The office that LibreOffice_… belong to")
endif()

set(_sdk_hints "${LIBREOFFICE_HOME}/sdk" "${LIBREOFFICE_HOME}/../Resources/sdk" "$ENV{OO_SDK_HOME}")
find_program(LibreOffice_unoidl_write unoidl-write HINTS ${_sdk_hints} PATH_SUFFIXES bin NO_DEFAULT_PATH)
find_program(LibreOffice_cppumaker cppumaker HINTS ${_sdk_hints} PATH_SUFFIXES bin NO_DEFAULT_PATH)
find_program(LibreOffice_SOFFICE soffice HINTS "${LIBREOFFICE_HOME}" PATH_SUFFIXES program MacOS NO_DEFAULT_PATH)
# An office's own SDK carries its headers; Debian puts them into /usr/include/libreoffice.
find_path(LibreOffice_INCLUDE sal/types.h HINTS ${_sdk_hints} PATH_SUFFIXES include NO_DEFAULT_PATH)
if(NOT LibreOffice_INCLUDE)
  find_path(LibreOffice_INCLUDE sal/types.h PATHS /usr/include/libreoffice NO_DEFAULT_PATH)
endif()
find_file(LibreOffice_TYPES_RDB types.rdb HINTS "${LIBREOFFICE_HOME}"
          PATH_SUFFIXES program Resources/ure/share/misc NO_DEFAULT_PATH)
find_file(LibreOffice_OFFAPI_RDB offapi.rdb HINTS "${LIBREOFFICE_HOME}"
          PATH_SUFFIXES program/types Resources/types NO_DEFAULT_PATH)

if(WIN32)
  set(_os Windows)
  set(_uno_libraries icppu icppuhelper isal isalhelper)
  set(LibreOffice_ENVIRONMENT mscx)
elseif(APPLE)
  set(_os MacOSX)
  set(_uno_libraries uno_cppu uno_cppuhelpergcc3 uno_sal uno_salhelpergcc3)
  set(LibreOffice_ENVIRONMENT gcc3)
else()
  set(_os Linux)
  set(_uno_libraries uno_cppu uno_cppuhelpergcc3 uno_sal uno_salhelpergcc3)
  set(LibreOffice_ENVIRONMENT gcc3)
endif()
if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(aarch64|arm64|ARM64)$")
  set(_arch AARCH64)
else()
  set(_arch x86_64)
endif()
set(LibreOffice_PLATFORM "${_os}_${_arch}")

set(_libraries_found TRUE)
foreach(_name IN LISTS _uno_libraries)
  find_library(LibreOffice_${_name}_LIBRARY ${_name} HINTS ${_sdk_hints} PATH_SUFFIXES lib NO_DEFAULT_PATH)
  if(NOT LibreOffice_${_name}_LIBRARY)
    set(_libraries_found FALSE)
  endif()
endforeach()

set(_cure "They are looked for in ${LIBREOFFICE_HOME}. Give the office's folder, which holds program/ and sdk/:")
string(APPEND _cure " -DLIBREOFFICE_HOME=/opt/libreoffice")
find_package_handle_standard_args(LibreOfficeSDK REQUIRED_VARS
  LibreOffice_SOFFICE LibreOffice_unoidl_write LibreOffice_cppumaker LibreOffice_INCLUDE
  LibreOffice_TYPES_RDB LibreOffice_OFFAPI_RDB _libraries_found
  REASON_FAILURE_MESSAGE "${_cure}")

if(LibreOfficeSDK_FOUND AND NOT TARGET LibreOfficeSDK::uno)
  set(LibreOffice_TYPES "${LibreOffice_TYPES_RDB}" "${LibreOffice_OFFAPI_RDB}")

  # The office's headers are generated once into the build tree (3,300 files, about a second), and again for
  # other types.
  set(_headers "${CMAKE_BINARY_DIR}/uno-headers")
  set(_types "")
  foreach(_file IN LISTS LibreOffice_TYPES)
    file(MD5 "${_file}" _sum)
    string(APPEND _types "${_sum}\n")
  endforeach()
  set(_made_of "")
  if(EXISTS "${_headers}/complete")
    file(READ "${_headers}/complete" _made_of)
  endif()
  if(NOT _made_of STREQUAL _types)
    file(REMOVE_RECURSE "${_headers}")
    file(MAKE_DIRECTORY "${_headers}")
    message(STATUS "Generating the office's UNO headers")
    execute_process(COMMAND "${LibreOffice_cppumaker}" -Gc "-O${_headers}" ${LibreOffice_TYPES}
                    RESULT_VARIABLE _failed)
    if(_failed)
      message(FATAL_ERROR "cppumaker failed: ${_failed}")
    endif()
    file(WRITE "${_headers}/complete" "${_types}")
  endif()

  add_library(LibreOfficeSDK::uno INTERFACE IMPORTED)
  target_include_directories(LibreOfficeSDK::uno SYSTEM INTERFACE "${LibreOffice_INCLUDE}" "${_headers}")
  foreach(_name IN LISTS _uno_libraries)
    target_link_libraries(LibreOfficeSDK::uno INTERFACE "${LibreOffice_${_name}_LIBRARY}")
  endforeach()
  if(WIN32)
    target_compile_definitions(LibreOfficeSDK::uno INTERFACE WIN32 WNT _DLL CPPU_ENV=mscx)
  elseif(APPLE)
    target_compile_definitions(LibreOfficeSDK::uno INTERFACE UNX GCC MACOSX CPPU_ENV=gcc3)
  else()
    target_compile_definitions(LibreOfficeSDK::uno INTERFACE UNX GCC LINUX CPPU_ENV=gcc3)
  endif()
endif()
