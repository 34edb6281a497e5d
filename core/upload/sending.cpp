// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/sending.hpp"

#include "core/base/error.hpp"
#include "core/edit/osm_version.hpp"
#include "core/merge/settle.hpp"
#include "core/store/statement.hpp"
#include "core/upload/copies.hpp"
#include "core/upload/learn.hpp"
#include "core/upload/stop_reason.hpp"

#include <algorithm>
#include <utility>

namespace arpent::upload {
namespace {

/// Rounds that neither send, nor learn, nor hold anything: more would go on for ever.
constexpr int patience_without_progress = 6;

}  // namespace

Sending::Sending(const store::Database& database, const std::shared_ptr<const osm::Graph>& base,
                 net::OsmApi& api, const SendOptions& options, job::Progress& progress,
                 const std::stop_token& stop)
    : database_(database),
      api_(api),
      options_(options),
      progress_(progress),
      stop_(stop),
      journal_(database),
      history_(database, base, merge::resolve),
      limits_(options.limits),
      widest_(options.limits) {}

SendReport Sending::run() {
    Next next = finish_former();
    if (next == Next::go_on) {
        const Plan first = next_plan();
        if (first.changes() + first.unversioned.size() > 0) {
            next = greet(first);
        }
    }
    while (next == Next::go_on) {
        if (stop_.stop_requested()) {
            throw Cancelled();
        }
        const Plan plan = next_plan();
        if (!plan.unversioned.empty()) {
            next = fetch_unversioned(plan);
        } else if (plan.chunks.empty()) {
            break;
        } else if (++without_progress_ > patience_without_progress) {
            next = stop_for({"upload.stop.unclear", {}});
        } else {
            next = send_chunk(plan.chunks.front(), plan.changes());
        }
    }
    const Plan left = next_plan();
    report_.held = left.held;
    if (journal_.has_unclear()) {
        report_.state = SendState::unclear;
    } else if (left.changes() > 0) {
        report_.state = SendState::waiting;
    } else if (!left.held.empty()) {
        report_.state = SendState::held;
    } else {
        report_.state = journal_.changesets().empty() ? SendState::none : SendState::sent;
        report_.why.reset();
    }
    progress_.set(1);
    return std::move(report_);
}

Sending::Next Sending::stop_for(Message why) {
    report_.why = std::move(why);
    return Next::stop;
}

void Sending::at(std::string_view step) const {
    if (options_.hook) {
        options_.hook(step);
    }
}

Plan Sending::next_plan() const {
    auto held = held_by_carnet(database_, history_);
    held.insert(options_.held.begin(), options_.held.end());
    held.insert(refused_.begin(), refused_.end());
    return make_plan(*history_.overlay(), held, limits_);
}

/// What a former run, here or on another laptop, left between two steps.
Sending::Next Sending::finish_former() {
    for (const Upload& upload : journal_.unfinished()) {
        if (upload.state == State::planned) {
            journal_.forget(upload);
            continue;
        }
        if (upload.api != api_.url().root) {
            if (upload.state == State::sent) {
                return stop_for({"upload.stop.other_api", {{"api", upload.api}}});
            }
            continue;
        }
        if (upload.state == State::applied) {
            close(upload);
        } else if (settle(upload) == Next::stop) {
            return Next::stop;
        }
    }
    return Next::go_on;
}

/// Whether the server takes uploads, and what it takes of this account.
Sending::Next Sending::greet(const Plan& first) {
    at("capabilities");
    const auto reply = api_.capabilities(stop_);
    if (const auto* refusal = std::get_if<net::Refusal>(&reply)) {
        return stop_for(stop_reason(*refusal).value_or(no_network()));
    }
    const auto* server = std::get_if<net::Capabilities>(&reply);
    if (server == nullptr) {
        return stop_for(no_network());
    }
    if (server->api != net::ApiStatus::online) {
        return stop_for({"upload.stop.read_only", {}});
    }
    const auto elements =
        static_cast<std::size_t>(std::max<std::int64_t>(server->changeset_elements - 1, 1));
    widest_.changes = std::min(widest_.changes, elements);
    widest_.way_nodes = static_cast<std::size_t>(server->way_nodes);
    widest_.relation_members = static_cast<std::size_t>(server->relation_members);
    at("details");
    const auto told = api_.user_details(stop_);
    if (const auto* refusal = std::get_if<net::Refusal>(&told)) {
        if (refusal->as<net::NotAuthorized>() != nullptr) {
            return stop_for(*stop_reason(*refusal));
        }
    }
    if (const auto* user = std::get_if<net::UserDetails>(&told)) {
        account_ = user->id;
        if (!user->terms_agreed) {
            return stop_for({"upload.stop.terms", {}});
        }
        if (user->active_blocks > 0) {
            return stop_for({"upload.stop.blocked", {{"text", ""}}});
        }
        if (user->changesets == 0) {
            widest_.changes = std::min(widest_.changes, new_account_changes_per_hour);
        }
    }
    limits_ = widest_;
    geo::Box box;
    for (const Chunk& chunk : first.chunks) {
        box.extend(chunk.box);
    }
    return look_for_copies(0, box) == Look::stop ? Next::stop : Next::go_on;
}

/// The extract did not say versions: without them nothing can be changed.
Sending::Next Sending::fetch_unversioned(const Plan& plan) {
    const std::set<osm::ElementId> ids(plan.unversioned.begin(), plan.unversioned.end());
    auto reply = ask_for_news(ids, *history_.base(), api_, stop_);
    if (const auto* refusal = std::get_if<net::Refusal>(&reply)) {
        return stop_for(stop_reason(*refusal).value_or(no_network()));
    }
    const auto* news = std::get_if<News>(&reply);
    if (news == nullptr) {
        return stop_for(no_network());
    }
    for (const osm::ElementId id : plan.unversioned) {
        const bool told = std::ranges::any_of(
            news->versions, [&](const auto& version) { return version.content.id() == id; });
        if (!told) {
            hold(id, {"upload.held.unknown", {}});
        }
    }
    tell(news->versions);
    return Next::go_on;
}

Sending::Next Sending::send_chunk(const Chunk& chunk, std::size_t left) {
    Upload upload;
    upload.api = api_.url().root;
    upload.tags = changeset_tags(options_.words);
    upload.seen = history_.journal().held();
    upload.changes = chunk.changes;
    extent_ = extent_degrees(chunk.box);
    journal_.plan(upload);
    at("planned");
    if (create_changeset(upload) == Next::stop) {
        return Next::stop;
    }
    if (const Look look = look_for_copies(upload.changeset, {}); look != Look::alone) {
        journal_.forget(upload);
        close(upload);
        return look == Look::stop ? Next::stop : Next::go_on;
    }
    upload.osmchange = osm_change(upload.changes, upload.changeset);
    journal_.send(upload);
    at("upload");
    const auto all = static_cast<double>(std::max<std::size_t>(sent_ + left, 1));
    job::Progress part(progress_, static_cast<double>(sent_) / all,
                       static_cast<double>(sent_ + upload.changes.size()) / all);
    const auto reply = api_.upload(upload.changeset, upload.osmchange, stop_, &part);
    at("uploaded");
    if (const auto* lines = std::get_if<std::vector<net::DiffLine>>(&reply)) {
        if (const auto results = results_of(upload, *lines)) {
            applied(upload, *results);
            return Next::go_on;
        }
    }
    if (const auto* refusal = std::get_if<net::Refusal>(&reply)) {
        const bool others_at_work = refusal->as<net::Locked>() || refusal->as<net::Closed>();
        if (!others_at_work) {
            journal_.refuse(upload);
            at("refused");
            if (!refusal->as<net::Unreachable>() && !refusal->as<net::NotAuthorized>()) {
                close(upload);
            }
            return refused(upload, *refusal);
        }
    }
    return settle(upload);
}

Sending::Next Sending::create_changeset(Upload& upload) {
    const osm::Tags tags = with_marks(database_, upload);
    for (int left = std::min(3, options_.patience.tries); left > 0; --left) {
        at("create");
        const auto reply = api_.create_changeset(tags, stop_);
        at("created");
        if (const auto* number = std::get_if<std::int64_t>(&reply)) {
            upload.changeset = *number;
            return Next::go_on;
        }
        if (const auto* refusal = std::get_if<net::Refusal>(&reply)) {
            journal_.forget(upload);
            return stop_for(stop_reason(*refusal).value_or(
                Message{"upload.stop.refused", {{"text", refusal->text}}}));
        }
        options_.patience.wait(
            stop_);  // a lost answer leaves an empty changeset, which harms nobody
    }
    journal_.forget(upload);
    return stop_for(no_network());
}

/// Of an upload whose answer nobody has.
Sending::Next Sending::settle(const Upload& upload) {
    at("settle");
    const Fate fate = find_fate(upload, api_, options_.patience, stop_);
    at("settled");
    switch (fate.kind) {
        case Fate::Kind::applied: applied(upload, fate.results); return Next::go_on;
        case Fate::Kind::not_applied:
            journal_.refuse(upload);
            at("refused");
            return Next::go_on;
        case Fate::Kind::other:
        case Fate::Kind::unclear: break;
    }
    return stop_for(*fate.why);
}

void Sending::applied(Upload upload, const std::vector<Result>& results) {
    journal_.apply(upload, results);
    at("applied");
    history_.learn();
    note_applied(upload);
    close(upload);
}

void Sending::note_applied(const Upload& upload) {
    without_progress_ = 0;
    sent_ += upload.changes.size();
    limits_.changes = std::min(widest_.changes, limits_.changes * 2);
    report_.changesets.push_back(upload.changeset);
    for (const PlannedChange& change : upload.changes) {
        switch (change.action) {
            case Action::create: ++report_.created; break;
            case Action::modify: ++report_.modified; break;
            case Action::remove: ++report_.deleted; break;
        }
    }
}

void Sending::close(const Upload& upload) {
    at("close");
    const auto reply = api_.close(upload.changeset, stop_);
    at("closed");
    const auto* refusal = std::get_if<net::Refusal>(&reply);
    const bool is_closed = std::holds_alternative<net::Done>(reply) ||
                           (refusal != nullptr && refusal->as<net::Closed>() != nullptr);
    if (is_closed && journal_.state_of(upload.key) == State::applied) {
        journal_.close(upload);
    }
}

}  // namespace arpent::upload
