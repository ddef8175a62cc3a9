# SPDX-License-Identifier: GPL-3.0-or-later
# resources/i18n/*.ts become catalogues in the window: ${MEDITRACK_TRANSLATIONS} is the source that holds them.
# The target update_translations brings the .ts up to what the sources say.
set(folder ${PROJECT_SOURCE_DIR}/resources/i18n)
set(catalogues)
set(listed)
foreach(language en de fr es zh_CN)
  set(ts ${folder}/meditrack_${language}.ts)
  set(qm ${CMAKE_CURRENT_BINARY_DIR}/i18n/meditrack_${language}.qm)
  add_custom_command(OUTPUT ${qm} DEPENDS ${ts} VERBATIM
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/i18n
    COMMAND Qt6::lrelease -silent ${ts} -qm ${qm})
  list(APPEND catalogues ${qm})
  string(APPEND listed "<file>meditrack_${language}.qm</file>")
endforeach()
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/i18n/i18n.qrc CONTENT "<RCC><qresource prefix=\"/i18n\">@listed@</qresource></RCC>\n" @ONLY)
set(MEDITRACK_TRANSLATIONS ${CMAKE_CURRENT_BINARY_DIR}/qrc_i18n.cpp)
add_custom_command(OUTPUT ${MEDITRACK_TRANSLATIONS} DEPENDS ${catalogues} ${CMAKE_CURRENT_BINARY_DIR}/i18n/i18n.qrc VERBATIM
  COMMAND Qt6::rcc --name i18n --output ${MEDITRACK_TRANSLATIONS} ${CMAKE_CURRENT_BINARY_DIR}/i18n/i18n.qrc)
set_source_files_properties(${MEDITRACK_TRANSLATIONS} PROPERTIES SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON)

add_custom_target(update_translations VERBATIM COMMAND ${PROJECT_SOURCE_DIR}/packaging/translations.sh $<TARGET_FILE:Qt6::lupdate>)
