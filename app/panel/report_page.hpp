// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/base/message.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/progress.hpp"
#include "core/job/worker.hpp"
#include "core/project/report.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace arpent::panel {

/// « Garder une trace »: the report to read or to print, or a poster of each theme. « Emporter chez
/// soi »: the carnet with a guide. The files are made on a worker, and the map goes on living.
class ReportPage {
public:
    /// `folder`: where files go. `wake` ends the window's sleep when they are made.
    ReportPage(std::filesystem::path folder, const std::function<void()>& wake)
        : folder_(std::move(folder)), mailbox_(wake) {}

    void draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    bool is_working() const { return progress_ != nullptr; }

private:
    void choices(ui::Ui& ui, ui::Column& column, operation::Workbench& bench);
    void make(operation::Workbench& bench);

    std::filesystem::path folder_;
    std::size_t format_ = 0;
    std::shared_ptr<job::Progress> progress_;  ///< while files are being made
    std::filesystem::path made_;               ///< to be opened
    std::optional<Message> outcome_;
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: it posts into the mailbox
};

}  // namespace arpent::panel
