#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The paper's loop by commands: a page is printed, drawn by poppler instead of a printer and a
# scanner, read back, and agrees with the coordinates of the carnet to 0.1 mm on paper.
set -eu
arpent=$1
source=$2
for tool in pdftoppm python3; do
    command -v "$tool" >/dev/null || { echo "no $tool here"; exit 77; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

HOME=$folder XDG_DATA_HOME=$folder "$arpent" new quarter.arpent \
    --from "$source/tests/scripts/scan.osm" --name Quarter --quiet
"$arpent" sheets quarter.arpent --out page.pdf --landscape --quiet
pdftoppm -r 300 -png -f 1 -l 1 -singlefile page.pdf page

"$arpent" scan quarter.arpent page.png --json > read.json
python3 - <<'PYTHON'
import json, math
(entry,) = json.load(open("read.json"))
keys = ["file", "page", "ok", "corners", "image_corners", "rms_m", "marks", "reason"]
assert list(entry) == keys, entry
assert entry["ok"] and entry["reason"] is None and entry["rms_m"] < 0.1, entry
assert len(entry["page"]) == 6 and entry["marks"] == [], entry
# The frame of an A4 landscape page (core/sheet/README.md): 14 mm inside, 230 by 182 mm.
for (x, y), (mm_x, mm_y) in zip(entry["image_corners"], [(14, 14), (244, 14), (244, 196), (14, 196)]):
    off = math.hypot(x / 300 * 25.4 - mm_x, y / 300 * 25.4 - mm_y)
    assert off < 0.1, f"{off} mm"
(west, north), _, (east, south), _ = entry["corners"]
width_m = (east - west) * math.cos(math.radians((north + south) / 2)) * 6378137 * math.pi / 180
assert abs(width_m - 460) < 1, width_m  # 230 mm at 1:2000
PYTHON

# A wrong file is refused alone; the exit code tells, the good one is kept.
echo "no picture" > words.jpg
code=0
"$arpent" scan quarter.arpent words.jpg page.png --json > both.json 2> errors || code=$?
test "$code" = 1
grep -q "words.jpg" errors
python3 - <<'PYTHON'
import json
bad, good = json.load(open("both.json"))
assert not bad["ok"] and bad["reason"] and good["ok"], (bad, good)
PYTHON
"$arpent" check quarter.arpent --quiet
echo "scan: all well"
