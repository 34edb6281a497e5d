// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/message.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace arpent::text {

/// The languages the program speaks, the reference first.
std::vector<std::string> languages();

/// From here on every sentence is in this language ("fr", "en"; another one becomes "fr").
/// One thread only, the one that says things. Throws Error when the catalogues cannot be read.
void set_language(std::string_view language);
const std::string& language();

/// The language the computer is set to (LANGUAGE, LC_ALL, LC_MESSAGES, LANG), if we speak it;
/// else French.
std::string system_language();

/// The message in the language chosen; the first sentence ever said loads the system's language.
std::string say(const Message& message);

using Arguments = std::vector<std::pair<std::string, std::string>>;
/// The sentence of a key: tr("status.saved", {{"time", clock}}).
std::string tr(std::string_view key, Arguments arguments = {});

}  // namespace arpent::text
