// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/page_words.hpp"

#include <chrono>

namespace arpent::project {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr sys_days first_day{std::chrono::year{2020} / std::chrono::January / 1};

std::string two_digits(unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

paper::PageWords page_words(const Translate& translate) {
    return {translate("paper.attribution"),  translate("paper.made_with"),
            translate("paper.do_not_write"), translate("paper.group"),
            translate("paper.notes"),        translate("paper.north"),
            translate("paper.number"),       translate("paper.what"),
            translate("paper.remark"),       translate("paper.form")};
}

std::uint16_t sheet_day() {
    const auto now = std::chrono::floor<days>(std::chrono::system_clock::now());
    return static_cast<std::uint16_t>((now - first_day).count());
}

std::string sheet_day_text(std::uint16_t day) {
    const std::chrono::year_month_day date{first_day + days{day}};
    return two_digits(static_cast<unsigned>(date.day())) + "/" +
           two_digits(static_cast<unsigned>(date.month())) + "/" +
           std::to_string(static_cast<int>(date.year()));
}

}  // namespace arpent::project
