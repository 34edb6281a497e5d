#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Configures (once) and builds a CMake preset; prints only progress and errors.
# usage: sh third_party/build.sh PRESET [TARGET...]
set -eu
preset=$1; shift
cd "$(dirname "$0")/.."
folder=build
[ "$preset" = release ] || folder="build-$preset"
log=$(mktemp); trap 'rm -f "$log"' EXIT
if [ ! -f "$folder/build.ninja" ]; then
  echo "Arpent: configuring ($preset)" >&2
  cmake --preset "$preset" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
fi
[ $# -gt 0 ] || set -- all
if ! ninja -C "$folder" -n "$@" | grep -q 'no work to do'; then
  echo "Arpent: building ($preset), a few minutes the first time" >&2
  if [ -t 2 ]; then
    ninja -C "$folder" "$@" >&2
  else
    ninja --quiet -C "$folder" "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  fi
fi
