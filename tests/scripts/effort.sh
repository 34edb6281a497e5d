#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What entering takes: thirty marks of a paper with all their questions in 150 actions and ten
# minutes, a first bench in five clicks. usage: effort.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
. "$source/tests/support/home.sh"

# seconds CLICKS KEYSTROKES: the keystroke-level model for a beginner (K 0.28, P 1.1, H 0.4,
# M 1.35 s), at its most pessimistic: before every click and every key people think anew, and the
# hand comes from elsewhere.
seconds() { awk -v clicks="$1" -v keys="$2" \
    'BEGIN { print clicks * (1.35 + 0.4 + 1.1 + 0.28) + keys * (1.35 + 0.4 + 0.28) }'; }

# check WHAT OUTPUT MOST_ACTIONS MOST_SECONDS: of the last line of effort.
check() {
    line=$(grep '^effort ' "$2" | tail -1)
    clicks=$(echo "$line" | sed 's/.*clicks=\([0-9]*\).*/\1/')
    keys=$(echo "$line" | sed 's/.*keystrokes=\([0-9]*\).*/\1/')
    time=$(seconds "$clicks" "$keys")
    echo "$1: $clicks clicks, $keys keystrokes, $time s"
    [ $((clicks + keys)) -le "$3" ] || complain "$1 took more than $3 actions"
    awk -v time="$time" -v most="$4" 'BEGIN { exit !(time <= most) }' ||
        complain "$1 took more than $4 s"
}

"$arpent" demo --make quarter.arpent --quiet
"$arpent" pack quarter.arpent --out packs --groups "Les Hirondelles" --quiet
for size in 1366x768 1024x768; do
    cp quarter.arpent marks.arpent
    "$arpent" marks.arpent --lang fr --software --size "$size" \
        --play "$source/tests/play/thirty_marks.play" >effort.txt || complain "thirty marks failed"
    check "thirty marks at $size" effort.txt 150 600
    "$arpent" info marks.arpent --json | tr -d ' \n' | grep -q '"todo":0,"done":30' ||
        complain "thirty marks were to be entered"

    cp "packs/Les Hirondelles.arpent" "bench $size.arpent"
    "$arpent" "bench $size.arpent" --lang fr --software --size "$size" \
        --play "$source/tests/play/first_bench.play" >effort.txt || complain "a bench failed"
    check "a first bench at $size" effort.txt 5 30
    grep -q 'keystrokes=0' effort.txt || complain "a first bench needed the keyboard"
done
