// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/document_text.hpp"

#include <cstddef>
#include <string_view>

namespace arpent::project {
namespace {

/// MediaWiki shows a character reference as the character, and never takes it for markup.
std::string escaped(const std::string& text) {
    constexpr std::string_view special = "&<>[]{}|'~_=";
    constexpr std::string_view special_first = "*#:;-+! ";
    std::string out;
    for (const char c : one_line(text)) {
        if (special.find(c) != std::string_view::npos ||
            (out.empty() && special_first.find(c) != std::string_view::npos)) {
            out += "&#" + std::to_string(static_cast<unsigned char>(c)) + ";";
        } else {
            out += c;
        }
    }
    return out;
}

/// Of an external link: it ends at a space or a bracket.
std::string target(const std::string& text) {
    std::string out;
    for (const char c : one_line(text)) {
        out += c == ' ' ? "%20" : c == '[' ? "%5B" : c == ']' ? "%5D" : std::string(1, c);
    }
    return out;
}

class Writer {
public:
    explicit Writer(const std::vector<std::string>& pictures) : pictures_(pictures) {}

    std::string operator()(const paper::DocumentHeading& heading) const {
        const std::string sign(static_cast<std::size_t>(heading.level), '=');
        return sign + " " + escaped(heading.words) + " " + sign + "\n\n";
    }

    std::string operator()(const paper::DocumentParagraph& paragraph) const {
        return escaped(paragraph.words) + "\n\n";
    }

    std::string operator()(const paper::DocumentList& list) const {
        std::string text;
        for (const auto& item : list.items) {
            const std::string words = escaped(item.words);
            text += "* " +
                    (item.link.empty() ? words : "[" + target(item.link) + " " + words + "]") +
                    "\n";
        }
        return text + "\n";
    }

    std::string operator()(const paper::DocumentTable& table) const {
        std::string text = "{| class=\"wikitable\"\n";
        if (!table.caption.empty()) {
            text += "|+ " + escaped(table.caption) + "\n";
        }
        text += "|-\n";
        for (const std::string& column : table.columns) {
            text += "! scope=\"col\" | " + escaped(column) + "\n";
        }
        for (const auto& row : table.rows) {
            text += "|-\n";
            for (std::size_t i = 0; i < row.size(); ++i) {
                text += (i == 0 ? "! scope=\"row\" | " : "| ") + escaped(row[i]) + "\n";
            }
        }
        return text + "|}\n\n";
    }

    std::string operator()(const paper::DocumentMap& map) {
        return "[[File:" + pictures_.at(next_++) + "|thumb|center|800px|alt=" + escaped(map.alt) +
               "|" + escaped(map.caption) + "]]\n\n";
    }

private:
    const std::vector<std::string>& pictures_;
    std::size_t next_ = 0;
};

}  // namespace

std::string document_wiki(const paper::Document& document,
                          const std::vector<std::string>& pictures) {
    // The title is that of the page in the wiki.
    std::string text =
        "'''" + escaped(document.title) + "''' · " + escaped(document.subtitle) + "\n\n";
    Writer writer(pictures);
    for (const paper::DocumentBlock& block : document.blocks) {
        text += std::visit(writer, block);
    }
    return text + "----\n" + escaped(document.made_with) + "\n";
}

}  // namespace arpent::project
