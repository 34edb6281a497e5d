// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/document.hpp"

#include <string>
#include <vector>

namespace arpent::project {

/// Documents as text. `pictures`: for each map, in their order, what the text refers to it by.

/// HTML 5 that is well-formed XML too. The pictures are URLs ("data:image/png;base64,…").
std::string document_html(const paper::Document& document,
                          const std::vector<std::string>& pictures);
/// CommonMark with tables. The pictures are names of files beside it.
std::string document_markdown(const paper::Document& document,
                              const std::vector<std::string>& pictures);
/// The pictures are names of files of the wiki.
std::string document_wiki(const paper::Document& document,
                          const std::vector<std::string>& pictures);

/// The text without line feeds and other controls, and as valid UTF-8: each byte that is none
/// becomes U+FFFD.
std::string one_line(const std::string& text);

}  // namespace arpent::project
