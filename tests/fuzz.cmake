# SPDX-License-Identifier: GPL-3.0-or-later
# libFuzzer comes with clang alone: these few files are compiled by it, beside everything else by the project's compiler.
# A run of a fixed number of inputs from a fixed seed is a test; bin/fuzz_json CORPUS fuzzes on.
find_program(CLANGXX NAMES clang++ clang++-18 clang++-16 clang++-14 REQUIRED)
set(fuzz_flags -std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -fno-sanitize=pointer-overflow -fPIC -DQT_NO_KEYWORDS
  -DMEDITRACK_VERSION=\"${PROJECT_VERSION}\")

# meditrack_fuzz(name SOURCES of app/ …)
function(meditrack_fuzz name runs)
  cmake_parse_arguments(FUZZ "" "" "SOURCES" ${ARGN})
  set(objects)
  set(includes "$<TARGET_PROPERTY:Qt6::Core,INTERFACE_INCLUDE_DIRECTORIES>")
  foreach(source IN ITEMS tests/fuzz/fuzz_${name}.cpp LISTS FUZZ_SOURCES)
    string(MAKE_C_IDENTIFIER ${source} object)
    set(object ${CMAKE_CURRENT_BINARY_DIR}/fuzz_${name}_${object}.o)
    add_custom_command(OUTPUT ${object} DEPENDS ${PROJECT_SOURCE_DIR}/${source} DEPFILE ${object}.d VERBATIM COMMAND_EXPAND_LISTS
      COMMAND ${CMAKE_CXX_COMPILER_LAUNCHER} ${CLANGXX} ${fuzz_flags} -I${PROJECT_SOURCE_DIR}/app -I${RAPIDJSON_INCLUDE} "-isystem$<JOIN:${includes},;-isystem>"
        -MD -MF ${object}.d -c ${PROJECT_SOURCE_DIR}/${source} -o ${object})
    list(APPEND objects ${object})
  endforeach()
  set(program ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/fuzz_${name})
  add_custom_command(OUTPUT ${program} DEPENDS ${objects} VERBATIM
    COMMAND ${CLANGXX} -fsanitize=fuzzer,address,undefined ${objects} $<TARGET_FILE:Qt6::Core> -lz -o ${program})
  add_custom_target(fuzz_${name} ALL DEPENDS ${program})
  # What it finds goes into the first folder; the seeds stay as they are.
  set(found ${CMAKE_CURRENT_BINARY_DIR}/found-${name})
  file(REMOVE_RECURSE ${found})
  file(MAKE_DIRECTORY ${found})
  add_test(NAME fuzz_${name} COMMAND ${program} -seed=1 -runs=${runs} -max_len=4096 -rss_limit_mb=1024 -timeout=20
    -dict=${PROJECT_SOURCE_DIR}/tests/fuzz/json.dict ${found} ${PROJECT_SOURCE_DIR}/tests/fuzz/seeds-${name})
  set_tests_properties(fuzz_${name} PROPERTIES TIMEOUT 300)
endfunction()

set(fuzz_core app/core/error.cpp app/core/origin.cpp)
meditrack_fuzz(json 20000 SOURCES ${fuzz_core} app/transfer/rowstore.cpp app/transfer/jsoninput.cpp app/transfer/jsonhandler.cpp app/transfer/jsonrows.cpp
  app/transfer/jsonreader.cpp)
meditrack_fuzz(manifest 60000 SOURCES ${fuzz_core} app/backup/manifest.cpp app/db/postgresnames.cpp)
