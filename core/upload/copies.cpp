// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/copies.hpp"

#include "core/osmfile/iso_time.hpp"
#include "core/store/statement.hpp"
#include "core/upload/carried_edits.hpp"
#include "core/upload/learn.hpp"
#include "core/upload/reconcile.hpp"
#include "core/upload/stop_reason.hpp"
#include "core/upload/taken_over.hpp"

#include <algorithm>
#include <iterator>

namespace arpent::upload {
namespace {

using osm::ElementId;

constexpr const char* key_tag = "arpent:upload";
constexpr const char* carnet_tag = "arpent:carnet";
constexpr int most_pages = 20;
constexpr std::int64_t day = 24 * 3600;

std::string carnet_id(const store::Database& database) {
    store::Statement find(database, "SELECT value FROM meta WHERE key = 'carnet'");
    return find.step() ? std::string(find.text(0)) : std::string();
}

/// Nodes that the ways of a changeset have, and that neither it nor the carnet tells of.
std::set<ElementId> missing_nodes(const std::vector<osmfile::ChangeBlock>& held,
                                  const osm::Graph& base) {
    std::set<ElementId> told;
    std::set<ElementId> missing;
    for (const osmfile::ChangeBlock& block : held) {
        for (const osm::Element& element : block.elements) {
            told.insert(element.id());
            const auto way = block.kind == osmfile::ChangeKind::remove ? nullptr : element.way();
            for (std::size_t i = 0; way && i < way->nodes.size(); ++i) {
                if (!base.node(way->nodes[i])) {
                    missing.insert(osm::node_id(way->nodes[i]));
                }
            }
        }
    }
    std::erase_if(missing, [&](ElementId id) { return told.contains(id); });
    return missing;
}

}  // namespace

osm::Tags with_marks(const store::Database& database, const Upload& upload) {
    const osm::Tags tags = with_carried_edits(upload.tags.with(key_tag, upload.key),
                                              carried_by(upload.seen, upload.changes));
    const std::string carnet = carnet_id(database);
    return carnet.empty() ? tags : tags.with(carnet_tag, carnet);
}

CopySearch copy_search(const store::Database& database, const edit::History& history) {
    const std::int64_t first =
        database.integer("SELECT coalesce(min(first_opened), 0) FROM device");
    return {carnet_id(database), first - day, UploadJournal(database).known_changesets(),
            history.base()};
}

std::optional<Message> CopyFinder::find(net::ChangesetQuery query, Changesets& found) const {
    int left = std::min(3, patience_.tries);
    for (int page = 0; page < most_pages && !search_.carnet.empty();) {
        const auto reply = api_.find_changesets(query, stop_);
        const auto* changesets = std::get_if<std::vector<net::ChangesetInfo>>(&reply);
        const auto* refusal = std::get_if<net::Refusal>(&reply);
        if (changesets != nullptr) {
            for (const net::ChangesetInfo& info : *changesets) {
                if (info.tags[carnet_tag] == search_.carnet &&
                    !search_.known.contains({api_.url().root, info.id})) {
                    found.emplace(info.id, info);
                }
            }
            if (changesets->size() < net::most_changesets) {
                return std::nullopt;
            }
            const auto oldest = osmfile::parse_iso_time(changesets->back().created_at);
            if (!oldest || *oldest < search_.since || *oldest + 1 == query.before) {
                return std::nullopt;
            }
            query.before = *oldest + 1;
            ++page;
        } else if (refusal != nullptr && refusal->as<net::Unreachable>() == nullptr) {
            return stop_reason(*refusal);
        } else if (--left == 0) {
            return no_network();
        } else {
            patience_.wait(stop_);
        }
    }
    return std::nullopt;
}

std::variant<SentCopy, Message> CopyFinder::read(const net::ChangesetInfo& info,
                                                 bool closes_it) const {
    auto held = read_for_good(info.id, closes_it, api_, patience_, stop_);
    if (auto* why = std::get_if<Message>(&held)) {
        return std::move(*why);
    }
    SentCopy copy{
        api_.url().root, info, std::move(std::get<std::vector<osmfile::ChangeBlock>>(held)), {}};
    if (const auto missing = missing_nodes(copy.held, *search_.base); !missing.empty()) {
        auto reply = ask_for_news(missing, *search_.base, api_, stop_);
        auto* news = std::get_if<News>(&reply);
        if (news == nullptr) {
            return no_network();
        }
        copy.parts = std::move(news->versions);
    }
    return copy;
}

Upload take_over(const store::Database& database, edit::History& history, const SentCopy& copy) {
    const osm::Tags& tags = copy.changeset.tags;
    const edit::Seen& here = history.journal().held();
    const auto carried = read_carried_edits(tags).value_or(CarriedEdits{here, {}});
    TakenOver taken = taken_over(copy.held, carried, history);
    std::ranges::copy(copy.parts, std::back_inserter(taken.versions));
    Upload upload;
    upload.key = copy.held.empty() ? "" : std::string(tags[key_tag]);
    upload.api = copy.api;
    upload.state = copy.held.empty() ? State::refused : State::closed;
    upload.changeset = copy.changeset.id;
    upload.tags = tags;
    upload.seen = carried.seen;
    upload.changes = std::move(taken.changes);
    const bool is_kept = copy.held.empty() || holds_all(here, carried.seen);
    history.learn([&] {
        UploadJournal(database).adopt(upload, taken.results, is_kept);
        edit::write_osm_versions(database, taken.versions);
    });
    return upload;
}

}  // namespace arpent::upload
