// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/workbench.hpp"
#include "app/panel/offer_card.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/project/mark_queue.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arpent::panel {

/// What a mark can be, each a click: what its sticker says, the thing before once more, the kinds
/// that its sheet is about, anything else.
class MarkAnswers {
public:
    struct Said {
        std::optional<operation::Kind> kind;
        bool other = false;                   ///< « C'est quoi ? », among all kinds
        std::optional<operation::Tool> draw;  ///< it is no point, or its place is not known
    };

    /// For this mark; `ticked` is what its row of the relevé says.
    void prepare(const operation::Workbench& bench, const project::QueuedMark& mark,
                 const osm::Tags& ticked);
    /// The height at which all that is needed often can be seen.
    float wanted(ui::Ui& ui, float width) const;
    Said draw(ui::Ui& ui, ui::Column& column) const;

private:
    struct Ready {
        Offer offer;
        operation::Kind kind;
    };
    void offer(const char* key, const operation::Kind& kind);
    void kinds(ui::Ui& ui, ui::Column& column, Said& said) const;

    bool placed_ = false;
    std::vector<Ready> offers_;
    std::vector<operation::Kind> kinds_;  ///< of the sheet's theme
    std::vector<std::string> tiles_;      ///< their words, then « Autre chose »
};

}  // namespace arpent::panel
