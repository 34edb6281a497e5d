// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.hpp"
#include "core/project/document_text.hpp"

namespace arpent::project {

std::string one_line(const std::string& text) {
    const bool is_valid = is_valid_utf8(text);
    std::string line;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7F) {
            line += ' ';
        } else if (byte >= 0x80 && !is_valid) {
            line += "\uFFFD";
        } else {
            line += c;
        }
    }
    return line;
}

}  // namespace arpent::project
