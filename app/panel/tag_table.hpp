// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ui/column.hpp"
#include "core/osm/tags.hpp"

#include <optional>
#include <string>

namespace arpent::panel {

/// The OSM tags themselves, for the curious and for trainers: read, change, add, take away.
class TagTable {
public:
    /// The tags after what the person did in this frame.
    std::optional<osm::Tags> draw(ui::Ui& ui, ui::Column& column, const osm::Tags& tags,
                                  bool enabled);

private:
    std::optional<osm::Tags> editor(ui::Ui& ui, ui::Column& column, const osm::Tags& tags);
    void open(const std::string& key, const std::string& value);

    std::optional<std::string> open_;  ///< the key being changed, "" for a new tag
    std::string key_;
    std::string value_;
};

}  // namespace arpent::panel
