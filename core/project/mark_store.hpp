// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/edit/change.hpp"
#include "core/osm/tags.hpp"
#include "core/project/mark_crop.hpp"
#include "core/project/mark_queue.hpp"
#include "core/project/reading.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace arpent::edit {
class History;
}
namespace arpent::store {
class Database;
}
namespace arpent::project {

struct Settings;

/// What a group entered last from a mark: the next one like it takes two clicks.
struct LastEntry {
    std::string preset;  ///< its id; "" when nobody said
    osm::Tags tags;      ///< as the element has them now
    osm::ElementId element;
};

/// What people left on papers, and the queue in which it becomes work. Every change is one edit of
/// the journal under the group of Settings, durable when it returns and undone by Project::undo().
/// The thread that owns the carnet. Every function throws Error when the file fails.
class MarkStore {
public:
    /// All must outlive it.
    MarkStore(const store::Database& database, edit::History& history, const Settings& settings)
        : database_(database), history_(history), settings_(settings) {}

    /// Keeps a paper and its marks. A file that is here already
    /// is not kept again; a mark that was read before, near the same place of the same sheet, is
    /// not made again. Pen marks are numbered in reading order after those of their sheet.
    KeptReading keep(const Reading& reading);

    /// In the order of work: by the sheet's name, marks before rows, by the sheet's code, pen marks
    /// and then stickers by number.
    std::vector<QueuedMark> queue(const MarkFilter& filter = {}) const;
    std::optional<QueuedMark> find(edit::MarkRef ref) const;
    MarkCounts counts(const MarkFilter& filter = {}) const;
    /// What is left for the « à compléter » sheet: to do, to complete or doubtful, with a place.
    std::vector<QueuedMark> left(const MarkFilter& filter = {}) const;
    /// The next one to do after `ref` in the queue, from its beginning again at its end; nothing
    /// when none is left.
    std::optional<edit::MarkRef> next_to_do(edit::MarkRef after,
                                            const MarkFilter& filter = {}) const;

    /// Marks that are in the state already are left alone.
    void set_state(std::span<const edit::MarkRef> marks, edit::MarkState state);
    void set_state(edit::MarkRef mark, edit::MarkState state) { set_state({&mark, 1}, state); }
    /// The answer to « C'est quoi ? » before the element is made; "" takes it back.
    void set_preset(edit::MarkRef mark, const std::string& preset);

    /// Makes the element of a mark (and of the row of the form that tells more of it): one edit
    /// with `change`; the marks are done and name `element`. `label` says it for undo.
    void enter(std::span<const edit::MarkRef> marks, const edit::Change& change,
               osm::ElementId element, const std::string& preset, const Message& label);

    /// The row of a relevé form of the same group and sector that has the mark's number: likely
    /// the same thing. Of several, the one of the form behind the mark's map. A suggestion that a
    /// person confirms.
    std::optional<QueuedMark> suggested_row(edit::MarkRef mark) const;
    /// What the ticks of a row mean, by the theme of the form it was printed on (ticked_tags.hpp);
    /// nothing for what is no row.
    osm::Tags suggested_tags(edit::MarkRef row) const;
    /// What this group entered last from a mark whose element still exists.
    std::optional<LastEntry> last_entry(const std::string& group) const;

    /// Where the pictures of marks are cut out, for make_crops() on any thread. A mark whose paper
    /// is not in this carnet has no scan there.
    std::vector<CropPlace> crop_places(std::span<const edit::MarkRef> marks) const;
    /// The scan that is this very file, byte for byte.
    std::optional<ScanId> scan_of(const edit::PictureHash& picture) const;

private:
    MarkSheet sheet_of(const std::string& code) const;
    std::optional<edit::MarkRef> known(const edit::Mark& mark) const;
    void number(std::vector<edit::Mark>& marks) const;

    const store::Database& database_;
    edit::History& history_;
    const Settings& settings_;
};

}  // namespace arpent::project
