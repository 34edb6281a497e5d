// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/scan/image_reader.hpp"
#include "core/scan/tiff_file.hpp"

#include <tiffio.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace arpent::scan {
namespace {

/// GDAL's tag for the value that means "no picture here", a number as text.
constexpr std::uint32_t tag_nodata = 42113;

/// Reads bands of whole strips or whole rows of tiles, so that nothing is decoded twice.
class TiffReader : public ImageReader {
public:
    TiffReader(std::span<const std::byte> bytes, std::uint16_t directory)
        : file_(bytes, directory) {
        info_ = file_.info();
    }
    ~TiffReader() override;
    TiffReader(const TiffReader&) = delete;
    TiffReader& operator=(const TiffReader&) = delete;

    ImageSize start(ImageSize wanted, const std::stop_token& stop) override;
    void read_row(std::span<std::uint8_t> rgba) override;

private:
    std::uint32_t band_rows() const;
    void read_band();

    TiffFile file_;
    TIFFRGBAImage image_{};
    bool begun_ = false;
    std::optional<std::uint8_t> nodata_;
    std::vector<std::uint32_t> band_;
    std::uint32_t rows_in_band_ = 1;
    std::uint32_t next_ = 0;
};

TiffReader::~TiffReader() {
    if (begun_) {
        TIFFRGBAImageEnd(&image_);
    }
}

std::uint32_t TiffReader::band_rows() const {
    std::uint32_t rows = info_.stored_height;
    if (TIFFIsTiled(file_.get()) != 0) {
        TIFFGetField(file_.get(), TIFFTAG_TILELENGTH, &rows);
    } else {
        TIFFGetFieldDefaulted(file_.get(), TIFFTAG_ROWSPERSTRIP, &rows);
        constexpr std::uint32_t few = 64;
        rows = rows == 0 || rows >= few ? rows : few / rows * rows;
    }
    return std::clamp(rows, 1U, info_.stored_height);
}

ImageSize TiffReader::start(ImageSize /*wanted*/, const std::stop_token& /*stop*/) {
    std::array<char, 1024> reason{};
    begun_ = TIFFRGBAImageBegin(&image_, file_.get(), 1, reason.data()) != 0;
    if (!begun_) {
        throw Error("error.image_unsupported");
    }
    image_.req_orientation = image_.orientation;  // rows as stored: decode_image() turns them
    if (const auto value = parse_uint(file_.text(tag_nodata)); value && *value <= 255) {
        nodata_ = static_cast<std::uint8_t>(*value);
    }
    rows_in_band_ = band_rows();
    const std::uint64_t pixels = std::uint64_t{rows_in_band_} * info_.stored_width;
    if (pixels * sizeof(std::uint32_t) > max_codec_bytes) {
        throw Error("error.image_too_large", {{"width", std::to_string(info_.stored_width)},
                                              {"height", std::to_string(info_.stored_height)}});
    }
    band_.resize(pixels);
    return {info_.stored_width, info_.stored_height};
}

void TiffReader::read_band() {
    image_.row_offset = static_cast<int>(next_);
    image_.col_offset = 0;
    const std::uint32_t rows = std::min(rows_in_band_, info_.stored_height - next_);
    if (TIFFRGBAImageGet(&image_, band_.data(), info_.stored_width, rows) == 0) {
        throw Error("error.image_damaged");
    }
}

void TiffReader::read_row(std::span<std::uint8_t> rgba) {
    if (next_ % rows_in_band_ == 0) {
        read_band();
    }
    const std::uint32_t* from = &band_[std::size_t{next_ % rows_in_band_} * info_.stored_width];
    ++next_;
    for (std::size_t i = 0; i < rgba.size(); i += 4, ++from) {
        rgba[i] = TIFFGetR(*from);
        rgba[i + 1] = TIFFGetG(*from);
        rgba[i + 2] = TIFFGetB(*from);
        rgba[i + 3] = TIFFGetA(*from);
        if (nodata_ && rgba[i] == *nodata_ && rgba[i + 1] == *nodata_ && rgba[i + 2] == *nodata_) {
            std::fill_n(&rgba[i], 4, std::uint8_t{0});
        }
    }
}

}  // namespace

std::unique_ptr<ImageReader> open_tiff(std::span<const std::byte> bytes, std::uint16_t directory) {
    return std::make_unique<TiffReader>(bytes, directory);
}

}  // namespace arpent::scan
