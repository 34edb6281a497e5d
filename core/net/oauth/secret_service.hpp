// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/oauth/kept_token.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arpent::net::secret_service {

// The desktop's keyring through libsecret. Each does nothing, and says so, where there is none: not
// in the build, no session bus, nobody who answers.

/// False when it could not be kept.
bool keep(const KeptToken& kept, Keep how);
std::optional<KeptToken> find(const std::string& api);
/// Whether there was one.
bool forget(const std::string& api);
std::vector<KeptToken> all();

}  // namespace arpent::net::secret_service
