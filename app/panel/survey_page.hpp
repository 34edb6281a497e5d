// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/mode/place_pin.hpp"
#include "app/operation/workbench.hpp"
#include "app/ui/column.hpp"
#include "app/ui/ui.hpp"
#include "core/job/mailbox.hpp"
#include "core/job/worker.hpp"
#include "core/project/survey.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace arpent::panel {

/// « Notre enquête »: a table of local actors and places as a private map, by field of action; what
/// has no place is put on the map by hand, and what may be an object of the map is asked about.
class SurveyPage {
public:
    /// `folder`: where files go. `wake` ends the window's sleep when a table is read.
    SurveyPage(std::filesystem::path folder, const std::function<void()>& wake)
        : folder_(std::move(folder)), mailbox_(wake) {}

    /// True when a table is to be chosen.
    bool draw(ui::Ui& ui, const ui::Rect& rect, operation::Workbench& bench);
    /// Reads a table on a worker; it replaces the survey.
    void take(const std::filesystem::path& table, operation::Workbench& bench);
    bool is_working() const { return is_reading_; }

    /// The places over the map, in their field's colour.
    void draw_pins(ui::Ui& ui, const ui::Rect& map, const map::Camera& camera);
    /// What the map does meanwhile: says where the chosen row is. Null while none is chosen.
    mode::Mode* mode() { return current_ ? &place_ : nullptr; }

private:
    void load(operation::Workbench& bench);
    void keep(operation::Workbench& bench);
    bool invite(ui::Ui& ui, ui::Column& column);
    void list(ui::Ui& ui, ui::Column& column, operation::Workbench& bench);
    void one(ui::Ui& ui, ui::Column& column, operation::Workbench& bench, std::size_t index);
    void opened(ui::Ui& ui, ui::Column& column, operation::Workbench& bench);
    void propose(ui::Ui& ui, ui::Column& column, operation::Workbench& bench);
    void take_along(operation::Workbench& bench);

    std::filesystem::path folder_;
    bool is_loaded_ = false;
    bool is_reading_ = false;
    std::vector<project::SurveyPlace> places_;  ///< by field, then by name
    std::vector<project::SurveyField> fields_;
    std::optional<std::size_t> current_;
    std::size_t proposal_ = 0;  ///< of the chosen row's matches
    mode::PlacePin place_;
    job::Mailbox mailbox_;
    job::Worker worker_;  // last: it posts into the mailbox
};

}  // namespace arpent::panel
