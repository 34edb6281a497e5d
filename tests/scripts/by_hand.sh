#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Papers that do not place themselves, in the real window: a page of ours whose marks are gone, by
# its code and its corners. usage: by_hand.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
for tool in pdftoppm python3; do
    command -v "$tool" >/dev/null || { echo "no $tool here"; exit 77; }
done
. "$source/tests/support/home.sh"

"$arpent" demo --make quarter.arpent --quiet
"$arpent" sheets quarter.arpent --out page.pdf --landscape --sector B2 --json >page.json
pdftoppm -r 150 -f 1 -l 1 -singlefile page.pdf page
python3 "$source/tests/support/spoil_page.py" page.ppm "worn page.png"
code=$(tr -d ' \n' <page.json | sed 's/.*"code":"\([0-9A-Z]*\)".*/\1/')

for size in 1366x768 1024x768; do
    # Where the corners of the frame (14 mm inside, 230 by 182 mm) are seen in the photo.
    python3 - "$size" "$code" "$source/tests/play/by_code.play" >by_code.play <<'PYTHON'
import sys
width, height = map(int, sys.argv[1].split("x"))
view_w, view_h = (width - 6) / 2, height - 56 - 44 - 140
# All of the photo stands beside the buttons (64 px) and below its name (52), 8 px inside.
mm = min((view_w - 64 - 16) / 297, (view_h - 52 - 16) / 210)
middle_x, middle_y = (view_w + 64) / 2, (view_h + 52) / 2
text = open(sys.argv[3]).read().replace("@CODE@", sys.argv[2].lower()).replace("@OTHER@", "AAAAA5")
for i, (x, y) in enumerate([(14, 14), (244, 14), (244, 196), (14, 196)], 1):
    text = text.replace(f"@CORNER{i}@", f"{(middle_x + (x - 148.5) * mm) / view_w:.4f} "
                                        f"{(middle_y + (y - 105) * mm) / view_h:.4f}")
print(text, end="")
PYTHON
    cp quarter.arpent by_code.arpent
    play by_code.arpent --size "$size" --play by_code.play
    for ending in png pgw prj png.cal tif mbtiles; do
        taken=$(find "$home" -name "worn page-arpent.$ending")
        [ -s "$taken" ] || complain "there is no .$ending"
        rm "$taken"
    done
    [ -z "${ARPENT_SHOTS:-}" ] || for shot in by_code_*.png; do
        cp "$shot" "$ARPENT_SHOTS/$size $shot"
    done
done
"$arpent" check by_code.arpent --quiet
