// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/scan_file.hpp"

#include "core/base/error.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/load.hpp"
#include "tests/core/scan/pictures.hpp"
#include "tests/support/shared_data.hpp"

#include <cairo-pdf.h>
#include <catch2/catch.hpp>
#include <tiffio.h>

#include <chrono>
#include <string>

namespace arpent::scan {
namespace {

namespace fs = std::filesystem;
using arpent::test::TemporaryFolder;
using test::Bytes;
using test::Color;

Raster decode(const Bytes& bytes) {
    job::Progress progress;
    return decode_image(bytes, {}, progress, {});
}

int red(const Raster& raster, double x, double y) {
    const auto column = static_cast<std::size_t>(x * raster.width);
    const auto row = static_cast<std::size_t>(y * raster.height);
    return raster.rgba.at((row * raster.width + column) * 4);
}

/// Pages of `width` × `height` points, black but for a white band at the top of that share of the
/// height: a tenth on the first page, two tenths on the second …
void write_pdf(const fs::path& file, int pages, double width, double height) {
    cairo_surface_t* surface = cairo_pdf_surface_create(file.c_str(), width, height);
    cairo_t* cairo = cairo_create(surface);
    for (int page = 0; page < pages; ++page) {
        cairo_set_source_rgb(cairo, 0, 0, 0);
        const double top = height * 0.1 * (page % 9 + 1);
        cairo_rectangle(cairo, 0, top, width, height - top);
        cairo_fill(cairo);
        cairo_show_page(cairo);
    }
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
}

std::string error_of(const fs::path& file) {
    try {
        const ScanFile opened(file);
        opened.page(0);
    } catch (const Error& error) {
        return error.message().key;
    }
    return "opened";
}

}  // namespace

TEST_CASE("the only page of a picture is the file itself, byte for byte") {
    const TemporaryFolder folder;
    const fs::path file = folder / "a.jpg";
    const Bytes bytes = test::make_jpeg(40, 30, test::ramp);
    test::write_file(file, bytes);
    const ScanFile opened(file);
    CHECK(opened.page_count() == 1);
    CHECK(opened.page(0) == bytes);
}

TEST_CASE("a TIFF of several pages gives each") {
    const TemporaryFolder folder;
    const fs::path file = folder / "a.tif";
    test::TiffKind kind;
    kind.pages = 3;
    test::write_file(file, test::make_tiff(60, 40, test::ramp, kind));
    const ScanFile opened(file);
    REQUIRE(opened.page_count() == 3);
    const Raster first = decode(opened.page(0));
    CHECK(first.width == 60);
    CHECK(first.height == 40);
    CHECK(red(first, 0.5, 0.5) == test::ramp(30, 20)[0]);
    CHECK(red(decode(opened.page(2)), 0.5, 0.5) == 0);
    const LoadedScan loaded = load_page(opened, 1, {}, {});
    CHECK(loaded.name == "a (2)");
    CHECK(loaded.info.format == ImageFormat::png);
}

TEST_CASE("a smaller copy inside a TIFF is no page of it") {
    const TemporaryFolder folder;
    const fs::path file = folder / "a.tif";
    test::TiffKind kind;
    kind.pages = 2;
    test::write_file(file, test::make_tiff(60, 40, test::ramp, kind));
    TIFF* tiff = TIFFOpen(file.c_str(), "r+");
    TIFFSetDirectory(tiff, 1);
    TIFFSetField(tiff, TIFFTAG_SUBFILETYPE, FILETYPE_REDUCEDIMAGE);
    TIFFRewriteDirectory(tiff);
    TIFFClose(tiff);
    CHECK(ScanFile(file).page_count() == 1);
}

TEST_CASE("a PDF gives its pages at 200 dots an inch") {
    const TemporaryFolder folder;
    const fs::path file = folder / "-two pages; of it.pdf";
    write_pdf(file, 2, 360, 180);
    const ScanFile opened(file);
    REQUIRE(opened.page_count() == 2);
    const Raster first = decode(opened.page(0));
    CHECK(first.width == 1000);
    CHECK(first.height == 500);
    CHECK(red(first, 0.5, 0.05) > 250);
    CHECK(red(first, 0.5, 0.15) < 5);
    CHECK(red(decode(opened.page(1)), 0.5, 0.15) > 250);
    CHECK(load_page(opened, 1, {}, {}).name == "-two pages; of it (2)");
}

TEST_CASE("a PDF of too many pages, of a huge page or of nonsense stays within bounds") {
    const TemporaryFolder folder;
    write_pdf(folder / "many.pdf", 1000, 100, 100);
    const auto begin = std::chrono::steady_clock::now();
    CHECK(error_of(folder / "many.pdf") == "error.too_many_pages");
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(10));
    write_pdf(folder / "huge.pdf", 1, 14'400, 1440);
    const Raster huge = decode(ScanFile(folder / "huge.pdf").page(0));
    CHECK(huge.full_width == 6000);
    CHECK(huge.full_height == 600);
    test::write_file(folder / "broken.pdf", "%PDF-1.4\nnothing of the kind\n");
    CHECK(error_of(folder / "broken.pdf") == "error.pdf_damaged");
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(ScanFile(folder / "many.pdf", stop.get_token()), Cancelled);
}

TEST_CASE("a TIFF of too many pages is refused") {
    const TemporaryFolder folder;
    test::TiffKind kind;
    kind.pages = 70;
    test::write_file(folder / "a.tif", test::make_tiff(8, 8, test::ramp, kind));
    CHECK(error_of(folder / "a.tif") == "error.too_many_pages");
}

TEST_CASE("a genuine atlas gives all its pages") {
    const auto file = arpent::test::shared_data("scans/fieldpapers/atlas-3hasivcl.pdf");
    if (!file) {
        WARN("no atlas here");
        return;
    }
    const ScanFile atlas(*file);
    CHECK(atlas.page_count() == 5);
    const Raster page = decode(atlas.page(1));
    CHECK(page.full_width == 2200);
    CHECK(page.full_height == 1700);
}

}  // namespace arpent::scan
