#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Sectors drawn by hand in the real window, and what is printed of them.
# usage: sectors.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
. "$source/tests/support/home.sh"

"$arpent" demo --make quarter.arpent --quiet
for size in 1366x768 1024x768; do
    cp quarter.arpent sectors.arpent
    play sectors.arpent --size "$size" --play "$source/tests/play/sectors.play"
    [ -z "${ARPENT_SHOTS:-}" ] || for shot in sectors_*.png; do
        cp "$shot" "$ARPENT_SHOTS/$size $shot"
    done
done
"$arpent" sheets sectors.arpent --out parc.pdf --sector "Le parc" --json >parc.json
grep -q '"sector": *"Le parc"' parc.json || complain "the sector is not in the carnet"
