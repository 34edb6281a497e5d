#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The .deb: made, unpacked into a folder of its own, and run from there with all it needs.
set -eu
arpent=$1
source=$2
command -v dpkg-deb >/dev/null && command -v dpkg-shlibdeps >/dev/null || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*"; exit 1; }

cpack --config "$(dirname "$arpent")/CPackConfig.cmake" -B "$work/made" >"$work/log" 2>&1 || {
    cat "$work/log"
    fail "no package"
}
deb=$(echo "$work"/made/*.deb)
dpkg-deb -f "$deb" Depends | grep -q libsqlite3-0 || fail "the libraries are no dependencies"
root=$work/root
dpkg-deb -x "$deb" "$root"

# Everything of the program is there, and only once.
for folder in assets shaders; do
    diff -r -x desktop -x pictures "$source/$folder" "$root/usr/share/arpent/$folder" || fail "$folder differs"
done
# What the desktop reads: one type of file, one entry that opens it, its picture.
grep -q '<glob pattern="\*.arpent"/>' "$root/usr/share/mime/packages/arpent.xml" || fail "no type"
type=$(sed -n 's/.*mime-type type="\([^"]*\)".*/\1/p' "$root/usr/share/mime/packages/arpent.xml")
grep -q "^MimeType=$type;" "$root/usr/share/applications/arpent.desktop" || fail "no opener"
[ -s "$root/usr/share/icons/hicolor/scalable/apps/arpent.svg" ] || fail "no picture"
if command -v update-mime-database >/dev/null; then
    update-mime-database "$root/usr/share/mime" >/dev/null 2>&1 || fail "the type cannot be read"
    grep -q "$type:\*.arpent" "$root/usr/share/mime/globs" || fail "the type is not registered"
fi

cd "$work"
installed=$root/usr/bin/arpent
[ "$("$installed" --version)" = "$("$arpent" --version)" ] || fail "another version"
"$installed" --version | grep -Eq '^arpent [0-9]+\.[0-9]+\.[0-9]+$' || fail "no version"
"$installed" demo --make demo.arpent --quiet
"$installed" info demo.arpent --json | grep -q '"practice": *true' || fail "info"
# Its words come from its own folder: another sentence there is another sentence said.
sed -i 's/^msgstr ".*existe pas.*"/msgstr "ICI"/' "$root"/usr/share/arpent/assets/text/fr/*.po
LC_ALL=fr_FR.UTF-8 "$installed" info nothing.arpent 2>&1 | grep -q ICI || fail "others' texts"
