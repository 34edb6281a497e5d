// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace arpent::preset {

/// Words of a preset file in the two languages of the program. A file that has only one of them
/// gives it for both; both are empty where the file says nothing.
struct Label {
    std::string fr;
    std::string en;

    bool empty() const { return fr.empty() && en.empty(); }
    /// `language`: "fr" or "en".
    const std::string& in(std::string_view language) const { return language == "en" ? en : fr; }

    bool operator==(const Label&) const = default;
};

}  // namespace arpent::preset
