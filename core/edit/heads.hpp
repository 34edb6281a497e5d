// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/edit.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace arpent::edit {

/// What an edit says of itself, shared by its writes.
struct EditHeader {
    EditId id;
    Seen seen;
    std::string group;

    /// Whether the edit was made with the other one held.
    bool saw(EditId other) const;
};

/// A write that no held write supersedes.
struct Head {
    std::shared_ptr<const EditHeader> edit;
    Value value;
    Value before;  ///< what the person saw
    Value origin;  ///< what OSM's version said, on which this and the writes it follows stand
    /// That version of the element; 0: not in OSM then. A version that OSM had from us counts as
    /// seen by who had seen all that it carries.
    std::uint32_t version = 0;
};

/// What OSM made of edits; both only ever grow.
struct OsmTables {
    std::map<osm::ElementId, osm::Ref> ids;  ///< of new elements, what they are called since
    /// The edits that versions of OSM elements have seen, with the first such version.
    std::map<std::pair<osm::ElementId, EditId>, std::uint32_t> carried;
    /// The same the other way round: what each version of an element carries, all of it.
    std::map<std::pair<osm::ElementId, std::uint32_t>, std::vector<EditId>> carries;

    /// The element's version that an edit knows, which was made on `version` of it.
    std::uint32_t seen_version(osm::ElementId element, const EditHeader& edit,
                               std::uint32_t version) const;
    /// A value, and all that an edit names, by their newest names.
    Value with_new_ids(Value value) const;
    Edit with_new_ids(Edit edit) const;
    osm::ElementId id_of(osm::ElementId id) const;
    /// The element's version that first carried the edit; nothing when none did.
    std::optional<std::uint32_t> carrier(osm::ElementId element, EditId edit) const;
};

/// The heads of every register that edits wrote: a function of the set of edits alone, as long as
/// each comes after those that it saw (any such order gives the same). One thread.
class Heads {
public:
    explicit Heads(OsmTables osm = {}) : osm_(std::move(osm)) {}

    void apply(const Edit& edit);

    const OsmTables& osm() const { return osm_; }
    /// By register, so that those of one element stand together; the heads of each by edit.
    const std::map<Register, std::vector<Head>>& all() const { return heads_; }
    /// Null when nothing was written.
    const std::vector<Head>* find(const Register& target) const;
    /// The edits that say of an element that it exists, in the order of applying: that which made
    /// it, and those that settled that it stays; no undo. One that says so of two tells them apart.
    using Affirmations = std::vector<std::shared_ptr<const EditHeader>>;
    const std::map<osm::ElementId, Affirmations>& affirmed() const { return affirmed_; }

private:
    OsmTables osm_;
    std::map<Register, std::vector<Head>> heads_;
    std::map<osm::ElementId, Affirmations> affirmed_;
};

/// Sorts edits so that each follows those that it saw, in an order that the set alone decides.
void sort_causally(std::vector<Edit>& edits);

}  // namespace arpent::edit
