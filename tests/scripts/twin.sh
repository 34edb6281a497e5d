#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A thing that is put where one stands already is asked about, and said to be the same it is one.
# usage: twin.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
. "$source/tests/support/home.sh"

for size in 1366x768 1024x768; do
    "$arpent" demo --make twin.arpent --quiet
    play twin.arpent --size "$size" --play "$source/tests/play/twin.play"
    "$arpent" export twin.arpent --out ours.osc --quiet
    [ "$(grep -c 'v="bench"' ours.osc)" = 1 ] || complain "one bench was to be new"
    rm twin.arpent ours.osc
done
