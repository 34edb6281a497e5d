// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/kind.hpp"

#include "core/preset/apply.hpp"

#include <variant>

namespace arpent::operation {

Kind kind_of(const preset::PresetPtr& preset) {
    const auto tags = preset::apply(*preset, {});
    const auto* set = std::get_if<osm::Tags>(&tags);
    return {preset, set != nullptr ? *set : osm::Tags{}};
}

}  // namespace arpent::operation
