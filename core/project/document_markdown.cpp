// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/document_text.hpp"

#include <cstddef>
#include <string_view>

namespace arpent::project {
namespace {

/// CommonMark takes a backslash before any of these as the character itself.
std::string escaped(const std::string& text) {
    constexpr std::string_view special = "\\`*_{}[]<>#+-!|&~$";
    const std::string line = one_line(text);
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        // A number with a point or a bracket at the beginning would be a list.
        const bool list = (line[i] == '.' || line[i] == ')') && i > 0 &&
                          line.find_first_not_of("0123456789") == i;
        if (list || special.find(line[i]) != std::string_view::npos) {
            out += '\\';
        }
        out += line[i];
    }
    return out;
}

/// Within <…> of a link.
std::string target(const std::string& text) {
    std::string out;
    for (const char c : one_line(text)) {
        out += c == '<' ? "%3C" : c == '>' ? "%3E" : c == ' ' ? "%20" : std::string(1, c);
    }
    return "<" + out + ">";
}

class Writer {
public:
    explicit Writer(const std::vector<std::string>& pictures) : pictures_(pictures) {}

    std::string operator()(const paper::DocumentHeading& heading) const {
        return std::string(static_cast<std::size_t>(heading.level), '#') + " " +
               escaped(heading.words) + "\n\n";
    }

    std::string operator()(const paper::DocumentParagraph& paragraph) const {
        return escaped(paragraph.words) + "\n\n";
    }

    std::string operator()(const paper::DocumentList& list) const {
        std::string text;
        for (const auto& item : list.items) {
            const std::string words = escaped(item.words);
            text += "- " +
                    (item.link.empty() ? words : "[" + words + "](" + target(item.link) + ")") +
                    "\n";
        }
        return text + "\n";
    }

    std::string operator()(const paper::DocumentTable& table) const {
        std::string text = table.caption.empty() ? "" : escaped(table.caption) + "\n\n";
        text += row_text(table.columns) + "|";
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            text += i < table.word_columns ? " --- |" : " ---: |";
        }
        text += "\n";
        for (const auto& row : table.rows) {
            text += row_text(row);
        }
        return text + "\n";
    }

    std::string operator()(const paper::DocumentMap& map) {
        return "![" + escaped(map.alt) + "](" + target(pictures_.at(next_++)) + ")\n\n" +
               escaped(map.caption) + "\n\n";
    }

private:
    static std::string row_text(const std::vector<std::string>& row) {
        std::string text = "|";
        for (const std::string& cell : row) {
            text += " " + escaped(cell) + " |";
        }
        return text + "\n";
    }

    const std::vector<std::string>& pictures_;
    std::size_t next_ = 0;
};

}  // namespace

std::string document_markdown(const paper::Document& document,
                              const std::vector<std::string>& pictures) {
    std::string text =
        "# " + escaped(document.title) + "\n\n" + escaped(document.subtitle) + "\n\n";
    Writer writer(pictures);
    for (const paper::DocumentBlock& block : document.blocks) {
        text += std::visit(writer, block);
    }
    return text + escaped(document.made_with) + "\n";
}

}  // namespace arpent::project
