// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/pdf_pages.hpp"

#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/job/process.hpp"
#include "core/scan/pdf_info.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace arpent::scan {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::vector<std::byte> run(const job::Process& process, const fs::path& file,
                           const std::stop_token& stop) {
    job::ProcessResult result = job::run(process, stop);
    if (result.end == job::ProcessEnd::missing) {
        throw Error("error.pdf_reader_missing");
    }
    if (result.end != job::ProcessEnd::done) {
        throw Error("error.pdf_damaged", {{"file", file.filename().string()}});
    }
    return std::move(result.output);
}

/// A name that cannot be taken for an option.
std::string argument(const fs::path& file) { return fs::absolute(file).string(); }

}  // namespace

bool sniff_pdf(std::span<const std::byte> head) {
    constexpr std::size_t kilobyte = 1024;
    const std::string_view text(reinterpret_cast<const char*>(head.data()),
                                std::min(head.size(), kilobyte));
    return text.find("%PDF-") != std::string_view::npos;
}

std::vector<PdfPage> read_pdf_pages(const fs::path& file, unsigned most,
                                    const std::stop_token& stop) {
    job::Process process{"pdfinfo", {"-f", "1", "-l", std::to_string(most), argument(file)}};
    process.max_output = 200'000;
    process.max_memory = 1'000'000'000;
    process.max_time = 20s;
    const std::vector<std::byte> output = run(process, file, stop);
    const std::string_view text(reinterpret_cast<const char*>(output.data()), output.size());
    const std::optional<PdfInfo> info = parse_pdf_info(text);
    if (!info) {
        throw Error("error.pdf_damaged", {{"file", file.filename().string()}});
    }
    if (info->count > most) {
        throw Error("error.too_many_pages",
                    {{"pages", std::to_string(info->count)}, {"most", std::to_string(most)}});
    }
    std::vector<PdfPage> pages(static_cast<std::size_t>(info->count));
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].longer_side = i < info->longer_sides.size() ? info->longer_sides[i] : 0;
    }
    return pages;
}

std::vector<std::byte> draw_pdf_page(const fs::path& file, unsigned index, const PdfPage& page,
                                     const std::stop_token& stop) {
    constexpr double dots_per_point = 200.0 / 72;
    constexpr double longest = 6000;
    // A page whose size is not known, or nonsense, is drawn as an A4.
    const double side = page.longer_side > 0 ? page.longer_side : 842;
    const auto pixels = static_cast<int>(std::clamp(side * dots_per_point, 16.0, longest));
    const std::string number = std::to_string(index + 1);
    job::Process process{"pdftoppm",
                         {"-jpeg", "-jpegopt", "quality=93", "-singlefile", "-f", number, "-l",
                          number, "-scale-to", std::to_string(pixels), argument(file)}};
    process.max_output = 100'000'000;
    process.max_memory = 2'000'000'000;
    process.max_time = 60s;
    return run(process, file, stop);
}

}  // namespace arpent::scan
