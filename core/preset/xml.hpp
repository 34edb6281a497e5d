// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preset/label.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tinyxml2 {
class XMLElement;
}
namespace arpent::preset {

class LangCatalogue;

/// Internal to the reader: the attributes of one XML element.
class Attributes {
public:
    Attributes(const tinyxml2::XMLElement& element, const LangCatalogue* french)
        : element_(element), french_(french) {}

    /// "" when absent.
    std::string_view operator[](const std::string& name) const;
    bool has(const std::string& name) const;
    bool is_true(const std::string& name) const;
    std::optional<std::int64_t> number(const std::string& name) const;

    /// `name`, en.`name` and fr.`name`, or the French catalogue's words; the context comes from
    /// the attribute `context`.
    Label label(const std::string& name, const std::string& context) const;
    /// One text of a list that the French catalogue may know.
    Label translate(std::string_view text, std::string_view context) const;
    /// An attribute of our namespace: arpent:`name` in French, arpent:`name`_en in English.
    Label own_label(const std::string& name) const;

private:
    const tinyxml2::XMLElement& element_;
    const LangCatalogue* french_;
};

}  // namespace arpent::preset
