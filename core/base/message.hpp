// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace arpent {

/// A sentence that the core has to say, without saying it in any language: a key of the text
/// catalogues (assets/text/*.po, e.g. "error.file_truncated") and named arguments.
/// In the catalogue an argument stands as {name}.
struct Message {
    std::string key;
    std::vector<std::pair<std::string, std::string>> args;

    bool operator==(const Message&) const = default;
};

}  // namespace arpent
