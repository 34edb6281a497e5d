// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/duplicates.hpp"

#include "core/base/utf8.hpp"
#include "core/edit/new_ids.hpp"
#include "core/geo/mercator.hpp"
#include "core/merge/assignment.hpp"
#include "core/merge/object_class.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace arpent::merge {
namespace {

using edit::EditHeader;
using osm::ElementId;

/// Something that may have been entered twice.
struct Object {
    ElementId id;
    osm::Tags tags;
    geo::Location place;
    edit::DeviceId owner = 0;                ///< that made it; 0: the base
    std::shared_ptr<const EditHeader> made;  ///< null for the base
};
using Objects = std::vector<Object>;

geo::Location place_of(const osm::Graph& map, const osm::Element& element) {
    if (const auto node = element.node()) {
        return node->location;
    }
    const geo::Box box = map.box_of(element);
    if (box.is_empty()) {
        return {};
    }
    const auto middle = [](std::int32_t a, std::int32_t b) {
        return static_cast<std::int32_t>((std::int64_t{a} + b) / 2);
    };
    return {middle(box.min.x, box.max.x), middle(box.min.y, box.max.y)};
}

/// The things of one class around new ones, those of the base among them.
class Collector final : public osm::FeatureVisitor {
public:
    Collector(const edit::Heads& heads, const edit::Overlay& map) : heads_(heads), map_(map) {}

    std::map<std::string, Objects> collect() {
        map_.for_each_difference([&](const edit::ElementChange& change) {
            if (!change.before && change.after) {
                add(change.after);
            }
        });
        const auto made = by_class_;
        for (const auto& [name, objects] : made) {
            for (const Object& object : objects) {
                look_around(object);
            }
        }
        for (auto& [name, objects] : by_class_) {
            std::ranges::sort(objects, {}, &Object::id);
        }
        return std::move(by_class_);
    }

    void on_node(const osm::NodePtr& node) override { add_base(node); }
    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& /*line*/) override {
        add_base(way);
    }
    void on_relation(const osm::RelationPtr& relation) override { add_base(relation); }

private:
    void look_around(const Object& object) {
        const double radius = class_of(object.tags)->radius_m;
        constexpr double metres_per_degree = 111'000;
        const double dy = radius / metres_per_degree;
        const double dx = dy / std::max(std::cos(object.place.lat() * 3.14159265 / 180), 0.01);
        geo::Box box;
        box.extend(geo::Location::from_degrees(object.place.lon() - dx, object.place.lat() - dy));
        box.extend(geo::Location::from_degrees(object.place.lon() + dx, object.place.lat() + dy));
        map_.visit(box, osm::Level::all, *this);
    }

    void add_base(const osm::Element& element) {
        if (!element.tags().empty() && map_.base()->get(element.id())) {
            add(element);
        }
    }

    void add(const osm::Element& element) {
        const auto kind = class_of(element.tags());
        const geo::Location place = kind ? place_of(map_, element) : geo::Location{};
        if (!place.is_defined() || !known_.insert(element.id()).second) {
            return;
        }
        Object object{element.id(), element.tags(), place, 0, nullptr};
        const auto affirmed = heads_.affirmed().find(object.id);
        if (!map_.base()->get(object.id) && affirmed != heads_.affirmed().end()) {
            object.made = affirmed->second.front();
            object.owner = object.made->id.device;
        }
        by_class_[kind->name].push_back(std::move(object));
    }

    const edit::Heads& heads_;
    const edit::Overlay& map_;
    std::set<ElementId> known_;
    std::map<std::string, Objects> by_class_;
};

/// The share of the tags that both have and that differ.
double contradiction(const osm::Tags& a, const osm::Tags& b) {
    int both = 0;
    int differ = 0;
    for (const auto& [key, value] : a) {
        if (b.has(key)) {
            ++both;
            differ += b.has(key, value) ? 0 : 1;
        }
    }
    return both == 0 ? 0 : static_cast<double>(differ) / both;
}

bool names_differ(const osm::Tags& a, const osm::Tags& b) {
    return a.has("name") && b.has("name") && fold(a["name"]) != fold(b["name"]);
}

class Matching {
public:
    Matching(const edit::Heads& heads, double radius_m) : heads_(heads), radius_m_(radius_m) {}

    /// The pairs of two owners' things that are probably one.
    std::vector<std::pair<const Object*, const Object*>> match(
        const std::vector<const Object*>& ours, const std::vector<const Object*>& theirs) const {
        std::vector<std::pair<const Object*, const Object*>> pairs;
        std::set<const Object*> done;
        for (const Object* object : ours) {
            if (done.contains(object)) {
                continue;
            }
            const auto [rows, columns] = cluster(object, ours, theirs, done);
            if (!columns.empty()) {
                assign(rows, columns, pairs);
            }
        }
        return pairs;
    }

private:
    using Some = std::vector<const Object*>;

    bool told_apart(const Object& a, const Object& b) const {
        const auto of_a = heads_.affirmed().find(a.id);
        const auto of_b = heads_.affirmed().find(b.id);
        if (of_a == heads_.affirmed().end() || of_b == heads_.affirmed().end()) {
            return false;
        }
        return std::ranges::any_of(of_a->second, [&](const auto& one) {
            return std::ranges::any_of(of_b->second,
                                       [&](const auto& other) { return one->id == other->id; });
        });
    }

    bool may_be_one(const Object& a, const Object& b) const {
        if (a.made && b.made && (a.made->saw(b.made->id) || b.made->saw(a.made->id))) {
            return false;
        }
        return geo::distance_m(a.place, b.place) < radius_m_ && !names_differ(a.tags, b.tags) &&
               !told_apart(a, b);
    }

    /// Everything that hangs together with an object by possible pairs.
    std::pair<Some, Some> cluster(const Object* start, const Some& ours, const Some& theirs,
                                  std::set<const Object*>& done) const {
        std::pair<Some, Some> found{{start}, {}};
        done.insert(start);
        for (std::size_t row = 0, column = 0;
             row < found.first.size() || column < found.second.size();) {
            const bool is_row = row < found.first.size();
            const Object* from = is_row ? found.first[row++] : found.second[column++];
            for (const Object* to : is_row ? theirs : ours) {
                if (!done.contains(to) && may_be_one(*from, *to)) {
                    done.insert(to);
                    (is_row ? found.second : found.first).push_back(to);
                }
            }
        }
        return found;
    }

    void assign(const Some& rows, const Some& columns,
                std::vector<std::pair<const Object*, const Object*>>& pairs) const {
        constexpr double alone = 1;  // what stays by itself
        constexpr double never = 1000;
        std::vector<std::vector<double>> costs;
        for (const Object* row : rows) {
            auto& line = costs.emplace_back();
            for (const Object* column : columns) {
                line.push_back(may_be_one(*row, *column) ? cost(*row, *column) : never);
            }
            line.resize(columns.size() + rows.size(), alone);
        }
        const auto chosen = least_assignment(costs);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            if (chosen[row] < columns.size() && costs[row][chosen[row]] < alone) {
                pairs.emplace_back(rows[row], columns[chosen[row]]);
            }
        }
    }

    double cost(const Object& a, const Object& b) const {
        constexpr double distance_share = 0.75;
        constexpr double tags_share = 0.2;
        return distance_share * geo::distance_m(a.place, b.place) / radius_m_ +
               tags_share * contradiction(a.tags, b.tags);
    }

    const edit::Heads& heads_;
    double radius_m_;
};

Question question_about(const Object& a, const Object& b) {
    Question question;
    question.kind = QuestionKind::duplicate;
    question.target = {a.id, edit::Field::existence, ""};
    question.other = b.id;
    std::set<std::string> groups;
    for (const Object* object : {&a, &b}) {
        if (object->made) {
            question.heads.push_back(object->made->id);
            groups.insert(object->made->group);
        }
    }
    std::ranges::sort(question.heads);
    question.choices = {{"same", {}, {groups.begin(), groups.end()}},
                        {"different", {}, {groups.begin(), groups.end()}}};
    question.id = question_id(question.kind, question.target, question.other, question.heads);
    return question;
}

}  // namespace

std::vector<Question> find_duplicates(const edit::Heads& heads, const edit::Overlay& map) {
    std::vector<Question> questions;
    for (const auto& [name, objects] : Collector(heads, map).collect()) {
        std::map<edit::DeviceId, std::vector<const Object*>> by_owner;
        for (const Object& object : objects) {
            by_owner[object.owner].push_back(&object);
        }
        const Matching matching(heads, class_of(objects.front().tags)->radius_m);
        for (auto ours = by_owner.begin(); ours != by_owner.end(); ++ours) {
            for (auto theirs = std::next(ours); theirs != by_owner.end(); ++theirs) {
                for (const auto& [a, b] : matching.match(ours->second, theirs->second)) {
                    questions.push_back(question_about(*a, *b));
                }
            }
        }
    }
    return questions;
}

}  // namespace arpent::merge
