#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The paper loop of the practice quarter in the real window: papers are printed; a photo of papers
# comes back, and what people left on it is entered. usage: marks.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
. "$source/tests/support/home.sh"

"$arpent" demo --make quarter.arpent --quiet
for script in print marks; do
    for size in 1366x768 1024x768; do
        cp quarter.arpent "$script.arpent"
        "$arpent" "$script.arpent" --lang fr --software --size "$size" \
            --play "$source/tests/play/$script.play" || complain "$script at $size failed"
    done
done

"$arpent" export marks.arpent --out marks.osc --quiet
[ "$(grep -c 'v="bench"' marks.osc)" = 2 ] || complain "two benches were entered and one taken back"
[ "$(grep -c 'k="armrest" v="yes"' marks.osc)" = 2 ] || complain "the relevé's ticks were not taken"
"$arpent" info marks.arpent --json | tr -d ' \n' |
    grep -q '"todo":11,"done":4,"to_complete":0,"not_found":2' || complain "the queue is wrong"
"$arpent" check marks.arpent --quiet
[ -z "${ARPENT_SHOTS:-}" ] || cp ./*.png "$ARPENT_SHOTS"
