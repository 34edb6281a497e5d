// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/reconcile.hpp"

#include "core/upload/stop_reason.hpp"

#include <variant>

namespace arpent::upload {
namespace {

using net::Refusal;

class Inquiry {
public:
    Inquiry(const Upload& upload, net::OsmApi& api, const Patience& patience,
            const std::stop_token& stop)
        : upload_(upload), api_(api), patience_(patience), stop_(stop) {}

    Fate run() {
        if (auto early = fence()) {
            return *std::move(early);
        }
        int empty = 0;
        int other = 0;
        for (int left = patience_.tries; left > 0; --left) {
            const auto counted = api_.get_changeset(upload_.changeset, stop_);
            if (const auto* refusal = std::get_if<Refusal>(&counted)) {
                if (auto why = stop_reason(*refusal); why && !refusal->as<net::Unreachable>()) {
                    return unclear(*std::move(why));
                }
            }
            if (const auto* info = std::get_if<net::ChangesetInfo>(&counted)) {
                uid_ = info->uid;
                if (auto results = downloaded()) {
                    return {Fate::Kind::applied, *std::move(results), {}, uid_};
                }
                other = info->changes_count > 0 && info->changes_count == lines_ ? other + 1 : 0;
                if (other == 2) {
                    return {Fate::Kind::other, {}, Message{"upload.stop.unclear", {}}, uid_};
                }
                empty = info->changes_count == 0 && !info->is_open && lines_ == 0 ? empty + 1 : 0;
                if (empty == 2) {
                    return {Fate::Kind::not_applied, {}, {}, uid_};
                }
            }
            patience_.wait(stop_);
        }
        return unclear({"upload.stop.unclear", {}});
    }

private:
    Fate unclear(Message why) const { return {Fate::Kind::unclear, {}, std::move(why), uid_}; }

    /// Nothing when the changeset is closed for good.
    std::optional<Fate> fence() {
        for (int left = patience_.tries; left > 0; --left) {
            const auto reply = api_.close(upload_.changeset, stop_);
            if (std::holds_alternative<net::Done>(reply)) {
                return std::nullopt;
            }
            if (const auto* refusal = std::get_if<Refusal>(&reply)) {
                if (refusal->as<net::Closed>() != nullptr) {
                    return std::nullopt;
                }
                if (refusal->as<net::NotFound>() != nullptr) {
                    return missing();
                }
                if (refusal->as<net::NotOwner>() != nullptr) {
                    return of_another_account();
                }
                auto why = stop_reason(*refusal);
                if (why && refusal->as<net::Unreachable>() == nullptr) {
                    return unclear(*std::move(why));
                }
            }
            patience_.wait(stop_);
        }
        return unclear({"upload.stop.unclear", {}});
    }

    /// The changeset itself is unknown: asked for twice, since a replica may lag.
    std::optional<Fate> missing() {
        const auto again = api_.get_changeset(upload_.changeset, stop_);
        const auto* refusal = std::get_if<Refusal>(&again);
        if (refusal != nullptr && refusal->as<net::NotFound>() != nullptr) {
            return Fate{Fate::Kind::not_applied, {}, {}, 0};
        }
        return unclear({"upload.stop.unclear", {}});
    }

    /// Only its own account can close it; an hour later it is closed by itself.
    std::optional<Fate> of_another_account() {
        const auto counted = api_.get_changeset(upload_.changeset, stop_);
        const auto* info = std::get_if<net::ChangesetInfo>(&counted);
        if (info != nullptr && !info->is_open) {
            return std::nullopt;
        }
        return unclear({"upload.stop.other_account", {{"name", info ? info->user : ""}}});
    }

    std::optional<std::vector<Result>> downloaded() {
        const auto held = api_.download(upload_.changeset, stop_);
        const auto* blocks = std::get_if<std::vector<osmfile::ChangeBlock>>(&held);
        lines_ = blocks != nullptr ? 0 : -1;
        for (std::size_t i = 0; blocks != nullptr && i < blocks->size(); ++i) {
            lines_ += static_cast<std::int64_t>((*blocks)[i].elements.size());
        }
        return blocks != nullptr ? results_of(upload_, *blocks) : std::nullopt;
    }

    const Upload& upload_;
    net::OsmApi& api_;
    const Patience& patience_;
    const std::stop_token& stop_;
    std::int64_t uid_ = 0;
    std::int64_t lines_ = -1;  ///< of the download; -1: none came
};

}  // namespace

Fate find_fate(const Upload& upload, net::OsmApi& api, const Patience& patience,
               const std::stop_token& stop) {
    return Inquiry(upload, api, patience, stop).run();
}

}  // namespace arpent::upload
