#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# « Idées du quartier » in the real window and by command. usage: ideas.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
. "$source/tests/support/home.sh"

"$arpent" demo --make quarter.arpent --quiet
for size in 1366x768 1024x768; do
    cp quarter.arpent ideas.arpent
    "$arpent" ideas.arpent --lang fr --software --size "$size" \
        --play "$source/tests/play/ideas.play" || complain "ideas at $size failed"
done

"$arpent" ideas ideas.arpent --json --out ideas.geojson >list.json
[ "$(grep -c '"heading"' list.json)" = 2 ] || complain "two ideas are listed"
grep -q "Un banc à l’ombre, près de l’école" ideas.geojson || complain "an idea is missing in the file"
find . -name '*.geojson' | grep -q "ideas - idées.geojson" || complain "the window wrote no file"
"$arpent" export ideas.arpent --out ideas.osm --quiet
if grep -q "ombre" ideas.osm; then complain "an idea is no fact of the map"; fi
"$arpent" ideas ideas.arpent --out ideas.txt 2>err && complain "an unknown kind of file was taken"
"$arpent" check ideas.arpent --quiet
[ "$(find . -name 'ideas.arpent-*' | wc -l)" = 0 ] || complain "something was left beside the carnet"
