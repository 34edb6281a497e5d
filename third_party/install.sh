#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs the packages listed in the given files that are missing; says nothing when there is nothing to do.
# usage: sh third_party/install.sh LIST...
set -eu
missing=
for package in $(cat "$@" | sed 's/#.*//'); do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
as_root=
[ "$(id -u)" = 0 ] || as_root=sudo
echo "Arpent: installing$missing" >&2
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
