#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The room's network in the real window: the trainer opens the room and a group's work arrives; a
# group's laptop joins a room. usage: room_window.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
[ -x "$arpent" ] || { echo "skipped: $arpent is not built"; exit 77; }

home=$(mktemp -d)
other=
# shellcheck disable=SC2064
trap '[ -z "$other" ] || kill $other 2>/dev/null || true; rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
export SDL_VIDEODRIVER="${SDL_VIDEODRIVER:-offscreen}"
cd "$home"
complain() {
    echo "$1" >&2
    exit 1
}
play() { "$arpent" "$@" --lang fr --software || complain "$* failed"; }

"$arpent" demo --make quarter.arpent --quiet
cat >bin.osc <<OSC
<osmChange version="0.6"><create><node id="-1" lat="46.897" lon="1.833"><tag k="amenity" v="waste_basket"/></node></create></osmChange>
OSC
for size in 1366x768 1024x768; do
    rm -rf day && mkdir day && cp quarter.arpent day/trainer.arpent
    "$arpent" pack day/trainer.arpent --out day/packs --groups "Les Hirondelles,Les Martinets" --quiet
    "$arpent" apply "day/packs/Les Martinets.arpent" bin.osc --as "Les Martinets" --quiet
    "$arpent" join "day/packs/Les Martinets.arpent" --quiet &
    other=$!
    play day/trainer.arpent --size "$size" --play "$source/tests/play/room.play"
    kill $other
    wait $other || complain "join ends cleanly"
    "$arpent" info day/trainer.arpent --json | tr -d ' \n' | grep -q '"edits":1,' ||
        complain "the trainer lacks the group's work at $size"

    "$arpent" serve day/trainer.arpent --port 0 --quiet &
    other=$!
    play "day/packs/Les Hirondelles.arpent" --size "$size" --play "$source/tests/play/room_group.play"
    kill $other
    wait $other || complain "serve ends cleanly"
    other=
    "$arpent" info "day/packs/Les Hirondelles.arpent" --json | tr -d ' \n' | grep -q '"edits":1,' ||
        complain "the group lacks the others' work at $size"
done
