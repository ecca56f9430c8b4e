# SPDX-License-Identifier: MPL-2.0
# kyodo_embed(TARGET NAME FILE...): the files' bytes as kyodo::embedded::NAME(), a vector of string_views.
# For what the library can't do without: its texts and its table of eras. Everything a user may add to
# (registers, cities) is read from the installed extension instead.
function(kyodo_embed target name)
  set(out "${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.cpp")
  string(REPLACE ";" "," files "${ARGN}")
  add_custom_command(OUTPUT "${out}"
    COMMAND "${CMAKE_COMMAND}" "-DOUT=${out}" "-DNAME=${name}" "-DFILES=${files}"
            -P "${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake"
    DEPENDS ${ARGN} "${PROJECT_SOURCE_DIR}/cmake/embed_files.cmake"
    COMMENT "Embedding ${name}" VERBATIM)
  target_sources(${target} PRIVATE "${out}")
endfunction()
