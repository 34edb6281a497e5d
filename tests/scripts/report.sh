#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The report in its four formats, read again by programs that are not ours; and made in the real
# window. usage: report.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
command -v pdftotext >/dev/null || { echo "skipped: poppler-utils is not installed"; exit 77; }

. "$source/tests/support/home.sh"

"$arpent" demo --make carnet.arpent --quiet
cat >work.osc <<OSC
<osmChange version="0.6"><create><node id="-1" lat="46.8970" lon="1.8330"><tag k="amenity" v="bench"/></node></create></osmChange>
OSC
"$arpent" apply carnet.arpent work.osc --as 'Rue <Longue> & "Cie" 🌳' --quiet

for file in report.html report.pdf report.md report.wiki; do
    "$arpent" report carnet.arpent --out "$file" --lang fr --json >"$file.json" ||
        complain "$file was not made"
    grep -q '"created": *1' "$file.json" || complain "$file: the bench is not counted"
done
pdftotext report.pdf - | grep -q 'contributeurs OpenStreetMap' || complain "no credit in the PDF"
pdftotext report.pdf - | grep -q 'Rue <Longue> & "Cie"' || complain "no group in the PDF"
if command -v python3 >/dev/null; then
    python3 - <<'CHECK' || complain "the HTML is not well-formed"
import xml.etree.ElementTree as tree
page = tree.parse("report.html").getroot()
name = "{http://www.w3.org/1999/xhtml}"
assert page.get("lang") == "fr"
pictures = list(page.iter(name + "img"))
assert len(pictures) == 3 and all(p.get("alt") for p in pictures)
assert not list(page.iter(name + "script"))
assert any((cell.text or "").startswith("Rue <Longue>") for cell in page.iter(name + "th"))
CHECK
fi
[ "$(grep -c 'http' report.html)" -ge 2 ] || complain "no links"
grep -q 'src="http' report.html && complain "the HTML wants a network"
grep -q 'Rue \\<Longue\\> \\& "Cie" 🌳' report.md || complain "Markdown: the group's name"
grep -q 'Rue &#60;Longue&#62; &#38; "Cie" 🌳' report.wiki || complain "wiki: the group's name"
[ -s report-1.png ] || complain "no picture beside the text"

# A wrong name and a full folder say so, and leave nothing.
code=0
"$arpent" report carnet.arpent --out report.docx 2>errors || code=$?
[ "$code" = 2 ] || complain "report.docx: code $code"
code=0
"$arpent" report carnet.arpent --out no/such/report.pdf 2>errors || code=$?
[ "$code" = 1 ] && [ "$(wc -l <errors)" = 1 ] || complain "a missing folder: code $code"
[ -z "$(find . -name '*.part')" ] || complain "half a file is left"

# The pack for home: a carnet that opens, and two pages in plain words.
"$arpent" pack carnet.arpent --home --out home --contact "Maison & Cie" --lang fr --json >pack.json
grep -q '"carnet": *"home/carnet.arpent"' pack.json || complain "the pack for home is not named"
"$arpent" check home/carnet.arpent --quiet || complain "the carnet for home is not sound"
pdftotext home/carnet.pdf - | grep -q 'Maison & Cie' || complain "nobody to ask"
pdfinfo home/carnet.pdf | grep -q 'Pages: *2$' || complain "the guide has not two pages"
code=0
"$arpent" pack carnet.arpent --home --out home 2>errors || code=$?
[ "$code" = 1 ] || complain "a pack was overwritten: code $code"
code=0
"$arpent" pack carnet.arpent --out home 2>errors || code=$?
[ "$code" = 2 ] || complain "a pack for nobody: code $code"

for size in 1366x768 1024x768; do
    rm -rf day "$home"/*"chez soi" "$home"/*.html "$home"/*.pdf && mkdir day && cp carnet.arpent day/
    "$arpent" day/carnet.arpent --lang fr --software --size "$size" \
        --play "$source/tests/play/report.play" || complain "report.play at $size"
    "$arpent" day/carnet.arpent --lang fr --software --size "$size" \
        --play "$source/tests/play/go_home.play" || complain "go_home.play at $size"
    [ -s "$(find "$home" -name 'Bilan carnet.html')" ] || complain "no HTML from the window"
    [ -s "$(find "$home" -name 'Bilan carnet.pdf')" ] || complain "no PDF from the window"
    [ "$(find "$home" -name 'Affiche carnet - *.pdf' | wc -l)" = 5 ] || complain "five posters"
done
