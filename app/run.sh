#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens the demonstration carnet (or what the arguments say).
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
sh "$here/third_party/install.sh" "$here/third_party/packages.txt"
sh "$here/third_party/build.sh" release arpent
[ $# -gt 0 ] || set -- demo
exec "$here/build/arpent" "$@"
