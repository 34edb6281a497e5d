// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/name_element.hpp"

#include "app/operation/change_tags.hpp"
#include "core/preset/apply.hpp"

namespace arpent::operation {

bool name_element(Workbench& bench, osm::ElementId id, const preset::PresetPtr& kind) {
    const osm::Element element = bench.graph()->get(id);
    if (!element) return false;
    const auto before = bench.recognise(element);
    auto tags = before ? preset::exchange(*before, *kind, element.tags())
                       : preset::apply(*kind, element.tags());
    if (const auto* refused = std::get_if<Message>(&tags)) {
        bench.tell(*refused);
        return false;
    }
    if (!change_tags(bench, id, std::get<osm::Tags>(tags))) return false;
    // It was put on the map before anybody said what it is.
    if (!before && id.ref < 0) look_for_twin(bench, id);
    return true;
}

}  // namespace arpent::operation
