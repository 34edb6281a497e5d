// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"
#include "core/merge/question.hpp"
#include "core/merge/round.hpp"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace arpent::edit {
class History;
struct Action;
}  // namespace arpent::edit
namespace arpent::store {
class Database;
}
namespace arpent::project {

struct Settings;

/// What the groups' work came to.
struct MergeReport {
    std::size_t devices = 0;    ///< whose edits the carnet holds now
    std::size_t edits_new = 0;  ///< that this merge brought
    std::size_t agreed = 0;     ///< registers in which groups said the same
    std::size_t merged = 0;     ///< what groups changed at once without contradiction
    std::size_t conflicts = 0;  ///< open questions
    std::size_t duplicates = 0;
    std::vector<Message> refused;  ///< why other carnets could not be taken, one of each
};

/// A carnet that was found where groups put their work.
struct FoundPack {
    std::filesystem::path file;
    std::string group;               ///< that worked in it; "" when nobody said
    std::size_t edits_new = 0;       ///< that this carnet lacks
    std::optional<Message> why_not;  ///< set: it cannot be taken
};

/// Other carnets' edits, and the questions that they raise. The thread that owns the carnet.
class Merging {
public:
    /// All must outlive it.
    Merging(const store::Database& database, edit::History& history, const Settings& settings)
        : database_(database), history_(history), settings_(settings) {}

    /// Takes the edits of other carnets, or of all carnets in folders, each whole or not at all,
    /// durable on return; one that cannot be taken keeps no other out. Or why none was:
    /// error.merge_no_carnet, as merge::read_delivery says, or the Error of a file that cannot be
    /// read (a stick that was pulled); nothing has changed then. Throws Error where this carnet
    /// cannot be written.
    std::variant<MergeReport, Message> take(std::span<const std::filesystem::path> others);

    /// Takes a part of another carnet, as the room's network brings it (merge::Extent::part), and
    /// returns how many edits were new. Or why not, as merge::read_delivery says.
    std::variant<std::size_t, Message> take_part(const store::Database& part);
    /// A connection for another thread, that sees what is committed.
    store::Database another_reader() const;

    /// The carnets among files and in folders, and what each would bring; changes nothing. This
    /// carnet itself is left out. Folders that cannot be read are empty.
    std::vector<FoundPack> look(std::span<const std::filesystem::path> places) const;

    /// Conflicts, then duplicates: the same on every carnet that holds the same edits.
    std::vector<merge::Question> questions() const;

    /// The duplicates among them as a room is asked about them: by place, several things at once.
    std::vector<merge::Round> rounds() const;

    /// The group that made an element; nothing for what was in the extract.
    std::optional<std::string> author(osm::ElementId id) const;

    /// An ordinary edit under the settings' group, that undo takes back; "later" changes nothing.
    /// `question`: the id of a question, or of a round ("same" or "different" for all of it).
    /// Why not: error.answer_question (no such question is open), and as merge::answer_to says.
    std::optional<Message> answer(std::string_view question, std::string_view choice);

private:
    std::optional<Message> commit(std::variant<edit::Action, Message> answer);

    const store::Database& database_;
    edit::History& history_;
    const Settings& settings_;
};

}  // namespace arpent::project
