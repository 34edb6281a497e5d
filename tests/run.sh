#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything and runs every test; arguments go to ctest.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
sh "$here/third_party/install.sh" "$here/third_party/packages.txt" "$here/third_party/packages-test.txt"
sh "$here/third_party/build.sh" release
cd "$here/build"
exec ctest --output-on-failure --no-tests=error -j "$(nproc)" "$@"
