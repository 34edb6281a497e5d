#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A group's laptop in the real window: it opens on its sector, trust grows stage by stage and is
# remembered, and the keyboard alone does a first bench. usage: newcomer.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
. "$source/tests/support/home.sh"

"$arpent" demo --make quarter.arpent --quiet
"$arpent" pack quarter.arpent --out packs --groups "Les Hirondelles" --quiet
for size in 1366x768 1024x768; do
    cp "packs/Les Hirondelles.arpent" "stages $size.arpent"
    play "stages $size.arpent" --size "$size" --play "$source/tests/play/stages.play"
    play "stages $size.arpent" --size "$size" --play "$source/tests/play/stages_again.play"
    cp "packs/Les Hirondelles.arpent" "keys $size.arpent"
    play "keys $size.arpent" --size "$size" --play "$source/tests/play/keyboard.play"
    "$arpent" info "keys $size.arpent" --json | tr -d ' \n' | grep -q '"created":1' ||
        complain "the keyboard alone made no bench at $size"
done
