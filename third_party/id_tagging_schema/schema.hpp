// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace id_schema {

using Json = nlohmann::json;

/// The package's files as they are: presets and fields by id, and the words for both in the two
/// languages ({"presets": {id: {...}}, "fields": {id: {...}}}).
struct Schema {
    Json presets;
    Json fields;
    Json french;
    Json english;
};

/// `folder`: the package's "dist". Throws std::runtime_error when a file is missing or broken.
Schema read_schema(const std::filesystem::path& folder);

/// What stands between braces: "{shop}" → "shop", "" for anything else.
std::string referred(const std::string& text);

/// A member as text, "" when it is absent or something else.
std::string text_of(const Json& object, const char* member);

/// Whether something that is bound to places ("locationSet") is offered in France.
bool is_for_france(const Json& object);

}  // namespace id_schema
