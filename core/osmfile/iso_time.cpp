// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/iso_time.hpp"

#include "core/base/number.hpp"

#include <array>
#include <chrono>

namespace arpent::osmfile {
namespace {

void append(std::string& out, std::int64_t value, std::size_t width, char after) {
    const std::string digits = std::to_string(value);
    out.append(width > digits.size() ? width - digits.size() : 0, '0');
    out += digits;
    out += after;
}

}  // namespace

std::string format_iso_time(std::int64_t seconds) {
    using namespace std::chrono;
    const sys_seconds moment{std::chrono::seconds(seconds)};
    const auto day = floor<days>(moment);
    const year_month_day date(day);
    const hh_mm_ss time(moment - day);
    std::string out;
    append(out, int{date.year()}, 4, '-');
    append(out, unsigned{date.month()}, 2, '-');
    append(out, unsigned{date.day()}, 2, 'T');
    append(out, time.hours().count(), 2, ':');
    append(out, time.minutes().count(), 2, ':');
    append(out, time.seconds().count(), 2, 'Z');
    return out;
}

std::optional<std::int64_t> parse_iso_time(std::string_view text) {
    using namespace std::chrono;
    constexpr std::string_view form = "0000-00-00T00:00:00Z";
    if (text.size() != form.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        if (form[i] == '0' ? !digit : text[i] != form[i]) {
            return std::nullopt;
        }
    }
    const auto number = [&](std::size_t at, std::size_t size) {
        return static_cast<int>(*parse_int(text.substr(at, size)));
    };
    const year_month_day date(year(number(0, 4)), month(static_cast<unsigned>(number(5, 2))),
                              day(static_cast<unsigned>(number(8, 2))));
    const int h = number(11, 2);
    const int m = number(14, 2);
    const int s = number(17, 2);
    if (!date.ok() || h > 23 || m > 59 || s > 60) {
        return std::nullopt;
    }
    return (sys_days(date) + hours(h) + minutes(m) + seconds(s)).time_since_epoch() / 1s;
}

}  // namespace arpent::osmfile
