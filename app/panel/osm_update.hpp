// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/panel/file_browser.hpp"
#include "app/panel/place.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/progress.hpp"
#include "core/job/worker.hpp"
#include "core/project/refreshing.hpp"

#include <functional>
#include <memory>
#include <optional>

namespace arpent::panel {

/// « Mettre à jour »: what others changed in OpenStreetMap comes into the carnet, from there or
/// from a newer file; how far it is, what came, how many questions there are. Reading happens on a
/// worker and changes nothing; what was read is taken all at once.
class OsmUpdate {
public:
    /// The project outlives it. `wake` ends the window's sleep.
    OsmUpdate(project::Project& project, std::function<void()> wake);

    void open();
    /// Draws into a column, and takes what was read into the carnet.
    std::optional<Place> draw(ui::Ui& ui, ui::Column& column, operation::Workbench& bench);
    /// The choice of a file fills the window; true while it is there.
    bool draw_files(ui::Ui& ui);
    bool is_busy() const { return progress_ != nullptr; }

private:
    using Reading =
        std::function<project::Refreshing::Answer(job::Progress&, const std::stop_token&)>;
    void read(Reading reading);
    void take(operation::Workbench& bench);
    std::optional<Place> draw_report(ui::Ui& ui, ui::Column& column) const;
    void draw_start(ui::Ui& ui, ui::Column& column);

    project::Project& project_;
    std::shared_ptr<job::Progress> progress_;
    std::optional<project::RefreshNews> news_;  ///< read, and not yet in the carnet
    std::optional<project::RefreshReport> report_;
    std::optional<Message> failure_;
    std::optional<FileBrowser> files_;
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: it posts into the mailbox
};

}  // namespace arpent::panel
