# SPDX-License-Identifier: MPL-2.0
# Zips STAGE into OXT; sorted, so that the same tree gives the same order.
file(GLOB_RECURSE files RELATIVE "${STAGE}" "${STAGE}/*")
list(SORT files)
file(REMOVE "${OXT}")
# The templates have Japanese names; in the C locale, which a shell without settings has, tar can't find them.
execute_process(COMMAND "${CMAKE_COMMAND}" -E env LC_ALL=C.UTF-8 "${CMAKE_COMMAND}" -E tar cf "${OXT}" --format=zip ${files}
                WORKING_DIRECTORY "${STAGE}" COMMAND_ERROR_IS_FATAL ANY)
