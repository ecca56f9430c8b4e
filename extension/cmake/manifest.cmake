# SPDX-License-Identifier: MPL-2.0
# Writes STAGE/META-INF/manifest.xml from the tree, so that no file is forgotten. The office acts on the
# entries that have a media type and passes over the others.
set(types
  "\\.components$=application/vnd.sun.star.uno-components\;platform=${PLATFORM}"
  "\\.rdb$=application/vnd.sun.star.uno-typelibrary\;type=RDB"
  "\\.xcs$=application/vnd.sun.star.configuration-schema"
  "\\.xcu$=application/vnd.sun.star.configuration-data")

file(GLOB_RECURSE files RELATIVE "${STAGE}" "${STAGE}/*")
list(FILTER files EXCLUDE REGEX "^META-INF/")
list(SORT files)
# A schema has to be known before the data that fill it.
set(schemas ${files})
list(FILTER schemas INCLUDE REGEX "\\.xcs$")
list(FILTER files EXCLUDE REGEX "\\.xcs$")

set(entries "")
macro(entry path type)
  string(APPEND entries
    "  <manifest:file-entry manifest:full-path=\"${path}\" manifest:media-type=\"${type}\"/>\n")
endmacro()
if(EXISTS "${STAGE}/help")
  entry("help/" "application/vnd.sun.star.help")
endif()
foreach(file IN LISTS schemas files)
  set(media "")
  foreach(pair IN LISTS types)
    string(REGEX MATCH "^([^=]+)=(.+)$" matched "${pair}")
    set(pattern "${CMAKE_MATCH_1}")
    set(type "${CMAKE_MATCH_2}")
    if(file MATCHES "${pattern}")
      set(media "${type}")
    endif()
  endforeach()
  entry("${file}" "${media}")
endforeach()

file(WRITE "${STAGE}/META-INF/manifest.xml"
"<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<manifest:manifest xmlns:manifest=\"http://openoffice.org/2001/manifest\">
${entries}</manifest:manifest>
")
