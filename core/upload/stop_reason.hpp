// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/net/refusal.hpp"

#include <optional>

namespace arpent::upload {

/// Why nothing more can be sent now, of a refusal that is not about what was sent:
/// upload.stop.login, permission, blocked (`text`), read_only, rate, bandwidth (`minutes`),
/// network. Nothing for other refusals.
std::optional<Message> stop_reason(const net::Refusal& refusal);

/// upload.stop.network.
Message no_network();

}  // namespace arpent::upload
