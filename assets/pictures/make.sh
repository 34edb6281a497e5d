#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the README's pictures: what the script tests see at 1024 × 768.
# usage: sh assets/pictures/make.sh [EXECUTABLE]
set -eu
source=$(cd "$(dirname "$0")/../.." && pwd)
arpent=${1:-$source/build/arpent}
ARPENT_SHOTS=$(mktemp -d)
export ARPENT_SHOTS
trap 'rm -rf "$ARPENT_SHOTS"' EXIT
for script in gather marks; do
    sh "$source/tests/scripts/$script.sh" "$arpent" "$source"
done
cd "$ARPENT_SHOTS"
for pair in day:journee look:regarder print:imprimer marks_first:saisir question_value:question; do
    cp "${pair%%:*}.png" "$source/assets/pictures/${pair##*:}.png"
done
