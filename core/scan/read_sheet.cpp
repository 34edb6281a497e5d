// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/read_sheet.hpp"

#include "core/scan/qr.hpp"
#include "core/scan/sheet_qr.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace arpent::scan {
namespace {

constexpr int marks_for_green = 8;
constexpr double hull_for_green = 0.7;
constexpr double left_out_for_green_mm = 0.5;
constexpr int marks_for_amber = 4;
constexpr double hull_for_amber = 0.4;
constexpr double left_out_for_amber_mm = 2.5;

/// Whether all sheets that are seen so far are seen well enough.
bool is_enough(std::span<const TagHit> tags) {
    constexpr std::size_t most_of_them = 14;
    const std::vector<MarkGroup> groups = group_marks(tags);
    return !groups.empty() && std::all_of(groups.begin(), groups.end(), [](const MarkGroup& group) {
        return group.hits.size() >= most_of_them;
    });
}

/// How many marks say another code than `code`.
std::size_t strangers(std::span<const MarkHit> hits, const sheet::SheetCode& code) {
    return static_cast<std::size_t>(
        std::count_if(hits.begin(), hits.end(), [&](const MarkHit& hit) {
            return code.digit(sheet::digit_of_slot(hit.mark.slot)) != hit.mark.value;
        }));
}

/// What the marks say, in clear; "·" for a digit that none tells.
std::string text_of(const CodeDigits& digits) {
    std::string text;
    for (const std::optional<int>& digit : digits) {
        constexpr std::string_view letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        text += digit ? std::string(1, letters[static_cast<std::size_t>(*digit)]) : "·";
    }
    return text;
}

/// The sheet of the carnet that carries these digits. Four of six are enough: that another sheet
/// has the same four by chance is one in 1.7 million.
const sheet::Payload* find_known(const KnownSheets& known, const CodeDigits& digits) {
    constexpr int least_digits = 4;
    if (std::count_if(digits.begin(), digits.end(), [](auto digit) { return digit.has_value(); }) <
        least_digits) {
        return nullptr;
    }
    const sheet::Payload* found = nullptr;
    for (const sheet::Payload& payload : known.printed) {
        const sheet::SheetCode code = payload.code();
        bool fits = true;
        for (int place = 0; place < sheet::code_length; ++place) {
            const std::optional<int> digit = digits.at(static_cast<std::size_t>(place));
            fits = fits && (!digit || *digit == code.digit(place));
        }
        if (fits && found != nullptr && found->code() != code) {
            return nullptr;
        }
        found = fits ? &payload : found;
    }
    return found;
}

std::optional<Message> note_for(const sheet::Payload& payload, const KnownSheets& known) {
    const std::string code = payload.code().text();
    if (std::find(known.projects.begin(), known.projects.end(), payload.project) ==
        known.projects.end()) {
        return Message{"scan.other_carnet", {{"code", code}}};
    }
    const bool old =
        std::any_of(known.printed.begin(), known.printed.end(), [&](const sheet::Payload& other) {
            return other.project == payload.project && other.sheet == payload.sheet &&
                   other.revision > payload.revision;
        });
    return old ? std::optional(Message{"scan.old_printing", {{"code", code}}}) : std::nullopt;
}

std::optional<SheetGrade> grade_of(const PageQuality& quality) {
    if (quality.marks >= marks_for_green && quality.hull_share >= hull_for_green &&
        quality.left_out_mm <= left_out_for_green_mm) {
        return SheetGrade::green;
    }
    if (quality.marks >= marks_for_amber && quality.hull_share >= hull_for_amber &&
        quality.left_out_mm <= left_out_for_amber_mm) {
        return SheetGrade::amber;
    }
    return std::nullopt;
}

/// One look at one picture.
class Reader {
public:
    Reader(const GrayImage& image, PictureSize full, const KnownSheets& known,
           const std::stop_token& stop)
        : image_(image),
          size_{static_cast<double>(image.width), static_cast<double>(image.height)},
          full_(full),
          known_(known),
          stop_(stop) {}

    std::vector<SheetResult> read() const {
        const std::vector<TagHit> tags = find_tags(image_, TagFamily::tag36h11, stop_, is_enough);
        std::vector<SheetResult> results;
        for (const MarkGroup& group : group_marks(tags)) {
            results.push_back(read(group));
        }
        if (results.empty()) {
            results = read_without_marks();
        }
        return results;
    }

private:
    SheetResult read(const MarkGroup& group) const {
        const std::optional<sheet::Payload> qr = read_qr(group);
        const CodeDigits digits = digits_of(group.hits);
        if (qr) {
            // A mark read wrongly is rarer than one in a thousand; two are another sheet's code.
            const std::size_t wrong = strangers(group.hits, qr->code());
            if (2 * wrong >= group.hits.size() || wrong > 1) {
                return SheetUnread{std::nullopt,
                                   {"scan.codes_disagree",
                                    {{"qr", qr->code().text()}, {"marks", text_of(digits)}}},
                                   {}};
            }
            return place(*qr, true, group);
        }
        if (const sheet::Payload* payload = find_known(known_, digits)) {
            return place(*payload, false, group);
        }
        if (std::all_of(digits.begin(), digits.end(),
                        [](auto digit) { return digit.has_value(); })) {
            return SheetUnread{
                std::nullopt, {"scan.code_unknown", {{"code", text_of(digits)}}}, {}};
        }
        return SheetUnread{std::nullopt, {"scan.code_damaged", {}}, {}};
    }

    /// Where the marks say that it is, else anywhere in the picture unless the carnet knows it.
    std::optional<sheet::Payload> read_qr(const MarkGroup& group) const {
        const sheet::Layout& layout = sheet::layout_of(group.layout);
        const std::optional<PageFit> fit = fit_page(layout, group.hits, size_);
        const PageMap map = fit ? fit->map : PageMap(group.to_image);
        if (auto payload = read_sheet_qr(image_, map, layout, stop_)) {
            return payload;
        }
        if (find_known(known_, digits_of(group.hits)) != nullptr) {
            return std::nullopt;  // a search everywhere takes seconds and would tell no more
        }
        for (const QrCode& code : blind()) {
            if (auto payload = sheet::decode(code.text);
                payload && strangers(group.hits, payload->code()) == 0) {
                return payload;
            }
        }
        return std::nullopt;
    }

    SheetResult place(const sheet::Payload& payload, bool by_qr, const MarkGroup& group) const {
        std::vector<MarkHit> hits = group.hits;
        const sheet::SheetCode code = payload.code();
        std::erase_if(hits, [&](const MarkHit& hit) {
            return code.digit(sheet::digit_of_slot(hit.mark.slot)) != hit.mark.value;
        });
        const sheet::Layout& layout = sheet::layout_of(payload.layout);
        std::optional<PageFit> fit = fit_page(layout, hits, size_);
        const auto frame = [&] {
            return frame_in_picture(in_full(fit ? fit->map : PageMap(group.to_image)), layout);
        };
        if (!fit || fit->quality.hull_share < hull_for_amber) {
            return SheetUnread{payload,
                               {"scan.marks_missing",
                                {{"code", code.text()}, {"count", std::to_string(hits.size())}}},
                               frame()};
        }
        const std::optional<SheetGrade> grade = grade_of(fit->quality);
        if (!grade) {
            return SheetUnread{payload, {"scan.marks_astray", {{"code", code.text()}}}, frame()};
        }
        SheetReading reading{
            payload, by_qr, in_full(fit->map), fit->quality, *grade,
            0,       0,     std::move(hits),   {},           note_for(payload, known_)};
        finish(reading);
        return reading;
    }

    PageMap in_full(const PageMap& map) const {
        return map.scaled(full_.width / size_.width, full_.height / size_.height);
    }

    void finish(SheetReading& reading) const {
        const double metres = reading.payload.ground.metres_per_mm();
        reading.rms_m = reading.quality.rms_mm * metres;
        reading.error_m = reading.quality.left_out_mm * metres;
        reading.frame = frame_in_picture(reading.map, reading.layout());
        const double x = full_.width / size_.width;
        const double y = full_.height / size_.height;
        for (MarkHit& hit : reading.hits) {
            hit.tag.center = {hit.tag.center.x * x, hit.tag.center.y * y};
            for (Plane& corner : hit.tag.corners) {
                corner = {corner.x * x, corner.y * y};
            }
        }
    }

    std::vector<SheetResult> read_without_marks() const {
        for (const QrCode& code : blind()) {
            if (const auto payload = sheet::decode(code.text)) {
                return {SheetUnread{
                    payload,
                    {"scan.marks_missing", {{"code", payload->code().text()}, {"count", "0"}}},
                    {}}};
            }
        }
        return {SheetUnread{std::nullopt, {"scan.no_marks", {}}, {}}};
    }

    const std::vector<QrCode>& blind() const {
        if (!blind_) {
            blind_ = find_qr_codes(image_, stop_);
        }
        return *blind_;
    }

    const GrayImage& image_;
    PictureSize size_;
    PictureSize full_;
    const KnownSheets& known_;
    std::stop_token stop_;
    mutable std::optional<std::vector<QrCode>> blind_;  ///< looked for once, when first needed
};

}  // namespace

std::array<PixelPoint, 4> frame_in_picture(const PageMap& map, const sheet::Layout& layout) {
    const sheet::PageRect& frame = layout.frame;
    return {map.to_image({frame.x, frame.y}), map.to_image({frame.right(), frame.y}),
            map.to_image({frame.right(), frame.bottom()}), map.to_image({frame.x, frame.bottom()})};
}

std::vector<SheetResult> read_sheets(const GrayImage& image, PictureSize full,
                                     const KnownSheets& known, const std::stop_token& stop) {
    return Reader(image, full, known, stop).read();
}

}  // namespace arpent::scan
