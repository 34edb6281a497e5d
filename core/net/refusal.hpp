// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.hpp"
#include "core/osm/element_id.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace arpent::net {

// What the OSM API refuses, by kind (facts/osm-api.md 2). After any of these nothing of the request
// was applied: the server commits last, and rolls back on every error.

/// 409: `theirs` is the server's version. Only the first of an upload is told.
struct VersionConflict {
    osm::ElementId id;
    std::int64_t ours = 0;
    std::int64_t theirs = 0;
    bool operator==(const VersionConflict&) const = default;
};
/// 410: `id` is absent when a single element was asked for (no body).
struct AlreadyDeleted {
    std::optional<osm::ElementId> id;
    bool operator==(const AlreadyDeleted&) const = default;
};
/// 412: a delete of what is still used.
struct StillUsed {
    osm::ElementId id;
    std::vector<osm::ElementId> users;
    bool operator==(const StillUsed&) const = default;
};
/// 412: refers to what does not exist or is deleted. `id` has the upload's own number.
struct RequiresMissing {
    osm::ElementId id;
    std::vector<osm::ElementId> missing;
    bool operator==(const RequiresMissing&) const = default;
};
/// 404, empty: changeset or element unknown; of an upload the element is not named.
struct NotFound {
    bool operator==(const NotFound&) const = default;
};
/// 409: the changeset is closed, or would exceed 10,000 changes (then it is still open).
struct Closed {
    std::int64_t changeset = 0;
    std::string at;  ///< as told: "2026-11-22 22:26:15 UTC"
    bool operator==(const Closed&) const = default;
};
/// 409: an earlier request on this changeset is still at work.
struct Locked {
    std::int64_t changeset = 0;
    bool operator==(const Locked&) const = default;
};
/// 409: the changeset belongs to another account.
struct NotOwner {
    bool operator==(const NotOwner&) const = default;
};
/// 409: elements name another changeset than the one uploaded to.
struct ChangesetMismatch {
    bool operator==(const ChangesetMismatch&) const = default;
};
/// 413: the changeset's box would exceed what the account may have.
struct TooLargeBox {
    bool operator==(const TooLargeBox&) const = default;
};
/// 413: more than 50 MB.
struct TooLargePayload {
    bool operator==(const TooLargePayload&) const = default;
};
/// 400 of a reading: the box is too large, or holds too many nodes. Ask for quarters of it.
struct TooMuchAsked {
    bool operator==(const TooMuchAsked&) const = default;
};
/// 429: no more changes this hour; the server names no time.
struct RateLimited {
    bool operator==(const RateLimited&) const = default;
};
/// 509: too much read; try again in so many seconds (0: not told).
struct BandwidthExceeded {
    std::int64_t seconds = 0;
    bool operator==(const BandwidthExceeded&) const = default;
};
/// 401: no token, or one that is unknown, expired or revoked. Log in again, keep the work.
struct NotAuthorized {
    bool operator==(const NotAuthorized&) const = default;
};
/// 401 or 403: the token lacks write_api, or the application was not permitted.
struct NotPermitted {
    bool operator==(const NotPermitted&) const = default;
};
/// 403: the account is blocked; show the text.
struct Blocked {
    bool operator==(const Blocked&) const = default;
};
/// The database takes no changes now.
struct ReadOnly {
    bool operator==(const ReadOnly&) const = default;
};
/// Any other 4xx in the API's own plain text.
struct BadRequest {
    bool operator==(const BadRequest&) const = default;
};

using RefusalKind =
    std::variant<VersionConflict, AlreadyDeleted, StillUsed, RequiresMissing, NotFound, Closed,
                 Locked, NotOwner, ChangesetMismatch, TooLargeBox, TooLargePayload, TooMuchAsked,
                 RateLimited, BandwidthExceeded, NotAuthorized, NotPermitted, Blocked, ReadOnly,
                 BadRequest, Unreachable>;

/// A clear no: nothing was applied.
struct Refusal {
    RefusalKind kind;
    int status = 0;    ///< HTTP's; 0 when Unreachable
    std::string text;  ///< what the server said, to be shown as it is; may be empty

    template <typename Kind>
    const Kind* as() const {
        return std::get_if<Kind>(&kind);
    }
};

/// Nobody knows whether the request was applied: timeout, cut, half a reply, 5xx, HTML, 408.
struct Unclear {
    std::string why;  ///< in English, for logs and the fine print
};

/// A call's answer: its value, a clear no, or unclear.
template <typename Value>
using Reply = std::variant<Value, Refusal, Unclear>;

/// Understands an answer other than 200. Pure. Bytes that are not UTF-8 are left out of the text.
std::variant<Refusal, Unclear> read_refusal(const HttpReply& reply);

}  // namespace arpent::net
