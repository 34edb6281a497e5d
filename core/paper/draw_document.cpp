// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/draw_document.hpp"

#include "core/paper/draw_document_map.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace arpent::paper {
namespace {

constexpr render::Color ink = render::Color::hex(0x222222);
constexpr render::Color quiet = render::Color::hex(0x555555);
constexpr render::Color link_ink = render::Color::hex(0x1A4E8A);
constexpr double page_width = 210;
constexpr double page_height = 297;
constexpr double margin = 18;
constexpr double text_width = page_width - 2 * margin;
constexpr double foot = page_height - 15;
constexpr double body = 4;  ///< letters of the text
constexpr int any_number = 99;

/// The attribute of a link's tag: cairo reads it between apostrophes.
std::string link_attribute(const std::string& link) {
    std::string text = "uri='";
    for (const char c : link) {
        text += c == '\'' ? "%27" : c == '\\' ? "%5C" : std::string(1, c);
    }
    return text + "'";
}

/// Writes from the top, and goes on to the next page when one is full.
class PageFlow {
public:
    PageFlow(PdfFile& pdf, const Document& document) : pdf_(pdf), document_(document) {}

    void draw() {
        begin();
        write(document_.title, {.size = 8, .bold = true, .color = ink, .max_lines = any_number});
        write(document_.subtitle, {.size = body, .color = quiet, .max_lines = any_number});
        for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
            const DocumentBlock& block = document_.blocks[i];
            if (std::holds_alternative<DocumentHeading>(block) && i + 1 < document_.blocks.size()) {
                keep_with(document_.blocks[i + 1]);
            }
            std::visit([this](const auto& each) { add(each); }, block);
        }
        end();
    }

private:
    void begin() {
        cr_ = pdf_.begin_page(page_width, page_height);
        at_ = margin;
        ++number_;
    }

    void end() {
        const LetterStyle style{.size = 3, .color = quiet};
        const double y = foot + 5;
        tools_.lettering.write_at(cr_, document_.made_with, {margin, y}, style);
        LetterStyle right = style;
        right.align = Align::right;
        tools_.lettering.write_at(cr_, std::to_string(number_), {page_width - margin, y}, right);
        pdf_.end_page();
    }

    /// So much room on this page, or on a new one.
    void need(double height) {
        if (at_ + height > foot && at_ > margin) {
            end();
            begin();
        }
    }

    void write(const std::string& text, const LetterStyle& style, double left = margin) {
        if (text.empty()) {
            return;
        }
        const double width = page_width - margin - left;
        need(tools_.lettering.measure(text, width, style).height);
        at_ += tools_.lettering.write(cr_, text, {left, at_, width, 0}, style) + 1;
    }

    /// A heading stays with what it heads.
    void keep_with(const DocumentBlock& next) {
        constexpr double heading = 20;
        constexpr double some_lines = 25;
        const auto* map = std::get_if<DocumentMap>(&next);
        need(heading + (map == nullptr ? some_lines : map_height(*map, text_width)));
    }

    void add(const DocumentHeading& heading) {
        const bool large = heading.level == 2;
        at_ += large ? 6 : 4;
        write(heading.words,
              {.size = large ? 6.0 : 4.8, .bold = true, .color = ink, .max_lines = any_number});
    }

    void add(const DocumentParagraph& paragraph) {
        at_ += 1;
        write(paragraph.words, {.size = paragraph.is_note ? 3.4 : body,
                                .color = paragraph.is_note ? quiet : ink,
                                .max_lines = any_number});
    }

    void add(const DocumentList& list) {
        at_ += 1;
        for (const DocumentList::Item& item : list.items) {
            const LetterStyle style{
                .size = body, .color = item.link.empty() ? ink : link_ink, .max_lines = any_number};
            constexpr double indent = 5;
            need(tools_.lettering.measure(item.words, text_width - indent, style).height);
            tools_.lettering.write(cr_, "•", {margin, at_, indent, 0},
                                   {.size = body, .color = ink});
            if (!item.link.empty()) {
                cairo_tag_begin(cr_, CAIRO_TAG_LINK, link_attribute(item.link).c_str());
            }
            write(item.words, style, margin + indent);
            if (!item.link.empty()) {
                cairo_tag_end(cr_, CAIRO_TAG_LINK);
            }
        }
    }

    void add(const DocumentMap& map) {
        const double height = map_height(map, text_width);
        const LetterStyle style{.size = 3.4, .color = quiet, .max_lines = any_number};
        const double caption = tools_.lettering.measure(map.caption, text_width, style).height;
        at_ += 2;
        need(height + caption + 2);
        draw_document_map(cr_, map, {margin, at_, text_width, height}, tools_);
        at_ += height + 1;
        write(map.caption, style);
    }

    void add(const DocumentTable& table) {
        at_ += 2;
        if (!table.caption.empty()) {
            need(25);
            write(table.caption, {.size = 3.4, .color = quiet, .max_lines = any_number});
        }
        draw_row(table, table.columns, true);
        for (const auto& row : table.rows) {
            if (at_ + row_height(table, row, false) > foot) {
                end();
                begin();
                draw_row(table, table.columns, true);
            }
            draw_row(table, row, false);
        }
        at_ += 2;
    }

    static double column_width(const DocumentTable& table, std::size_t column) {
        constexpr double number = 24;
        const std::size_t words = std::min(table.word_columns, table.columns.size());
        const double rest = text_width - number * static_cast<double>(table.columns.size() - words);
        return column < words ? rest / static_cast<double>(words) : number;
    }

    static LetterStyle cell_style(const DocumentTable& table, std::size_t column, bool is_head) {
        return {.size = is_head ? 3.4 : 3.8,
                .bold = is_head,
                .align = column < table.word_columns ? Align::left : Align::right,
                .color = ink,
                .max_lines = any_number};
    }

    double row_height(const DocumentTable& table, const std::vector<std::string>& row,
                      bool is_head) {
        double height = 4;
        for (std::size_t i = 0; i < row.size(); ++i) {
            height = std::max(height, tools_.lettering
                                          .measure(row[i], column_width(table, i) - cell_air,
                                                   cell_style(table, i, is_head))
                                          .height);
        }
        return height + cell_air;
    }

    void draw_row(const DocumentTable& table, const std::vector<std::string>& row, bool is_head) {
        const double height = row_height(table, row, is_head);
        double x = margin;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const double width = column_width(table, i);
            tools_.lettering.write(
                cr_, row[i],
                {x + cell_air / 2, at_ + cell_air / 2, width - cell_air, height - cell_air},
                cell_style(table, i, is_head));
            x += width;
        }
        at_ += height;
        cairo_new_path(cr_);
        cairo_move_to(cr_, margin, at_);
        cairo_line_to(cr_, page_width - margin, at_);
        render::set_color(cr_, is_head ? ink : render::Color::hex(0xBBBBBB));
        cairo_set_line_width(cr_, is_head ? 0.4 : 0.2);
        cairo_stroke(cr_);
    }

    static constexpr double cell_air = 2;

    PdfFile& pdf_;
    const Document& document_;
    PageTools tools_;
    cairo_t* cr_ = nullptr;
    double at_ = margin;  ///< how far down the page is full, mm
    int number_ = 0;
};

}  // namespace

void draw_document(PdfFile& pdf, const Document& document) { PageFlow(pdf, document).draw(); }

}  // namespace arpent::paper
