// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panel/papers.hpp"
#include "app/ui/picture.hpp"
#include "app/ui/ui.hpp"

#include <optional>

namespace arpent::panel {

/// « Nos papiers »: the papers of the carnet in a card, each with what its place is worth, and for
/// the chosen one its verbs.
class PapersPage {
public:
    /// True when the person wants to choose a file.
    bool draw(ui::Ui& ui, const ui::Rect& rect, Papers& papers);

private:
    void draw_list(ui::Ui& ui, const ui::Rect& rect, Papers& papers);
    void draw_verbs(ui::Ui& ui, const ui::Rect& rect, Papers& papers, const Paper& paper);
    void ask_to_remove(ui::Ui& ui, Papers& papers);
    void ask_how_to_take(ui::Ui& ui, Papers& papers);

    std::optional<project::ScanId> chosen_;
    std::optional<project::ScanId> opacity_changed_;  ///< and not kept yet
    std::optional<project::ScanId> removing_;         ///< asked whether to
    std::optional<project::ScanId> taking_;           ///< asked as what
};

/// The sign and the colour of a placement's worth.
struct TrustLook {
    ui::Picture picture;
    ImU32 color;
};
TrustLook look_of(operation::Trust trust);

}  // namespace arpent::panel
