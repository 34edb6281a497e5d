// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/operation/workbench.hpp"
#include "app/panel/form_card.hpp"
#include "app/panel/kind_chooser.hpp"
#include "app/panel/mark_pictures.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/project/mark_queue.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace arpent::panel {

/// « 23 marques à saisir »: what people left on the papers, one mark at a time with its piece of
/// paper, until none is left. « C'est quoi ? » and the same thing again take one click each; what
/// cannot be entered is to be completed, not found or doubtful.
class MarksPage {
public:
    MarksPage(project::Project& project, std::shared_ptr<const preset::PresetCatalogue> presets,
              const std::function<void()>& wake);

    void draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    /// The numbers of the marks where they lie, over the map.
    void draw_pins(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera,
                   operation::Workbench& bench);
    bool is_busy() const { return pictures_.is_busy(); }

private:
    void refresh(operation::Workbench& bench);
    const project::QueuedMark* current() const;
    void go(operation::Workbench& bench, std::optional<edit::MarkRef> mark);
    void go_on(operation::Workbench& bench);
    void step(operation::Workbench& bench, int by);

    void nothing(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void head(ui::Ui& ui, ui::Column& column, operation::Workbench& bench);
    void picture(ui::Ui& ui, const ui::Rect& rect, const project::QueuedMark& mark);
    void answers(ui::Ui& ui, ui::Column& column, operation::Workbench& bench,
                 const project::QueuedMark& mark);
    void states(ui::Ui& ui, ui::Rect& rest, operation::Workbench& bench,
                const project::QueuedMark& mark);
    void ask_kind(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                  const project::QueuedMark& mark);
    void entered(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                 const osm::Element& element);
    void enter(operation::Workbench& bench, const edit::Mark& mark, const operation::Kind& kind);

    KindChooser chooser_;
    FormCard form_;
    MarkPictures pictures_;
    std::vector<project::QueuedMark> queue_;
    std::size_t todo_ = 0;
    std::optional<std::uint64_t> seen_;  ///< the edits that the queue was read with
    std::optional<edit::MarkRef> current_;
    bool choosing_ = false;
};

}  // namespace arpent::panel
