# SPDX-License-Identifier: GPL-3.0-or-later
# The script host: the only room with Python. Looks in /usr before any other Python on the PATH
# (pyenv and the like), whose embedding library may be missing.
if(NOT DEFINED Python3_FIND_STRATEGY)
  set(Python3_FIND_STRATEGY LOCATION)
endif()
if(NOT DEFINED Python3_ROOT_DIR)
  set(Python3_ROOT_DIR /usr)
endif()
find_package(Python3 3.11 REQUIRED COMPONENTS Interpreter Development.Embed)
# Only the headers are wanted: pybind11's own search for a Python could find another one.
set(PYBIND11_NOPYTHON ON)
find_package(pybind11 2.10 REQUIRED)

# Where that Python's standard library is, asked once: an embedded one would search the PATH for it.
execute_process(COMMAND ${Python3_EXECUTABLE} -I -S -c "import sys; print(sys.base_prefix, end='')"
  OUTPUT_VARIABLE MEDITRACK_PYTHON_HOME COMMAND_ERROR_IS_FATAL ANY)

set(python_folder ${PROJECT_SOURCE_DIR}/resources/python)
set(python_embed ${PROJECT_SOURCE_DIR}/resources/embedpython.py)
set(python_standins ${CMAKE_CURRENT_BINARY_DIR}/standins.cpp)
file(GLOB_RECURSE python_sources CONFIGURE_DEPENDS ${python_folder}/*.py)
add_custom_command(OUTPUT ${python_standins} DEPENDS ${python_sources} ${python_embed}
  COMMAND ${Python3_EXECUTABLE} -I -S ${python_embed} ${python_folder} ${python_standins}
  COMMENT "Compiling the Python stand-ins" VERBATIM)

meditrack_room(script SOURCES pythonlexer.cpp scriptscan.cpp scripthost.cpp opmodule.cpp opvalues.cpp opdescribed.cpp ${python_standins} LINK meditrack_schema)
target_link_libraries(meditrack_script PRIVATE pybind11::headers Python3::Python)
target_compile_definitions(meditrack_script PRIVATE MEDITRACK_PYTHON="${Python3_EXECUTABLE}" MEDITRACK_PYTHON_HOME="${MEDITRACK_PYTHON_HOME}")
# pybind11's types are hidden, and so must be the classes that hold them.
set_target_properties(meditrack_script PROPERTIES CXX_VISIBILITY_PRESET hidden)
