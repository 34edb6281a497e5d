// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/gone.hpp"

#include "core/edit/overlay.hpp"

#include <algorithm>

namespace arpent::merge {
namespace {

using edit::Head;
using osm::ElementId;

/// No delete knew of the head. The head may know of a delete: who wrote it saw the element kept by
/// an open question, and would lose it if only that question's other heads kept it.
bool unseen_by_all(const std::vector<const Head*>& deletes, const Head& head) {
    return std::ranges::none_of(deletes, [&](const Head* gone) {
        return gone->edit->saw(head.edit->id) || gone->edit->id == head.edit->id;
    });
}

bool is_of(const std::vector<const Head*>& deletes, const Head& head) {
    return std::ranges::any_of(deletes,
                               [&](const Head* gone) { return gone->edit->id == head.edit->id; });
}

/// Looks at the other registers of an element of which some head says that it is gone.
Gone look_at(const edit::Heads& heads, const edit::Register& existence,
             const edit::ElementState& base, const Gone& found) {
    Gone gone = found;
    const std::uint32_t version = base.exists ? base.content.meta().version : 0;
    const auto& all = heads.all();
    for (auto entry = all.find(existence);
         entry != all.end() && entry->first.element == existence.element; ++entry) {
        for (const Head& head : entry->second) {
            const bool says_gone =
                entry->first.field == edit::Field::existence && head.value == edit::Value(false);
            if (says_gone) {
                continue;
            }
            if (unseen_by_all(gone.deletes, head)) {
                gone.kept_by.push_back(&head);
            } else if (gone.took(entry->first, head)) {
                const bool osm_went_on = head.version < version;
                gone.restores.push_back(
                    {entry->first, osm_went_on ? edit::value_of(base, entry->first) : head.before,
                     head.value, head.version});
            }
        }
    }
    return gone;
}

/// Goes once over all heads.
class Finder {
public:
    Finder(const edit::Heads& heads, const osm::Graph& base)
        : heads_(heads),
          base_(base),
          osm_went_on_(dynamic_cast<const edit::Overlay*>(&base) != nullptr) {}

    std::map<ElementId, Gone> run() {
        ElementId last{osm::ElementType::relation, 0};
        for (const auto& [target, list] : heads_.all()) {
            if (target.field == edit::Field::existence) {
                look_for_deletes(target, list);
            }
            if (target.element != last) {
                last = target.element;
                look_for_osm_delete(target.element);
            }
            for (const Head& head : list) {
                look_at_parts(head.value);
            }
        }
        return std::move(all_);
    }

private:
    bool is_sent(ElementId id, const Head& head, std::uint32_t version) const {
        const auto carrier = heads_.osm().carrier(id, head.edit->id);
        return carrier && *carrier <= version;
    }

    void look_for_deletes(const edit::Register& existence, const std::vector<Head>& list) {
        const ElementId id = existence.element;
        const edit::ElementState state = edit::state_of(base_, id);
        const std::uint32_t version = state.content ? state.content.meta().version : 0;
        Gone gone;
        bool is_news = !state.exists;  // or it was sent long ago, and is back
        for (const Head& head : list) {
            if (head.value == edit::Value(false)) {
                gone.deletes.push_back(&head);
                const bool sent = is_sent(id, head, version);
                is_news = is_news || !sent;
                if (state.exists && !sent && head.version < version) {
                    gone.osm_changed = version;
                }
            }
        }
        if (!gone.deletes.empty() && is_news) {
            all_.emplace(id, look_at(heads_, existence, state, gone));
        }
    }

    /// OSM's version in which an element went; nothing when it is there or was never known.
    std::optional<std::uint32_t> version_gone(ElementId id) const {
        if (!osm_went_on_ || id.ref < 0 || base_.get(id)) {
            return std::nullopt;
        }
        const osm::Element content = base_.last_known(id);
        return content ? std::optional(content.meta().version) : std::nullopt;
    }

    void look_for_osm_delete(ElementId id) {
        const auto version = version_gone(id);
        if (!version || all_.contains(id)) {
            return;
        }
        if (const auto way = base_.last_known(id).way()) {
            look_at_parts(way->nodes);
        }
        Gone gone;
        const auto& all = heads_.all();
        for (auto entry = all.lower_bound({id, edit::Field::existence, ""});
             entry != all.end() && entry->first.element == id; ++entry) {
            for (const Head& head : entry->second) {
                if (is_sent(id, head, *version)) {
                    continue;
                }
                if (entry->first.field == edit::Field::existence && head.version >= *version) {
                    return;  // somebody has seen that it was deleted, and said that it stays
                }
                gone.kept_by.push_back(&head);
            }
        }
        if (!gone.kept_by.empty()) {
            gone.osm_deleted = version;
            all_.emplace(id, std::move(gone));
        }
    }

    /// What somebody's way or relation holds.
    void look_at_parts(const edit::Value& value) {
        if (const auto* refs = std::get_if<std::vector<osm::Ref>>(&value)) {
            std::ranges::for_each(*refs, [&](osm::Ref ref) { look_at_part(osm::node_id(ref)); });
        } else if (const auto* members = std::get_if<std::vector<osm::Member>>(&value)) {
            std::ranges::for_each(*members,
                                  [&](const osm::Member& member) { look_at_part(member.id); });
        }
    }

    void look_at_part(ElementId id) {
        const auto version = version_gone(id);
        if (!version || all_.contains(id)) {
            return;
        }
        const auto* heads = heads_.find({id, edit::Field::existence, ""});
        if (heads != nullptr && !std::ranges::all_of(*heads, [&](const Head& head) {
                return is_sent(id, head, *version);
            })) {
            return;
        }
        Gone gone;
        gone.osm_deleted = version;
        all_.emplace(id, std::move(gone));
    }

    const edit::Heads& heads_;
    const osm::Graph& base_;
    bool osm_went_on_;  ///< else nothing can be gone that no edit deleted
    std::map<ElementId, Gone> all_;
};

}  // namespace

bool Gone::took(const edit::Register& target, const Head& head) const {
    return target.field != edit::Field::existence && head.value == edit::Value() &&
           is_of(deletes, head);
}

std::map<osm::ElementId, Gone> find_gone(const edit::Heads& heads, const osm::Graph& base) {
    return Finder(heads, base).run();
}

std::vector<osm::Ref> nodes_of_gone(const edit::Heads& heads, const osm::Graph& base,
                                    osm::ElementId way) {
    std::vector<osm::Ref> nodes;
    if (way.type != osm::ElementType::way) {
        return nodes;
    }
    if (const auto known = base.last_known(way).way()) {
        nodes = known->nodes;
    }
    if (const auto* written = heads.find({way, edit::Field::nodes, ""})) {
        for (const Head& head : *written) {
            for (const edit::Value* value : {&head.value, &head.before}) {
                if (const auto* refs = std::get_if<std::vector<osm::Ref>>(value)) {
                    nodes.insert(nodes.end(), refs->begin(), refs->end());
                }
            }
        }
    }
    std::ranges::sort(nodes);
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    return nodes;
}

}  // namespace arpent::merge
