// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/sheet_numbers.hpp"

#include "core/base/error.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace arpent::project {
namespace {

constexpr int last_number = std::numeric_limits<std::uint16_t>::max();
constexpr int last_revision = std::numeric_limits<std::uint8_t>::max();

/// What makes two printings the same page of the day, whatever is drawn on it.
auto place_of(const PrintedSheet& sheet) {
    return std::tuple(sheet.purpose, sheet.payload.layout, sheet.payload.ground.scale,
                      sheet.payload.theme, sheet.payload.group, std::string_view(sheet.sector),
                      std::string_view(sheet.name), sheet.first_row);
}

}  // namespace

PrintedSheet SheetNumbers::number(PrintedSheet wanted, const ContentDigest& content) {
    const KnownSheet* latest = nullptr;
    int highest = 0;
    for (const KnownSheet& each : known_) {
        const sheet::Payload& payload = each.sheet.payload;
        if (payload.project != project_) {
            continue;
        }
        highest = std::max<int>(highest, payload.sheet);
        if (place_of(each.sheet) == place_of(wanted) &&
            (latest == nullptr ||
             std::tuple(payload.sheet, payload.revision) >
                 std::tuple(latest->sheet.payload.sheet, latest->sheet.payload.revision))) {
            latest = &each;
        }
    }
    if (latest != nullptr && latest->content == content) {
        return latest->sheet;
    }
    const bool again = latest != nullptr && latest->sheet.payload.revision < last_revision;
    int number = again ? latest->sheet.payload.sheet : highest + 1;
    int revision = again ? latest->sheet.payload.revision + 1 : 0;
    wanted.payload.project = project_;
    for (;; ++revision) {
        if (revision > last_revision) {
            number = std::max(highest, number) + 1;
            revision = 0;
        }
        if (number > last_number) {
            throw Error("error.too_many_sheets");
        }
        wanted.payload.sheet = static_cast<std::uint16_t>(number);
        wanted.payload.revision = static_cast<std::uint8_t>(revision);
        // Codes are short: one in 60 million pairs meets by chance.
        if (!is_taken(wanted.code())) {
            break;
        }
    }
    known_.push_back({wanted, content});
    return wanted;
}

bool SheetNumbers::is_taken(const sheet::SheetCode& code) const {
    return std::ranges::any_of(known_,
                               [&](const KnownSheet& each) { return each.sheet.code() == code; });
}

}  // namespace arpent::project
