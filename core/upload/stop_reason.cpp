// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/stop_reason.hpp"

#include <algorithm>
#include <string>

namespace arpent::upload {

Message no_network() { return {"upload.stop.network", {}}; }

std::optional<Message> stop_reason(const net::Refusal& refusal) {
    const std::pair<std::string, std::string> text{"text", refusal.text};
    if (refusal.as<net::NotAuthorized>() != nullptr) {
        return Message{"upload.stop.login", {}};
    }
    if (refusal.as<net::NotPermitted>() != nullptr) {
        return Message{"upload.stop.permission", {text}};
    }
    if (refusal.as<net::Blocked>() != nullptr) {
        return Message{"upload.stop.blocked", {text}};
    }
    if (refusal.as<net::ReadOnly>() != nullptr) {
        return Message{"upload.stop.read_only", {}};
    }
    if (refusal.as<net::RateLimited>() != nullptr) {
        return Message{"upload.stop.rate", {}};
    }
    if (const auto* bandwidth = refusal.as<net::BandwidthExceeded>()) {
        const std::int64_t minutes = std::max<std::int64_t>(1, (bandwidth->seconds + 59) / 60);
        return Message{"upload.stop.bandwidth", {{"minutes", std::to_string(minutes)}}};
    }
    if (refusal.as<net::Unreachable>() != nullptr) {
        return no_network();
    }
    return std::nullopt;
}

}  // namespace arpent::upload
