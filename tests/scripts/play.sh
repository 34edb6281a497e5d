#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Plays tests/play/*.play at the real window, drawn by software on a virtual screen, each with a
# home of its own. usage: play.sh EXECUTABLE SOURCE_FOLDER
set -u
arpent=$1
source=$2
command -v xvfb-run >/dev/null || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# play NAME SIZE: the script's output goes to NAME.out and NAME.err; returns its exit code.
play() {
    mkdir -p "$work/$1/home"
    cd "$work/$1" || exit 1
    cp "$work/quarter.osm.pbf" .
    env -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u LANGUAGE HOME="$work/$1/home" LANG=C.UTF-8 \
        ASAN_OPTIONS=detect_leaks=0 \
        xvfb-run -a -s "-screen 0 1400x900x24" "$arpent" --lang fr --software --size "$2" \
        --play "$source/tests/play/$1.play" >"$1.out" 2>"$1.err"
}
complain() {
    echo "$1" >&2
    cat "$work/$2/$2.err" "$work/$2/$2.out" >&2
    failed=1
}

"$arpent" demo --make "$work/demo.arpent" --quiet || exit 1
"$arpent" export "$work/demo.arpent" --out "$work/quarter.osm.pbf" --quiet || exit 1

for name in first_screen practise import; do
    for size in 1366x768 1024x768; do
        play "$name" "$size" || complain "$name at $size failed" "$name"
        rm -rf "${work:?}/$name/home"
    done
done

play idle 1366x768 || complain "idle failed" idle
tail -n 1 "$work/idle/idle.out" | grep -q 'count=0 ' || complain "an idle window draws" idle

if play fails 1366x768; then
    complain "a script that cannot go on must fail" fails
fi
grep -q 'fails.play:2: click' "$work/fails/fails.err" || complain "the failing line is not named" fails
exit $failed
