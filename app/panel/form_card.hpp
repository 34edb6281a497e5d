// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panel/question_view.hpp"
#include "app/panel/tag_table.hpp"
#include "app/ui/column.hpp"
#include "core/osm/element_id.hpp"
#include "core/preset/form_walk.hpp"

#include <functional>
#include <optional>
#include <string>

namespace arpent::panel {

/// What the form is about.
struct FormSubject {
    osm::ElementId element;
    osm::Tags tags;
    preset::PresetPtr preset;  ///< null: nobody knows what it is; only its tags are shown
    /// What is answered stays as it is; only what nobody has answered yet is asked.
    bool locked = false;
    bool shows_tags = true;       ///< offers to show the OSM tags
    bool question_first = false;  ///< nothing stands above the question: for many, one by one
};

/// One question at a time about the thing that is selected, with pictures and words; what is
/// answered already, in short and changeable; its OSM tags behind one click. Knows neither map nor
/// journal: what it returns is for the caller to commit.
class FormCard {
public:
    struct Result {
        std::optional<osm::Tags> tags;  ///< the person changed something
        bool other_kind = false;        ///< « Ce n'est pas ça »
    };
    /// `after` draws what else belongs to the thing, below the answers.
    Result draw(ui::Ui& ui, const ui::Rect& rect, const FormSubject& subject,
                const std::function<void(ui::Column&)>& after);

    /// Whether the last draw() left a question open.
    bool is_asking() const { return current_.has_value(); }

private:
    void begin(const FormSubject& subject);
    void advice(ui::Ui& ui, ui::Column& column, const FormSubject& subject);
    void how_far(ui::Ui& ui, ui::Column& column) const;
    void ask(ui::Ui& ui, ui::Column& column, const FormSubject& subject, Result& result);
    void answers(ui::Ui& ui, ui::Column& column, const FormSubject& subject, Result& result);
    void take(const QuestionView::Answer& answer, const FormSubject& subject, Result& result);
    /// Cuts the buttons that stay in place under the question off `rest`.
    void below_question(ui::Ui& ui, ui::Rect& rest, const FormSubject& subject, Result& result);
    void skip_row(ui::Ui& ui, const ui::Rect& rect);
    void footer(ui::Ui& ui, ui::Column& column, const FormSubject& subject, Result& result);

    std::string about_;  ///< element and preset that the state below belongs to
    preset::FormWalk walk_;
    std::vector<preset::Question> questions_;
    std::optional<preset::Question> current_;
    QuestionView view_;
    TagTable table_;
    bool show_tags_ = false;
};

}  // namespace arpent::panel
