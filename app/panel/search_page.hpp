// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/place_index.hpp"
#include "app/operation/workbench.hpp"
#include "app/ui/ui.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/worker.hpp"

#include <functional>
#include <memory>
#include <string>

namespace arpent::panel {

/// « Chercher »: streets and named places; what is chosen is flown to and selected. The names are
/// gathered on a worker, anew when the map has changed since.
class SearchPage {
public:
    /// `wake` ends the window's sleep when the names are there.
    explicit SearchPage(const std::function<void()>& wake) : mailbox_(wake) {}

    void draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    /// It is not shown: next time the field gets the focus again.
    void rest() { opened_ = false; }

private:
    void gather(const operation::Workbench& bench);

    std::string query_;
    bool opened_ = false;
    std::shared_ptr<const osm::Graph> gathered_from_;
    std::shared_ptr<const operation::PlaceIndex> index_;
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: it posts into the mailbox
};

}  // namespace arpent::panel
