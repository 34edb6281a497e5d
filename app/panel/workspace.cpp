// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/workspace.hpp"

#include "core/base/error.hpp"
#include "core/base/log.hpp"
#include "core/preset/catalogue.hpp"

#include <utility>

namespace arpent::panel {

Workspace::Workspace(std::unique_ptr<project::Project> project, const std::function<void()>& wake)
    : project_(std::move(project)),
      view_(wake),
      screen_(*project_, view_,
              std::make_shared<const preset::PresetCatalogue>(preset::built_in_catalogue()), wake) {
}

Workspace::~Workspace() {
    try {
        screen_.close();
    } catch (const Error& error) {
        log::warn(std::string("a drawing was not kept: ") + error.what());
    }
}

}  // namespace arpent::panel
