// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/reconcile.hpp"

#include "core/upload/stop_reason.hpp"

#include <functional>
#include <utility>
#include <variant>

namespace arpent::upload {
namespace {

using net::Refusal;

using Blocks = std::vector<osmfile::ChangeBlock>;

/// About one changeset: what it holds, once nothing more can come.
class Inquiry {
public:
    /// `is_all`: whether a download is what was looked for, so that no count is needed.
    Inquiry(std::int64_t changeset, std::function<bool(const Blocks&)> is_all, net::OsmApi& api,
            const Patience& patience, const std::stop_token& stop)
        : changeset_(changeset),
          is_all_(std::move(is_all)),
          api_(api),
          patience_(patience),
          stop_(stop) {}

    std::variant<Blocks, Message> run() {
        if (auto early = fence()) {
            return *std::move(early);
        }
        return read();
    }

    std::variant<Blocks, Message> read() {
        int sure = 0;
        for (int left = patience_.tries; left > 0; --left) {
            const auto counted = api_.get_changeset(changeset_, stop_);
            if (const auto* refusal = std::get_if<Refusal>(&counted)) {
                if (auto why = stop_reason(*refusal); why && !refusal->as<net::Unreachable>()) {
                    return *std::move(why);
                }
            }
            if (const auto* info = std::get_if<net::ChangesetInfo>(&counted)) {
                auto held = downloaded();
                if (held && is_all_(*held)) {
                    return *std::move(held);
                }
                const bool agrees = held && info->changes_count == lines_of(*held) &&
                                    (lines_of(*held) > 0 || !info->is_open);
                sure = agrees ? sure + 1 : 0;
                if (sure == 2) {
                    return *std::move(held);
                }
            }
            patience_.wait(stop_);
        }
        return Message{"upload.stop.unclear", {}};
    }

private:
    using Answer = std::variant<Blocks, Message>;

    /// Nothing when the changeset is closed for good.
    std::optional<Answer> fence() {
        for (int left = patience_.tries; left > 0; --left) {
            const auto reply = api_.close(changeset_, stop_);
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
                    return *std::move(why);
                }
            }
            patience_.wait(stop_);
        }
        return Message{"upload.stop.unclear", {}};
    }

    /// The changeset itself is unknown: asked for twice, since a replica may lag.
    Answer missing() {
        const auto again = api_.get_changeset(changeset_, stop_);
        const auto* refusal = std::get_if<Refusal>(&again);
        if (refusal != nullptr && refusal->as<net::NotFound>() != nullptr) {
            return Blocks{};
        }
        return Message{"upload.stop.unclear", {}};
    }

    /// Only its own account can close it; an hour later it is closed by itself. The one upload that
    /// each has may have come: then nothing more will.
    std::optional<Answer> of_another_account() {
        const auto counted = api_.get_changeset(changeset_, stop_);
        const auto* info = std::get_if<net::ChangesetInfo>(&counted);
        if (info != nullptr && (!info->is_open || info->changes_count > 0)) {
            return std::nullopt;
        }
        return Message{"upload.stop.other_account", {{"name", info ? info->user : ""}}};
    }

    std::optional<Blocks> downloaded() {
        auto held = api_.download(changeset_, stop_);
        auto* blocks = std::get_if<Blocks>(&held);
        return blocks != nullptr ? std::optional(std::move(*blocks)) : std::nullopt;
    }

    static std::int64_t lines_of(const Blocks& blocks) {
        std::int64_t lines = 0;
        for (const osmfile::ChangeBlock& block : blocks) {
            lines += static_cast<std::int64_t>(block.elements.size());
        }
        return lines;
    }

    std::int64_t changeset_;
    std::function<bool(const Blocks&)> is_all_;
    net::OsmApi& api_;
    const Patience& patience_;
    const std::stop_token& stop_;
};

}  // namespace

Fate find_fate(const Upload& upload, net::OsmApi& api, const Patience& patience,
               const std::stop_token& stop) {
    std::optional<std::vector<Result>> results;
    const auto is_all = [&](const Blocks& blocks) {
        results = results_of(upload, blocks);
        return results.has_value();
    };
    auto answer = Inquiry(upload.changeset, is_all, api, patience, stop).run();
    if (auto* why = std::get_if<Message>(&answer)) {
        return {Fate::Kind::unclear, {}, std::move(*why)};
    }
    if (results) {
        return {Fate::Kind::applied, *std::move(results), {}};
    }
    if (std::get<Blocks>(answer).empty()) {
        return {Fate::Kind::not_applied, {}, {}};
    }
    return {Fate::Kind::other, {}, Message{"upload.stop.unclear", {}}};
}

std::variant<std::vector<osmfile::ChangeBlock>, Message> read_for_good(
    std::int64_t changeset, bool closes_it, net::OsmApi& api, const Patience& patience,
    const std::stop_token& stop) {
    const auto is_all = [](const Blocks&) { return false; };
    Inquiry inquiry(changeset, is_all, api, patience, stop);
    return closes_it ? inquiry.run() : inquiry.read();
}

}  // namespace arpent::upload
