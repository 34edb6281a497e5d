// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/scan_file.hpp"

#include "core/base/error.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/image_reader.hpp"
#include "core/scan/png_writer.hpp"
#include "core/scan/tiff_file.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace arpent::scan {
namespace {

namespace fs = std::filesystem;

/// Opens it once all is well with its size.
std::ifstream open(const fs::path& file, std::uintmax_t limit) {
    std::error_code failed;
    if (!fs::exists(file, failed)) {
        throw Error("error.scan_not_found", {{"file", file.string()}});
    }
    const std::uintmax_t size = fs::is_regular_file(file, failed) ? fs::file_size(file, failed) : 0;
    std::ifstream in(file, std::ios::binary);
    if (failed || !in || !fs::is_regular_file(file, failed)) {
        throw Error("error.scan_unreadable", {{"file", file.string()}});
    }
    if (size > limit) {
        throw Error("error.scan_file_too_large", {{"file", file.string()}});
    }
    return in;
}

std::vector<std::byte> read(const fs::path& file, std::ifstream& in, std::uintmax_t size) {
    std::vector<std::byte> bytes(size);
    in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    if (static_cast<std::uintmax_t>(in.gcount()) != size) {
        throw Error("error.scan_unreadable", {{"file", file.string()}});
    }
    return bytes;
}

bool is_pdf(const fs::path& file) {
    std::array<char, 1024> head{};
    std::ifstream in = open(file, max_scan_bytes);
    in.read(head.data(), head.size());
    return sniff_pdf(std::as_bytes(std::span(head.data(), static_cast<std::size_t>(in.gcount()))));
}

std::vector<std::uint16_t> find_directories(std::span<const std::byte> bytes) {
    std::vector<std::uint16_t> pages = TiffFile(bytes).pages(max_pages + 1);
    if (pages.size() > max_pages) {
        throw Error("error.too_many_pages",
                    {{"pages", std::to_string(pages.size())}, {"most", std::to_string(max_pages)}});
    }
    return pages;
}

}  // namespace

std::vector<std::byte> read_bytes(const fs::path& file, std::uintmax_t limit) {
    std::ifstream in = open(file, limit);
    return read(file, in, fs::file_size(file));
}

ScanFile::ScanFile(fs::path file, const std::stop_token& stop) : file_(std::move(file)) {
    if (is_pdf(file_)) {
        pdf_pages_ = read_pdf_pages(file_, max_pages, stop);
        return;
    }
    bytes_ = read_bytes(file_, max_scan_bytes);
    const ImageInfo info = read_image_info(bytes_);
    if (info.format == ImageFormat::tiff) {
        directories_ = find_directories(bytes_);
    }
}

unsigned ScanFile::page_count() const {
    const std::size_t pages = std::max(pdf_pages_.size(), directories_.size());
    return pages > 1 ? static_cast<unsigned>(pages) : 1U;
}

std::vector<std::byte> ScanFile::page(unsigned index, const std::stop_token& stop) const {
    if (!pdf_pages_.empty()) {
        return draw_pdf_page(file_, index, pdf_pages_.at(index), stop);
    }
    if (directories_.size() < 2) {
        return bytes_;
    }
    constexpr RasterLimit limit{12'000, 40'000'000};
    job::Progress progress;
    const auto reader = open_tiff(bytes_, directories_.at(index));
    return encode_png(decode_image(*reader, limit, progress, stop), PngEffort::quick);
}

}  // namespace arpent::scan
