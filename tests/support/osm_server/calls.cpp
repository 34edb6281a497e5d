// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_server/calls.hpp"

#include "core/base/number.hpp"
#include "tests/support/osm_server/replies.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

namespace arpent::test::osm_server {
namespace {

constexpr std::size_t longest_url = 8190;

/// gzip or zlib, as their first bytes say; nothing when corrupt. At most `limit` + 1 bytes.
std::optional<std::string> inflated(const std::string& packed, std::size_t limit) {
    constexpr int any_window = 15 + 32;
    z_stream stream{};
    inflateInit2(&stream, any_window);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string text;
    std::array<char, 65536> part{};
    int code = Z_OK;
    while (code == Z_OK && text.size() <= limit) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = part.size();
        code = inflate(&stream, Z_NO_FLUSH);
        text.append(part.data(), part.size() - stream.avail_out);
    }
    inflateEnd(&stream);
    return code == Z_STREAM_END || text.size() > limit ? std::optional(text) : std::nullopt;
}

std::string call_on_changeset(const Request& request, const std::vector<std::string>& parts) {
    if (parts.size() == 2 && parts[1] == "create") {
        return "create";
    }
    if (parts.size() == 2) {
        return request.method == "PUT" ? "tags" : "changeset";
    }
    if (parts.size() == 3 &&
        (parts[2] == "upload" || parts[2] == "close" || parts[2] == "download")) {
        return parts[2];
    }
    return "?";
}

std::string call_on_element(const std::vector<std::string>& parts) {
    if (parts.size() == 3 &&
        (parts[2] == "relations" || (parts[2] == "ways" && parts[0] == "node"))) {
        return parts[2];
    }
    return parts.size() == 2 || parts.size() == 3 ? "element" : "?";
}

Reply route(World& world, const Request& request, const std::string& call) {
    using Call = Reply (*)(World&, const Request&);
    static const std::map<std::string, Call> calls{{"create", create_changeset},
                                                   {"tags", put_tags},
                                                   {"close", close_changeset},
                                                   {"upload", upload},
                                                   {"changeset", get_changeset},
                                                   {"changesets", find_changesets},
                                                   {"download", download},
                                                   {"elements", elements},
                                                   {"element", element},
                                                   {"ways", ways_of_node},
                                                   {"relations", relations_of_element},
                                                   {"map", map}};
    if (call == "authorize") {
        return world.accounts.authorize(request);
    }
    if (call == "token") {
        return world.accounts.exchange(request);
    }
    if (call == "revoke") {
        return world.accounts.revoke(request);
    }
    if (call == "capabilities") {
        return capabilities(world);
    }
    if (call == "details") {
        const auto uid = world.accounts.uid_of(request);
        return world.accounts.details(
            request, static_cast<std::int64_t>(world.store.changesets_of(uid).size()));
    }
    const auto found = calls.find(call);
    if (found == calls.end()) {
        return not_found();
    }
    if (request.method == "GET") {
        world.accounts.check_reading(request);
    }
    return found->second(world, request);
}

bool accepts_us(const Request& request) {
    const std::string_view accept = request.header("accept");
    for (const std::string_view known :
         {"*/*", "application/xml", "text/xml", "application/json"}) {
        if (accept.find(known) != std::string_view::npos) {
            return true;
        }
    }
    return accept.empty();
}

/// What X-Error-Format: xml makes of a refusal: a 200.
Reply disguised(const Reply& reply) {
    return xml("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osmError>\n<status>" +
               std::to_string(reply.status) + "</status>\n<message>" + reply.body +
               "</message>\n</osmError>\n");
}

}  // namespace

std::int64_t World::now() const {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since).count() + clock_ahead;
}

std::vector<std::string> path_parts(const Request& request) {
    std::string_view path = request.path;
    for (const std::string_view begin : {"/api/0.6/", "/api/"}) {
        if (path.starts_with(begin)) {
            path.remove_prefix(begin.size());
            break;
        }
    }
    for (const std::string_view end : {".json", ".xml"}) {
        if (path.ends_with(end)) {
            path.remove_suffix(end.size());
        }
    }
    std::vector<std::string> parts;
    while (!path.empty()) {
        const auto slash = std::min(path.find('/'), path.size());
        parts.emplace_back(path.substr(0, slash));
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    return parts;
}

std::string call_of(const Request& request) {
    if (request.path.starts_with("/oauth2/")) {
        return request.path.substr(std::string_view("/oauth2/").size());
    }
    const auto parts = path_parts(request);
    if (!request.path.starts_with("/api/") || parts.empty()) {
        return "?";
    }
    if (parts[0] == "changeset") {
        return call_on_changeset(request, parts);
    }
    if (parts[0] == "user" && parts.size() == 2) {
        return parts[1];
    }
    if (parts[0] == "node" || parts[0] == "way" || parts[0] == "relation") {
        return call_on_element(parts);
    }
    if (parts[0] == "nodes" || parts[0] == "ways" || parts[0] == "relations") {
        return "elements";
    }
    return parts[0] == "capabilities" || parts[0] == "map" || parts[0] == "changesets" ? parts[0]
                                                                                       : "?";
}

std::int64_t changeset_of(const Request& request) {
    const auto parts = path_parts(request);
    return parts.size() > 1 && parts[0] == "changeset" ? parse_int(parts[1]).value_or(0) : 0;
}

std::string body_of(const World& world, const Request& request) {
    const auto limit = static_cast<std::size_t>(world.settings.max_body);
    const std::string of = " exceeds limit of " + std::to_string(limit) + " bytes";
    if (request.body.size() > limit) {
        throw Refused{refusal(413, "CONTENT_LENGTH" + of)};
    }
    const std::string_view encoding = request.header("content-encoding");
    if (encoding.empty() || encoding == "identity") {
        return request.body;
    }
    if (encoding != "gzip" && encoding != "deflate") {
        Reply reply = refusal(415, "Supported Content-Encodings include 'gzip' and 'deflate'");
        reply.headers.emplace_back("Accept-Encoding", "gzip, deflate");
        throw Refused{reply};
    }
    auto text = inflated(request.body, limit);
    if (!text) {
        throw Refused{refusal(400, "Payload cannot be decompressed according to Content-Encoding")};
    }
    if (text->size() > limit) {
        throw Refused{refusal(413, "Payload" + of)};
    }
    return std::move(*text);
}

Reply answer(World& world, const Request& request) {
    if (request.path.size() + request.query.size() > longest_url) {
        return html(414);
    }
    Reply reply;
    try {
        if (!accepts_us(request)) {
            throw Refused{refusal(406, "Acceptable formats for " + request.path +
                                           " are: application/xml, application/json")};
        }
        reply = route(world, request, call_of(request));
    } catch (const Refused& refused) {
        reply = refused.reply;
    }
    return reply.status >= 400 && request.header("x-error-format") == "xml" ? disguised(reply)
                                                                            : reply;
}

}  // namespace arpent::test::osm_server
