#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every C++ source is laid out as .clang-format says.
set -eu
cd "$2"
command -v clang-format >/dev/null || { echo "clang-format is not installed"; exit 77; }
find core app tests third_party -name '*.cpp' -o -name '*.hpp' | sort |
    xargs -n 40 -P 2 clang-format --dry-run --Werror
