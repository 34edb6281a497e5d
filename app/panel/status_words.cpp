// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/status_words.hpp"

#include "app/text/text.hpp"
#include "core/project/project.hpp"

#include <ctime>

namespace arpent::panel {
namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::tm local(std::int64_t seconds) {
    const auto moment = static_cast<std::time_t>(seconds);
    std::tm parts{};
    localtime_r(&moment, &parts);
    return parts;
}

bool same_day(const std::tm& one, const std::tm& other) {
    return one.tm_yday == other.tm_yday && one.tm_year == other.tm_year;
}

std::string clock_words(const std::tm& moment) {
    return text::tr("editing.clock", {{"hour", std::to_string(moment.tm_hour)},
                                      {"minute", two_digits(moment.tm_min)}});
}

std::string day_words(const std::tm& moment) {
    return text::tr("editing.day", {{"day", two_digits(moment.tm_mday)},
                                    {"month", two_digits(moment.tm_mon + 1)}});
}

}  // namespace

std::string saved_words(std::int64_t saved, std::int64_t now) {
    const std::tm then = local(saved);
    if (same_day(then, local(now))) {
        return text::tr("editing.saved", {{"time", clock_words(then)}});
    }
    return text::tr("editing.saved_day", {{"day", day_words(then)}, {"time", clock_words(then)}});
}

std::string moment_words(std::int64_t seconds) {
    const std::tm then = local(seconds);
    const std::string clock = clock_words(then);
    const bool today = same_day(then, local(static_cast<std::int64_t>(std::time(nullptr))));
    return today ? clock : day_words(then) + " " + clock;
}

std::string saved_words(const operation::Workbench& bench) {
    if (bench.project().access() == project::Access::read_only) {
        return text::tr("editing.read_only");
    }
    const auto saved = bench.project().last_saved();
    if (!saved) return text::tr("editing.not_yet");
    return saved_words(*saved, static_cast<std::int64_t>(std::time(nullptr)));
}

}  // namespace arpent::panel
