#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-format and clang-tidy on every source, or on those named; on demand, because it takes an hour.
# usage: sh tests/lint.sh [FILE...]
set -eu
cd "$(dirname "$0")/.."
sh third_party/install.sh third_party/packages.txt third_party/packages-test.txt
# What clang-tidy knows of each file's options.
[ -f build/compile_commands.json ] || cmake --preset release >/dev/null
[ $# -gt 0 ] || set -- $(find core app tests third_party -name '*.cpp' -o -name '*.hpp' | sort)

failed=0
printf '%s\n' "$@" | xargs -n 40 clang-format --dry-run -Werror || failed=1
# Headers are looked at through the sources that include them; stderr only counts suppressed warnings.
printf '%s\n' "$@" | grep '\.cpp$' |
    nice -n 19 xargs -n 1 -P "$(nproc)" clang-tidy -p build --quiet 2>/dev/null || failed=1
exit $failed
