// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/match_created.hpp"

#include "core/geo/mercator.hpp"
#include "core/upload/match_side.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace arpent::upload {
namespace {

using osm::Element;
using osm::ElementId;
using osm::ElementType;

constexpr double near_m = 100;  ///< further nobody moves a thing that was just drawn

/// The device that made each node and way, by the counts that the changeset tells; none where these
/// are not of this download.
std::map<ElementId, edit::DeviceId> givers(
    const std::map<ElementType, std::vector<Element>>& created, const CarriedEdits& carried) {
    std::map<ElementId, edit::DeviceId> givers;
    for (const ElementType type : {ElementType::node, ElementType::way}) {
        const auto found = created.find(type);
        std::size_t at = 0;
        const std::size_t size = found == created.end() ? 0 : found->second.size();
        for (const auto& [device, counts] : carried.made) {
            for (std::size_t left = counts[static_cast<std::size_t>(type)]; left > 0;
                 --left, ++at) {
                if (at == size) {
                    return {};
                }
                givers[found->second[at].id()] = device;
            }
        }
        if (at != size) {
            return {};
        }
    }
    return givers;
}

bool share_tag(const Element& a, const Element& b) {
    return std::ranges::any_of(
        a.tags(), [&](const auto& tag) { return b.tags().has(tag.first, tag.second); });
}

class Matching {
public:
    Matching(const std::vector<PlannedChange>& planned,
             const std::vector<osmfile::ChangeBlock>& held, const CarriedEdits& carried)
        : ours_(numbers_), theirs_(numbers_) {
        std::map<ElementType, std::vector<Element>> created;
        for (const osmfile::ChangeBlock& block : held) {
            for (const Element& element : block.elements) {
                if (block.kind == osmfile::ChangeKind::create) {
                    created[element.id().type].push_back(element);
                }
            }
        }
        for (auto& [type, elements] : created) {
            std::ranges::sort(elements, {}, &Element::id);
        }
        const auto known = givers(created, carried);
        for (const auto& [type, elements] : created) {
            for (const Element& element : elements) {
                const auto giver = known.find(element.id());
                theirs_.add(element, giver == known.end() ? 0 : giver->second);
            }
        }
        for (const PlannedChange& change : planned) {
            const ElementId id = change.element.id();
            const bool is_told = !known.empty() && id.type != ElementType::relation;
            ours_.add(change.element, is_told ? edit::NewIds::giver_of(id.ref) : 0);
        }
    }

    void match_equal() {
        for (const ElementType type :
             {ElementType::relation, ElementType::way, ElementType::node}) {
            std::map<int, std::vector<ElementId>> equal;
            for (const ElementId id : ours_.order(type)) {
                equal[ours_.number_of(id)].push_back(id);
            }
            for (const ElementId id : theirs_.order(type)) {
                if (!taken_.contains(id)) {
                    find_equal(id, equal[theirs_.number_of(id)]);
                }
            }
        }
    }

    void match_like() {
        for (const ElementType type :
             {ElementType::way, ElementType::node, ElementType::relation}) {
            match_like(ours_.order(type), theirs_.order(type));
        }
    }

    std::map<ElementId, osm::Ref> take() { return std::move(names_); }

private:
    void find_equal(ElementId theirs, std::vector<ElementId>& candidates) {
        const auto found = std::ranges::find_if(candidates, [&](ElementId ours) {
            return !names_.contains(ours) && join(ours, theirs);
        });
        if (found != candidates.end()) {
            candidates.erase(found);
        }
    }

    void name(ElementId ours, ElementId theirs) {
        names_.emplace(ours, theirs.ref);
        taken_.insert(theirs);
    }

    /// Equal elements with all that they are made of, unless a part goes elsewhere already.
    bool join(ElementId ours, ElementId theirs) {
        std::map<ElementId, ElementId> pairs;
        std::set<ElementId> others;
        if (!collect(ours, theirs, pairs, others)) {
            return false;
        }
        for (const auto& [one, other] : pairs) {
            name(one, other);
        }
        return true;
    }

    bool collect(ElementId ours, ElementId theirs, std::map<ElementId, ElementId>& pairs,
                 std::set<ElementId>& others) const {
        if (const auto known = names_.find(ours); known != names_.end()) {
            return known->second == theirs.ref;
        }
        if (const auto known = pairs.find(ours); known != pairs.end()) {
            return known->second == theirs;
        }
        if (taken_.contains(theirs) || !others.insert(theirs).second) {
            return false;
        }
        pairs.emplace(ours, theirs);
        const auto our_parts = parts_of(ours_.get(ours));
        const auto their_parts = parts_of(theirs_.get(theirs));
        for (std::size_t i = 0; i < our_parts.size(); ++i) {
            if (ours_.holds(our_parts[i]) &&
                !collect(our_parts[i], their_parts[i], pairs, others)) {
                return false;
            }
        }
        return true;
    }

    /// Both in the order of the document; between two that are matched, what is like.
    void match_like(const std::vector<ElementId>& ours, const std::vector<ElementId>& theirs) {
        std::size_t from = 0;
        for (const ElementId id : ours) {
            if (const auto known = names_.find(id); known != names_.end()) {
                const ElementId other{id.type, known->second};
                const auto place = std::ranges::lower_bound(theirs, other);
                from = std::max(from, static_cast<std::size_t>(place - theirs.begin()) + 1);
                continue;
            }
            for (std::size_t at = from; at < theirs.size() && !taken_.contains(theirs[at]); ++at) {
                if (are_like(id, theirs[at])) {
                    name(id, theirs[at]);
                    match_parts(id, theirs[at]);
                    from = at + 1;
                    break;
                }
            }
        }
    }

    bool are_like(ElementId ours, ElementId theirs) const {
        const Element& a = ours_.get(ours);
        const Element& b = theirs_.get(theirs);
        if (ours_.giver_of(ours) != theirs_.giver_of(theirs)) {
            return false;
        }
        if (const auto node = a.node()) {
            const geo::Location other = b.node()->location;
            return node->location == other ||
                   (share_tag(a, b) && geo::distance_m(node->location, other) < near_m);
        }
        const auto their_parts = parts_of(b);
        std::size_t common = 0;
        for (const ElementId part : parts_of(a)) {
            const auto name = names_.find(part);
            const ElementId id{part.type, name == names_.end() ? part.ref : name->second};
            common += static_cast<std::size_t>(std::ranges::count(their_parts, id) > 0);
        }
        return common > 1 || (common > 0 && (share_tag(a, b) || a.tags().empty()));
    }

    /// What two that are one are made of, from both ends.
    void match_parts(ElementId ours, ElementId theirs) {
        auto our_parts = parts_of(ours_.get(ours));
        auto their_parts = parts_of(theirs_.get(theirs));
        for (int end = 0; end < 2; ++end) {
            const std::size_t size = std::min(our_parts.size(), their_parts.size());
            for (std::size_t i = 0; i < size && match_part(our_parts[i], their_parts[i]); ++i) {
            }
            std::ranges::reverse(our_parts);
            std::ranges::reverse(their_parts);
        }
    }

    bool match_part(ElementId ours, ElementId theirs) {
        if (const auto known = names_.find(ours); known != names_.end()) {
            return known->second == theirs.ref;
        }
        if (!ours_.holds(ours)) {
            return ours == theirs;
        }
        if (ours.type != theirs.type || !theirs_.holds(theirs) || taken_.contains(theirs) ||
            ours_.giver_of(ours) != theirs_.giver_of(theirs)) {
            return false;
        }
        name(ours, theirs);
        return true;
    }

    MatchSide::Numbers numbers_;
    MatchSide ours_;
    MatchSide theirs_;
    std::map<ElementId, osm::Ref> names_;
    std::set<ElementId> taken_;
};

}  // namespace

std::map<osm::ElementId, osm::Ref> match_created(const std::vector<PlannedChange>& planned,
                                                 const std::vector<osmfile::ChangeBlock>& held,
                                                 const CarriedEdits& carried, bool carries_more) {
    Matching matching(planned, held, carried);
    matching.match_equal();
    if (carries_more) {
        matching.match_like();
    }
    return matching.take();
}

}  // namespace arpent::upload
