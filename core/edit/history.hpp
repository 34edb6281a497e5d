// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/journal.hpp"
#include "core/edit/mark_board.hpp"
#include "core/edit/overlay.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace arpent::edit {

/// An action to be made true: on the map, on marks, or on both at once.
struct Action {
    Change change;
    Message label;
    std::string group;
    std::vector<Mark> read{};         ///< marks that a paper brings
    std::vector<MarkChange> marks{};  ///< what becomes of these and other marks
};

/// The one way in which a carnet's map changes: each commit, undo and redo is one edit of the
/// journal, durable when the function returns; when it throws, nothing changed. Undo and redo go
/// back to the carnet's first edit, also after a restart, over all edits made in this carnet.
/// Belongs to the thread of its Database; overlay() may go anywhere.
class History {
public:
    /// Reads the journal. The database and the base must outlive it.
    History(const store::Database& database, std::shared_ptr<const osm::Graph> base);

    const std::shared_ptr<const Overlay>& overlay() const { return overlay_; }
    const Journal& journal() const { return journal_; }
    const MarkBoard& marks() const { return marks_; }
    NewIds& new_ids() { return new_ids_; }

    /// An empty change is no edit.
    void commit(const Change& change, const Message& label, const std::string& group);
    /// Several edits, all or none. `beside` writes what must be true together with them.
    void commit(std::span<const Action> actions, const std::function<void()>& beside = {});

    /// The label of the action that undo() or redo() would undo or redo.
    std::optional<Message> undo_label() const;
    std::optional<Message> redo_label() const;
    /// Returns what happened to the map; nothing when there was nothing to undo or redo.
    std::optional<Change> undo(const std::string& group);
    std::optional<Change> redo(const std::string& group);

    /// When the last edit was stored, seconds since 1970; nothing before the first.
    std::optional<std::int64_t> last_time() const { return last_time_; }

private:
    /// An edit that can be undone: an action on the undo side, an undo on the redo side.
    struct Entry {
        EditId id;
        Message label;
    };

    void note(const Edit& edit);
    std::optional<Change> take_back(const std::vector<Entry>& entries, const std::string& group);

    Journal journal_;
    NewIds new_ids_;
    std::shared_ptr<const Overlay> overlay_;
    MarkBoard marks_;
    std::vector<Entry> undo_;
    std::vector<Entry> redo_;
    std::optional<std::int64_t> last_time_;
};

}  // namespace arpent::edit
