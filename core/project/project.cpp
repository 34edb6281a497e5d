// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/project.hpp"

#include "core/edit/history.hpp"
#include "core/edit/osm_version.hpp"
#include "core/merge/settle.hpp"
#include "core/project/chronicle.hpp"
#include "core/project/group_store.hpp"
#include "core/project/idea_store.hpp"
#include "core/project/identity.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/merging.hpp"
#include "core/project/quarter_box.hpp"
#include "core/project/refreshing.hpp"
#include "core/project/scan_store.hpp"
#include "core/project/sector_store.hpp"
#include "core/project/sheet_store.hpp"
#include "core/project/survey_store.hpp"
#include "core/project/uploading.hpp"
#include "core/store/base_block.hpp"
#include "core/store/base_store.hpp"

#include <unordered_map>
#include <utility>

namespace arpent::project {
namespace {

/// The base and what came after it, in numbers and by a name of their own.
store::BaseInfo base_info_with(store::BaseInfo info, const osm::Graph& base,
                               const std::vector<edit::OsmVersion>& versions) {
    if (versions.empty()) {
        return info;
    }
    store::BaseHash hash;
    hash.add(store::BlockKind::vertices, info.hash);
    for (const edit::OsmVersion& version : versions) {
        const osm::ElementId id = version.content.id();
        hash.add(store::BlockKind::vertices, osm::to_string(id) +
                                                 (version.is_visible ? " v" : " x") +
                                                 std::to_string(version.content.meta().version));
        std::uint64_t& count = id.type == osm::ElementType::node  ? info.nodes
                               : id.type == osm::ElementType::way ? info.ways
                                                                  : info.relations;
        count += version.is_visible ? 1 : 0;
        count -= base.get(id) ? 1 : 0;
    }
    info.hash = hash.finish();
    return info;
}

}  // namespace

struct Project::Parts {
    Parts(const std::filesystem::path& carnet, Access access)
        : database(store::Database::open(carnet, access)),
          base(store::BaseStore::open(database)),
          box(quarter_box(*base, base->info().box)),
          history(database, base, merge::resolve),
          scans(database),
          marks(database, history, settings),
          ideas(history, settings),
          survey(database),
          sheets(database),
          sectors(database),
          groups(database),
          merging(database, history, settings),
          uploading(database, history, base, identity),
          refreshing(database, history, base, identity),
          chronicle(history, settings),
          identity(read_identity(database)),
          settings(read_settings(database)) {}

    std::optional<edit::Change> noted(std::optional<edit::Undone> undone) {
        left = undone ? std::move(undone->left) : std::vector<edit::Register>();
        return undone ? std::optional(std::move(undone->change)) : std::nullopt;
    }

    store::Database database;
    std::shared_ptr<const store::BaseStore> base;
    geo::Box box;
    edit::History history;
    ScanStore scans;
    MarkStore marks;
    IdeaStore ideas;
    SurveyStore survey;
    SheetStore sheets;
    SectorStore sectors;
    GroupStore groups;
    Merging merging;
    Uploading uploading;
    Refreshing refreshing;
    Chronicle chronicle;
    Identity identity;
    Settings settings;
    std::vector<edit::Register> left;  ///< by the last undo or redo
    /// The groups that made new elements, as far as somebody asked.
    mutable std::unordered_map<osm::ElementId, std::string, osm::ElementIdHash> creators;
};

std::unique_ptr<Project> Project::open(const std::filesystem::path& carnet, Access access) {
    return std::unique_ptr<Project>(new Project(std::make_unique<Parts>(carnet, access)));
}

Project::Project(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Project::~Project() = default;

const std::filesystem::path& Project::path() const { return parts_->database.path(); }
Access Project::access() const { return parts_->database.access(); }
std::string Project::name() const { return parts_->identity.name; }
bool Project::is_practice() const { return parts_->identity.practice; }
geo::Box Project::box() const { return parts_->box; }

std::shared_ptr<const edit::Overlay> Project::graph() const { return parts_->history.overlay(); }

void Project::commit(const edit::Change& change, const Message& label) {
    parts_->history.commit(change, label, parts_->settings.group);
}

void Project::commit(std::span<const edit::Action> actions) { parts_->history.commit(actions); }

edit::NewIds& Project::new_ids() { return parts_->history.new_ids(); }

std::optional<Message> Project::undo_label() const { return parts_->history.undo_label(); }
std::optional<Message> Project::redo_label() const { return parts_->history.redo_label(); }

std::optional<edit::Change> Project::undo() {
    return parts_->noted(parts_->history.undo(parts_->settings.group));
}

std::optional<edit::Change> Project::redo() {
    return parts_->noted(parts_->history.redo(parts_->settings.group));
}

const std::vector<edit::Register>& Project::left_by_undo() const { return parts_->left; }

std::uint64_t Project::edit_count() const {
    std::uint64_t count = 0;
    for (const auto& [device, last] : parts_->history.journal().held()) {
        count += static_cast<std::uint64_t>(last);
    }
    return count;
}

std::optional<std::int64_t> Project::last_saved() const { return parts_->history.last_time(); }

bool Project::is_locked(osm::ElementId id) const {
    if (parts_->settings.unlocked || !parts_->history.overlay()->get(id)) {
        return false;
    }
    if (id.ref > 0) {
        return true;
    }
    auto known = parts_->creators.find(id);
    if (known == parts_->creators.end()) {
        const auto creator = parts_->history.journal().creator(id);
        if (!creator) {
            return true;
        }
        known = parts_->creators.emplace(id, *creator).first;
    }
    return known->second != parts_->settings.group;
}

const Settings& Project::settings() const { return parts_->settings; }

void Project::set_settings(const Settings& settings) {
    if (settings != parts_->settings) {
        write_settings(parts_->database, settings);
        parts_->settings = settings;
    }
}

Summary Project::summary() const {
    Summary summary;
    summary.name = name();
    summary.practice = is_practice();
    summary.base = base_info_with(parts_->base->info(), *parts_->base,
                                  edit::newest_osm_versions(parts_->database));
    for (const auto& [group, edits] : parts_->history.journal().count_by_group()) {
        summary.groups.push_back({group, static_cast<std::uint64_t>(edits)});
        summary.edits += static_cast<std::uint64_t>(edits);
    }
    graph()->for_each_difference([&](const edit::ElementChange& change) {
        if (!change.before) {
            ++summary.created;
        } else if (!change.after) {
            ++summary.deleted;
        } else {
            ++summary.modified;
        }
    });
    summary.questions = parts_->merging.questions().size();
    summary.marks = parts_->marks.counts();
    summary.upload_state = parts_->uploading.state();
    return summary;
}

Stock Project::stock() const { return take_stock(parts_->history, parts_->base); }

ScanStore& Project::scans() { return parts_->scans; }

MarkStore& Project::marks() { return parts_->marks; }
IdeaStore& Project::ideas() { return parts_->ideas; }
SurveyStore& Project::survey() { return parts_->survey; }
const SurveyStore& Project::survey() const { return parts_->survey; }

SheetStore& Project::sheets() { return parts_->sheets; }

SectorStore& Project::sectors() { return parts_->sectors; }

GroupStore& Project::groups() { return parts_->groups; }

Merging& Project::merging() { return parts_->merging; }

Uploading& Project::uploading() { return parts_->uploading; }

Refreshing& Project::refreshing() { return parts_->refreshing; }

Chronicle& Project::chronicle() { return parts_->chronicle; }

}  // namespace arpent::project
