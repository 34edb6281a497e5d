#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The room's network with the real program: three laptops, a stranger, another workshop, a return.
# usage: room.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
[ -x "$arpent" ] || { echo "skipped: $arpent is not built"; exit 77; }

home=$(mktemp -d)
server=
# shellcheck disable=SC2064
trap '[ -z "$server" ] || kill $server 2>/dev/null || true; rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
cd "$home"
complain() {
    echo "$1" >&2
    cat serve.txt join.txt >&2 || true
    exit 1
}
edits() { "$arpent" info "$1" --json | tr -d ' \n' | sed 's/.*"edits":\([0-9]*\),"groups".*/\1/'; }
# add CARNET LAT GROUP: a bin.
add() {
    cat >bin.osc <<OSC
<osmChange version="0.6"><create><node id="-1" lat="$2" lon="1.8330000"><tag k="amenity" v="waste_basket"/></node></create></osmChange>
OSC
    "$arpent" apply "$1" bin.osc --as "$3" --quiet
}
# soon N CARNET: it holds so many edits before long.
soon() {
    for _ in $(seq 100); do
        [ "$(edits "$2")" = "$1" ] && return
        sleep 0.1
    done
    complain "$2 holds $(edits "$2") edits, not $1"
}
start() {
    "$arpent" serve trainer.arpent --port "$1" --lang fr >serve.txt 2>serve.err &
    server=$!
    for _ in $(seq 100); do
        port=$(head -1 serve.txt | sed -n 's/.*:\([0-9][0-9]*\)$/\1/p')
        [ -z "$port" ] || return 0
        sleep 0.1
    done
    complain "serve says no port"
}

"$arpent" demo --make trainer.arpent --quiet
"$arpent" pack trainer.arpent --out packs --groups Nord,Sud --quiet
"$arpent" demo --make other.arpent --quiet
add packs/Nord.arpent 46.897 Nord
add packs/Sud.arpent 46.898 Sud

start 0
"$arpent" join packs/Nord.arpent --host "127.0.0.1:$port" --once --lang fr >join.txt
soon 1 trainer.arpent
"$arpent" join packs/Sud.arpent --host "127.0.0.1:$port" --once --json >join.txt
tr -d ' \n' <join.txt | grep -q '"devices":2,"equal":true,"links":1,"edits_received":1,"edits_sent":1' ||
    complain "what join --json says"
soon 2 trainer.arpent
grep -q 'Nord est relié' serve.txt || complain "serve does not say who came"

# While the room is open: the trainer and a group go on, each gets the other's.
"$arpent" join packs/Nord.arpent --host "127.0.0.1:$port" --quiet &
guest=$!
soon 2 packs/Nord.arpent
add trainer.arpent 46.899 Formateurs
soon 3 packs/Nord.arpent
add packs/Nord.arpent 46.8995 Nord
soon 4 trainer.arpent

# The trainer's laptop goes to sleep and comes back: the group's goes on by itself.
kill -9 $server
add packs/Nord.arpent 46.8997 Nord
start "$port"
soon 5 trainer.arpent
kill $guest
wait $guest || complain "join ends cleanly"

# Strangers: noise, and another workshop's carnet.
head -c 100000 /dev/urandom >noise
if command -v python3 >/dev/null; then
    python3 -c 'import socket, sys
s = socket.create_connection(("127.0.0.1", int(sys.argv[1]))); s.settimeout(2)
try:
    s.sendall(open("noise", "rb").read()); s.recv(100)
except OSError: pass' "$port"
fi
if "$arpent" join other.arpent --host "127.0.0.1:$port" --once --lang fr >join.txt 2>join.err; then
    complain "another workshop gets in"
fi
grep -q 'pas le même carnet' join.err || complain "join does not say why"
[ "$(edits other.arpent)" = 0 ] || complain "another workshop got edits"
"$arpent" join packs/Sud.arpent --host "127.0.0.1:$port" --once --quiet
soon 5 packs/Sud.arpent

# Found by itself, where the network lets questions through.
add packs/Sud.arpent 46.8999 Sud
"$arpent" join packs/Sud.arpent --once --quiet || complain "join finds nothing by itself"
soon 6 trainer.arpent

kill -INT $server
wait $server || complain "serve ends cleanly"
server=
for carnet in trainer packs/Nord packs/Sud; do
    [ ! -e $carnet.arpent-wal ] || complain "$carnet is not one file"
    "$arpent" check $carnet.arpent --quiet || complain "$carnet is damaged"
done
if "$arpent" join packs/Sud.arpent --host nonsense:port --once 2>join.err; then
    complain "nonsense is an address"
fi
"$arpent" serve trainer.arpent --for 0.3 --port 0 --json 2>serve.err | grep -q '"strangers": 0' ||
    complain "serve --for ends with a document"
