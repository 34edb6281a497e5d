// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/osm_server/upload.hpp"

#include "tests/support/osm_server/elements_xml.hpp"
#include "tests/support/osm_server/replies.hpp"

#include <map>
#include <optional>
#include <utility>

namespace arpent::test::osm_server {
namespace {

using osm::ElementId;
using osm::ElementType;

constexpr std::size_t most_nodes = 2000;

[[noreturn]] void refuse(int status, const std::string& text) {
    throw Refused{refusal(status, text)};
}

std::string title(ElementId id) {
    std::string name(osm::name_of(id.type));
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name + " " + std::to_string(id.ref);
}

std::string joined(const std::vector<ElementId>& ids) {
    std::string text;
    for (const ElementId id : ids) {
        text += (text.empty() ? "" : ",") + std::to_string(id.ref);
    }
    return text;
}

std::string attribute(const char* name, std::int64_t value) {
    return std::string(" ") + name + "=\"" + std::to_string(value) + "\"";
}

class Upload {
public:
    Upload(Store& store, const Account& account, Changeset& changeset, std::int64_t time)
        : store_(store), account_(account), changeset_(changeset), time_(time) {}

    std::string run(const std::vector<ChangeAction>& actions) {
        std::string lines;
        for (const ChangeAction& action : actions) {
            switch (action.action) {
                case Action::create: lines += create(action); break;
                case Action::modify: lines += modify(action); break;
                case Action::remove: lines += remove(action); break;
            }
        }
        changeset_.changes += static_cast<std::int64_t>(actions.size());
        return document("diffResult", lines);
    }

private:
    std::string create(const ChangeAction& action) {
        const ElementId id = action.element.id();
        if (real_.contains(id)) {
            refuse(400, "Placeholder IDs must be unique for created elements.");
        }
        // Its references are looked up first: an element cannot hold itself.
        const osm::Element resolved = with_real_refs(action.element, id.ref);
        const osm::Ref ref = draw(id.type);
        real_[id] = ref;
        put(resolved, ref, 1, true);
        return line(id, ref, 1);
    }

    std::string modify(const ChangeAction& action) {
        const ElementId id = action.element.id();
        const Version old = existing(id);
        check_version(action.element, old);
        const osm::Element resolved = with_real_refs(action.element, old.element.id().ref);
        const std::int64_t version = old.element.meta().version + 1;
        extend_box(old.element);
        put(resolved, old.element.id().ref, version, true);
        return line(id, old.element.id().ref, version);
    }

    std::string remove(const ChangeAction& action) {
        const ElementId id = action.element.id();
        const Version old = existing(id);
        const ElementId real = old.element.id();
        const std::int64_t version = old.element.meta().version;
        if (!old.is_visible) {
            if (action.if_unused) {
                return line(id, real.ref, version);
            }
            refuse(410, "The " + std::string(osm::name_of(id.type)) + " with the id " +
                            std::to_string(real.ref) + " has already been deleted");
        }
        check_version(action.element, old);
        if (!store_.users_of(real).empty()) {
            if (action.if_unused) {
                return line(id, real.ref, version);
            }
            refuse_used(real);
        }
        extend_box(old.element);
        put(emptied(old.element), real.ref, version + 1, false);
        return " <" + std::string(osm::name_of(id.type)) + attribute("old_id", id.ref) + "/>\n";
    }

    [[noreturn]] void refuse_used(ElementId id) const {
        std::map<ElementType, std::vector<ElementId>> users;
        for (const ElementId user : store_.users_of(id)) {
            users[user.type].push_back(user);
        }
        const auto& [type, ids] = *users.begin();
        if (id.type == ElementType::relation) {
            refuse(412, "Precondition failed: The relation " + std::to_string(id.ref) +
                            " is used in relations " + joined(ids) + ".");
        }
        refuse(412, "Precondition failed: " + title(id) + " is still used by " +
                        std::string(osm::name_of(type)) + "s " + joined(ids) + ".");
    }

    Version existing(ElementId id) const {
        const auto real = real_id(id);
        auto found = real ? store_.current(*real) : std::nullopt;
        if (!found && !real) {
            refuse(400, "Placeholder " + std::string(osm::name_of(id.type)) +
                            " not found for reference " + std::to_string(id.ref));
        }
        if (!found) {
            throw Refused{not_found()};
        }
        return std::move(*found);
    }

    static void check_version(const osm::Element& element, const Version& old) {
        const osm::Meta& theirs = old.element.meta();
        if (element.meta().version != theirs.version) {
            refuse(409, "Version mismatch: Provided " + std::to_string(element.meta().version) +
                            ", server had: " + std::to_string(theirs.version) + " of " +
                            title(old.element.id()));
        }
    }

    std::optional<ElementId> real_id(ElementId id) const {
        if (id.ref > 0) {
            return id;
        }
        const auto found = real_.find(id);
        return found == real_.end() ? std::nullopt
                                    : std::optional(ElementId{id.type, found->second});
    }

    ElementId placed(ElementId used, ElementId user) const {
        const auto real = real_id(used);
        if (!real) {
            refuse(400, "Placeholder " + std::string(osm::name_of(used.type)) +
                            " not found for reference " + std::to_string(used.ref) + " in " +
                            std::string(osm::name_of(user.type)) + " " + std::to_string(user.ref));
        }
        return *real;
    }

    osm::Element with_real_refs(const osm::Element& element, osm::Ref told) const {
        const ElementId user{element.id().type, told};
        std::vector<ElementId> used;
        osm::Element result = element;
        if (const auto way = element.way()) {
            osm::Way copy = *way;
            check_size(copy, user);
            for (osm::Ref& node : copy.nodes) {
                node = placed(osm::node_id(node), user).ref;
                used.push_back(osm::node_id(node));
            }
            result = std::make_shared<const osm::Way>(std::move(copy));
        } else if (const auto relation = element.relation()) {
            osm::Relation copy = *relation;
            for (osm::Member& member : copy.members) {
                member.id = placed(member.id, user);
                used.push_back(member.id);
            }
            result = std::make_shared<const osm::Relation>(std::move(copy));
        }
        check_visible(used, user);
        return result;
    }

    static void check_size(const osm::Way& way, ElementId user) {
        if (way.nodes.empty()) {
            refuse(412, "Precondition failed: " + title(user) + " must have at least one node");
        }
        if (way.nodes.size() > most_nodes) {
            refuse(400, "You tried to add " + std::to_string(way.nodes.size()) + " nodes to way " +
                            std::to_string(user.ref) + ", however only 2000 are allowed");
        }
    }

    void check_visible(const std::vector<ElementId>& used, ElementId user) const {
        std::map<ElementType, std::map<osm::Ref, ElementId>> missing;
        for (const ElementId id : used) {
            const auto found = store_.current(id);
            if (!found || !found->is_visible) {
                missing[id.type][id.ref] = id;
            }
        }
        if (missing.empty()) {
            return;
        }
        std::vector<ElementId> ids;
        for (const auto& [ref, id] : missing.begin()->second) {
            ids.push_back(id);
        }
        refuse(412, "Precondition failed: " + title(user) + " requires the " +
                        std::string(osm::name_of(missing.begin()->first)) + "s with id in " +
                        joined(ids) + ", which either do not exist, or are not visible.");
    }

    osm::Ref draw(ElementType type) {
        auto [next, is_new] = next_.try_emplace(type, 0);
        if (is_new) {
            next->second = store_.next_ref(type);
        }
        return next->second++;
    }

    void put(const osm::Element& element, osm::Ref ref, std::int64_t version, bool is_visible) {
        osm::Meta meta;
        meta.version = static_cast<std::uint32_t>(version);
        meta.changeset = changeset_.id;
        meta.timestamp = time_;
        meta.uid = static_cast<std::int32_t>(account_.uid);
        meta.user = account_.name;
        const osm::Element stored = renamed(element, ref).with_meta(meta);
        store_.add({stored, is_visible});
        if (is_visible) {
            extend_box(stored);
        }
    }

    /// The boxes of nodes, and of ways by their nodes.
    void extend_box(const osm::Element& element) {
        if (const auto node = element.node()) {
            changeset_.box.extend(node->location);
        } else if (const auto way = element.way()) {
            for (const osm::Ref ref : way->nodes) {
                if (const auto node = store_.current(osm::node_id(ref))) {
                    changeset_.box.extend(node->element.node()->location);
                }
            }
        }
    }

    static osm::Element renamed(const osm::Element& element, osm::Ref ref) {
        if (const auto node = element.node()) {
            return std::make_shared<const osm::Node>(
                osm::Node{ref, {}, node->tags, node->location});
        }
        if (const auto way = element.way()) {
            return std::make_shared<const osm::Way>(osm::Way{ref, {}, way->tags, way->nodes});
        }
        const auto relation = element.relation();
        return std::make_shared<const osm::Relation>(
            osm::Relation{ref, {}, relation->tags, relation->members});
    }

    static osm::Element emptied(const osm::Element& element) {
        if (const auto node = element.node()) {
            return std::make_shared<const osm::Node>(osm::Node{node->ref, {}, {}, node->location});
        }
        if (element.way()) {
            return std::make_shared<const osm::Way>(osm::Way{element.id().ref, {}, {}, {}});
        }
        return std::make_shared<const osm::Relation>(osm::Relation{element.id().ref, {}, {}, {}});
    }

    static std::string line(ElementId old, osm::Ref ref, std::int64_t version) {
        return " <" + std::string(osm::name_of(old.type)) + attribute("old_id", old.ref) +
               attribute("new_id", ref) + attribute("new_version", version) + "/>\n";
    }

    Store& store_;
    const Account& account_;
    Changeset& changeset_;
    std::int64_t time_;
    std::map<ElementId, osm::Ref> real_;
    std::map<ElementType, osm::Ref> next_;
};

}  // namespace

std::string apply_change(Store& store, const std::vector<ChangeAction>& actions,
                         const Account& account, Changeset& changeset, std::int64_t time) {
    return Upload(store, account, changeset, time).run(actions);
}

}  // namespace arpent::test::osm_server
