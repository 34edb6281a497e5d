#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Work is read through and sent in the real window to the test server; what was taken out stays, and
# nothing is sent twice. usage: send.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
server=$(dirname "$arpent")/osm_server
[ -x "$arpent" ] && [ -x "$server" ] || { echo "skipped: $arpent or $server is not built"; exit 77; }

home=$(mktemp -d)
serving=
trap '[ -z "$serving" ] || kill "$serving"; rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
export SDL_VIDEODRIVER="${SDL_VIDEODRIVER:-offscreen}"
cd "$home"
complain() {
    echo "$1" >&2
    exit 1
}

"$arpent" demo --make practice.arpent --quiet
"$arpent" export practice.arpent --out town.osm --quiet
bench=$(grep -B1 -m1 'k="amenity" v="bench"' town.osm | head -1)
id=$(echo "$bench" | sed 's/.* id="\([0-9]*\)".*/\1/')
place=$(echo "$bench" | sed 's/.* \(lat="[^"]*" lon="[^"]*"\).*/\1/')
cat >work.osc <<OSC
<osmChange version="0.6">
<create>
<node id="-1" lat="46.8970000" lon="1.8330000"><tag k="amenity" v="waste_basket"/></node>
<node id="-2" lat="46.8971000" lon="1.8340000"><tag k="amenity" v="drinking_water"/></node>
</create>
<modify><node id="$id" version="1" $place><tag k="amenity" v="bench"/><tag k="material" v="metal"/></node></modify>
</osmChange>
OSC
for size in 1366x768 1024x768; do
    "$server" --from town.osm >url & serving=$!
    while [ ! -s url ]; do sleep 0.1; done
    ARPENT_OSM_API=$(cat url)
    export ARPENT_OSM_API ARPENT_OSM_TOKEN=mapper-token
    rm -f day.arpent
    "$arpent" new day.arpent --from town.osm --name "Quartier des Tilleuls" --quiet
    "$arpent" apply day.arpent work.osc --as "Les Hirondelles" --quiet
    "$arpent" day.arpent --lang fr --software --size "$size" --play "$source/tests/play/send.play" ||
        complain "sending at $size failed"
    "$arpent" upload day.arpent --api "$ARPENT_OSM_API" --comment again --json >again.json
    grep -q '"created": *0' again.json || complain "something was sent twice: $(cat again.json)"
    kill "$serving"
    serving=
    rm url
done
# The practice quarter stays at home.
"$arpent" practice.arpent --lang fr --software --play "$source/tests/play/send_practice.play" ||
    complain "practice failed"
