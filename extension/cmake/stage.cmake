# SPDX-License-Identifier: MPL-2.0
# Makes STAGE anew from LIST, lines "path in the extension=file"; what is no longer listed is gone.
file(REMOVE_RECURSE "${STAGE}")
file(STRINGS "${LIST}" lines ENCODING UTF-8)
foreach(line IN LISTS lines)
  string(REGEX MATCH "^([^=]+)=(.+)$" matched "${line}")
  get_filename_component(folder "${STAGE}/${CMAKE_MATCH_1}" DIRECTORY)
  get_filename_component(name "${CMAKE_MATCH_1}" NAME)
  file(MAKE_DIRECTORY "${folder}")
  file(COPY_FILE "${CMAKE_MATCH_2}" "${folder}/${name}")
endforeach()
