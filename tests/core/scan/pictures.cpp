// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/scan/pictures.hpp"

#include "tests/support/shared_data.hpp"

#include <jpeglib.h>
#include <png.h>
#include <tiffio.h>
#include <zlib.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string>

namespace arpent::scan::test {
namespace {

Bytes exif_with_orientation(int orientation) {
    // Big-endian TIFF with one entry: tag 0x0112, SHORT, one value.
    const std::array<unsigned, 32> values{
        'E', 'x', 'i', 'f', 0,    0, 'M', 'M', 0, 42, 0, 0, 0,
        8,   0,   1,   1,   0x12, 0, 3,   0,   0, 0,  1, 0, static_cast<unsigned>(orientation),
        0,   0,   0,   0,   0,    0};
    Bytes bytes;
    for (const unsigned value : values) {
        bytes.push_back(static_cast<std::byte>(value));
    }
    return bytes;
}

void append(png_structp png, png_bytep data, std::size_t size) {
    auto& bytes = *static_cast<Bytes*>(png_get_io_ptr(png));
    const auto* from = reinterpret_cast<const std::byte*>(data);
    bytes.insert(bytes.end(), from, from + size);
}

std::uint8_t grey_of(Color c) { return static_cast<std::uint8_t>((c[0] + c[1] + c[2]) / 3); }

}  // namespace

Color quarters(unsigned width, unsigned height, unsigned x, unsigned y) {
    const bool left = x < width / 2;
    const bool top = y < height / 2;
    if (left) {
        return top ? Color{255, 0, 0, 255} : Color{0, 0, 255, 255};
    }
    return top ? Color{0, 255, 0, 255} : Color{255, 255, 255, 255};
}

Color ramp(unsigned x, unsigned y) {
    return {static_cast<std::uint8_t>(x * 3), static_cast<std::uint8_t>(y * 2),
            static_cast<std::uint8_t>(255 - x), 255};
}

Bytes make_jpeg(unsigned width, unsigned height, const Painter& paint, const JpegKind& kind) {
    jpeg_compress_struct jpeg{};
    jpeg_error_mgr errors{};
    jpeg.err = jpeg_std_error(&errors);
    jpeg_create_compress(&jpeg);
    unsigned char* out = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&jpeg, &out, &size);
    jpeg.image_width = width;
    jpeg.image_height = height;
    jpeg.input_components = kind.grey ? 1 : 3;
    jpeg.in_color_space = kind.grey ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&jpeg);
    jpeg_set_quality(&jpeg, 95, TRUE);
    if (kind.progressive) {
        jpeg_simple_progression(&jpeg);
    }
    jpeg_start_compress(&jpeg, TRUE);
    if (kind.orientation != 0) {
        const Bytes exif = exif_with_orientation(kind.orientation);
        jpeg_write_marker(&jpeg, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(exif.data()),
                          static_cast<unsigned>(exif.size()));
    }
    std::vector<std::uint8_t> row(std::size_t{width} * 3);
    for (unsigned y = 0; y < height; ++y) {
        for (unsigned x = 0; x < width; ++x) {
            const Color c = paint(x, y);
            if (kind.grey) {
                row[x] = grey_of(c);
            } else {
                std::memcpy(&row[std::size_t{x} * 3], c.data(), 3);
            }
        }
        JSAMPROW start = row.data();
        jpeg_write_scanlines(&jpeg, &start, 1);
    }
    jpeg_finish_compress(&jpeg);
    jpeg_destroy_compress(&jpeg);
    const auto* first = reinterpret_cast<const std::byte*>(out);
    Bytes bytes(first, first + size);
    std::free(out);
    return bytes;
}

Bytes make_png(unsigned width, unsigned height, const Painter& paint, const PngKind& kind) {
    Bytes bytes;
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png_create_info_struct(png);
    png_set_write_fn(png, &bytes, append, [](png_structp) {});
    int type = kind.grey ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB;
    type |= kind.alpha ? PNG_COLOR_MASK_ALPHA : 0;
    type = kind.palette ? PNG_COLOR_TYPE_PALETTE : type;
    png_set_IHDR(png, info, width, height, kind.bits, type,
                 kind.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    std::array<png_color, 2> palette{{{255, 0, 0}, {0, 0, 255}}};
    if (kind.palette) {
        png_set_PLTE(png, info, palette.data(), 2);
    }
    std::vector<std::vector<std::uint8_t>> rows(height);
    std::vector<png_bytep> starts;
    for (unsigned y = 0; y < height; ++y) {
        for (unsigned x = 0; x < width; ++x) {
            const Color c = paint(x, y);
            std::vector<std::uint8_t> samples;
            if (kind.palette) {
                samples = {static_cast<std::uint8_t>(c[2] > c[0] ? 1 : 0)};
            } else if (kind.grey) {
                samples = {grey_of(c)};
            } else {
                samples = {c[0], c[1], c[2]};
            }
            if (kind.alpha) {
                samples.push_back(c[3]);
            }
            for (const std::uint8_t sample : samples) {
                rows[y].insert(rows[y].end(), static_cast<std::size_t>(kind.bits / 8), sample);
            }
        }
        starts.push_back(rows[y].data());
    }
    png_set_rows(png, info, starts.data());
    png_write_png(png, info, PNG_TRANSFORM_IDENTITY, nullptr);
    png_destroy_write_struct(&png, &info);
    return bytes;
}

Bytes make_png_header(std::uint32_t width, std::uint32_t height) {
    Bytes bytes = make_png(1, 1, [](unsigned, unsigned) { return Color{}; });
    const auto put = [&bytes](std::size_t at, std::uint32_t value) {
        for (std::size_t i = 0; i < 4; ++i) {
            bytes[at + i] = static_cast<std::byte>(value >> (24 - 8 * i));
        }
    };
    put(16, width);
    put(20, height);
    const uLong crc = crc32(0, reinterpret_cast<const Bytef*>(bytes.data()) + 12, 17);
    put(29, static_cast<std::uint32_t>(crc));
    return bytes;
}

namespace {

void set_tiff_fields(TIFF* tiff, unsigned width, unsigned height, const TiffKind& kind) {
    TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, width);
    TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, height);
    TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, kind.bits);
    TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, kind.samples);
    TIFFSetField(tiff, TIFFTAG_ORIENTATION, kind.orientation);
    TIFFSetField(tiff, TIFFTAG_COMPRESSION, kind.compression);
    TIFFSetField(tiff, TIFFTAG_PLANARCONFIG,
                 kind.planar ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG);
    int photometric = kind.samples < 3 ? PHOTOMETRIC_MINISBLACK : PHOTOMETRIC_RGB;
    if (kind.compression == COMPRESSION_JPEG && kind.samples == 3) {
        photometric = PHOTOMETRIC_YCBCR;
        TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
        TIFFSetField(tiff, TIFFTAG_JPEGQUALITY, 95);
    }
    if (kind.palette) {
        photometric = PHOTOMETRIC_PALETTE;
        std::vector<std::uint16_t> red(256);
        std::vector<std::uint16_t> blue(256);
        for (std::size_t i = 0; i < 256; ++i) {
            red[i] = static_cast<std::uint16_t>((255 - i) * 257);
            blue[i] = static_cast<std::uint16_t>(i * 257);
        }
        const std::vector<std::uint16_t> green(256);
        TIFFSetField(tiff, TIFFTAG_COLORMAP, red.data(), green.data(), blue.data());
    }
    TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, photometric);
    if (kind.samples == 4) {
        const std::uint16_t alpha = EXTRASAMPLE_UNASSALPHA;
        TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, 1, &alpha);
    }
    if (kind.tiled) {
        TIFFSetField(tiff, TIFFTAG_TILEWIDTH, 32);
        TIFFSetField(tiff, TIFFTAG_TILELENGTH, 32);
    } else {
        TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, 16);
    }
}

/// The samples of a pixel as the TIFF stores them, high byte and low byte alike.
std::vector<std::uint8_t> tiff_pixel(Color c, const TiffKind& kind, int first, int count) {
    std::vector<std::uint8_t> bytes;
    for (int s = first; s < first + count; ++s) {
        const std::uint8_t value = kind.samples < 3 ? (kind.palette ? c[2] : grey_of(c))
                                                    : c.at(static_cast<std::size_t>(s));
        bytes.insert(bytes.end(), static_cast<std::size_t>(kind.bits / 8), value);
    }
    return bytes;
}

void write_tiff_page(TIFF* tiff, unsigned width, unsigned height, const Painter& paint,
                     const TiffKind& kind) {
    set_tiff_fields(tiff, width, height, kind);
    const int planes = kind.planar ? kind.samples : 1;
    const int together = kind.planar ? 1 : kind.samples;
    for (int plane = 0; plane < planes; ++plane) {
        if (kind.tiled) {
            for (unsigned ty = 0; ty < height; ty += 32) {
                for (unsigned tx = 0; tx < width; tx += 32) {
                    std::vector<std::uint8_t> tile;
                    for (unsigned i = 0; i < 32U * 32; ++i) {
                        const auto pixel = tiff_pixel(paint(std::min(tx + i % 32, width - 1),
                                                            std::min(ty + i / 32, height - 1)),
                                                      kind, plane, together);
                        tile.insert(tile.end(), pixel.begin(), pixel.end());
                    }
                    TIFFWriteTile(tiff, tile.data(), tx, ty, 0, static_cast<std::uint16_t>(plane));
                }
            }
            continue;
        }
        for (unsigned y = 0; y < height; ++y) {
            std::vector<std::uint8_t> row;
            if (kind.bits == 1) {
                row.resize((width + 7) / 8);
                for (unsigned x = 0; x < width; ++x) {
                    row[x / 8] |= static_cast<std::uint8_t>(
                        grey_of(paint(x, y)) > 127 ? 0x80U >> (x % 8) : 0);
                }
            }
            for (unsigned x = 0; kind.bits != 1 && x < width; ++x) {
                const auto pixel = tiff_pixel(paint(x, y), kind, plane, together);
                row.insert(row.end(), pixel.begin(), pixel.end());
            }
            TIFFWriteScanline(tiff, row.data(), y, static_cast<std::uint16_t>(plane));
        }
    }
}

}  // namespace

Bytes make_tiff(unsigned width, unsigned height, const Painter& paint, const TiffKind& kind) {
    const arpent::test::TemporaryFolder folder;
    const std::filesystem::path file = folder / "made.tif";
    TIFF* tiff = TIFFOpen(file.c_str(), "w");
    for (int page = 0; page < kind.pages; ++page) {
        write_tiff_page(
            tiff, width, height, page == 0 ? paint : [](unsigned, unsigned) { return Color{}; },
            kind);
        TIFFWriteDirectory(tiff);
    }
    TIFFClose(tiff);
    return read_file(file);
}

Bytes read_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    const auto* first = reinterpret_cast<const std::byte*>(text.data());
    return {first, first + text.size()};
}

void write_file(const std::filesystem::path& file, const Bytes& bytes) {
    write_file(file, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

void write_file(const std::filesystem::path& file, std::string_view text) {
    std::ofstream(file, std::ios::binary) << text;
}

}  // namespace arpent::scan::test
