#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles through ccache: cmake/ccache.sh CCACHE COMPILER ARGUMENTS…
# The sloppiness is what it must overlook to keep files that use a precompiled header (man ccache, "Precompiled headers").
# Such a header has 200 MB, which ccache would read for each file: a sum beside it is as good.
export CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_PCH_EXTSUM=true
"$@" || exit
for argument; do
    case $argument in
        *.gch) sha256sum < "$argument" > "$argument.sum" ;;
    esac
done
