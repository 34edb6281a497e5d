// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/operation/kind.hpp"
#include "core/project/mark_queue.hpp"

#include <string>

namespace arpent::panel {

/// « n° 12 », « Ligne 3 du relevé ».
std::string mark_number(const project::QueuedMark& mark);
/// « feuille B3, Les Hirondelles »
std::string mark_sheet(const project::QueuedMark& mark);
/// « 23 marques à saisir »
std::string marks_left(std::size_t todo);
/// « À saisir », « Saisi » …
std::string state_words(edit::MarkState state);

/// What a form's boxes that are ticked say: « Dossier, En bois ». "" when none is.
std::string ticks_words(const std::string& ticks, int theme);
/// What is answered about a thing, in short: « Dossier : oui · Bois ». "" when nothing is.
std::string answers_in_short(const operation::Kind& kind);

}  // namespace arpent::panel
