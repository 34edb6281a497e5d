// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number.hpp"
#include "core/osmfile/iso_time.hpp"
#include "tests/support/osm_server/calls.hpp"
#include "tests/support/osm_server/change_reader.hpp"
#include "tests/support/osm_server/elements_xml.hpp"
#include "tests/support/osm_server/replies.hpp"
#include "tests/support/osm_server/upload.hpp"

#include <algorithm>
#include <limits>
#include <sstream>
#include <utility>

namespace arpent::test::osm_server {
namespace {

constexpr std::int64_t hour = 3600;
constexpr std::int64_t day = 24 * hour;
constexpr std::size_t most_changesets = 100;

[[noreturn]] void refuse(int status, const std::string& text) {
    throw Refused{refusal(status, text)};
}

[[noreturn]] void refuse_closed(std::int64_t id, std::int64_t when) {
    refuse(409, "The changeset " + std::to_string(id) + " was closed at " + told_time(when));
}

/// The changeset of the path, which the account may write to.
Changeset writable(World& world, const Request& request, const Account& account) {
    const std::int64_t id = changeset_of(request);
    if (world.locked.contains(id)) {
        refuse(409, "Changeset " + std::to_string(id) + " is currently locked by another process.");
    }
    auto changeset = world.store.changeset(id);
    if (!changeset) {
        throw Refused{not_found()};
    }
    if (changeset->uid != account.uid) {
        refuse(409, "The user doesn't own that changeset");
    }
    if (changeset->closed <= world.now()) {
        refuse_closed(id, changeset->closed);
    }
    return std::move(*changeset);
}

void require_length(const Request& request) {
    if (request.header("transfer-encoding").empty() &&
        !parse_uint(request.header("content-length"))) {
        refuse(400, "CONTENT_LENGTH not a decimal number");
    }
}

void check_limits(const Account& account, const Changeset& changeset, std::int64_t actions) {
    if (actions > account.changes_left) {
        refuse(429, "Upload has been blocked due to rate limiting. Please try again later.");
    }
    constexpr double degree = 1e7;
    const geo::Box& box = changeset.box;
    const double size = box.is_empty() ? 0
                                       : (static_cast<double>(box.max.x) - box.min.x +
                                          static_cast<double>(box.max.y) - box.min.y) /
                                             degree;
    if (size > account.max_box) {
        refuse(413, "Changeset bounding box size limit exceeded.");
    }
}

/// "bbox=W,S,E,N"
geo::Box wanted_box(const Request& request) {
    std::istringstream text(Request::parameter(request.query, "bbox"));
    std::vector<double> degrees;
    for (std::string number; std::getline(text, number, ',');) {
        degrees.push_back(parse_double(number).value_or(0));
    }
    if (degrees.size() != 4) {
        return {};
    }
    return {geo::Location::from_degrees(degrees[0], degrees[1]),
            geo::Location::from_degrees(degrees[2], degrees[3])};
}

/// "time=T1,T2"
std::pair<std::int64_t, std::int64_t> wanted_time(const Request& request) {
    const std::string text = Request::parameter(request.query, "time");
    const auto comma = text.find(',');
    if (comma == std::string::npos) {
        return {0, std::numeric_limits<std::int64_t>::max()};
    }
    return {osmfile::parse_iso_time(text.substr(0, comma)).value_or(0),
            osmfile::parse_iso_time(text.substr(comma + 1)).value_or(0)};
}

}  // namespace

Reply create_changeset(World& world, const Request& request) {
    if (request.method != "PUT") {
        Reply reply{405, {{"Allow", "PUT, OPTIONS"}}, "", false};
        throw Refused{reply};
    }
    require_length(request);
    const Account& account = world.accounts.authorize_writing(request);
    Changeset changeset;
    changeset.tags = read_changeset_tags(body_of(world, request));
    changeset.id = world.store.next_changeset(world.settings.first_changeset);
    changeset.uid = account.uid;
    changeset.user = account.name;
    changeset.created = world.now();
    changeset.closed = changeset.created + hour;
    world.store.transaction([&] { world.store.put(changeset); });
    return plain(std::to_string(changeset.id));
}

Reply put_tags(World& world, const Request& request) {
    require_length(request);
    const Account& account = world.accounts.authorize_writing(request);
    Changeset changeset = writable(world, request, account);
    changeset.tags = read_changeset_tags(body_of(world, request));
    world.store.transaction([&] { world.store.put(changeset); });
    return xml(document("osm", ""));
}

Reply close_changeset(World& world, const Request& request) {
    require_length(request);
    const Account& account = world.accounts.authorize_writing(request);
    Changeset changeset = writable(world, request, account);
    changeset.closed = world.now();
    world.store.transaction([&] { world.store.put(changeset); });
    return plain("");
}

Reply get_changeset(World& world, const Request& request) {
    const auto changeset = world.store.changeset(changeset_of(request));
    if (!changeset) {
        return not_found();
    }
    return xml(document("osm", changeset_xml(*changeset, world.now())));
}

Reply find_changesets(World& world, const Request& request) {
    if (!world.settings.finds_changesets) {
        return not_found();
    }
    const auto uid = parse_int(Request::parameter(request.query, "user")).value_or(0);
    const bool open_only = Request::parameter(request.query, "open") == "true";
    const geo::Box box = wanted_box(request);
    const auto [closed_after, created_before] = wanted_time(request);
    std::string lines;
    std::size_t told = 0;
    for (const Changeset& changeset : world.store.changesets_of(uid)) {
        const bool is_open = changeset.closed > world.now();
        if ((!open_only || is_open) && (box.is_empty() || box.intersects(changeset.box)) &&
            changeset.closed > closed_after && changeset.created < created_before &&
            told < most_changesets) {
            lines += changeset_xml(changeset, world.now());
            ++told;
        }
    }
    return xml(document("osm", lines));
}

Reply upload(World& world, const Request& request) {
    require_length(request);
    Account& account = world.accounts.authorize_writing(request);
    const std::string body = body_of(world, request);
    if (request.path.ends_with(".json")) {
        return json("{}");  // taken for a success by who does not look
    }
    const auto actions = read_change(body, changeset_of(request));
    Changeset changeset = writable(world, request, account);
    const auto count = static_cast<std::int64_t>(actions.size());
    if (changeset.changes + count > world.settings.max_elements) {
        refuse_closed(changeset.id, world.now());
    }
    std::string result;
    world.store.transaction([&] {
        result = apply_change(world.store, actions, account, changeset, world.now());
        check_limits(account, changeset, count);
        changeset.closed = std::min(world.now() + hour, changeset.created + day);
        world.store.put(changeset);
    });
    account.changes_left -= count;
    world.lag_left = world.lag;
    world.lag_moment = world.store.moment() - 1;
    if (request.header("accept") == "application/json") {
        return json("{\"version\":\"0.6\",\"generator\":\"CGImap 2.1.0 (test)\"}");
    }
    return xml(std::move(result));
}

}  // namespace arpent::test::osm_server
