// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/duplicates.hpp"

#include "core/merge/matching.hpp"
#include "core/merge/object.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace arpent::merge {
namespace {

using edit::EditHeader;
using osm::ElementId;

/// One entry of a thing.
struct Entry {
    Object object;
    edit::DeviceId owner = 0;                ///< that made it; 0: the base
    std::shared_ptr<const EditHeader> made;  ///< null for what no carnet made
};
using Entries = std::vector<Entry>;

/// Things with one name may lie farther apart (unlikeness halves their cost).
constexpr double search_share = 1.5;

/// The things of one class around new ones, those of the base among them.
class Collector final : public osm::FeatureVisitor {
public:
    Collector(const edit::Heads& heads, const edit::Overlay& map) : heads_(heads), map_(map) {
        for (const auto& [id, ref] : heads.osm().ids) {
            sent_.insert({id.type, ref});
        }
    }

    std::map<std::string, Entries> collect() {
        map_.for_each_difference([&](const edit::ElementChange& change) {
            if (!change.before && change.after) {
                add(change.after);
            }
        });
        const auto made = by_class_;
        for (const auto& [name, entries] : made) {
            for (const Entry& entry : entries) {
                const double reach = search_share * radius_to_base(entry.object.kind);
                map_.visit(around(entry.object.box, reach), osm::Level::all, *this);
            }
        }
        for (auto& [name, entries] : by_class_) {
            std::ranges::sort(entries, {}, [](const Entry& entry) {
                return std::pair(entry.object.box.min.y, entry.object.id);
            });
        }
        return std::move(by_class_);
    }

    void on_node(const osm::NodePtr& node) override { add_base(node); }
    void on_way(const osm::WayPtr& way, const std::vector<geo::Location>& /*line*/) override {
        add_base(way);
    }
    void on_relation(const osm::RelationPtr& relation) override { add_base(relation); }

private:
    void add_base(const osm::Element& element) {
        if (!element.tags().empty() && map_.base()->get(element.id())) {
            add(element);
        }
    }

    void add(const osm::Element& element) {
        auto object = object_of(element, map_);
        if (!object || !known_.insert(element.id()).second) {
            return;
        }
        Entry entry{std::move(*object), 0, nullptr};
        const auto affirmed = heads_.affirmed().find(entry.object.id);
        const bool is_new = !map_.base()->get(entry.object.id);
        const bool is_ours = is_new || sent_.contains(entry.object.id);
        if (is_ours && affirmed != heads_.affirmed().end()) {
            entry.made = affirmed->second.front();
            entry.owner = is_new ? entry.made->id.device : 0;
        }
        by_class_[entry.object.kind.name].push_back(std::move(entry));
    }

    const edit::Heads& heads_;
    const edit::Overlay& map_;
    std::set<ElementId> sent_;  ///< made by a carnet, in OSM since
    std::set<ElementId> known_;
    std::map<std::string, Entries> by_class_;
};

/// The entries of one class, by the south of their boxes.
class Class {
public:
    Class(const edit::Heads& heads, const Entries& entries) : heads_(heads), entries_(entries) {}

    std::vector<Likeness> pairs() const {
        std::vector<std::size_t> owner_of;
        std::map<edit::DeviceId, std::size_t> owners;
        for (const Entry& entry : entries_) {
            owners.emplace(entry.owner, 0);
        }
        std::size_t next = 0;
        for (auto& [device, number] : owners) {
            number = next++;
        }
        std::ranges::transform(entries_, std::back_inserter(owner_of),
                               [&](const Entry& entry) { return owners.at(entry.owner); });
        return matched(owner_of, likely(), [&](std::size_t a, std::size_t b) {
            return may_be_one(entries_[a], entries_[b]);
        });
    }

private:
    std::vector<Likeness> likely() const {
        std::vector<Likeness> list;
        for (std::size_t a = 0; a < entries_.size(); ++a) {
            const Object& object = entries_[a].object;
            const double reach = search_share * radius_between_groups(object.kind);
            const geo::Box box = around(object.box, reach);
            for (std::size_t b = a + 1;
                 b < entries_.size() && entries_[b].object.box.min.y <= box.max.y; ++b) {
                if (!box.intersects(entries_[b].object.box) ||
                    !may_be_one(entries_[a], entries_[b])) {
                    continue;
                }
                const bool to_base = entries_[a].owner == 0 || entries_[b].owner == 0;
                const double radius =
                    to_base ? radius_to_base(object.kind) : radius_between_groups(object.kind);
                if (const auto cost = unlikeness(object, entries_[b].object, radius)) {
                    list.push_back({a, b, *cost});
                }
            }
        }
        return list;
    }

    bool told_apart(const Entry& a, const Entry& b) const {
        const auto of_a = heads_.affirmed().find(a.object.id);
        const auto of_b = heads_.affirmed().find(b.object.id);
        if (of_a == heads_.affirmed().end() || of_b == heads_.affirmed().end()) {
            return false;
        }
        return std::ranges::any_of(of_a->second, [&](const auto& one) {
            return std::ranges::any_of(of_b->second,
                                       [&](const auto& other) { return one->id == other->id; });
        });
    }

    bool may_be_one(const Entry& a, const Entry& b) const {
        const bool one_saw =
            a.made && b.made &&
            (a.made->saw(b.made->id) || b.made->saw(a.made->id) || a.made->id == b.made->id);
        return a.owner != b.owner && !one_saw && !told_apart(a, b);
    }

    const edit::Heads& heads_;
    const Entries& entries_;
};

Question question_about(const Entry& one, const Entry& another) {
    const bool in_order = one.object.id < another.object.id;
    const Entry& a = in_order ? one : another;
    const Entry& b = in_order ? another : one;
    Question question;
    question.kind = QuestionKind::duplicate;
    question.target = {a.object.id, edit::Field::existence, ""};
    question.other = b.object.id;
    std::set<std::string> groups;
    for (const Entry* entry : {&a, &b}) {
        if (entry->made) {
            question.heads.push_back(entry->made->id);
            groups.insert(entry->made->group);
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
    for (const auto& [name, entries] : Collector(heads, map).collect()) {
        for (const Likeness& pair : Class(heads, entries).pairs()) {
            questions.push_back(question_about(entries[pair.a], entries[pair.b]));
        }
    }
    std::ranges::sort(questions, {}, [](const Question& question) {
        return std::pair(question.target.element, *question.other);
    });
    return questions;
}

}  // namespace arpent::merge
