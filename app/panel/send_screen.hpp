// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/panel/place.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/progress.hpp"
#include "core/job/worker.hpp"
#include "core/upload/plan.hpp"
#include "core/upload/sender.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace arpent::panel {

/// « Envoyer à OpenStreetMap »: what goes, under which words, by whose account; then how far it is,
/// and what became of it. Sending happens on a worker with a connection of its own; whatever ends
/// it, sending again goes on where it was.
class SendScreen {
public:
    /// The project outlives it. `wake` ends the window's sleep.
    SendScreen(project::Project& project, std::function<void()> wake);

    void open();
    std::optional<Place> draw(ui::Ui& ui, operation::Workbench& bench);
    bool is_busy() const { return progress_ != nullptr; }

private:
    void refresh();
    void send();
    void finished(operation::Workbench& bench);
    void draw_words(ui::Ui& ui, const ui::Rect& rect);
    std::optional<Place> draw_side(ui::Ui& ui, const ui::Rect& rect);
    std::optional<Place> draw_go(ui::Ui& ui, ui::Column& column);
    void draw_report(ui::Ui& ui, ui::Column& column);

    project::Project& project_;
    std::string comment_;
    std::string hashtag_;
    bool has_account_ = false;  ///< when the screen was opened
    upload::Plan plan_;
    bool reviewed_ = false;              ///< somebody read through everything that would be sent
    std::optional<std::uint64_t> seen_;  ///< the edits when it was planned
    std::shared_ptr<job::Progress> progress_;
    std::optional<upload::SendReport> report_;
    std::optional<Message> failure_;
    bool learn_ = false;  ///< a worker stored something that the map does not show yet
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: it posts into the mailbox
};

}  // namespace arpent::panel
