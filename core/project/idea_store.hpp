// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/idea_board.hpp"
#include "core/project/poster.hpp"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace arpent::edit {
class History;
}
namespace arpent::project {

struct Settings;

/// « Idées du quartier »: wishes and opinions about places. They travel between laptops with the
/// journal, and stand in no export of the map and in nothing that is sent. Every change is one edit
/// under the group of Settings, durable when it returns and undone by Project::undo(). The thread
/// that owns the carnet. Throws Error when the file fails.
class IdeaStore {
public:
    /// Both must outlive it.
    IdeaStore(edit::History& history, const Settings& settings)
        : history_(history), settings_(settings) {}

    /// By heading, then as they were written.
    std::vector<edit::IdeaBoard::Entry> list() const;

    /// `text` without white space around it, at most edit::max_idea_text bytes (more is cut at a
    /// character's end); nothing happens, and 0 returns, when nothing is left of it.
    edit::IdeaRef add(edit::IdeaHeading heading, std::string_view text, geo::Location place);
    /// The idea says something else from now on: another ref. 0 as for add().
    edit::IdeaRef change(edit::IdeaRef idea, edit::IdeaHeading heading, std::string_view text,
                         geo::Location place);
    void remove(edit::IdeaRef idea);

private:
    edit::IdeaRef write(edit::Idea idea, std::vector<edit::IdeaRef> dropped, const char* label);

    edit::History& history_;
    const Settings& settings_;
};

/// What people call a heading, by `say`.
std::string heading_words(edit::IdeaHeading heading, const Say& say);

/// Writes ideas as GeoJSON that uMap reads: the heading as `name`, the text as `description`,
/// `group`, and a colour for each heading. Whole or not at all; throws Error (error.cannot_write,
/// error.disk_full). Any thread.
void write_ideas(std::span<const edit::IdeaBoard::Entry> ideas, const std::filesystem::path& file,
                 const Say& say);

}  // namespace arpent::project
