#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything and runs every test; arguments go to ctest.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
sh "$here/third_party/install.sh" "$here/third_party/packages.txt" "$here/third_party/packages-test.txt"
sh "$here/third_party/build.sh" sanitize core_tests
sh "$here/third_party/build.sh" release
# The core under the address and undefined-behaviour sanitizers, then everything as people run it.
status=0
(cd "$here/build-sanitize" && ctest --output-on-failure --no-tests=error -j "$(nproc)" -L '^core$' "$@") || status=1
(cd "$here/build" && ctest --output-on-failure --no-tests=error -j "$(nproc)" "$@") || status=1
exit $status
