// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/again.hpp"

#include "app/operation/words.hpp"
#include "app/text/text.hpp"

namespace arpent::operation {
namespace {

preset::PresetPtr selected_kind(const Workbench& bench) {
    const auto id = bench.selection().single();
    const osm::Element element = id ? bench.graph()->get(*id) : osm::Element{};
    if (!element || element.tags().empty()) return nullptr;
    const auto kind = bench.recognise(element);
    return kind && !kind->only_existing ? kind : nullptr;
}

}  // namespace

Tool tool_for(const Workbench& bench, osm::ElementId id) {
    if (id.type == osm::ElementType::node) return Tool::point;
    if (id.type == osm::ElementType::relation) return Tool::area;
    const osm::WayPtr way = bench.graph()->way(id.ref);
    const bool line = way && (!way->is_closed() || way->tags.has("highway"));
    return line ? Tool::line : Tool::area;
}

osm::Tags repeatable(const osm::Tags& tags) {
    osm::Tags kept = tags;
    for (const auto& [key, value] : tags) {
        const bool own = key == "name" || key == "ref" || key.starts_with("name:") ||
                         key.starts_with("ref:") || key.starts_with("addr:") ||
                         key.starts_with("contact:") || key == "phone" || key == "website" ||
                         key == "inscription";
        if (own) kept = kept.without(key);
    }
    return kept;
}

Message Again::label(const Workbench& bench) const {
    const auto kind = selected_kind(bench);
    return {"operation.again", {{"what", kind ? name_in_sentence(kind) : text::tr("word.thing")}}};
}

bool Again::is_available(const Workbench& bench) const {
    return bench.tool() == Tool::hand && selected_kind(bench) != nullptr;
}

void Again::act(Workbench& bench) const {
    const osm::ElementId id = *bench.selection().single();
    const Tool tool = tool_for(bench, id);
    const Kind kind{selected_kind(bench), repeatable(bench.graph()->get(id).tags())};
    bench.select_nothing();
    bench.take(tool);
    bench.set_next_kind(kind);
}

}  // namespace arpent::operation
