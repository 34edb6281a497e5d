#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The real executable, a French locale, a terminal's interrupt, and processes that are killed.
# ARPENT_KILLS: how often (20 unless told).
set -eu
arpent=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
fail() { echo "FAILED: $*"; exit 1; }

"$arpent" demo --make base.arpent --quiet
"$arpent" export base.arpent --out base.osm --quiet

# Numbers do not follow the locale.
LC_ALL=fr_FR.UTF-8 "$arpent" export base.arpent --out french.osm --quiet
LC_ALL=fr_FR.UTF-8 "$arpent" export base.arpent --out french.geojson --quiet
"$arpent" --lang en export base.arpent --out english.geojson --quiet
cmp base.osm french.osm || fail "the locale changed a map"
cmp french.geojson english.geojson || fail "the locale changed a GeoJSON"
LC_ALL=fr_FR.UTF-8 "$arpent" info nothing.arpent 2>&1 | grep -q "existe pas" || fail "not French"
LC_ALL=en_GB.UTF-8 "$arpent" info nothing.arpent 2>&1 | grep -q "not exist" || fail "not English"

# What came in goes out again.
"$arpent" new again.arpent --from base.osm --quiet
"$arpent" export again.arpent --out again.osm --quiet
cmp base.osm again.osm || fail "a whole import is not what was exported"

# A full disk or a closed folder gives one sentence and no file.
if [ -w /dev/full ]; then
    "$arpent" info base.arpent --json >/dev/full 2>/dev/null && fail "a full stdout went unnoticed"
fi
code=0
"$arpent" export base.arpent --out no/such/folder/a.osm 2>errors || code=$?
[ "$code" = 1 ] && [ "$(wc -l <errors)" = 1 ] || fail "a missing folder: code $code"

# Killed at any moment, nothing half-written has the final name, and the carnet stays sound.
count=${ARPENT_KILLS:-20}
i=0
while [ "$i" -lt "$count" ]; do
    delay=$(awk -v i="$i" -v n="$count" 'BEGIN { printf "%.3f", 0.4 * i / n }')
    for line in "new killed.arpent --from base.osm" "export base.arpent --out killed.osm" \
        "export base.arpent --out killed.geojson"; do
        # shellcheck disable=SC2086
        "$arpent" $line --quiet 2>/dev/null &
        child=$!
        sleep "$delay"
        kill -9 "$child" 2>/dev/null || true
        wait "$child" 2>/dev/null || true
    done
    if [ -e killed.arpent ]; then
        "$arpent" check killed.arpent --quiet || fail "a killed import left a broken carnet"
    fi
    if [ -e killed.osm ]; then
        cmp -s base.osm killed.osm || fail "a killed export left half a file"
    fi
    if [ -e killed.geojson ]; then
        cmp -s french.geojson killed.geojson || fail "a killed export left half a file"
    fi
    rm -f killed.*
    i=$((i + 1))
done
"$arpent" check base.arpent --quiet || fail "a carnet that was only read is damaged"

# What was left behind goes away with the next good run.
"$arpent" new killed.arpent --from base.osm --quiet
"$arpent" export base.arpent --out killed.osm --quiet
"$arpent" export base.arpent --out killed.geojson --quiet
[ -z "$(find . -name '*.part')" ] || fail "leftovers stay: $(find . -name '*.part')"

# Ctrl+C: the exit code says no, and nothing is there.
mkfifo slow.osm
"$arpent" new slow.arpent --from slow.osm --quiet 2>/dev/null &
child=$!
sleep 0.2
kill -INT "$child" 2>/dev/null || true
kill -TERM "$child" 2>/dev/null || true
: >slow.osm &
wait "$child" 2>/dev/null && fail "a cancelled import says that all is well"
[ ! -e slow.arpent ] || fail "a cancelled import left a carnet"
echo "commands: all well"
