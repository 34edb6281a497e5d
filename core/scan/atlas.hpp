// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scan/gray_image.hpp"
#include "core/scan/paper_code.hpp"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace arpent::scan {

/// The clean pages of Field Papers atlases, out of PDF files: what match_field_papers() lays photos
/// over. Pages are drawn when they are looked for, and their codes remembered. One thread at a
/// time.
class Atlas {
public:
    explicit Atlas(std::vector<std::filesystem::path> files) : files_(std::move(files)) {}

    /// The page with that code; nothing when no file holds it, or only a photo of it. A file that
    /// cannot be read holds nothing. About a second a page, once. Throws Cancelled.
    std::optional<GrayImage> page(const PaperCode& code, const std::stop_token& stop);

private:
    struct Known {
        std::size_t file = 0;
        unsigned page = 0;
        std::optional<PaperCode> code;  ///< nothing on a page that is no clean print
    };
    void learn(const std::stop_token& stop);

    std::vector<std::filesystem::path> files_;
    std::optional<std::vector<Known>> pages_;
};

}  // namespace arpent::scan
