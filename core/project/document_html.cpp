// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/xml_escape.hpp"
#include "core/project/document_text.hpp"

#include <cstddef>

namespace arpent::project {
namespace {

// Sizes in em and rem alone, so that twice the letters is twice everything; nothing has a fixed
// width. On paper a picture, a row and a heading with what follows are not cut.
constexpr const char* style = R"css(
html { font-size: 112.5%; }
body { font-family: Andika, "Atkinson Hyperlegible", "DejaVu Sans", Verdana, sans-serif;
  line-height: 1.5; color: #222; background: #fff; max-width: 46rem; margin: 0 auto;
  padding: 1rem; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0.5rem 0 0; }
h2 { font-size: 1.5rem; margin: 2.5rem 0 0.5rem; }
h3 { font-size: 1.2rem; margin: 1.75rem 0 0.5rem; }
.quiet, figcaption, caption, footer { color: #555; font-size: 0.9rem; text-align: left; }
figure { margin: 1rem 0; }
img { width: 100%; height: auto; border: 1px solid #555; box-sizing: border-box; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { padding: 0.35rem 0.5rem; border-bottom: 1px solid #bbb; text-align: left;
  vertical-align: top; font-weight: normal; }
thead th { border-bottom: 2px solid #222; font-weight: bold; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
a { color: #1a4e8a; }
footer { margin-top: 3rem; border-top: 1px solid #bbb; padding-top: 0.5rem; }
@page { size: A4; margin: 18mm; }
@media print { html { font-size: 90%; } body { max-width: none; padding: 0; }
  figure, tr { break-inside: avoid; } h2, h3 { break-after: avoid; } a { color: inherit; } }
)css";

std::string escaped(const std::string& text) { return xml_escape(one_line(text)); }

std::string element(const std::string& name, const std::string& text) {
    return "<" + name + ">" + escaped(text) + "</" + name + ">\n";
}

class Writer {
public:
    explicit Writer(const std::vector<std::string>& pictures) : pictures_(pictures) {}

    std::string operator()(const paper::DocumentHeading& heading) const {
        return element(heading.level == 2 ? "h2" : "h3", heading.words);
    }

    std::string operator()(const paper::DocumentParagraph& paragraph) const {
        return (paragraph.is_note ? "<p class=\"quiet\">" : "<p>") + escaped(paragraph.words) +
               "</p>\n";
    }

    std::string operator()(const paper::DocumentList& list) const {
        std::string text = "<ul>\n";
        for (const auto& item : list.items) {
            const std::string words = escaped(item.words);
            text += "<li>";
            text += item.link.empty() ? words
                                      : "<a href=\"" + escaped(item.link) + "\">" + words + "</a>";
            text += "</li>\n";
        }
        return list.items.empty() ? std::string() : text + "</ul>\n";
    }

    std::string operator()(const paper::DocumentTable& table) const {
        std::string text = "<div class=\"table\">\n<table>\n";
        if (!table.caption.empty()) {
            text += element("caption", table.caption);
        }
        text += "<thead><tr>";
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            text += i < table.word_columns ? "<th scope=\"col\">"
                                           : "<th scope=\"col\" class=\"number\">";
            text += escaped(table.columns[i]) + "</th>";
        }
        text += "</tr></thead>\n<tbody>\n";
        for (const auto& row : table.rows) {
            text += row_text(table, row);
        }
        return text + "</tbody>\n</table>\n</div>\n";
    }

    std::string operator()(const paper::DocumentMap& map) {
        return "<figure>\n<img src=\"" + pictures_.at(next_++) + "\" alt=\"" + escaped(map.alt) +
               "\"/>\n" + element("figcaption", map.caption) + "</figure>\n";
    }

private:
    static std::string row_text(const paper::DocumentTable& table,
                                const std::vector<std::string>& row) {
        std::string text = "<tr>";
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string cell = escaped(row[i]);
            if (i == 0) {
                text += "<th scope=\"row\">" + cell + "</th>";
            } else {
                text +=
                    (i < table.word_columns ? "<td>" : "<td class=\"number\">") + cell + "</td>";
            }
        }
        return text + "</tr>\n";
    }

    const std::vector<std::string>& pictures_;
    std::size_t next_ = 0;
};

}  // namespace

std::string document_html(const paper::Document& document,
                          const std::vector<std::string>& pictures) {
    std::string text = "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" +
                       escaped(document.language) + "\">\n<head>\n<meta charset=\"utf-8\"/>\n" +
                       "<meta name=\"viewport\" content=\"width=device-width\"/>\n" +
                       element("title", document.title + " · " + document.subtitle) + "<style>" +
                       style + "</style>\n</head>\n<body>\n<header>\n" +
                       element("h1", document.title) + "<p class=\"quiet\">" +
                       escaped(document.subtitle) + "</p>\n</header>\n<main>\n";
    Writer writer(pictures);
    for (const paper::DocumentBlock& block : document.blocks) {
        text += std::visit(writer, block);
    }
    return text + "</main>\n<footer>" + escaped(document.made_with) +
           "</footer>\n</body>\n</html>\n";
}

}  // namespace arpent::project
