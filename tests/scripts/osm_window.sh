#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The account and « Mettre à jour » in the real window, against the test server: by the browser, by
# hand, and at a resident's home. usage: osm_window.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
server=$(dirname "$arpent")/osm_server
[ -x "$arpent" ] && [ -x "$server" ] || { echo "skipped: $arpent or $server is not built"; exit 77; }
command -v curl >/dev/null || { echo "skipped: curl is not installed"; exit 77; }

home=$(mktemp -d)
serving=
trap '[ -z "$serving" ] || kill "$serving"; rm -rf "$home"' EXIT
unset DBUS_SESSION_BUS_ADDRESS ARPENT_OSM_TOKEN ARPENT_OSM_CLIENT_ID
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
export XDG_STATE_HOME="$home/state" XDG_RUNTIME_DIR="$home/run"
export SDL_VIDEODRIVER="${SDL_VIDEODRIVER:-offscreen}"
mkdir "$home/run"
cd "$home"
complain() {
    echo "$1" >&2
    exit 1
}
start_server() {
    rm -f url
    "$server" --from "$1" >url &
    serving=$!
    while [ ! -s url ]; do sleep 0.1; done
    ARPENT_OSM_API=$(cat url)
    export ARPENT_OSM_API
}
stop_server() {
    kill "$serving"
    serving=
}
tokens() { find run state -name 'token-*' 2>/dev/null | wc -l; }
play() {
    "$arpent" "$1" --lang fr --software --size "$size" --play "$source/tests/play/$2.play" ||
        complain "$2 at $size failed"
}

"$arpent" demo --make practice.arpent --quiet
"$arpent" export practice.arpent --out town.osm --quiet
id=$(grep -B1 -m1 'k="amenity" v="bench"' town.osm | sed -n '1s/.* id="\([0-9]*\)".*/\1/p')
place=$(grep -m1 " id=\"$id\"" town.osm | sed 's/.* \(lat="[^"]*" lon="[^"]*"\).*/\1/')
cat >work.osc <<OSC
<osmChange version="0.6">
<create>
<node id="-1" lat="46.8970000" lon="1.8330000"><tag k="amenity" v="waste_basket"/></node>
<node id="-2" lat="46.8971000" lon="1.8340000"><tag k="amenity" v="drinking_water"/></node>
</create>
<modify><node id="$id" version="1" $place><tag k="amenity" v="bench"/><tag k="material" v="metal"/></node></modify>
</osmChange>
OSC
# Meanwhile somebody says that the bench is of stone, and plants a tree.
sed "/ id=\"$id\"/,/<\/node>/{s/version=\"1\"/version=\"2\"/;s/v=\"wood\"/v=\"stone\"/}" town.osm |
    awk '/<way / && !done { done = 1
        print "<node id=\"900000001\" version=\"1\" lat=\"46.8975\" lon=\"1.8335\"><tag k=\"natural\" v=\"tree\"/></node>" }
        { print }' >newer.osm

# A browser that grants and follows the redirection, and one that only looks at pages with a code.
printf '#!/bin/sh\nexec curl -sL -o "%s/page" "$1"\n' "$home" >browser
printf '#!/bin/sh\ncase "$1" in *oob*) exec curl -sL -o "%s/page" "$1" ;; esac\n' "$home" >looker
chmod +x browser looker

for size in 1366x768 1024x768; do
    rm -f day.arpent
    "$arpent" new day.arpent --from town.osm --name "Quartier des Tilleuls" --quiet
    "$arpent" apply day.arpent work.osc --as "Les Hirondelles" --quiet
    rm -rf home-pack
    "$arpent" pack day.arpent --home --out home-pack --quiet

    start_server newer.osm
    BROWSER="$home/browser" play day.arpent osm_account
    [ "$(tokens)" = 0 ] || complain "a token is left after forgetting"
    stop_server

    start_server newer.osm
    BROWSER="$home/looker" play day.arpent osm_by_hand
    [ "$(tokens)" = 1 ] || complain "the token of a code was not kept"
    "$arpent" logout --quiet
    stop_server

    start_server newer.osm
    ARPENT_OSM_TOKEN=mapper-token play home-pack/day.arpent osm_home
    stop_server
    if grep -aq "granted-token" ./*.arpent home-pack/*.arpent; then complain "a token lies in a carnet"; fi
done
