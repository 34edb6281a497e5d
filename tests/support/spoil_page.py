# SPDX-License-Identifier: GPL-3.0-or-later
"""A printed A4 landscape page without its tags and QR codes, with two pen marks: as a page that was
copied badly. usage: spoil_page.py PAGE.ppm PAGE.png"""
import struct
import sys
import zlib


def read_ppm(path):
    with open(path, "rb") as file:
        assert file.readline() == b"P6\n"
        width, height = map(int, file.readline().split())
        file.readline()
        return width, height, bytearray(file.read())


def main():
    width, height, pixels = read_ppm(sys.argv[1])
    mm = width / 297

    def paint(x, y, w, h, color):
        left, right = max(0, round(x * mm)), min(width, round((x + w) * mm))
        for row in range(max(0, round(y * mm)), min(height, round((y + h) * mm))):
            start = (row * width + left) * 3
            pixels[start:start + (right - left) * 3] = bytes(color) * (right - left)

    white, blue = (255, 255, 255), (30, 40, 170)
    paint(0, 0, 297, 20.5, white)  # the frame's tags, from all sides
    paint(0, 189.5, 297, 21, white)
    paint(0, 0, 20.5, 210, white)
    paint(237.5, 0, 60, 210, white)
    for x in (14 + 230 / 4, 14 + 230 * 3 / 4):
        for y in (14 + 182 / 3, 14 + 182 * 2 / 3):
            paint(x - 5, y - 5, 10, 10, white)
    for x, y in ((110, 100), (150, 60)):
        paint(x, y, 5, 1, blue)
        paint(x + 2, y - 2, 1, 5, blue)
    rows = b"".join(b"\0" + bytes(pixels[y * width * 3:(y + 1) * width * 3]) for y in range(height))

    def chunk(name, data):
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    with open(sys.argv[2], "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        file.write(chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)))
        file.write(chunk(b"IDAT", zlib.compress(rows, 6)) + chunk(b"IEND", b""))


main()
