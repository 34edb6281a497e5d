// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/osmfile/element_document.hpp"
#include "tests/support/osm_server/accounts.hpp"
#include "tests/support/osm_server/fault.hpp"
#include "tests/support/osm_server/message.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace arpent::test::osm_server {

struct Settings {
    int port = 0;                    ///< of 127.0.0.1; 0: any free one
    std::filesystem::path database;  ///< "": in memory
    std::int64_t first_changeset = 1'000'001;
    std::int64_t max_elements = 10'000;  ///< of a changeset
    std::int64_t max_nodes = 50'000;     ///< of a map call
    double max_area = 0.25;              ///< of a map call, square degrees
    std::int64_t max_body = 50'000'000;  ///< bytes, unpacked
    bool finds_changesets = true;        ///< false: as cgimap alone, 404
};

/// The OSM API on 127.0.0.1, on threads of its own until destruction. Starts with two accounts:
/// "mapper" (token "mapper-token", uid 1) and "other" ("other-token", uid 2). Any thread.
class Server {
public:
    explicit Server(Settings settings = {});
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// "http://127.0.0.1:41234", for --api.
    std::string url() const;

    /// Puts in what is there before the test: by code, or from .osm, .osm.pbf or .opl. Elements
    /// without a version get 1; deleted ones may be among them.
    void load(const std::vector<osmfile::ReadElement>& elements);
    void load(const std::filesystem::path& file);

    /// Requests are numbered from 1 since the start or the last reset_requests(), oauth included.
    void fault_at(std::int64_t request, Fault fault);
    /// The same for the n-th request of one call, as requests() names them: "upload", "close" ….
    void fault_at(std::string_view call, std::int64_t nth, Fault fault);
    void clear_faults();
    /// How long Fault::slow takes; 400 ms unless changed.
    void set_slow(std::chrono::milliseconds time);
    /// After each upload that many readings (download, map, elements) tell the state before it.
    /// With `changesets_too` they do not know the changeset either (404).
    void set_replica_lag(int readings, bool changesets_too = false);

    /// The calls so far, in order: "capabilities", "create", "upload", "close", "changeset" (GET),
    /// "changesets", "tags" (PUT changeset/#), "download", "elements", "ways", "relations",
    /// "element", "map", "details", "authorize", "token", "revoke", "?".
    std::vector<std::string> requests() const;
    void reset_requests();
    /// How long it was at work on requests so far; waiting for a fault's sake included.
    std::chrono::nanoseconds busy() const;

    /// Accounts and tokens; see accounts.hpp. Not while a request is at work.
    Accounts& accounts();

    /// Does a request as if it had come by the network, without faults, uncounted: for what another
    /// mapper does meanwhile. `path` with its query, from "/api".
    Reply request(const std::string& method, const std::string& path, const std::string& body = {},
                  const std::string& token = "other-token");

    /// All that is there now and visible, nodes, ways, relations, ids ascending.
    std::vector<osm::Element> elements();
    /// Moves the server's clock.
    void advance(std::chrono::seconds time);
    /// Makes an open changeset as if it had been idle for an hour.
    void expire(std::int64_t changeset);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace arpent::test::osm_server
