// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "third_party/id_tagging_schema/question.hpp"

#include <map>
#include <string>
#include <vector>

namespace id_schema {

/// A preset of the schema that Arpent can offer.
struct Item {
    Words name;
    Words terms;        ///< everyday words, separated by commas
    std::string types;  ///< JOSM's list: "node,closedway,multipolygon"
    bool on_way = false;
    std::map<std::string, std::string> tags;   ///< by which it is recognised
    std::map<std::string, std::string> added;  ///< which it brings besides
    std::vector<std::string> questions;        ///< ids of fields
};

/// What is kept of the schema, by the ids of its presets. README.md says what is not.
std::vector<Item> items(const Schema& schema);

}  // namespace id_schema
