// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/edit/edit.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace arpent::edit {
class History;
struct Undone;
}  // namespace arpent::edit
namespace arpent::project {

struct Settings;

/// One edit, as people are told of it: who, when, what, on what.
struct Step {
    edit::EditId id;
    std::string group;                     ///< "" before anybody chose
    std::int64_t time = 0;                 ///< seconds since 1970 by that laptop's clock
    Message label;                         ///< what was done; of an undo, what it took back
    std::vector<osm::ElementId> elements;  ///< that it wrote, each once, by their newest ids
    std::size_t marks = 0;                 ///< of papers, that it wrote
    std::optional<edit::EditId> undoes;    ///< set: it is an undo or a redo
    bool undone = false;                   ///< taken back since
    bool can_undo = false;                 ///< undo() would change something
};

/// Which steps are wanted.
struct StepFilter {
    std::optional<std::string> group;
    std::optional<osm::ElementId> element;
    std::size_t most = std::numeric_limits<std::size_t>::max();  ///< the newest ones
};

/// What changed, by whom, when: of the whole carnet, of a group, of an element; each step can be
/// undone. The thread that owns the carnet. Reads the whole journal: 0.1 s for 3,500 edits.
class Chronicle {
public:
    /// Both must outlive it.
    Chronicle(edit::History& history, const Settings& settings)
        : history_(history), settings_(settings) {}

    /// In the order in which this carnet stored them, the last first.
    std::vector<Step> steps(const StepFilter& filter = {}) const;

    /// Undoes a step, anybody's, under the settings' group; Project::undo() takes that back. Later
    /// edits stay: what they wrote or need is named in the result. Why not: error.undo_step (there
    /// is no such step, or it is undone already).
    std::variant<edit::Undone, Message> undo(edit::EditId id);

private:
    edit::History& history_;
    const Settings& settings_;
};

/// In words, what an undo left as later edits made it: "undo.left.tag" with `key` …,
/// "undo.left.several" with `n`; nothing for nothing.
std::optional<Message> left_words(const std::vector<edit::Register>& left);

}  // namespace arpent::project
