// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/mode/place_pin.hpp"
#include "app/operation/workbench.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/project/idea_store.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace arpent::panel {

/// « Idées du quartier »: what people wish or think about a place, under six headings; read, added,
/// changed, taken away, and taken along as a file for uMap.
class IdeasPage {
public:
    /// `folder` is where the file goes.
    explicit IdeasPage(std::filesystem::path folder) : folder_(std::move(folder)) {}

    void draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    /// The numbers of the ideas where they lie, over the map.
    void draw_pins(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera,
                   operation::Workbench& bench);
    /// What the map does meanwhile: says where the idea is. Null while none is written.
    mode::Mode* mode() { return draft_ && draft_->heading ? &place_ : nullptr; }

private:
    /// The idea that somebody writes or changes.
    struct Draft {
        edit::IdeaRef ref = 0;  ///< 0: a new one
        std::optional<edit::IdeaHeading> heading;
        std::string text;
        geo::Location place;
    };

    void refresh(operation::Workbench& bench);
    void list(ui::Ui& ui, ui::Rect rest, operation::Workbench& bench);
    void one_idea(ui::Ui& ui, ui::Column& column, operation::Workbench& bench, std::size_t index);
    void ask_heading(ui::Ui& ui, ui::Rect rest);
    void write(ui::Ui& ui, ui::Rect rest, operation::Workbench& bench);
    void keep(operation::Workbench& bench);
    void take_along(operation::Workbench& bench);

    std::filesystem::path folder_;
    std::vector<edit::IdeaBoard::Entry> ideas_;
    std::optional<std::uint64_t> seen_;  ///< the edits that the list was read with
    std::optional<edit::IdeaRef> current_;
    std::optional<Draft> draft_;
    mode::PlacePin place_;
};

}  // namespace arpent::panel
