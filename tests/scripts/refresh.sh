#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Refreshing by command, from a newer extract and from the test server: what is pending stays, twice
# is once, what makes no sense is refused, and a kill at any moment leaves the carnet whole.
set -eu
arpent=$1
server=$(dirname "$arpent")/osm_server
[ -x "$arpent" ] && [ -x "$server" ] || { echo "skipped: $arpent or $server is not built"; exit 77; }
folder=$(mktemp -d)
serving=
trap '[ -z "$serving" ] || kill "$serving"; rm -rf "$folder"' EXIT
unset DBUS_SESSION_BUS_ADDRESS ARPENT_OSM_TOKEN
export HOME="$folder" XDG_STATE_HOME="$folder/state" XDG_RUNTIME_DIR="$folder" LANG=C
cd "$folder"
fail() { echo "$1"; cat out err 2>/dev/null; exit 1; }

# A quarter of 20,000 points, a bench and a street; a week later 2,000 moved, 100 are new, the bench
# says more, and the street is longer.
quarter() {
    awk -v week="$1" 'BEGIN {
        print "<osm version=\"0.6\">"
        for (i = 1; i <= 20000; i++) {
            moved = week && i % 10 == 0
            printf "<node id=\"%d\" version=\"%d\" changeset=\"%d\" timestamp=\"2024-0%d-01T00:00:00Z\" lat=\"48.%07d\" lon=\"2.%07d\"/>\n",
                i, moved ? 2 : 1, moved ? 20 : 10, moved ? 2 : 1, 9000000 + int(i / 100) * 100 + moved, 4000000 + i % 100 * 100
        }
        for (i = 1; week && i <= 100; i++)
            printf "<node id=\"%d\" version=\"1\" changeset=\"20\" timestamp=\"2024-02-01T00:00:00Z\" lat=\"48.9010000\" lon=\"2.%07d\"/>\n", 30000 + i, 4000000 + i * 50
        printf "<node id=\"40000\" version=\"%d\" changeset=\"%d\" timestamp=\"2024-0%d-01T00:00:00Z\" lat=\"48.9005000\" lon=\"2.4005000\"><tag k=\"amenity\" v=\"bench\"/>%s</node>\n",
            week ? 2 : 1, week ? 20 : 10, week ? 2 : 1, week ? "<tag k=\"material\" v=\"wood\"/>" : ""
        printf "<way id=\"1\" version=\"%d\" changeset=\"%d\" timestamp=\"2024-0%d-01T00:00:00Z\"><nd ref=\"1\"/><nd ref=\"2\"/>%s<tag k=\"highway\" v=\"residential\"/></way>\n",
            week ? 2 : 1, week ? 20 : 10, week ? 2 : 1, week ? "<nd ref=\"3\"/>" : ""
        print "</osm>"
    }'
}
quarter 0 >before.osm
quarter 1 >after.osm
cat >work.osc <<OSC
<osmChange version="0.6">
<create><node id="-1" lat="48.9004000" lon="2.4004000"><tag k="amenity" v="waste_basket"/></node></create>
<modify><node id="40000" version="1" lat="48.9005000" lon="2.4005000"><tag k="amenity" v="bench"/><tag k="backrest" v="yes"/></node></modify>
</osmChange>
OSC
start() {
    rm -rf "$1" "$1-wal" "$1-shm"
    "$arpent" new "$1" --from before.osm --name Quartier --quiet
    "$arpent" apply "$1" work.osc --as Hirondelles --quiet
}
has() { grep -q "$1" out || fail "not so: $1"; }

start day.arpent
"$arpent" refresh day.arpent --from after.osm --json >out 2>err || fail "the refresh failed"
has '"created": *100'
has '"modified": *2002'
has '"deleted": *0'
has '"questions": *0'
"$arpent" export day.arpent --out one.osm --quiet
grep -A4 'id="40000"' one.osm >out
has 'k="material" v="wood"'
has 'k="backrest" v="yes"'
"$arpent" export day.arpent --out net.osc --quiet
cp net.osc out
has 'version="2"'
has 'waste_basket'
"$arpent" refresh day.arpent --from after.osm --json >out 2>err || fail "again failed"
has '"modified": *0'
"$arpent" export day.arpent --out two.osm --quiet
cmp -s one.osm two.osm || fail "refreshing twice is not refreshing once"

# What makes no sense: one plain line, exit 1, nothing changed.
sed 's/lat="48/lat="12/; s/id="\([0-9]\)/id="9\1/' after.osm >elsewhere.osm
sed 's/ version="[0-9]"//; 1s/<osm>/<osm version="0.6">/; 1s/<osm /<osm version="0.6" /' after.osm >bare.osm
sed -i '1s/.*/<osm version="0.6">/' bare.osm
for wrong in before.osm elsewhere.osm bare.osm missing.osm work.osc; do
    code=0
    "$arpent" refresh day.arpent --from "$wrong" >out 2>err || code=$?
    [ "$code" = 1 ] || fail "$wrong ends with $code"
    [ "$(wc -l <err)" = 1 ] || fail "$wrong is not told in one line"
done
for usage in "" "--from after.osm --api http://127.0.0.1:9" "--api nonsense"; do
    code=0
    # shellcheck disable=SC2086
    "$arpent" refresh day.arpent $usage >out 2>err || code=$?
    [ "$code" = 2 ] || fail "refresh $usage ends with $code"
done
"$arpent" export day.arpent --out two.osm --quiet
cmp -s one.osm two.osm || fail "a refusal changed the carnet"

# The same from the API gives the same map.
"$server" --from after.osm >url &
serving=$!
while [ ! -s url ]; do sleep 0.1; done
start api.arpent
"$arpent" refresh api.arpent --api "$(cat url)" --json >out 2>err || fail "the API failed"
has '"modified": *2002'
"$arpent" export api.arpent --out api.osm --quiet
strip() { sed 's/ user="[^"]*"//; s/ uid="[^"]*"//; s/id="-[0-9]*"/id="new"/' "$1"; }
strip one.osm >one && strip api.osm >api
cmp -s one api || fail "extract and API do not give the same map"

# A kill in the middle of either.
for from in "--from after.osm" "--api $(cat url)"; do
    for delay in 0.02 0.05 0.08 0.1 0.13 0.16 0.2 0.25 0.3; do
        start killed.arpent
        # shellcheck disable=SC2086
        { timeout -s KILL "$delay" "$arpent" refresh killed.arpent $from --quiet || true; } 2>/dev/null
        "$arpent" check killed.arpent --json >out 2>err || fail "damaged by a kill after $delay s"
        # shellcheck disable=SC2086
        "$arpent" refresh killed.arpent $from --quiet || fail "no refresh after a kill"
        "$arpent" export killed.arpent --out killed.osm --quiet
        strip killed.osm >killed
        cmp -s one killed || fail "another map after a kill after $delay s"
        left=$(find . -name '.killed*' | wc -l)
        [ "$left" = 0 ] || fail "a kill left files: $(find . -name '.killed*')"
    done
done
