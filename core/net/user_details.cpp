// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/user_details.hpp"

#include <nlohmann/json.hpp>

namespace arpent::net {
namespace {

using Json = nlohmann::json;

/// What stands at the path, or null.
const Json& at(const Json& json, std::initializer_list<const char*> path) {
    static const Json none;
    const Json* here = &json;
    for (const char* name : path) {
        const auto found = here->find(name);  // of what is no object: end()
        if (found == here->end()) {
            return none;
        }
        here = &*found;
    }
    return *here;
}

std::int64_t number(const Json& json) {
    return json.is_number_integer() ? json.get<std::int64_t>() : 0;
}

}  // namespace

std::optional<UserDetails> read_user_details(std::string_view json) {
    const Json document = Json::parse(json, nullptr, false);
    const Json& user = at(document, {"user"});
    const Json& name = at(user, {"display_name"});
    if (!at(user, {"id"}).is_number_integer() || !name.is_string()) {
        return std::nullopt;
    }
    UserDetails details;
    details.id = number(at(user, {"id"}));
    details.name = name.get<std::string>();
    const Json& agreed = at(user, {"contributor_terms", "agreed"});
    details.terms_agreed = agreed.is_boolean() && agreed.get<bool>();
    details.changesets = number(at(user, {"changesets", "count"}));
    details.active_blocks = number(at(user, {"blocks", "received", "active"}));
    for (const Json& role : at(user, {"roles"})) {
        if (role.is_string()) {
            details.roles.push_back(role.get<std::string>());
        }
    }
    return details;
}

}  // namespace arpent::net
