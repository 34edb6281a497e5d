// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/xml_reader.hpp"
#include "core/osm/element.hpp"

#include <string_view>
#include <vector>

namespace arpent::osmfile {

/// The meaning of one <node>, <way> or <relation> of an XML document with its children.
class ElementParser {
public:
    using Attributes = XmlReader::Attributes;

    /// False when it is no element, or one that OSM could not have; `needs_location` for nodes that
    /// are not deleted.
    bool start(std::string_view name, const Attributes& attributes, bool needs_location);
    /// <tag>, <nd> or <member>; what else there may be is passed over.
    bool start_child(std::string_view name, const Attributes& attributes);
    /// The element that was started.
    osm::Element finish();

private:
    // Only one of the three is used.
    osm::ElementType type_ = osm::ElementType::node;
    osm::Node node_;
    osm::Way way_;
    osm::Relation relation_;
    std::vector<osm::Tag> tags_;
};

}  // namespace arpent::osmfile
