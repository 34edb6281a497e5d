// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/exif.hpp"

#include <libexif/exif-data.h>

#include <memory>

namespace arpent::scan {

Orientation exif_orientation(std::span<const std::byte> exif) {
    const std::unique_ptr<ExifData, decltype(&exif_data_unref)> data(
        exif_data_new_from_data(reinterpret_cast<const unsigned char*>(exif.data()),
                                static_cast<unsigned>(exif.size())),
        exif_data_unref);
    if (!data) {
        return Orientation::top_left;
    }
    const ExifEntry* entry = exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    if (entry == nullptr || entry->format != EXIF_FORMAT_SHORT || entry->size < 2) {
        return Orientation::top_left;
    }
    const unsigned value = exif_get_short(entry->data, exif_data_get_byte_order(data.get()));
    return orientation_of(value).value_or(Orientation::top_left);
}

}  // namespace arpent::scan
