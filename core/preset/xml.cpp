// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preset/xml.hpp"

#include "core/base/number.hpp"
#include "core/preset/lang_catalogue.hpp"
#include "core/preset/split.hpp"

#include <tinyxml2.h>

namespace arpent::preset {

std::string_view Attributes::operator[](const std::string& name) const {
    const char* value = element_.Attribute(name.c_str());
    return value != nullptr ? value : std::string_view{};
}

bool Attributes::has(const std::string& name) const {
    return element_.Attribute(name.c_str()) != nullptr;
}

bool Attributes::is_true(const std::string& name) const {
    const auto value = (*this)[name];
    return value == "true" || value == "yes" || value == "on" || value == "1";
}

std::optional<std::int64_t> Attributes::number(const std::string& name) const {
    return parse_int(trimmed((*this)[name]));
}

Label Attributes::translate(std::string_view text, std::string_view context) const {
    Label label{std::string(text), std::string(text)};
    if (french_ != nullptr && !text.empty()) {
        if (const auto found = french_->find(text, context)) {
            label.fr = *found;
        }
    }
    return label;
}

Label Attributes::label(const std::string& name, const std::string& context) const {
    auto label = translate(trimmed((*this)[name]), (*this)[context]);
    if (has("en." + name)) {
        label.en = trimmed((*this)["en." + name]);
    }
    if (has("fr." + name)) {
        label.fr = trimmed((*this)["fr." + name]);
    }
    if (label.fr.empty()) {
        label.fr = label.en;
    }
    if (label.en.empty()) {
        label.en = label.fr;
    }
    return label;
}

Label Attributes::own_label(const std::string& name) const {
    return {std::string((*this)["arpent:" + name]), std::string((*this)["arpent:" + name + "_en"])};
}

}  // namespace arpent::preset
