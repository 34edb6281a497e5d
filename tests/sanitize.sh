#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the core and its tests with the address and undefined-behaviour sanitizers and runs them.
# usage: sh tests/sanitize.sh [MODULE...]    all modules of the core unless some are named
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
targets=core_tests
pattern='^core/'
if [ $# -gt 0 ]; then
  targets=$(printf 'test_core_%s ' "$@")
  pattern="^core/($(echo "$*" | tr ' ' '|')):"
fi
sh "$here/third_party/install.sh" "$here/third_party/packages.txt" "$here/third_party/packages-test.txt"
# shellcheck disable=SC2086
sh "$here/third_party/build.sh" sanitize $targets
cd "$here/build-sanitize"
export LSAN_OPTIONS="suppressions=$here/tests/leaks.txt:print_suppressions=0"
exec ctest --output-on-failure --no-tests=error -j "$(nproc)" -R "$pattern"
