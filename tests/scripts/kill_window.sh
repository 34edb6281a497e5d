#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The window is killed while a play script edits: what it showed as done is in the carnet, the
# carnet is sound, and the window opens it again and knows what can be undone.
# ARPENT_WINDOW_KILLS: how often (4 unless told); ARPENT_SEED: other moments.
set -eu
arpent=$1
kills=${ARPENT_WINDOW_KILLS:-4}
seed=${ARPENT_SEED:-1}
[ -x "$arpent" ] || { echo "skipped: $arpent is not built"; exit 77; }

home=$(mktemp -d)
child=
trap '[ -z "$child" ] || kill -9 "$child" 2>/dev/null || true; rm -rf "$home"' EXIT
export HOME="$home" XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config"
export SDL_VIDEODRIVER="${SDL_VIDEODRIVER:-offscreen}"
cd "$home"
fail() {
    echo "kill $i after $delay s, $shown edits shown, $kept kept: $*"
    cat errors
    exit 1
}

# number KEY: what `arpent info` counts.
number() { "$arpent" info killed.arpent --json | sed -n "s/.*\"$1\": *\([0-9]*\).*/\1/p" | head -n 1; }

# Benches, and every fourth edit takes one back; each prints a line once the window shows it done.
{
    echo 'wait idle'
    echo 'wheel map 1.8328 46.8962 4'
    echo 'wait idle'
    again=
    for row in 57 58 59 60 61 62 63 64; do
        for column in 22 23 24 25 26 27 28 29 30 31 32 33; do
            if [ "$again" ]; then
                echo 'click "Encore : banc"'
            else
                printf 'click "%s"\n' "Ajouter un lieu" "Mobilier urbain" "Banc"
            fi
            again=yes
            echo "click map 1.83$column 46.89$row"
            echo 'see "Annuler : banc ajouté"'
            echo effort
            if [ $((column % 3)) = 0 ]; then
                echo 'key ctrl+z'
                echo 'see "Refaire : banc ajouté"'
                echo effort
                again=
            fi
        done
    done
} >edit.play
{
    echo 'wait idle'
    echo 'see "banc ajouté"'
    echo 'quit'
} >reopen.play

"$arpent" demo --make base.arpent --quiet
i=0
most=0
while [ "$i" -lt "$kills" ]; do
    i=$((i + 1))
    rm -f killed.arpent* done.txt
    cp base.arpent killed.arpent
    delay=$(awk -v seed="$seed" -v i="$i" 'BEGIN { srand(seed * 1000 + i); printf "%.3f", 3 * rand() }')
    kept=?
    shown=0
    "$arpent" killed.arpent --lang fr --software --play edit.play >done.txt 2>errors &
    child=$!
    # The moment counts from the first edit, however slow the machine is.
    waited=0
    while [ ! -s done.txt ]; do
        kill -0 "$child" 2>/dev/null || fail "the window ended by itself"
        [ "$waited" -lt 1200 ] || fail "no edit in a minute"
        sleep 0.05
        waited=$((waited + 1))
    done
    sleep "$delay"
    kill -9 "$child" 2>/dev/null || fail "the window ended by itself"
    wait "$child" 2>/dev/null || true
    child=
    shown=$(wc -l <done.txt)
    "$arpent" check killed.arpent --quiet >errors 2>&1 || fail "the carnet is damaged"
    kept=$(number edits)
    # The edit under way may have become durable before it was shown.
    [ "$kept" -ge "$shown" ] && [ "$kept" -le $((shown + 1)) ] || fail "an edit is lost"
    benches=$((kept - 2 * (kept / 4)))
    [ "$(number created)" = "$benches" ] || fail "the map has $(number created) new benches, not $benches"
    "$arpent" killed.arpent --lang fr --software --play reopen.play >/dev/null 2>errors ||
        fail "the window does not open it again"
    [ "$shown" -le "$most" ] || most=$shown
done
echo "kill_window: $kills windows killed, up to $most edits into a day"
