// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/idea_board.hpp"
#include "core/paper/document.hpp"
#include "core/project/mark_queue.hpp"
#include "core/project/poster.hpp"
#include "core/upload/upload_journal.hpp"

#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

namespace arpent::project {

/// What one group did.
struct ReportGroup {
    std::string name;  ///< "" for work before anybody chose a group
    DeedCount deeds;
    std::vector<std::string> themes;  ///< ids of those it worked on, in the catalogue's order
};

/// What the workshop came to, in numbers; taken from the carnet once for any number of files.
struct Report {
    PosterSource quarter;
    bool practice = false;
    /// By the alphabet, nameless work last. A report ranks nobody, and names nobody who did
    /// nothing.
    std::vector<ReportGroup> groups;
    MarkCounts marks;
    std::size_t questions = 0;
    std::size_t to_send = 0;  ///< elements that OSM does not have yet and could be sent
    std::size_t held = 0;     ///< that are held back
    std::vector<upload::SentChangeset> changesets;
    std::vector<edit::IdeaBoard::Entry> ideas;  ///< by heading
};

struct ReportOrder {
    std::string language = "fr";
    std::string date;  ///< as it is to stand there
};

/// The thread that owns the carnet; some milliseconds.
Report begin_report(Project& project);
/// Counts what begin_report() read: any thread, as long as poster_source(). Throws Cancelled.
void count(Report& report, job::Progress& progress, const std::stop_token& stop);

/// The report as a text with tables and maps, for write_document(). Any thread; `report` must
/// outlive what it returns.
paper::Document plan_report(const Report& report, const ReportOrder& order, const Say& say);

/// The page of a changeset for people; "" when the API's name says none.
std::string changeset_link(const upload::SentChangeset& changeset);

}  // namespace arpent::project
