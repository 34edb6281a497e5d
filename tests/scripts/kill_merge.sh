#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A merge that is killed at any moment leaves the trainer's carnet as before or as after, and can be
# done again. usage: kill_merge.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
[ -x "$arpent" ] || { echo "skipped: $arpent is not built"; exit 77; }

home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
cd "$home"
complain() {
    echo "$1" >&2
    exit 1
}
edits() { "$arpent" info "$1" --json | tr -d ' \n' | sed 's/.*"edits":\([0-9]*\),"groups".*/\1/'; }

"$arpent" demo --make first.arpent --quiet
"$arpent" pack first.arpent --out packs --groups A,B --quiet
for group in A B; do
    {
        echo '<osmChange version="0.6">'
        for i in $(seq 100 299); do
            echo "<create><node id=\"-$i\" lat=\"46.89$i\" lon=\"1.833$i\"><tag k=\"amenity\" v=\"bench\"/></node></create>"
        done
        echo '</osmChange>'
    } >work.osc
    "$arpent" apply packs/$group.arpent work.osc --as $group --quiet
done
all=$(($(edits packs/A.arpent) + $(edits packs/B.arpent)))
for wait in 0.00 0.01 0.02 0.03 0.04 0.05 0.06 0.07 0.08 0.10 0.12 0.15 0.20 0.30; do
    rm -f trainer.arpent*
    cp first.arpent trainer.arpent
    "$arpent" merge trainer.arpent packs --quiet &
    merge=$!
    sleep $wait
    kill -9 $merge 2>/dev/null || true
    wait $merge 2>/dev/null || true
    held=$(edits trainer.arpent)
    [ "$held" = 0 ] || [ "$held" = "$all" ] || complain "$held of $all edits after $wait s"
    "$arpent" check trainer.arpent --quiet || complain "damaged after $wait s"
    "$arpent" merge trainer.arpent packs --quiet || complain "no second merge after $wait s"
    [ "$(edits trainer.arpent)" = "$all" ] || complain "edits are missing after $wait s"
done
