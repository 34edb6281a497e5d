// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/learn.hpp"
#include "core/upload/sending.hpp"
#include "core/upload/stop_reason.hpp"

#include <algorithm>
#include <utility>

namespace arpent::upload {
namespace {

using net::Refusal;
using osm::ElementId;

bool holds(const Upload& upload, ElementId id) {
    return std::ranges::any_of(
        upload.changes, [&](const PlannedChange& change) { return change.element.id() == id; });
}

/// The element that a refusal names, as the upload has it.
std::optional<ElementId> culprit(const Upload& upload, const Refusal& refusal) {
    std::optional<ElementId> id;
    if (const auto* conflict = refusal.as<net::VersionConflict>()) {
        id = conflict->id;
    } else if (const auto* deleted = refusal.as<net::AlreadyDeleted>()) {
        id = deleted->id;
    } else if (const auto* used = refusal.as<net::StillUsed>()) {
        id = used->id;
    } else if (const auto* requires_missing = refusal.as<net::RequiresMissing>()) {
        id = requires_missing->id;
    }
    return id && holds(upload, *id) ? id : std::nullopt;
}

/// What to ask the server about after a no: everything that the upload changes or holds, since only
/// the first contradiction is told, and what the no names.
std::set<ElementId> to_ask(const Upload& upload, const Refusal& refusal) {
    std::set<ElementId> ids;
    for (const PlannedChange& change : upload.changes) {
        ids.insert(change.element.id());
    }
    if (const auto* used = refusal.as<net::StillUsed>()) {
        ids.insert(used->users.begin(), used->users.end());
    }
    if (const auto* missing = refusal.as<net::RequiresMissing>()) {
        ids.insert(missing->missing.begin(), missing->missing.end());
    }
    std::erase_if(ids, [](ElementId id) { return id.ref < 0; });
    return ids;
}

Message said_by_server(const std::string& text) { return {"upload.held.server", {{"text", text}}}; }

}  // namespace

void Sending::hold(ElementId id, Message why) {
    refused_.insert_or_assign(id, std::move(why));
    without_progress_ = 0;
}

void Sending::hold_all(const Upload& upload, const std::string& text) {
    for (const PlannedChange& change : upload.changes) {
        hold(change.element.id(), said_by_server(text));
    }
}

bool Sending::tell(const std::vector<edit::OsmVersion>& versions) {
    if (versions.empty()) {
        return false;
    }
    history_.learn([&] { edit::write_osm_versions(database_, versions); });
    std::ranges::transform(versions, std::back_inserter(report_.learned),
                           [](const edit::OsmVersion& version) { return version.content.id(); });
    without_progress_ = 0;
    return true;
}

Sending::Next Sending::refused(const Upload& upload, const Refusal& refusal) {
    if (refusal.as<net::RateLimited>() != nullptr &&
        upload.changes.size() > new_account_changes_per_hour) {
        widest_.changes = new_account_changes_per_hour;  // perhaps so many may go
        limits_.changes = new_account_changes_per_hour;
        return Next::go_on;
    }
    if (auto why = stop_reason(refusal)) {
        return stop_for(*std::move(why));
    }
    if (refusal.as<net::TooLargeBox>() != nullptr) {
        return cut_narrower(upload, refusal);
    }
    if (refusal.as<net::TooLargePayload>() != nullptr) {
        return cut_smaller(upload, refusal);
    }
    return refused_for_content(upload, refusal);
}

Sending::Next Sending::refused_for_content(const Upload& upload, const Refusal& refusal) {
    const bool others_went_on =
        refusal.as<net::VersionConflict>() != nullptr ||
        refusal.as<net::AlreadyDeleted>() != nullptr || refusal.as<net::StillUsed>() != nullptr ||
        refusal.as<net::RequiresMissing>() != nullptr || refusal.as<net::NotFound>() != nullptr;
    return others_went_on ? learn(upload, refusal) : isolate(upload, refusal);
}

/// Somebody changed the map meanwhile: what they did is merged like a laptop's work.
Sending::Next Sending::learn(const Upload& upload, const Refusal& refusal) {
    for (int left = options_.patience.tries; left > 0; --left) {
        at("learn");
        auto reply = ask_for_news(to_ask(upload, refusal), *history_.base(), api_, stop_);
        at("learned");
        if (const auto* no = std::get_if<Refusal>(&reply)) {
            if (auto why = stop_reason(*no)) {
                return stop_for(*std::move(why));
            }
        }
        if (const auto* news = std::get_if<News>(&reply)) {
            for (const ElementId id : news->unknown) {
                hold(id, {"upload.held.unknown", {}});
            }
            if (tell(news->versions) || !news->unknown.empty()) {
                return Next::go_on;
            }
            const auto* conflict = refusal.as<net::VersionConflict>();
            const bool is_wrong_server = conflict != nullptr && conflict->ours > conflict->theirs;
            if (is_wrong_server || left == 1) {
                return isolate(upload, refusal);
            }
        }
        options_.patience.wait(stop_);  // a replica lags behind the server that refused
    }
    return stop_for(no_network());
}

/// Nobody knows more than the server said: the element that it names stays; where it names none,
/// the upload is halved until it is found.
Sending::Next Sending::isolate(const Upload& upload, const Refusal& refusal) {
    const std::string text = refusal.text.empty() ? std::to_string(refusal.status) : refusal.text;
    if (const auto id = culprit(upload, refusal)) {
        hold(*id, said_by_server(text));
        return Next::go_on;
    }
    return cut_smaller(upload, refusal);
}

Sending::Next Sending::cut_smaller(const Upload& upload, const Refusal& refusal) {
    const std::size_t size = upload.changes.size();
    if (size == 1 || size > limits_.changes || limits_.changes == 1) {
        hold_all(upload, refusal.text);  // it was cut as small as it can be
    } else {
        limits_.changes = (size + 1) / 2;
    }
    without_progress_ = 0;
    return Next::go_on;
}

Sending::Next Sending::cut_narrower(const Upload& upload, const Refusal& refusal) {
    if (upload.changes.size() == 1 || extent_ > limits_.extent_degrees) {
        hold_all(upload, refusal.text);  // its parts hang together
    } else {
        limits_.extent_degrees = extent_ / 2;
    }
    without_progress_ = 0;
    return Next::go_on;
}

}  // namespace arpent::upload
