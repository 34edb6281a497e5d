#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What changed, by whom: in the real window, step by step, each taken back. usage: history.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
. "$source/tests/support/home.sh"

"$arpent" demo --make quarter.arpent --quiet
for size in 1366x768 1024x768; do
    cp quarter.arpent history.arpent
    "$arpent" history.arpent --lang fr --software --size "$size" \
        --play "$source/tests/play/history.play" || complain "history at $size failed"
done
"$arpent" export history.arpent --out history.osc --quiet
grep -q 'v="bench"' history.osc || complain "the undo of the undo brings the bench back"
"$arpent" check history.arpent --quiet
