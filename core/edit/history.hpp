// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/idea_board.hpp"
#include "core/edit/journal.hpp"
#include "core/edit/mark_board.hpp"
#include "core/edit/overlay.hpp"
#include "core/edit/resolver.hpp"
#include "core/edit/withdrawn.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace arpent::edit {

/// An action to be made true: on the map, on marks, on ideas, or on several at once.
struct Action {
    Change change;
    Message label;
    std::string group;
    std::vector<Mark> read{};         ///< marks that a paper brings
    std::vector<MarkChange> marks{};  ///< what becomes of these and other marks
    std::vector<Idea> ideas{};        ///< new ones
    std::vector<IdeaRef> dropped{};   ///< ideas taken away
    /// Registers that the action settles: written as they will stand, even as they stood.
    std::vector<Register> settled{};
};

/// What an undo or a redo did.
struct Undone {
    Change change;               ///< to the map
    std::vector<Register> left;  ///< what it could not take back: see take_back.hpp
};

/// The one way in which a carnet's map changes: each commit, undo and redo is one edit of the
/// journal, durable when the function returns; when it throws, nothing changed. Undo and redo go
/// back to the carnet's first edit, also after a restart, over all edits made in this carnet.
/// Belongs to the thread of its Database; overlay() may go anywhere.
class History {
public:
    /// Reads the journal; `base` is the carnet's. The database must outlive it. Without a resolver
    /// the last stored write of a register counts, which is right for a carnet that never met
    /// another.
    History(const store::Database& database, std::shared_ptr<const osm::Graph> base,
            Resolver resolver = {});

    const std::shared_ptr<const Overlay>& overlay() const { return overlay_; }
    const Journal& journal() const { return journal_; }
    const MarkBoard& marks() const { return marks_; }
    const IdeaBoard& ideas() const { return ideas_; }
    NewIds& new_ids() { return new_ids_; }

    /// An empty change is no edit.
    void commit(const Change& change, const Message& label, const std::string& group);
    /// Several edits, all or none. `beside` writes what must be true together with them.
    void commit(std::span<const Action> actions, const std::function<void()>& beside = {});

    /// Stores edits of other devices (Journal::receive) and folds again.
    void receive(std::span<const Edit> edits, const std::function<void()>& beside = {});
    /// Within one transaction lets `beside` write what OSM made of edits and elements, and folds
    /// again. Without it: reads again what another connection wrote.
    void learn(const std::function<void()>& beside = {});
    /// The heads of all registers, and the map without edits: the base with the versions that came
    /// after it.
    Heads heads() const;
    const std::shared_ptr<const osm::Graph>& base() const { return base_; }

    /// The label of the action that undo() or redo() would undo or redo.
    std::optional<Message> undo_label() const;
    std::optional<Message> redo_label() const;
    /// Nothing when there was nothing to undo or redo.
    std::optional<Undone> undo(const std::string& group);
    std::optional<Undone> redo(const std::string& group);
    /// Undoes any edit that the carnet holds, anybody's, however old; this is what undo() would
    /// undo next, then. Nothing when there is no such edit or it is undone already.
    std::optional<Undone> undo(EditId id, const std::string& group);
    /// What OSM made of edits, so far.
    const OsmTables& osm_tables() const { return osm_; }
    /// What undos have taken back, so far.
    const Withdrawn& withdrawn() const { return withdrawn_; }

    /// When the last edit was stored, seconds since 1970; nothing before the first.
    std::optional<std::int64_t> last_time() const { return last_time_; }

private:
    /// An edit that can be undone: an action on the undo side, an undo on the redo side.
    struct Entry {
        EditId id;
        Message label;
    };

    void read();
    void read_again();
    void note(const Edit& edit);
    void fold_again();
    /// The map after edits of this carnet that are stored already and laid on top in `map`.
    void advance(std::shared_ptr<const Overlay> map, std::span<const Edit> edits);
    std::optional<Undone> take_back(EditId id, const std::string& group);
    std::set<Register> withdrawn_by_undoing(const Edit& undone) const;
    bool leaves_out(const Edit& undo, const Edit& undone) const;

    Journal journal_;
    const store::Database& database_;
    std::shared_ptr<const osm::Graph> snapshot_;  ///< the carnet's base
    std::shared_ptr<const osm::Graph> base_;      ///< with what came after it
    OsmTables osm_;
    Withdrawn withdrawn_;
    Resolver resolver_;
    NewIds new_ids_;
    /// Kept while several devices or OSM's answers make registers more than chains of writes.
    std::optional<Heads> heads_;
    bool settled_ = true;  ///< the map is what the writes say, one after the other
    Seen noted_;           ///< the edits read so far
    std::shared_ptr<const Overlay> overlay_;
    MarkBoard marks_;
    IdeaBoard ideas_;
    std::vector<Entry> undo_;
    std::vector<Entry> redo_;
    std::optional<std::int64_t> last_time_;
};

}  // namespace arpent::edit
