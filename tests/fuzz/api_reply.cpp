// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a reply of the OSM API: the first chooses the reader, refusals read a status too.
#include "core/base/error.hpp"
#include "core/net/capabilities.hpp"
#include "core/net/changeset_info.hpp"
#include "core/net/diff_result.hpp"
#include "core/net/oauth/kept_token.hpp"
#include "core/net/oauth/token_reply.hpp"
#include "core/net/refusal.hpp"
#include "core/net/user_details.hpp"
#include "core/osmfile/change_file.hpp"
#include "core/osmfile/element_document.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

using namespace arpent;

namespace {

void read_as_refusal(std::string_view text) {
    for (const int status : {200, 400, 401, 403, 404, 408, 409, 410, 412, 413, 429, 503, 509}) {
        net::read_refusal({status, std::string(text), {{"Content-Type", "text/plain"}}});
    }
}

void read_as_document(std::string_view text) {
    try {
        osmfile::parse_elements(text, "fuzz");
    } catch (const Error&) {  // refused
    }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0]) {
        case 'd': net::read_diff_result(text); break;
        case 'c': net::read_changesets(text); break;
        case 'k': net::read_capabilities(text); break;
        case 'u': net::read_user_details(text); break;
        case 't': net::read_token_reply(text); break;
        case 'f': net::read_kept_token(text); break;
        case 'e': read_as_document(text); break;
        default: read_as_refusal(text);
    }
    return 0;
}
