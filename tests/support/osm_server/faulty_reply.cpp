// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_server/faulty_reply.hpp"

#include "core/base/number.hpp"
#include "tests/support/osm_server/replies.hpp"

namespace arpent::test::osm_server {
namespace {

bool is_writing(const std::string& call) {
    return call == "create" || call == "upload" || call == "close" || call == "tags";
}

bool is_reading(const std::string& call) {
    return call == "changeset" || call == "changesets" || call == "download" ||
           call == "elements" || call == "element" || call == "ways" || call == "relations" ||
           call == "map" || call == "capabilities";
}

std::optional<Reply> too_much(const std::string& call) {
    if (call == "upload") {
        return refusal(429,
                       "Upload has been blocked due to rate limiting. Please try again later.");
    }
    if (!is_reading(call)) {
        return std::nullopt;
    }
    Reply reply =
        refusal(509, "You have downloaded too much data. Please try again in 670 seconds.");
    reply.headers.emplace_back("Retry-After", "670");
    return reply;
}

std::optional<Reply> read_only(const std::string& call) {
    if (call == "upload") {
        return refusal(400,
                       "Server is currently in read only mode, no database changes allowed at "
                       "this time");
    }
    // Production's Rails port.
    return is_writing(call) ? std::optional(refusal(503, "Database offline for maintenance"))
                            : std::nullopt;
}

/// Where the last thing of a document begins, and the end of its last; npos when it holds none.
std::size_t last_thing(const std::string& body) {
    auto at = body.rfind("\n <");
    while (at != std::string::npos && (body[at + 3] == '/' || body.substr(at, 9) == "\n <bounds")) {
        at = at == 0 ? std::string::npos : body.rfind("\n <", at - 1);
    }
    return at == std::string::npos ? at : at + 1;
}

std::string with_one_less(std::string body) {
    const auto from = last_thing(body);
    const auto to = body.rfind("</");
    if (from != std::string::npos && to != std::string::npos && from < to) {
        body.erase(from, to - from);
    }
    return body;
}

std::string with_one_counted_more(std::string body) {
    constexpr std::string_view name = "changes_count=\"";
    const auto at = body.find(name);
    if (at == std::string::npos) {
        return body;
    }
    const auto begin = at + name.size();
    const auto end = body.find('"', begin);
    const auto count = parse_int(body.substr(begin, end - begin)).value_or(0);
    return body.replace(begin, end - begin, std::to_string(count + 1));
}

std::string with_error_inside(std::string body) {
    const auto from = last_thing(body);
    const std::string error =
        " <error>ERROR:  canceling statement due to statement timeout</error>\n";
    if (from == std::string::npos) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<osm version=\"0.6\">\n" + error +
               "</osm>\n";
    }
    const auto to = body.rfind("</");
    return body.replace(from, to - from, error);
}

}  // namespace

std::optional<Reply> instead(World& world, const Request& request, const std::string& call,
                             Fault fault) {
    const std::int64_t id = changeset_of(request);
    switch (fault) {
        case Fault::html_503: return html(503);
        case Fault::html_200: return html(200);
        case Fault::timeout_408: return refusal(408, "Request Timeout");
        case Fault::rate_limit: return too_much(call);
        case Fault::read_only: return read_only(call);
        case Fault::unauthorized:
            if (request.header("authorization").empty()) {
                return std::nullopt;
            }
            return Reply{401, {{"Content-Type", "text/plain"}}, "token_revoked", false};
        case Fault::locked:
            if (!is_writing(call) || id == 0) {
                return std::nullopt;
            }
            return refusal(409, "Changeset " + std::to_string(id) +
                                    " is currently locked by another process.");
        case Fault::closed:
            if (auto changeset = is_writing(call) ? world.store.changeset(id) : std::nullopt) {
                changeset->closed = std::min(changeset->closed, world.now());
                world.store.transaction([&] { world.store.put(*changeset); });
            }
            return std::nullopt;
        default: return std::nullopt;
    }
}

Reply spoiled(Reply reply, const std::string& call, Fault fault) {
    if (fault == Fault::html_503_applied) {
        return html(503);
    }
    if (reply.status != 200 || call == "authorize" || call == "token" || call == "details") {
        return reply;
    }
    if (fault == Fault::error_inside) {
        reply.body = with_error_inside(std::move(reply.body));
    } else if (fault == Fault::wrong_count && (call == "changeset" || call == "changesets")) {
        reply.body = with_one_counted_more(std::move(reply.body));
    } else if (fault == Fault::wrong_count) {
        reply.body = with_one_less(std::move(reply.body));
    }
    return reply;
}

}  // namespace arpent::test::osm_server
