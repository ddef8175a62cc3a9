# SPDX-License-Identifier: GPL-3.0-or-later
# What every target shares: one INTERFACE target with the language level, the warnings and Qt's strictness.
set(CMAKE_AUTOMOC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG") # the time goes to SQLite and CPython: -O3 would only cost build time

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER sh ${CMAKE_CURRENT_LIST_DIR}/ccache.sh ${CCACHE})
endif()

# A hundred tests, each linked with the whole engine: gold does it in less than half the time.
find_program(MEDITRACK_GOLD ld.gold)
if(MEDITRACK_GOLD)
  add_link_options(-fuse-ld=gold)
endif()

add_library(meditrack_common INTERFACE)
target_compile_features(meditrack_common INTERFACE cxx_std_20)
target_compile_options(meditrack_common INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor)
target_compile_definitions(meditrack_common INTERFACE
  QT_NO_KEYWORDS # "slots" breaks Python.h
  QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  target_compile_options(meditrack_common INTERFACE -fpch-preprocess)
endif()
if(MEDITRACK_WERROR)
  target_compile_options(meditrack_common INTERFACE -Werror)
endif()
if(MEDITRACK_SANITIZE)
  # The rooms alone: what the tests do themselves needs no watching, and takes as long to compile. -g1: lines, no variables.
  set(MEDITRACK_SANITIZERS -Og # -O2 takes nearly twice as long to compile
    -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=undefined -g1
    -DQT_FORCE_ASSERTS # no debug build otherwise
    -fno-sanitize=vptr,null,alignment # a third of the compile time, for what the address sanitizer finds too or x86 forgives
    -fno-sanitize=pointer-overflow # RapidJSON 1.1 counts from null pointers where it has allocated nothing yet
    -Wno-maybe-uninitialized) # GCC's manual: the checks it puts in make it warn where nothing is wrong
  target_link_options(meditrack_common INTERFACE -fsanitize=address,undefined)
endif()

# A room of the engine: a static library, so that no test compiles it again.
# meditrack_room(name SOURCES … LINK …): LINK is public and is what keeps the arrows one way.
function(meditrack_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINK" ${ARGN})
  add_library(meditrack_${name} STATIC ${ROOM_SOURCES})
  target_include_directories(meditrack_${name} PUBLIC ${PROJECT_SOURCE_DIR}/app)
  target_link_libraries(meditrack_${name} PUBLIC meditrack_common ${ROOM_LINK})
  target_compile_options(meditrack_${name} PRIVATE ${MEDITRACK_SANITIZERS})
  set_target_properties(meditrack_${name} PROPERTIES AUTOMOC OFF) # the engine has no QObject
  meditrack_precompiled(meditrack_${name})
endfunction()

# Reading Qt's headers is most of the compile time of these small files: done once, in the first room.
function(meditrack_precompiled target)
  if(target STREQUAL meditrack_core)
    target_precompile_headers(${target} PRIVATE <QtCore> <algorithm> <functional> <optional> <variant> <vector>)
  else()
    target_precompile_headers(${target} REUSE_FROM meditrack_core)
  endif()
endfunction()
