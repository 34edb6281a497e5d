// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/text.hpp"

#include "app/text/catalogue.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace arpent::text {

namespace {

std::optional<Catalogue>& chosen() {
    static std::optional<Catalogue> catalogue;
    return catalogue;
}

const Catalogue& current() {
    if (!chosen()) {
        set_language(system_language());
    }
    return *chosen();
}

}  // namespace

std::vector<std::string> languages() { return {"fr", "en"}; }

void set_language(std::string_view language) {
    const auto spoken = languages();
    const bool known = std::find(spoken.begin(), spoken.end(), language) != spoken.end();
    const std::string_view wanted = known ? language : std::string_view(spoken.front());
    if (!chosen() || chosen()->language() != wanted) {
        chosen() = Catalogue::read(wanted);
    }
}

const std::string& language() { return current().language(); }

std::string system_language() {
    for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (value == nullptr || *value == '\0') {
            continue;
        }
        for (const std::string& language : languages()) {
            if (std::string_view(value).starts_with(language)) {
                return language;
            }
        }
        break;
    }
    return languages().front();
}

std::string say(const Message& message) { return current().say(message); }

std::string tr(std::string_view key, Arguments arguments) {
    return current().say({std::string(key), std::move(arguments)});
}

}  // namespace arpent::text
