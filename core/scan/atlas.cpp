// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/atlas.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"
#include "core/scan/decode.hpp"
#include "core/scan/field_papers.hpp"
#include "core/scan/qr.hpp"
#include "core/scan/scan_file.hpp"

#include <algorithm>

namespace arpent::scan {
namespace {

/// On a print the dots lie where they belong; on a photo of one never so exactly.
constexpr double print_rms_mm = 0.05;

GrayImage draw(const ScanFile& file, unsigned page, const std::stop_token& stop) {
    job::Progress unseen;
    return to_gray(decode_image(file.page(page, stop), {}, unseen, stop));
}

std::optional<PaperCode> print_code(const GrayImage& image, const std::stop_token& stop) {
    for (const QrCode& qr : find_qr_codes(image, stop)) {
        std::optional<PaperCode> code = parse_paper_code(qr.text);
        if (!code || code->maker != PaperMaker::field_papers || !code->box) {
            continue;
        }
        const auto found = find_field_papers(image, qr, stop);
        const auto* sheet = std::get_if<FieldPapersSheet>(&found);
        if (sheet != nullptr && sheet->rms_mm < print_rms_mm) {
            return code;
        }
    }
    return std::nullopt;
}

}  // namespace

void Atlas::learn(const std::stop_token& stop) {
    pages_.emplace();
    for (std::size_t i = 0; i < files_.size(); ++i) {
        try {
            const ScanFile file(files_[i], stop);
            for (unsigned page = 0; page < file.page_count(); ++page) {
                pages_->push_back({i, page, print_code(draw(file, page, stop), stop)});
            }
        } catch (const Error& error) {
            log::warn("no atlas: " + error.message().key);  // told when it is read as a paper
        }
    }
}

std::optional<GrayImage> Atlas::page(const PaperCode& code, const std::stop_token& stop) {
    if (!pages_) {
        learn(stop);
    }
    const auto known = std::ranges::find(*pages_, std::optional(code), &Known::code);
    if (known == pages_->end()) {
        return std::nullopt;
    }
    return draw(ScanFile(files_[known->file], stop), known->page, stop);
}

}  // namespace arpent::scan
