#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the core and its tests with the address and undefined-behaviour sanitizers and runs them.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
sh "$here/third_party/install.sh" "$here/third_party/packages.txt" "$here/third_party/packages-test.txt"
sh "$here/third_party/build.sh" sanitize core_tests
cd "$here/build-sanitize"
exec ctest --output-on-failure --no-tests=error -j "$(nproc)" -L '^core$' "$@"
