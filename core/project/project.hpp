// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/edit/change.hpp"
#include "core/edit/overlay.hpp"
#include "core/project/settings.hpp"
#include "core/project/stock.hpp"
#include "core/project/summary.hpp"
#include "core/store/database.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace arpent::edit {
struct Action;
class NewIds;
}  // namespace arpent::edit
namespace arpent::project {

class Chronicle;
class GroupStore;
class IdeaStore;
class MarkStore;
class Merging;
class Refreshing;
class ScanStore;
class SectorStore;
class SheetStore;
class SurveyStore;
class Uploading;

using store::Access;

/// The open carnet: all that windows and commands see of it. One thread owns it (the window's, or
/// the command's); what graph() returns may go to any thread. Every function may throw Error when
/// the disk or the file fails; what was acknowledged before then stays safe.
class Project {
public:
    /// Throws Error: error.carnet_in_use when another window has it open for writing, and the other
    /// keys of store::Database::open.
    static std::unique_ptr<Project> open(const std::filesystem::path& carnet,
                                         Access access = Access::read_write);
    ~Project();
    Project(const Project&) = delete;
    Project& operator=(const Project&) = delete;

    const std::filesystem::path& path() const;
    Access access() const;
    std::string name() const;
    /// For practice: may never be uploaded.
    bool is_practice() const;
    /// The quarter: what the base covers; its larger half where it crosses the antimeridian.
    geo::Box box() const;

    /// The map as it stands, edits applied. Each commit makes another; a holder of the old one
    /// keeps reading the old map.
    std::shared_ptr<const edit::Overlay> graph() const;

    /// One action of the person at the keyboard, durable when it returns, under the group of
    /// settings().group. `label` says it in words for undo ("edit.bench_added"). An empty change
    /// is no edit.
    void commit(const edit::Change& change, const Message& label);
    /// Several actions as one edit each, all or none.
    void commit(std::span<const edit::Action> actions);
    /// Refs for the elements that an action makes.
    edit::NewIds& new_ids();

    /// The label of what undo() or redo() would do; nothing when there is none.
    std::optional<Message> undo_label() const;
    std::optional<Message> redo_label() const;
    /// The change that was applied to the map (to redraw it); nothing when there was none.
    std::optional<edit::Change> undo();
    std::optional<edit::Change> redo();
    /// What the last undo() or redo() could not take back, because later edits changed or need it:
    /// to be named to the person (chronicle.hpp has the words). Empty for most.
    const std::vector<edit::Register>& left_by_undo() const;

    /// When the last edit was stored, seconds since 1970; nothing before the first.
    std::optional<std::int64_t> last_saved() const;

    /// How many edits the carnet holds: whatever shows marks or elements is fresh as long as it
    /// stays the same.
    std::uint64_t edit_count() const;

    /// Whether a person has to unlock the carnet before changing this: the element exists, the
    /// group did not create it, and settings().unlocked is false.
    bool is_locked(osm::ElementId id) const;

    const Settings& settings() const;
    void set_settings(const Settings& settings);

    Summary summary() const;

    /// « avant » and « après »: for theme_count.hpp, posters and reports, on any thread.
    Stock stock() const;

    /// The scans under the drawing.
    ScanStore& scans();
    /// What people left on them, and the queue of it.
    MarkStore& marks();
    /// Wishes and opinions.
    IdeaStore& ideas();
    /// Actors and places of a survey, which stay here.
    SurveyStore& survey();
    const SurveyStore& survey() const;
    /// The pages that were printed.
    SheetStore& sheets();
    /// The parts of the quarter that groups walk, and the groups.
    SectorStore& sectors();
    GroupStore& groups();
    /// Other laptops' work, and what to ask the room about it.
    Merging& merging();
    /// What goes to OpenStreetMap.
    Uploading& uploading();
    /// And what comes from there.
    Refreshing& refreshing();
    /// What changed, by whom, when.
    Chronicle& chronicle();

private:
    struct Parts;
    explicit Project(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> parts_;
};

}  // namespace arpent::project
