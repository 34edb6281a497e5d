// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/operation/workbench.hpp"

#include "app/operation/lock.hpp"
#include "app/operation/writable.hpp"
#include "core/preset/the_rest.hpp"
#include "core/project/mark_store.hpp"
#include "core/project/project.hpp"

#include <algorithm>
#include <utility>

namespace arpent::operation {

std::shared_ptr<const osm::Graph> Workbench::graph() const { return project_.graph(); }

void Workbench::toggle(osm::ElementId id) {
    selection_.vertex.reset();
    auto& elements = selection_.elements;
    const auto found = std::find(elements.begin(), elements.end(), id);
    if (found == elements.end()) {
        elements.push_back(id);
    } else {
        elements.erase(found);
    }
}

void Workbench::forget_absent() {
    const auto map = graph();
    std::erase_if(selection_.elements, [&](osm::ElementId id) { return !map->get(id); });
    if (doubt_ && (!map->get(doubt_->made) || !map->get(doubt_->there))) doubt_.reset();
    if (!selection_.vertex) return;
    const osm::WayPtr way = map->way(selection_.vertex->way);
    const auto has_node = [&] {
        return std::find(way->nodes.begin(), way->nodes.end(), selection_.vertex->node) !=
               way->nodes.end();
    };
    if (!way || !has_node()) selection_.vertex.reset();
}

void Workbench::take(Tool tool) {
    tool_ = tool;
    marks_in_hand_.clear();
    draft_ = Draft(tool == Tool::area ? Draft::Kind::area : Draft::Kind::line);
}

bool Workbench::may_commit(const edit::Change& change) {
    auto why = why_not_writable(*this);
    if (!why) why = why_locked(*this, change);
    if (why) tell(*std::move(why));
    return !why;
}

bool Workbench::commit(const edit::Change& change, const Message& label) {
    if (change.empty()) return true;
    if (!may_commit(change)) return false;
    const auto before = project_.graph();
    project_.commit(change, label);
    note(change, *before);
    return true;
}

bool Workbench::commit_new(const edit::Change& change, const Message& label, osm::ElementId made,
                           const preset::PresetPtr& preset) {
    auto marks = marks_in_hand_;
    if (marks.empty()) {
        if (!commit(change, label)) return false;
    } else {
        if (!may_commit(change)) return false;
        const auto before = project_.graph();
        marks_in_hand_.clear();
        project_.marks().enter(marks, change, made, preset ? preset->id : std::string(), label);
        note(change, *before);
        page_ = Page::marks;
    }
    look_for_twin(*this, made, std::move(marks));
    return true;
}

bool Workbench::commit_told(const edit::Change& change, const Message& label,
                            const std::vector<edit::MarkRef>& marks, osm::ElementId element) {
    if (auto why = why_not_writable(*this)) {
        tell(*std::move(why));
        return false;
    }
    const auto before = project_.graph();
    if (marks.empty()) {
        project_.commit(change, label);
    } else {
        project_.marks().enter(marks, change, element, {}, label);
    }
    note_applied(change, *before);
    return true;
}

void Workbench::note_applied(const edit::Change& change, const osm::Graph& before) {
    note(change, before);
    forget_absent();
}

void Workbench::note(const edit::Change& change, const osm::Graph& before) {
    if (!redraw_) redraw_.emplace();
    for (const geo::Box& box : edit::affected_boxes(change, before, *graph())) {
        redraw_->boxes.push_back(box);
    }
    for (const edit::ElementChange& one : change.list()) redraw_->elements.push_back(one.id);
}

preset::PresetPtr Workbench::recognise(const osm::Element& element) const {
    return presets_ ? preset::recognise(*presets_, element) : nullptr;
}

const std::optional<Kind>& Workbench::last_kind(Tool tool) const {
    return last_kinds_[static_cast<std::size_t>(tool)];
}

void Workbench::remember_kind(Tool tool, const Kind& kind) {
    last_kinds_[static_cast<std::size_t>(tool)] = kind;
    if (is_described(kind)) described_kinds_[kind.preset->id] = kind;
}

const Kind* Workbench::last_described(const std::string& preset) const {
    const auto found = described_kinds_.find(preset);
    return found == described_kinds_.end() ? nullptr : &found->second;
}

std::optional<Workbench::Redraw> Workbench::take_redraw() {
    return std::exchange(redraw_, std::nullopt);
}

void Workbench::fly_to(geo::Location place) {
    constexpr std::int32_t around = 10'000;  // 1e-7 degrees
    fly_to(geo::Box::around(place).grown(around));
}

std::optional<geo::Box> Workbench::take_flight() { return std::exchange(flight_, std::nullopt); }

}  // namespace arpent::operation
