// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as what comes to the loopback address, and as an API's address.
#include "core/net/oauth/redirect_request.hpp"

#include "core/net/api_url.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace arpent;

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto request = net::read_redirect(text);
    if (request.state != net::RedirectRequest::State::brought && !request.code.empty()) {
        std::abort();  // a code that does not count must not be handed out
    }
    if (const auto url = net::parse_api_url(text)) {
        // What is understood is understood the same way again.
        if (net::parse_api_url(url->root) != url) {
            std::abort();
        }
    }
    net::is_safe_for_secrets(text);
    return 0;
}
