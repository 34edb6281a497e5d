// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/osmfile/import.hpp"

#include "core/osmfile/clip_selection.hpp"
#include "core/osmfile/osmium_input.hpp"

#include <algorithm>
#include <string_view>

namespace arpent::osmfile {
namespace {

using osmium::osm_entity_bits::nwr;

/// Whether the objects come as nodes, then ways, then relations.
class TypeOrder {
public:
    void see(osmium::item_type type) {
        sorted_ = sorted_ && type >= last_;
        last_ = type;
    }
    bool is_sorted() const { return sorted_; }

private:
    osmium::item_type last_ = osmium::item_type::node;
    bool sorted_ = true;
};

/// Hands elements over as ours.
class Adder {
public:
    explicit Adder(store::BaseWriter& into) : into_(into) {}

    void operator()(const osmium::Node& from) { add(from, node_); }
    void operator()(const osmium::Way& from) { add(from, way_); }
    void operator()(const osmium::Relation& from) { add(from, relation_); }

private:
    template <typename From, typename To>
    void add(const From& from, To& scratch) {
        convert(from, scratch);
        into_.add(scratch);
    }

    store::BaseWriter& into_;
    osm::Node node_;
    osm::Way way_;
    osm::Relation relation_;
};

/// One import: the passes over the file and how far they are.
class Import {
public:
    Import(const std::filesystem::path& file, store::BaseWriter& into, job::Progress& progress,
           const std::stop_token& stop)
        : file_(file), add_(into), progress_(progress), stop_(stop) {}

    void whole() {
        passes_ = 1;
        pass(nwr, osmium::io::read_meta::yes, add_);
    }

    void clipped(const Region& region) {
        passes_ = 3;
        ClipSelection selection;
        if (!select(region, selection)) {
            select_unsorted(region, selection);
        }
        selection.keep_parents();
        const auto add_user = [&](const auto& object) { add_kept(object, selection); };
        pass(osmium::osm_entity_bits::way | osmium::osm_entity_bits::relation,
             osmium::io::read_meta::yes, add_user);
        pass(osmium::osm_entity_bits::node, osmium::io::read_meta::yes, add_user);
    }

private:
    /// The first pass; false when the file's order let it miss something.
    bool select(const Region& region, ClipSelection& selection) {
        TypeOrder order;
        pass(nwr, osmium::io::read_meta::no, [&](const auto& object) {
            order.see(object.type());
            select_object(object, region, selection);
        });
        return order.is_sorted();
    }

    /// Again, with the nodes inside known: all ways, then all relations.
    void select_unsorted(const Region& region, ClipSelection& selection) {
        passes_ += 2;
        selection.more_ways = {};
        selection.parents.clear();
        const auto see = [&](const auto& object) { select_object(object, region, selection); };
        pass(osmium::osm_entity_bits::way, osmium::io::read_meta::no, see);
        pass(osmium::osm_entity_bits::relation, osmium::io::read_meta::no, see);
    }

    static void select_object(const osmium::Node& node, const Region& region,
                              ClipSelection& selection) {
        if (node.location().is_defined() && region.contains(location_of(node))) {
            selection.inside.insert(node.id());
        }
    }

    static void select_object(const osmium::Way& way, const Region& /*region*/,
                              ClipSelection& selection) {
        if (std::any_of(way.nodes().begin(), way.nodes().end(), [&](const osmium::NodeRef& node) {
                return selection.inside.contains(node.ref());
            })) {
            selection.ways.insert(way.id());
        }
    }

    static void select_object(const osmium::Relation& relation, const Region& /*region*/,
                              ClipSelection& selection) {
        const auto& members = relation.members();
        for (const osmium::RelationMember& member : members) {
            if (member.type() == osmium::item_type::relation) {
                selection.parents.emplace_back(member.ref(), relation.id());
            }
        }
        if (std::none_of(members.begin(), members.end(), [&](const auto& member) {
                return (member.type() == osmium::item_type::node &&
                        selection.inside.contains(member.ref())) ||
                       (member.type() == osmium::item_type::way &&
                        selection.ways.contains(member.ref()));
            })) {
            return;
        }
        selection.relations.insert(relation.id());
        const std::string_view type = relation.tags().get_value_by_key("type", "");
        if ((type == "multipolygon" || type == "boundary") && members.size() <= completed_members) {
            for (const osmium::RelationMember& member : members) {
                if (member.type() == osmium::item_type::way) {
                    selection.more_ways.insert(member.ref());
                } else if (member.type() == osmium::item_type::node) {
                    selection.nodes.insert(member.ref());
                }
            }
        }
    }

    void add_kept(const osmium::Node& node, ClipSelection& selection) {
        if (selection.inside.contains(node.id()) || selection.nodes.contains(node.id())) {
            add_(node);
        }
    }

    void add_kept(const osmium::Way& way, ClipSelection& selection) {
        if (selection.ways.contains(way.id()) || selection.more_ways.contains(way.id())) {
            add_(way);
            for (const osmium::NodeRef& node : way.nodes()) {
                selection.nodes.insert(node.ref());
            }
        }
    }

    void add_kept(const osmium::Relation& relation, ClipSelection& selection) {
        if (selection.relations.contains(relation.id())) {
            add_(relation);
        }
    }

    template <typename Use>
    void pass(osmium::osm_entity_bits::type entities, osmium::io::read_meta meta, Use&& use) {
        const Pass asked{entities, meta, [&](double share) {
                             progress_.set((done_ + share) / passes_);
                             return true;
                         }};
        read_once(
            file_, asked, stop_, [](const osmium::io::Header&) {}, use);
        done_ += 1;
    }

    const std::filesystem::path& file_;
    Adder add_;
    job::Progress& progress_;
    const std::stop_token& stop_;
    double passes_ = 1;
    double done_ = 0;
};

}  // namespace

void import_extract(const std::filesystem::path& file, const std::optional<Region>& clip,
                    store::BaseWriter& into, job::Progress& progress, const std::stop_token& stop) {
    Import import(file, into, progress, stop);
    if (clip) {
        import.clipped(*clip);
    } else {
        import.whole();
    }
    progress.set(1);
}

}  // namespace arpent::osmfile
