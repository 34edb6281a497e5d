#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# « Tout le reste »: what no theme has is found by everyday words, placed, and named again the next
# day; the words of the card know it too. usage: the_rest.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
catalogue=$(dirname "$arpent")/share/arpent/assets/presets/tout_le_reste.xml
[ -s "$catalogue" ] || { echo "skipped: built without network, so without the full catalogue"; exit 77; }
. "$source/tests/support/home.sh"

for size in 1366x768 1024x768; do
    "$arpent" demo --make rest.arpent --quiet
    play rest.arpent --size "$size" --play "$source/tests/play/the_rest.play"
    "$arpent" export rest.arpent --out ours.osc --quiet
    grep -q 'k="craft" v="shoemaker"\|k="shop" v="shoe_repair"' ours.osc || complain "no cobbler was drawn"
    rm rest.arpent ours.osc
done
