// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/api_url.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace arpent::net {

/// How long a token is kept. A loaned laptop forgets: `today` lives in the session's own memory
/// where there is one, and counts for twelve hours at most.
enum class Keep : std::uint8_t { today, always };

struct HeldToken {
    ApiUrl api;
    std::string token;
};

/// Where tokens lie: the system's secret service where there is one, else a file that only the user
/// can read ($XDG_RUNTIME_DIR/arpent or, without it or to keep, $XDG_STATE_HOME/arpent). Never a
/// carnet. ARPENT_OSM_TOKEN of the environment comes before all of them and is never stored. Any
/// thread; a secret service may ask the user to unlock it.
class TokenStore {
public:
    /// The token for a server. A file that others could read is not trusted, and removed.
    static std::optional<std::string> token(const ApiUrl& api);
    /// Replaces what was kept for that server. Throws Error (error.cannot_write), without the
    /// token.
    static void keep(const ApiUrl& api, const std::string& token, Keep how);
    /// Forgets what was kept for that server, wherever it lies; whether there was anything.
    static bool forget(const ApiUrl& api);
    /// All that is kept, for logging out everywhere; the environment's is not among them.
    static std::vector<HeldToken> all();
    /// Forgets everything that was kept for `today`: at the end of the day, when the window closes.
    static void forget_today();
};

}  // namespace arpent::net
