#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A group's first afternoon, by hand of a play script on the demonstration carnet; what it takes
# away is read by osmium and holds what it drew; undo still knows what was done, the next day.
set -eu
arpent=$1
source=$2
command -v osmium >/dev/null || { echo "skipped: osmium-tool is not installed"; exit 77; }
. "$source/tests/support/home.sh"

"$arpent" demo --lang fr --software --play "$source/tests/play/first_day.play"

carnet=$XDG_DATA_HOME/arpent/demo.arpent
taken=$(find "$home" -name '*.osm')
[ -n "$taken" ] || { echo "no file was taken away"; exit 1; }
# (check-refs keeps an array as long as the largest id: too long for the ids of practice.)
osmium fileinfo --extended --no-progress "$taken" > taken.txt || { cat taken.txt; exit 1; }
"$arpent" export "$carnet" --out "$home/again.osm" --quiet
osmium diff --quiet "$taken" "$home/again.osm"

"$arpent" export "$carnet" --out "$home/ours.osc" --quiet
osmium cat --no-progress --output-format=opl "$home/ours.osc" > "$home/ours.opl"
for tag in amenity=bench leisure=playground highway=cycleway amenity=public_bookcase; do
    [ "$(grep -c "$tag" "$home/ours.opl")" = 1 ] || {
        echo "$tag: expected once among what was drawn"
        cat "$home/ours.opl"
        exit 1
    }
done
"$arpent" check "$carnet" --quiet

"$arpent" "$carnet" --lang fr --software --play "$source/tests/play/next_day.play"
"$arpent" "$carnet" --lang fr --software --play "$source/tests/play/search.play"
"$arpent" info "$carnet" --json --quiet | grep -q '"created": [1-9]'
