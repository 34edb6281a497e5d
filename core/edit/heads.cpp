// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/heads.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace arpent::edit {
namespace {

/// Grows along every chain of edits that saw each other.
std::int64_t depth_of(const Edit& edit) {
    std::int64_t depth = 0;
    for (const auto& [device, n] : edit.seen) {
        depth += n;
    }
    return depth;
}

}  // namespace

bool EditHeader::saw(EditId other) const {
    const auto held = seen.find(other.device);
    return held != seen.end() && held->second >= other.n;
}

osm::ElementId OsmTables::id_of(osm::ElementId id) const {
    if (id.ref >= 0) {
        return id;
    }
    const auto known = ids.find(id);
    return known == ids.end() ? id : osm::ElementId{id.type, known->second};
}

std::optional<std::uint32_t> OsmTables::carrier(osm::ElementId element, EditId edit) const {
    const auto found = carried.find({element, edit});
    return found == carried.end() ? std::nullopt : std::optional(found->second);
}

std::uint32_t OsmTables::seen_version(osm::ElementId element, const EditHeader& edit,
                                      std::uint32_t version) const {
    for (;; ++version) {
        const auto next = carries.find({element, version + 1});
        if (next == carries.end() || !std::ranges::all_of(next->second, [&](EditId other) {
                return other == edit.id || edit.saw(other);
            })) {
            return version;
        }
    }
}

Value OsmTables::with_new_ids(Value value) const {
    if (auto* refs = std::get_if<std::vector<osm::Ref>>(&value)) {
        for (osm::Ref& ref : *refs) {
            ref = id_of(osm::node_id(ref)).ref;
        }
    } else if (auto* members = std::get_if<std::vector<osm::Member>>(&value)) {
        for (osm::Member& member : *members) {
            member.id = id_of(member.id);
        }
    }
    return value;
}

Edit OsmTables::with_new_ids(Edit edit) const {
    if (ids.empty()) {
        return edit;
    }
    for (Write& write : edit.writes) {
        write.target.element = id_of(write.target.element);
        write.value = with_new_ids(std::move(write.value));
        write.before = with_new_ids(std::move(write.before));
    }
    for (MarkWrite& write : edit.mark_writes) {
        for (MarkValue* value : {&write.value, &write.before}) {
            if (auto* element = std::get_if<osm::ElementId>(value)) {
                *element = id_of(*element);
            }
        }
    }
    return edit;
}

void Heads::apply(const Edit& edit) {
    const auto header =
        std::make_shared<const EditHeader>(EditHeader{edit.id, edit.seen, edit.group});
    for (const Write& write : edit.writes) {
        Register target = write.target;
        target.element = osm_.id_of(target.element);
        Head head{header, osm_.with_new_ids(write.value), osm_.with_new_ids(write.before), {}, 0};
        head.origin = head.before;
        head.version = osm_.seen_version(target.element, *header, write.version);
        if (target.field == Field::existence && head.value == Value(true) && !edit.undoes) {
            affirmed_[target.element].push_back(header);
        }
        auto& heads = heads_[target];
        for (const Head& old : heads) {
            if (!header->saw(old.edit->id)) {
                continue;
            }
            const bool is_sent = osm_.carrier(target.element, old.edit->id).has_value();
            if (!is_sent && old.version >= head.version) {
                head.origin = old.origin;
            }
        }
        std::erase_if(heads, [&](const Head& old) { return header->saw(old.edit->id); });
        const auto place = std::ranges::upper_bound(
            heads, edit.id, {}, [](const Head& other) { return other.edit->id; });
        heads.insert(place, std::move(head));
    }
}

const std::vector<Head>* Heads::find(const Register& target) const {
    const auto found = heads_.find(target);
    return found == heads_.end() ? nullptr : &found->second;
}

void sort_causally(std::vector<Edit>& edits) {
    std::vector<std::tuple<std::int64_t, EditId, std::size_t>> order;
    for (std::size_t i = 0; i < edits.size(); ++i) {
        order.emplace_back(depth_of(edits[i]), edits[i].id, i);
    }
    std::ranges::sort(order);
    std::vector<Edit> sorted;
    sorted.reserve(edits.size());
    for (const auto& [depth, id, place] : order) {
        sorted.push_back(std::move(edits[place]));
    }
    edits = std::move(sorted);
}

}  // namespace arpent::edit
