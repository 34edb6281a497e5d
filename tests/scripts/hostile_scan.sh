#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Files that are no papers, or pretend to be enormous: each gets one sentence and exit 1, nothing of
# it stays in the carnet, and memory stays small. usage: hostile_scan.sh EXECUTABLE SOURCE_FOLDER
set -eu
arpent=$1
source=$2
command -v python3 >/dev/null || { echo "no python3 here"; exit 77; }
. "$source/tests/support/home.sh"

"$arpent" new quarter.arpent --from "$source/tests/scripts/scan.osm" --name Quarter --quiet
python3 - <<'PYTHON'
import struct, zlib

def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

def png(width, height, rows):
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows))
            + chunk(b"IEND", b""))

def tiff(width, height, strip=b"\0" * 64):
    tags = [(256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1),
            (273, 4, 8), (277, 3, 1), (278, 4, height), (279, 4, len(strip))]
    body = b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in tags)
    return (struct.pack("<2sHI", b"II", 42, 8 + len(strip)) + strip
            + struct.pack("<H", len(tags)) + body + struct.pack("<I", 0))

def pdf(pages):
    kids = " ".join(f"{i + 3} 0 R" for i in range(pages))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>",
               f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>"]
    objects += ["<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"] * pages
    text, places = "%PDF-1.4\n", []
    for i, each in enumerate(objects, 1):
        places.append(len(text))
        text += f"{i} 0 obj\n{each}\nendobj\n"
    start = len(text)
    text += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    text += "".join(f"{place:010d} 00000 n \n" for place in places)
    text += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return text.encode()

# The beginning of a JPEG: its header says 4000 x 3000, and then it ends.
jpeg = (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
        b"\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 3000, 4000) + b"\x01\x01\x11\x00")
files = {
    "empty.jpg": b"", "words.jpg": b"This is no picture.\n" * 50, "cut.jpg": jpeg,
    "cut.png": png(800, 600, b"\0" * 8000)[:300], "huge.png": png(100_000, 100_000, b"\0" * 1000),
    "huge.tif": tiff(100_000, 100_000), "cut.tif": tiff(4000, 3000)[:40],
    "no pages.pdf": pdf(0), "many pages.pdf": pdf(1000), "cut.pdf": pdf(1)[:60],
    "zeros.png": b"\0" * 5000, "wrong.heic": b"\0\0\0\x18ftypheic" + b"\0" * 100,
}
for name, data in files.items():
    open(name, "wb").write(data)
PYTHON

# A program that asked for the 10 GB of such a picture would end; sanitizers need more for themselves.
if (ulimit -v 1500000 && "$arpent" info quarter.arpent --quiet) >/dev/null 2>&1; then
    ulimit -v 1500000
fi
before=$("$arpent" info quarter.arpent --json)
for file in empty.jpg words.jpg cut.jpg cut.png huge.png huge.tif cut.tif "no pages.pdf" \
    "many pages.pdf" cut.pdf zeros.png wrong.heic missing.jpg; do
    code=0
    timeout 60 "$arpent" scan quarter.arpent "$file" --json >read.json 2>errors || code=$?
    [ "$code" = 1 ] || complain "$file: exit $code: $(cat errors)"
    [ "$(wc -l <errors)" = 1 ] || complain "$file: not one sentence: $(cat errors)"
    grep -q "$file" errors || complain "$file is not named: $(cat errors)"
    grep -q '"ok": *false' read.json || complain "$file: $(cat read.json)"
    [ -z "${ARPENT_SHOTS:-}" ] || cat errors
done
[ "$before" = "$("$arpent" info quarter.arpent --json)" ] || complain "something stayed in the carnet"
"$arpent" check quarter.arpent --quiet
ls | grep -v -E '^(data|config|errors|read\.json|quarter\.arpent.*|.*\.(jpg|png|tif|pdf|heic))$' &&
    complain "something was left behind"
exit 0
