// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/apply.hpp"

#include "core/edit/references.hpp"
#include "core/edit/sketch.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace arpent::edit {
namespace {

using osm::Element;
using osm::ElementId;
using osm::ElementType;
using osm::Ref;
using Why = std::optional<Message>;

Message refusal(const char* key, ElementId id,
                std::vector<std::pair<std::string, std::string>> more = {}) {
    more.emplace(more.begin(), "element", describe(id));
    return {key, std::move(more)};
}

/// A copy of an element of the file as it will stand in the map.
template <typename Kind>
Element adopted(const Kind& element, Ref ref, const osm::Meta& meta) {
    auto copy = std::make_shared<Kind>(element);
    copy->ref = ref;
    copy->meta = meta;
    return std::shared_ptr<const Kind>(std::move(copy));
}

/// Follows the file block by block.
class Application {
public:
    Application(const Overlay& map, NewIds& ids) : map_(map), ids_(ids), sketch_(map) {}

    /// Gives our ids to all elements that are new, before anything names them.
    void name_new_elements(std::span<const Block> blocks) {
        for (const Block& block : blocks) {
            for (const Element& element : block.elements) {
                const ElementId id = element.id();
                if (block.kind != Block::Kind::remove && !map_.state(id).content &&
                    !ours_.contains(id)) {
                    ours_.emplace(id, ids_.next());
                }
            }
        }
    }

    Why take(const Block& block) {
        Change change;
        for (const Element& element : block.elements) {
            if (auto why = take(block.kind, element, change)) {
                return why;
            }
        }
        changes_.push_back(std::move(change));
        return std::nullopt;
    }

    Why why_not_whole() const {
        if (const auto broken = broken_reference(map_, sketch_.change())) {
            const ElementId user = file_id(broken->user);
            const ElementId member = file_id(broken->member);
            return broken->was_deleted
                       ? refusal("error.apply_used", member, {{"user", describe(user)}})
                       : refusal("error.apply_reference", user, {{"member", describe(member)}});
        }
        return std::nullopt;
    }

    std::vector<Change> changes() { return std::move(changes_); }

private:
    ElementId our_id(ElementId id) const {
        const auto ours = ours_.find(id);
        return ours != ours_.end() ? ElementId{id.type, ours->second} : id;
    }

    ElementId file_id(ElementId id) const {
        for (const auto& [theirs, ref] : ours_) {
            if (theirs.type == id.type && ref == id.ref) {
                return theirs;
            }
        }
        return id;
    }

    Why take(Block::Kind kind, const Element& element, Change& change) {
        const ElementId id = our_id(element.id());
        const Element before = sketch_.get(id);
        if (auto why = why_not(kind, element, before)) {
            return why;
        }
        const Element after =
            kind == Block::Kind::remove ? Element{} : translated(element, id.ref, before);
        change.set(before, after);
        if (after) {
            sketch_.put(after);
        } else {
            sketch_.remove(id);
        }
        ++changes_so_far_[id];
        return std::nullopt;
    }

    Why why_not(Block::Kind kind, const Element& element, const Element& before) const {
        const ElementId id = element.id();
        const bool is_new = ours_.contains(id);
        const auto node = element.node();
        if (kind != Block::Kind::remove && node && !node->location.is_defined()) {
            return refusal("error.apply_location", id);
        }
        if (before) {
            if (kind == Block::Kind::create) {
                return refusal("error.apply_exists", id);
            }
            return is_new ? std::nullopt : why_other_version(element, before);
        }
        if (!is_new && map_.state(id).content) {
            return refusal("error.apply_deleted", id);
        }
        return kind == Block::Kind::remove ? Why(refusal("error.apply_missing", id)) : std::nullopt;
    }

    /// The version is the map's; a file that changes an element again may count on.
    Why why_other_version(const Element& element, const Element& before) const {
        const std::uint32_t found = element.meta().version;
        const std::uint32_t expected = before.meta().version;
        const auto earlier = changes_so_far_.find(element.id());
        const std::uint32_t since = earlier == changes_so_far_.end() ? 0 : earlier->second;
        if (found >= expected && found - expected <= since) {
            return std::nullopt;
        }
        return refusal("error.apply_version", element.id(),
                       {{"found", std::to_string(found)}, {"expected", std::to_string(expected)}});
    }

    /// The element of the file with our ids, under what OSM knows of it.
    Element translated(const Element& element, Ref ref, const Element& before) const {
        const osm::Meta meta = before ? before.meta() : osm::Meta{};
        if (const auto way = element.way()) {
            osm::Way copy = *way;
            for (Ref& node : copy.nodes) {
                node = our_id(osm::node_id(node)).ref;
            }
            return adopted(copy, ref, meta);
        }
        if (const auto relation = element.relation()) {
            osm::Relation copy = *relation;
            for (osm::Member& member : copy.members) {
                member.id = our_id(member.id);
            }
            return adopted(copy, ref, meta);
        }
        return adopted(*element.node(), ref, meta);
    }

    const Overlay& map_;
    NewIds& ids_;
    Sketch sketch_;
    std::map<ElementId, Ref> ours_;  ///< by the file's ids
    std::map<ElementId, std::uint32_t> changes_so_far_;
    std::vector<Change> changes_;
};

}  // namespace

std::variant<std::vector<Change>, Message> changes_of(std::span<const Block> blocks,
                                                      const Overlay& map, NewIds& ids) {
    Application application(map, ids);
    application.name_new_elements(blocks);
    for (const Block& block : blocks) {
        if (auto why = application.take(block)) {
            return *std::move(why);
        }
    }
    if (auto why = application.why_not_whole()) {
        return *std::move(why);
    }
    return application.changes();
}

}  // namespace arpent::edit
