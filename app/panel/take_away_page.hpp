// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/ui/ui.hpp"
#include "core/base/message.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/progress.hpp"
#include "core/job/worker.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace arpent::panel {

/// « Emporter la carte »: which program is it for, under which name; then where it is. The file is
/// written on a worker, and the map goes on living.
class TakeAwayPage {
public:
    /// `folder`: where files go. `wake` ends the window's sleep when one is written.
    TakeAwayPage(std::filesystem::path folder, const std::function<void()>& wake)
        : folder_(std::move(folder)), mailbox_(wake) {}

    void draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    bool is_working() const { return progress_ != nullptr; }

private:
    void write(const operation::Workbench& bench);
    std::filesystem::path target() const;

    std::filesystem::path folder_;
    std::string name_;
    std::size_t format_ = 0;
    std::shared_ptr<job::Progress> progress_;  ///< while a file is being written
    std::optional<Message> outcome_;
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: it posts into the mailbox
};

}  // namespace arpent::panel
