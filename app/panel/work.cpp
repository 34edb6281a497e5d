// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/work.hpp"

#include "app/text/text.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/progress_bar.hpp"
#include "core/base/error.hpp"
#include "core/base/log.hpp"

#include <utility>

namespace arpent::panel {

using namespace ui;

namespace {

// How often the progress is drawn: a worker that reports often must not keep the screen busy.
constexpr double redraw_s = 0.1;

}  // namespace

Work::Work(std::function<void()> wake, std::function<void(const Message&)> failed)
    : failed_(std::move(failed)), mailbox_(std::move(wake)) {}

void Work::start(Message words, Task task) {
    running_ = Running{std::move(words), std::make_shared<job::Progress>()};
    worker_.post(
        [this, progress = running_->progress, task = std::move(task)](const std::stop_token& stop) {
            std::function<void()> afterwards;
            try {
                afterwards = task(*progress, stop);
            } catch (const Cancelled&) {
                log::info("cancelled");
            } catch (const Error& e) {
                afterwards = [this, message = e.message()] { failed_(message); };
            } catch (const std::exception& e) {
                log::warn(e.what());
                afterwards = [this] { failed_({"error.unexpected", {}}); };
            }
            mailbox_.post([this, afterwards = std::move(afterwards)] {
                running_.reset();
                if (afterwards) {
                    afterwards();
                }
            });
        });
}

void Work::cancel() {
    if (running_) {
        running_->cancelled = true;
        worker_.cancel_all();
    }
}

void Work::draw(Ui& ui) {
    if (!running_) {
        return;
    }
    const Dialog dialog(ui, {560_px, 168_px});
    const std::string words =
        running_->cancelled ? text::tr("work.cancelling") : text::say(running_->words);
    if (progress_card(ui, dialog.content(), words, running_->progress->share()) ||
        dialog.dismissed()) {
        cancel();
    }
    ui.request_frame_in(redraw_s);
}

}  // namespace arpent::panel
