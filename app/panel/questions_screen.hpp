// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/map_view.hpp"
#include "app/operation/workbench.hpp"
#include "app/panel/mark_pictures.hpp"
#include "app/panel/question_words.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/merge/question.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace arpent::panel {

/// « Questions à régler ensemble »: one question that the whole room answers before the projector,
/// with the map, the groups' names, colours and shapes, and the crops of their papers.
class QuestionsScreen {
public:
    /// Both outlive it.
    QuestionsScreen(project::Project& project, map::MapView& view, std::function<void()> wake);

    /// Starts with the first question, those put off included.
    void open();
    /// True when the person leaves.
    bool draw(ui::Ui& ui, operation::Workbench& bench);
    bool is_busy() const { return pictures_.is_busy(); }

private:
    /// A place on the map that an answer stands for.
    struct Sign {
        std::vector<geo::Location> line;  ///< one place, or a line
        std::string group;
    };

    void refresh(operation::Workbench& bench);
    const merge::Question* current() const;
    void show(operation::Workbench& bench);
    void answer(operation::Workbench& bench, const std::string& choice);
    std::vector<Sign> signs_of(const merge::Question& question, const osm::Graph& map);
    ui::GroupLook look_of(const std::string& group) const;
    void draw_map_side(ui::Ui& ui, const ui::Rect& rect);
    void draw_signs(ui::Ui& ui, const ui::Rect& map);
    void draw_sign(ui::Ui& ui, ui::Point place, ui::Point head, const std::string& group,
                   const std::string& letter);
    void draw_question(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    void draw_papers(ui::Ui& ui, ui::Column& column);
    /// Shapes and names at the right end of a row.
    void draw_groups(ui::Ui& ui, ui::Rect row, const std::vector<std::string>& groups,
                     ui::Align align);
    void draw_nothing(ui::Ui& ui, const ui::Rect& rect);
    void draw_undo(ui::Ui& ui, ui::Rect row, operation::Workbench& bench);

    project::Project& project_;
    map::MapView& view_;
    MarkPictures pictures_;
    std::vector<merge::Question> questions_;  ///< open ones that nobody put off
    std::set<std::string> later_;
    std::optional<std::uint64_t> seen_;
    std::string shown_;  ///< id of the question on the screen
    QuestionWords words_;
    std::vector<Sign> signs_;
    std::vector<edit::MarkRef> papers_;  ///< marks that became what it is about
    std::size_t answered_ = 0;
    bool placed_ = false;
};

}  // namespace arpent::panel
