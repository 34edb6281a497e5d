// SPDX-License-Identifier: GPL-3.0-or-later
// Real quarters at two dates: what OSM's mappers did in between, dealt out to seven groups by area
// and by kind, comes together as the later date; of what is planted only contradictions are asked.
#include "core/edit/history.hpp"
#include "core/edit/new_ids.hpp"
#include "core/project/create.hpp"
#include "core/project/merging.hpp"
#include "core/project/pack.hpp"
#include "core/project/project.hpp"
#include "tests/support/shared_data.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace arpent::project {
namespace {

namespace fs = std::filesystem;
using osm::Element;
using osm::ElementId;

constexpr std::size_t group_count = 7;

struct Pair {
    const char* earlier;
    const char* later;
};

constexpr std::array pairs{
    Pair{"villeurbanne-A-20240403.osm", "villeurbanne-A-20240408.osm"},
    Pair{"andorra-20130522.osm.gz", "andorra-20130528.osm.pbf"},
    Pair{"liechtenstein-20181208.osm.pbf", "liechtenstein-20191118.osm.pbf"}};

enum class Cut { by_area, by_kind };

std::unique_ptr<Project> carnet_of(const fs::path& extract, const fs::path& file) {
    job::Progress progress;
    create_carnet(file, {extract, {}, "Quartier"}, progress, {});
    return Project::open(file);
}

std::vector<ElementId> parts_of(const Element& element) {
    std::vector<ElementId> parts;
    if (const auto way = element ? element.way() : nullptr) {
        for (const osm::Ref ref : way->nodes) {
            parts.push_back(osm::node_id(ref));
        }
    } else if (const auto relation = element ? element.relation() : nullptr) {
        for (const osm::Member& member : relation->members) {
            parts.push_back(member.id);
        }
    }
    return parts;
}

/// Ids of one map as they are called on another.
using Names = std::map<ElementId, ElementId>;

ElementId named(const Names& names, ElementId id) {
    const auto found = names.find(id);
    return found == names.end() ? id : found->second;
}

/// The element under other names, with somebody's metadata.
Element renamed(const Element& element, const Names& names, const osm::Meta& meta) {
    const osm::Ref ref = named(names, element.id()).ref;
    if (const auto node = element.node()) {
        auto copy = std::make_shared<osm::Node>(*node);
        copy->ref = ref;
        copy->meta = meta;
        return osm::NodePtr(copy);
    }
    if (const auto way = element.way()) {
        auto copy = std::make_shared<osm::Way>(*way);
        copy->ref = ref;
        copy->meta = meta;
        for (osm::Ref& node : copy->nodes) {
            node = named(names, osm::node_id(node)).ref;
        }
        return osm::WayPtr(copy);
    }
    auto copy = std::make_shared<osm::Relation>(*element.relation());
    copy->ref = ref;
    copy->meta = meta;
    for (osm::Member& member : copy->members) {
        member.id = named(names, member.id);
    }
    return osm::RelationPtr(copy);
}

template <typename Use>
void each_element(const osm::Graph& map, Use use) {
    for (const auto type :
         {osm::ElementType::node, osm::ElementType::way, osm::ElementType::relation}) {
        map.visit_all(type, use);
    }
}

/// What became of the earlier map, in pieces that only one hand can have made: a way with the nodes
/// that came or went with it.
class Story {
public:
    Story(std::shared_ptr<const osm::Graph> earlier, std::shared_ptr<const osm::Graph> later)
        : earlier_(std::move(earlier)), later_(std::move(later)) {
        each_element(*earlier_, [&](const Element& was) { note_left(was); });
        each_element(*earlier_, [&](const Element& was) { note(was.id()); });
        each_element(*later_, [&](const Element& is) { note(is.id()); });
        for (const auto& [id, leader] : Names(leader_)) {
            for (const Element& side : {earlier_->get(id), later_->get(id)}) {
                for (const ElementId part : parts_of(side)) {
                    if (came_or_went(part)) {
                        unite(id, part);
                    }
                }
            }
        }
    }

    std::size_t size() const { return leader_.size(); }
    /// What only left the extract: the later map still names it.
    std::size_t left() const { return left_.size(); }

    /// The pieces of one of seven groups.
    std::map<ElementId, std::vector<ElementId>> pieces_of(std::size_t group, Cut cut) {
        std::map<ElementId, std::vector<ElementId>> pieces;
        for (const auto& [id, leader] : Names(leader_)) {
            const ElementId piece = find(id);
            if (group_of(piece, cut) == group) {
                pieces[piece].push_back(id);
            }
        }
        return pieces;
    }

    /// A group's work in its pack; notes what the new things are called there.
    void work(Project& pack, std::size_t group, Cut cut, Names& ours) {
        std::vector<edit::Action> actions;
        const auto pieces = pieces_of(group, cut);
        for (const auto& [piece, ids] : pieces) {
            for (const ElementId id : ids) {
                if (!earlier_->get(id)) {
                    ours[id] = {id.type, pack.new_ids().next()};
                }
            }
        }
        for (const auto& [piece, ids] : pieces) {
            edit::Action action;
            action.label = {"edit.test", {}};
            action.group = std::to_string(group);
            for (const ElementId id : ids) {
                const Element was = earlier_->get(id);
                const Element is = later_->get(id);
                const osm::Meta meta = was ? was.meta() : osm::Meta{};
                action.change.set(was, is ? renamed(is, ours, meta) : Element{});
            }
            actions.push_back(std::move(action));
        }
        pack.commit(actions);
    }

private:
    bool came_or_went(ElementId id) const {
        return leader_.contains(id) && (!earlier_->get(id) || !later_->get(id));
    }

    bool is_named_later(ElementId id) const {
        return !later_->relations_of(id).empty() ||
               (id.type == osm::ElementType::node && !later_->ways_of(id.ref).empty());
    }

    void note_left(const Element& was) {
        if (later_->get(was.id()) || !is_named_later(was.id())) {
            return;
        }
        left_.insert(was.id());
        for (const ElementId part : parts_of(was)) {
            if (earlier_->get(part) && !later_->get(part)) {
                left_.insert(part);
            }
        }
    }

    void note(ElementId id) {
        if (left_.contains(id)) {
            return;
        }
        const Element was = earlier_->get(id);
        const Element is = later_->get(id);
        if (!was || !is || !(renamed(was, {}, {}) == renamed(is, {}, {}))) {
            leader_.emplace(id, id);
        }
    }

    ElementId find(ElementId id) {
        while (leader_.at(id) != id) {
            id = leader_[id] = leader_.at(leader_.at(id));
        }
        return id;
    }
    void unite(ElementId one, ElementId other) {
        const ElementId a = find(one);
        const ElementId b = find(other);
        leader_[std::max(a, b)] = std::min(a, b);
    }

    std::size_t group_of(ElementId piece, Cut cut) const {
        const auto& map = earlier_->get(piece) ? *earlier_ : *later_;
        const Element element = map.get(piece);
        if (cut == Cut::by_area) {
            const geo::Location place = map.box_of(element).center();
            return static_cast<std::size_t>(std::abs(place.x / 20'000 + place.y / 20'000)) %
                   group_count;
        }
        const osm::Tags& tags = element.tags();
        const std::string kind = tags.empty() ? "" : tags.begin()->first;
        return std::hash<std::string>{}(kind) % group_count;
    }

    std::shared_ptr<const osm::Graph> earlier_;
    std::shared_ptr<const osm::Graph> later_;
    std::set<ElementId> left_;
    Names leader_;  ///< of what changed: the piece that it belongs to
};

/// Whether a map is another under these names, metadata aside.
void check_same(const osm::Graph& map, const osm::Graph& later, const Names& ours,
                std::size_t left) {
    std::size_t count = 0;
    std::size_t wrong = 0;
    each_element(later, [&](const Element& is) {
        ++count;
        const Element merged = map.get(named(ours, is.id()));
        if (!merged || !(renamed(merged, {}, {}) == renamed(is, ours, {}))) {
            ++wrong;
        }
    });
    CHECK(wrong == 0);
    std::size_t held = 0;
    each_element(map, [&](const Element&) { ++held; });
    CHECK(held == count + left);
}

/// Two groups contradict each other about some things that OSM left alone, and add to others.
std::set<edit::Register> plant(const std::vector<fs::path>& packs, const osm::Graph& later) {
    std::vector<ElementId> things;
    later.visit_all(osm::ElementType::way, [&](const Element& way) {
        if (!way.tags().empty()) {
            things.push_back(way.id());
        }
    });
    std::set<edit::Register> contradicted;
    for (const std::size_t group : {2U, 5U}) {
        const auto pack = Project::open(packs[group]);
        for (std::size_t i = 0; i < std::min<std::size_t>(40, things.size()); ++i) {
            const Element was = pack->graph()->get(things[i]);
            if (!was) {
                continue;  // new since the earlier date
            }
            const bool contradicts = i % 2 == 0;
            const std::string key = contradicts ? "test:same" : "test:" + std::to_string(group);
            edit::Change change;
            change.set(was, was.with_tags(was.tags().with(key, std::to_string(group))));
            pack->commit(change, {"edit.test", {}});
            if (contradicts) {
                contradicted.insert({things[i], edit::Field::tag, key});
            }
        }
    }
    return contradicted;
}

std::set<edit::Register> conflicts_of(Project& carnet) {
    std::set<edit::Register> registers;
    for (const merge::Question& question : carnet.merging().questions()) {
        if (question.kind != merge::QuestionKind::duplicate) {
            registers.insert(question.target);
        }
    }
    return registers;
}

void deal_out(const fs::path& earlier, const fs::path& later, Cut cut) {
    const test::TemporaryFolder folder;
    const auto trainer = carnet_of(earlier, folder / "day.arpent");
    const auto newer = carnet_of(later, folder / "later.arpent");
    const std::vector<std::string> groups{"A", "B", "C", "D", "E", "F", "G"};
    auto packs = std::get<std::vector<fs::path>>(make_packs(*trainer, folder / "packs", groups));
    Story story(trainer->graph(), newer->graph());
    REQUIRE(story.size() > 50);
    Names ours;
    for (std::size_t group = 0; group < group_count; ++group) {
        story.work(*Project::open(packs[group]), group, cut, ours);
    }
    std::ranges::reverse(packs);  // any order
    REQUIRE(std::holds_alternative<MergeReport>(trainer->merging().take(packs)));
    std::ranges::reverse(packs);
    CHECK(conflicts_of(*trainer).empty());
    check_same(*trainer->graph(), *newer->graph(), ours, story.left());

    const auto contradicted = plant(packs, *newer->graph());
    REQUIRE(std::holds_alternative<MergeReport>(trainer->merging().take(packs)));
    CHECK(conflicts_of(*trainer) == contradicted);
}

}  // namespace

TEST_CASE("what OSM's mappers did, dealt out to seven groups, comes together as they had it") {
    const auto cut = GENERATE(Cut::by_area, Cut::by_kind);
    for (const Pair& pair : pairs) {
        const auto earlier = test::shared_data(std::string("pairs/") + pair.earlier);
        const auto later = test::shared_data(std::string("pairs/") + pair.later);
        if (!earlier || !later) {
            WARN("skipped: no pairs/" << pair.earlier);
            continue;
        }
        INFO(pair.later);
        deal_out(*earlier, *later, cut);
    }
}

}  // namespace arpent::project
