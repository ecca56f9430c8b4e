# SPDX-License-Identifier: MPL-2.0
# cmake -DMODULES=… -DGENERATOR=… -DFOLDER=… -P other_office_test.cmake
# A build tree that is given another LIBREOFFICE_HOME uses that office, or fails. The offices are made up: what
# is looked for, with nothing in it, and a cppumaker that says whose it is.
file(REMOVE_RECURSE "${FOLDER}")

function(make_office name)
  set(home "${FOLDER}/${name}")
  foreach(file program/types.rdb program/types/offapi.rdb sdk/include/sal/types.h program/soffice
               sdk/bin/unoidl-write)
    file(WRITE "${home}/${file}" "${name}")
  endforeach()
  foreach(library uno_cppu uno_cppuhelpergcc3 uno_sal uno_salhelpergcc3)
    foreach(ending so dylib)
      file(WRITE "${home}/sdk/lib/lib${library}.${ending}" "")
    endforeach()
  endforeach()
  file(WRITE "${home}/sdk/bin/cppumaker" "#!/bin/sh\nprintf ${name} >\"\${2#-O}/maker\"\n")
  file(CHMOD "${home}/program/soffice" "${home}/sdk/bin/unoidl-write" "${home}/sdk/bin/cppumaker"
       PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endfunction()

file(WRITE "${FOLDER}/source/CMakeLists.txt" [[
cmake_minimum_required(VERSION 3.25)
project(other_office NONE)
list(APPEND CMAKE_MODULE_PATH "${MODULES}")
set(CMAKE_FIND_LIBRARY_PREFIXES lib)
set(CMAKE_FIND_LIBRARY_SUFFIXES .so .dylib)
find_package(LibreOfficeSDK REQUIRED)
foreach(found LibreOffice_SOFFICE LibreOffice_unoidl_write LibreOffice_cppumaker LibreOffice_INCLUDE
              LibreOffice_TYPES_RDB LibreOffice_OFFAPI_RDB LibreOffice_uno_sal_LIBRARY)
  if(NOT "${${found}}" MATCHES "^${LIBREOFFICE_HOME}/")
    message(FATAL_ERROR "${found} is ${${found}}, of another office than ${LIBREOFFICE_HOME}")
  endif()
endforeach()
]])

function(configure home)
  execute_process(COMMAND "${CMAKE_COMMAND}" -G "${GENERATOR}" -S "${FOLDER}/source" -B "${FOLDER}/build" "-DMODULES=${MODULES}"
                          "-DLIBREOFFICE_HOME=${home}"
                  RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
  set(result "${result}" PARENT_SCOPE)
  set(output "${output}" PARENT_SCOPE)
endfunction()

function(expect_office name)
  configure("${FOLDER}/${name}")
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${name}: ${output}")
  endif()
  file(READ "${FOLDER}/build/uno-headers/maker" maker)
  if(NOT maker STREQUAL name)
    message(FATAL_ERROR "the headers are those of ${maker}, not of ${name}")
  endif()
endfunction()

make_office(old)
make_office(new)
expect_office(old)
expect_office(new)
configure("${FOLDER}/missing")
if(result EQUAL 0 OR NOT output MATCHES "/missing")
  message(FATAL_ERROR "an office that isn't there: ${result} ${output}")
endif()
expect_office(old)
