// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/act.hpp"

#include "app/operation/words.hpp"

#include <utility>

namespace arpent::operation {
namespace {

const char* plain_word(const Workbench& bench, osm::ElementId id) {
    if (id.type == osm::ElementType::node) return "word.point";
    const osm::WayPtr way = bench.graph()->way(id.ref);
    if (id.type == osm::ElementType::relation || !way) return "word.thing";
    return way->is_closed() ? "word.area" : "word.line";
}

}  // namespace

std::optional<edit::Change> told(Workbench& bench, edit::ChangeOr result) {
    if (auto* change = std::get_if<edit::Change>(&result)) return std::move(*change);
    bench.tell(std::get<Message>(std::move(result)));
    return {};
}

bool commit(Workbench& bench, edit::ChangeOr result, const Message& label) {
    const auto change = told(bench, std::move(result));
    return change && bench.commit(*change, label);
}

bool commit_new(Workbench& bench, edit::ChangeOr result, const Message& label, osm::ElementId made,
                const preset::PresetPtr& preset) {
    const auto change = told(bench, std::move(result));
    return change && bench.commit_new(*change, label, made, preset);
}

Message label_for(const Workbench& bench, const char* key, osm::ElementId id) {
    const osm::Element element = bench.graph()->get(id);
    const auto preset = element ? bench.recognise(element) : nullptr;
    return edit_label(key, preset, plain_word(bench, id));
}

}  // namespace arpent::operation
