// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/change_tags.hpp"

#include "app/operation/act.hpp"
#include "app/operation/again.hpp"
#include "app/operation/words.hpp"
#include "core/edit/action/change_tags.hpp"

namespace arpent::operation {

bool change_tags(Workbench& bench, osm::ElementId id, const osm::Tags& tags) {
    const auto map = bench.graph();
    const osm::Element element = map->get(id);
    if (!element) return false;
    const auto preset = bench.recognise(element.with_tags(tags));
    const char* key = element.tags().empty() ? "done.added" : "done.described";
    if (!commit(bench, edit::change_tags(*map, id, tags), edit_label(key, preset, "word.thing"))) {
        return false;
    }
    if (preset) bench.remember_kind(tool_for(bench, id), {preset, repeatable(tags)});
    return true;
}

}  // namespace arpent::operation
