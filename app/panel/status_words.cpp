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

}  // namespace

std::string saved_words(std::int64_t saved, std::int64_t now) {
    const std::tm then = local(saved);
    const std::tm today = local(now);
    const std::string clock = text::tr("editing.clock", {{"hour", std::to_string(then.tm_hour)},
                                                         {"minute", two_digits(then.tm_min)}});
    if (then.tm_yday == today.tm_yday && then.tm_year == today.tm_year) {
        return text::tr("editing.saved", {{"time", clock}});
    }
    const std::string day = text::tr(
        "editing.day", {{"day", two_digits(then.tm_mday)}, {"month", two_digits(then.tm_mon + 1)}});
    return text::tr("editing.saved_day", {{"day", day}, {"time", clock}});
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
