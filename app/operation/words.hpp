// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/kind.hpp"
#include "core/base/message.hpp"

#include <string>

namespace arpent::operation {

/// What an edit is called in the journal: `key` with the thing's name, "banc", in `what`.
/// Without a preset the name is the catalogue's word under `otherwise` ("word.point").
Message edit_label(std::string key, const preset::PresetPtr& preset, const char* otherwise);

/// The preset's name in the language chosen, as it stands within a sentence: "banc".
std::string name_in_sentence(const preset::PresetPtr& preset);

/// The sentence of a label. French words agree: "aire de jeux ajoutée", "toilettes ajoutées", by
/// the lists under "grammar.feminine" and "grammar.plural" of the language's catalogue; {e} in a
/// sentence stands for the ending.
std::string say_label(const Message& label);

/// The ending of a participle that goes with this noun: "", "e", "s" or "es" in French.
std::string ending_for(const std::string& noun);

}  // namespace arpent::operation
