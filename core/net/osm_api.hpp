// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.hpp"
#include "core/net/api_url.hpp"
#include "core/net/capabilities.hpp"
#include "core/net/changeset_info.hpp"
#include "core/net/diff_result.hpp"
#include "core/net/http.hpp"
#include "core/net/refusal.hpp"
#include "core/net/user_details.hpp"
#include "core/osmfile/change_file.hpp"
#include "core/osmfile/element_document.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::net {

/// Success that says nothing.
struct Done {};

/// An element to fetch: its latest version, or the one named.
struct Wanted {
    osm::ElementId id;
    std::optional<std::int64_t> version;

    bool operator==(const Wanted&) const = default;
};

struct Fetched {
    /// In no particular order. Deleted ones have is_visible false and neither place, tags, nodes
    /// nor members.
    std::vector<osmfile::ReadElement> elements;
    std::vector<Wanted> missing;  ///< never existed (or redacted): the server knows nothing of them
};

/// Which changesets are wanted.
struct ChangesetQuery {
    std::int64_t uid = 0;     ///< of this account; 0: of any
    geo::Box box;             ///< whose changes meet the box; empty: anywhere
    std::int64_t before = 0;  ///< created before, seconds since 1970; 0: up to now
};
/// So many are told at once.
constexpr std::size_t most_changesets = 100;

struct ApiTimeouts {
    std::chrono::milliseconds connect{15'000};
    std::chrono::milliseconds read{120'000};
    std::chrono::milliseconds upload{330'000};  ///< the server's own limit is 300 s
};

/// OSM's API 0.6, one call a function. Each sends one request (fetch sends more) and answers with a
/// value, a Refusal or Unclear; none throws for what the server or the network does. What writes is
/// never sent twice. Throws Cancelled when stopped: what was sent may have been applied. The token
/// goes with changesets and user details only, since a stale one breaks reading. One thread at a
/// time.
class OsmApi {
public:
    OsmApi(ApiUrl url, std::string token, ApiTimeouts timeouts = {});

    const ApiUrl& url() const { return url_; }

    Reply<Capabilities> capabilities(const std::stop_token& stop = {});
    Reply<UserDetails> user_details(const std::stop_token& stop = {});

    /// The new changeset's number.
    Reply<std::int64_t> create_changeset(const osm::Tags& tags, const std::stop_token& stop = {});
    /// `osm_change` is sent gzipped, byte by byte as given.
    Reply<std::vector<DiffLine>> upload(std::int64_t changeset, std::string_view osm_change,
                                        const std::stop_token& stop = {},
                                        job::Progress* progress = nullptr);
    Reply<Done> close(std::int64_t changeset, const std::stop_token& stop = {});
    Reply<ChangesetInfo> get_changeset(std::int64_t changeset, const std::stop_token& stop = {});
    /// The newest first, most_changesets at most.
    Reply<std::vector<ChangesetInfo>> find_changesets(const ChangesetQuery& query,
                                                      const std::stop_token& stop = {});
    /// What the server holds of a changeset: sorted by time, then version. May be stale or empty
    /// right after the upload: its replica lags.
    Reply<std::vector<osmfile::ChangeBlock>> download(std::int64_t changeset,
                                                      const std::stop_token& stop = {});

    /// Elements by id, in calls that fit into an URL; where one id makes a call fail with 404 the
    /// call is split down to it.
    Reply<Fetched> fetch(std::span<const Wanted> wanted, const std::stop_token& stop = {});
    /// The ways that hold a node, and the relations that hold an element, as of now.
    Reply<std::vector<osmfile::ReadElement>> ways_of(osm::Ref node,
                                                     const std::stop_token& stop = {});
    Reply<std::vector<osmfile::ReadElement>> relations_of(osm::ElementId id,
                                                          const std::stop_token& stop = {});
    /// All nodes in a box, the ways through them with all their nodes, the relations of these.
    /// Refused as TooMuchAsked when the box must be cut.
    Reply<std::vector<osmfile::ReadElement>> map(const geo::Box& box,
                                                 const std::stop_token& stop = {});

private:
    HttpRequest reading(std::string_view path) const;
    HttpRequest writing(std::string_view path, std::string_view body) const;
    Reply<std::vector<osmfile::ReadElement>> elements(const std::string& path,
                                                      const std::stop_token& stop);
    std::optional<Reply<Fetched>> fetch_piece(std::span<const Wanted> wanted, Fetched& into,
                                              const std::stop_token& stop);

    ApiUrl url_;
    std::string token_;
    ApiTimeouts timeouts_;
    HttpClient http_;
};

}  // namespace arpent::net
