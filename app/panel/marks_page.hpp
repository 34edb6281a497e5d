// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/operation/mark_work.hpp"
#include "app/operation/workbench.hpp"
#include "app/panel/form_card.hpp"
#include "app/panel/kind_chooser.hpp"
#include "app/panel/mark_answers.hpp"
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
/// paper, until none is left. A sticker takes one click, one more of the same at most two; each
/// question of the form one. What is settled makes room for the next mark by itself; undo goes back
/// to it. What cannot be entered is to be completed, not found or doubtful.
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
    const project::QueuedMark* find(std::optional<edit::MarkRef> ref) const;
    const project::QueuedMark* current() const { return find(current_); }
    void go(operation::Workbench& bench, std::optional<edit::MarkRef> mark);
    void go_on(operation::Workbench& bench);
    void step(operation::Workbench& bench, int by);
    void look_at_row(operation::Workbench& bench);
    operation::MarkAndRow mark_and_row() const;
    void enter(operation::Workbench& bench, const operation::Kind& kind);
    void settle(operation::Workbench& bench, edit::MarkState state);
    /// It was settled just now: what undo comes back to.
    void settled();

    void nothing(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void to_settle(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void head(ui::Ui& ui, ui::Column& column, operation::Workbench& bench);
    void picture(ui::Ui& ui, const ui::Rect& rect, const project::QueuedMark& mark);
    void answers(ui::Ui& ui, ui::Column& column, operation::Workbench& bench);
    void state_button(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                      edit::MarkState state);
    void skip_row(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void ask_kind(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void ask_other_kind(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                        const osm::Element& element);
    void entered(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
                 const osm::Element& element);
    void form(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench,
              const osm::Element& element);
    bool like_before(ui::Ui& ui, ui::Column& column, operation::Workbench& bench,
                     const osm::Element& element);

    KindChooser chooser_;
    FormCard form_;
    MarkAnswers answers_;
    MarkPictures pictures_;
    std::vector<project::QueuedMark> queue_;
    std::size_t todo_ = 0;
    std::optional<std::uint64_t> seen_;  ///< the edits that the queue was read with
    std::optional<edit::MarkRef> current_;
    std::optional<project::QueuedMark> row_;  ///< of the relevé, that tells more of it
    std::vector<edit::MarkRef> settled_;      ///< in this sitting, the last one at the end
    std::optional<edit::MarkRef> walked_;     ///< whose questions are walked through to the next
    std::optional<operation::Kind> before_;   ///< the thing like it that was entered before
    bool choosing_ = false;
};

}  // namespace arpent::panel
