#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# From a real extract to a file that osmium reads, as a person does it in the window.
set -eu
arpent=$1
source=$2
data=${ARPENT_SHARED_DATA:-$source/../shared/data}
extract=$data/extracts/tours.osm.pbf
[ -f "$extract" ] || { echo "skipped: $extract is absent"; exit 77; }
command -v osmium >/dev/null || { echo "skipped: osmium-tool is not installed"; exit 77; }
[ -x "$arpent" ] || { echo "skipped: $arpent is not built"; exit 77; }
photo=$(find "$data/scans" -iname '*.jpg' | sort | head -n 1)
[ -n "$photo" ] || { echo "skipped: no photo of a paper"; exit 77; }

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
export SDL_VIDEODRIVER="${SDL_VIDEODRIVER:-offscreen}"
cd "$home"
cp "$extract" tours.osm.pbf
cp "$photo" photo.jpg
# Pixel size in degrees, no turn, and the place of the first pixel.
printf '0.000001\n0\n0\n-0.0000007\n0.690\n47.393\n' > photo.jgw

"$arpent" --lang fr --software --play "$source/tests/play/main_job.play"

carnet=$(find "$home" -name '*.arpent')
taken=$(find "$home" -name '*.osm')
osmium fileinfo --extended --no-progress "$taken" > taken.txt
"$arpent" export "$carnet" --out "$home/ours.osc" --quiet
osmium cat --no-progress --output-format=opl "$home/ours.osc" > ours.opl
for tag in leisure=playground highway=cycleway amenity=public_bookcase; do
    [ "$(grep -c "$tag" ours.opl)" = 1 ] || {
        echo "$tag: expected once among what was drawn"
        cat ours.opl
        exit 1
    }
done
# The path begins at a node that the street had before.
grep highway=cycleway ours.opl | grep -q 'Nn[0-9]'
"$arpent" check "$carnet" --quiet
