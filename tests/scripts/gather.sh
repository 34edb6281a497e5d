#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Two groups' work comes back to the trainer's laptop in the real window: packs are made, found
# again, taken back in three clicks, and the room answers. usage: gather.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
. "$source/tests/support/home.sh"

# A bench of the practice quarter, and where it stands.
"$arpent" demo --make quarter.arpent --quiet
"$arpent" export quarter.arpent --out quarter.osm --quiet
bench=$(grep -B1 -m1 'k="amenity" v="bench"' quarter.osm | head -1)
id=$(echo "$bench" | sed 's/.* id="\([0-9]*\)".*/\1/')
place=$(echo "$bench" | sed 's/.* \(lat="[^"]*" lon="[^"]*"\).*/\1/')

# work FILE MATERIAL LAT: a group says what the bench is made of, and places a bin.
work() {
    cat >"$1" <<OSC
<osmChange version="0.6">
<create><node id="-1" lat="$3" lon="1.8330000"><tag k="amenity" v="waste_basket"/></node></create>
<modify><node id="$id" version="1" $place><tag k="amenity" v="bench"/><tag k="material" v="$2"/></node></modify>
</osmChange>
OSC
}
work swallows.osc metal 46.8970000
work martins.osc stone 46.8970200

for size in 1366x768 1024x768; do
    rm -rf day && mkdir day && cp quarter.arpent day/trainer.arpent
    play day/trainer.arpent --size "$size" --play "$source/tests/play/packs.play"
    mv "$home/Carnets des groupes – Quartier des Tilleuls" day/packs
    "$arpent" apply "day/packs/Les Hirondelles.arpent" swallows.osc --as "Les Hirondelles" --quiet
    "$arpent" apply "day/packs/Les Martinets.arpent" martins.osc --as "Les Martinets" --quiet
    play --size "$size" --play "$source/tests/play/naming.play"
    play --size "$size" --play "$source/tests/play/gather.play"
    "$arpent" questions day/trainer.arpent --json | tr -d ' \n' | grep -q '^\[\]$' ||
        complain "questions are left at $size"
    "$arpent" export day/trainer.arpent --out day/all.osc --quiet
    [ "$(grep -c 'v="waste_basket"' day/all.osc)" = 1 ] || complain "one bin at $size"
    grep -q 'k="material" v="stone"' day/all.osc || complain "the bench is of stone at $size"
    play day/trainer.arpent --size "$size" --play "$source/tests/play/look.play"
    # A group's laptop is not offered the trainer's screens.
    play "day/packs/Les Martinets.arpent" --size "$size" --play "$source/tests/play/group.play"
done

# What only trainers do is not on a group's laptop.
echo 'click "La journée"' >trainer.play
if "$arpent" "day/packs/Les Martinets.arpent" --lang fr --software --play trainer.play 2>/dev/null; then
    complain "a group's laptop offers the trainer's day"
fi
[ -z "${ARPENT_SHOTS:-}" ] || cp ./*.png "$ARPENT_SHOTS"
