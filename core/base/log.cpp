// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.hpp"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <string>

namespace arpent::log {
namespace {

spdlog::logger& logger() {
    static const auto instance = [] {
        auto made = spdlog::stderr_color_mt("arpent");
        const char* wanted = std::getenv("ARPENT_LOG");
        made->set_level(wanted == nullptr ? spdlog::level::off : spdlog::level::from_str(wanted));
        return made;
    }();
    return *instance;
}

}  // namespace

void info(std::string_view text) { logger().info("{}", text); }
void warn(std::string_view text) { logger().warn("{}", text); }

}  // namespace arpent::log
