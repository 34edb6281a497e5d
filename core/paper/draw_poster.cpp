// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/draw_poster.hpp"

#include "core/paper/draw_poster_map.hpp"
#include "core/paper/page_parts.hpp"
#include "core/paper/poster_layout.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace arpent::paper {
namespace {

constexpr render::Color ink = render::Color::hex(0x222222);
constexpr render::Color quiet = render::Color::hex(0x6B6B6B);

/// Writes as large as there is room for, in the middle of the box's height; nothing is cut unless
/// even `smallest` is too large.
void write_fitting(cairo_t* cr, const std::string& text, const sheet::PageRect& box,
                   LetterStyle style, double smallest, Lettering& lettering) {
    style.size = lettering.fitting_size(text, box, style, smallest);
    const double height = lettering.measure(text, box.width, style).height;
    lettering.write(cr, text, {box.x, box.y + (box.height - height) / 2, box.width, height}, style);
}

void draw_head(cairo_t* cr, const PosterPage& page, const PosterLayout& layout,
               Lettering& lettering) {
    draw_badge(cr, page.theme_icon, page.color, layout.badge.center(), layout.badge.width - 1,
               false);
    write_fitting(cr, page.title, layout.title,
                  {.size = 11, .bold = true, .color = ink, .max_lines = 2}, 4.2, lettering);
    write_fitting(cr, page.theme, layout.theme,
                  {.size = 7, .bold = true, .color = page.color, .max_lines = 1}, 3.6, lettering);
    write_fitting(cr, page.date, layout.date,
                  {.size = 6, .align = Align::right, .color = ink, .max_lines = 1}, 3.6, lettering);
}

void draw_foot(cairo_t* cr, const PosterPage& page, const PosterLayout& layout,
               const sheet::Ground& ground, Lettering& lettering) {
    draw_north(cr, ground.rotation, page.north, layout.north, lettering);
    cairo_save(cr);
    constexpr double larger = 1.5;  // what a scale bar is in the hand, on a wall
    cairo_translate(cr, layout.scale.x, layout.scale.y);
    cairo_scale(cr, larger, larger);
    sheet::Ground shown = ground;
    shown.scale *= larger;
    draw_scale_bar(cr, shown, {0, 0, layout.scale.width / larger, layout.scale.height / larger},
                   lettering, false);
    cairo_restore(cr);
    const LetterStyle style{.size = 3.6, .align = Align::right, .color = ink, .max_lines = 1};
    const sheet::PageRect& box = layout.credits;
    write_fitting(cr, page.attribution, {box.x, box.y, box.width, box.height / 2}, style, 2,
                  lettering);
    write_fitting(cr, page.made_with, {box.x, box.center().y, box.width, box.height / 2}, style, 2,
                  lettering);
}

/// A row of the legend, its parts from the left: picture, words, counts.
class LegendDrawing {
public:
    LegendDrawing(cairo_t* cr, const PosterPage& page, const sheet::PageRect& box, int columns,
                  Lettering& lettering)
        : cr_(cr), page_(page), box_(box), columns_(columns), lettering_(lettering) {
        const auto rows = page.rows.size() + (page.fresh.empty() ? 0 : 1);
        lines_ = (static_cast<int>(rows) + columns - 1) / columns;
        const double wanted = lines_ + (page.column_names.empty() ? 0 : 1);
        height_ = std::min(largest_row, box.height / std::max(1.0, wanted));
        width_ = (box.width - between * (columns - 1)) / columns;
        counts_ = page.views.size() > 1 ? 15.5 : 20;
    }

    void draw() {
        if (!page_.column_names.empty()) {
            for (int column = 0; column < columns_ && column * lines_ < row_count(); ++column) {
                draw_counts(cell(column * lines_, -1), page_.column_names, true, quiet);
            }
        }
        int place = 0;
        for (const PosterRow& row : page_.rows) {
            draw_row(row, cell(place++, 0));
        }
        if (!page_.fresh.empty()) {
            draw_fresh(cell(place, 0));
        }
    }

private:
    static constexpr double largest_row = 9.6;
    static constexpr double between = 8;

    int row_count() const {
        return static_cast<int>(page_.rows.size()) + (page_.fresh.empty() ? 0 : 1);
    }

    sheet::PageRect cell(int place, int above) const {
        const int head = page_.column_names.empty() ? 0 : 1;
        return {box_.x + (place / lines_) * (width_ + between),
                box_.y + (place % lines_ + head + above) * height_, width_, height_};
    }

    double icon_size() const { return height_ * 0.74; }
    double letters() const { return std::min(4.4, height_ * 0.52); }

    void draw_row(const PosterRow& row, const sheet::PageRect& cell) {
        render::Color color = row.color;
        color.a = row.is_there ? 255 : 110;
        draw_badge(cr_, row.icon, color, {cell.x + height_ / 2, cell.center().y}, icon_size(),
                   false);
        write_words(row.words, cell, row.is_there ? ink : quiet);
        draw_counts(cell, row.counts, row.is_there, row.is_there ? ink : quiet);
    }

    void draw_fresh(const sheet::PageRect& cell) {
        draw_badge(cr_, page_.theme_icon, page_.color, {cell.x + height_ / 2, cell.center().y},
                   icon_size(), true);
        write_words(page_.fresh, cell, ink);
    }

    void write_words(const std::string& words, const sheet::PageRect& cell, render::Color color) {
        const double left = cell.x + height_ * 1.15;
        const double width =
            cell.right() - left - counts_ * static_cast<double>(page_.views.size()) - 1;
        write_fitting(cr_, words, {left, cell.y, width, height_},
                      {.size = letters(), .color = color, .max_lines = 2}, 2, lettering_);
    }

    void draw_counts(const sheet::PageRect& cell, const std::vector<std::string>& counts, bool bold,
                     render::Color color) {
        double right = cell.right();
        for (auto count = counts.rbegin(); count != counts.rend(); ++count) {
            write_fitting(cr_, *count, {right - counts_ + 0.5, cell.y, counts_ - 0.5, height_},
                          {.size = letters(), .bold = bold, .align = Align::right, .color = color},
                          2, lettering_);
            right -= counts_;
        }
    }

    cairo_t* cr_;
    const PosterPage& page_;
    sheet::PageRect box_;
    int columns_;
    Lettering& lettering_;
    int lines_ = 1;
    double height_ = largest_row;
    double width_ = 0;
    double counts_ = 0;
};

void draw_map(cairo_t* cr, const PosterPage& page, const PosterLayout& layout, std::size_t index,
              const sheet::Ground& ground, PageTools& tools) {
    const sheet::PageRect& frame = layout.maps[index];
    draw_poster_map(cr, page.views[index], ground, frame, page.sea, {}, tools);
    cairo_new_path(cr);
    cairo_rectangle(cr, frame.x, frame.y, frame.width, frame.height);
    render::set_color(cr, page.color);
    cairo_set_line_width(cr, 0.6);
    cairo_stroke(cr);
    if (!layout.headings.empty()) {
        sheet::PageRect heading = layout.headings[index];
        heading.height -= 1.5;
        write_fitting(cr, page.views[index].heading, heading,
                      {.size = 6, .bold = true, .align = Align::center, .color = ink}, 3,
                      tools.lettering);
    }
}

}  // namespace

void draw_poster(cairo_t* cr, const PosterPage& page, const PosterSize& size, PageTools& tools) {
    const PosterLayout layout = poster_layout(page, size.width > size.height);
    cairo_save(cr);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    const double scale = std::min(size.width / layout.width, size.height / layout.height);
    cairo_scale(cr, scale, scale);
    const sheet::Ground ground = ground_for(page.box, layout.maps.front());
    for (std::size_t i = 0; i < page.views.size(); ++i) {
        draw_map(cr, page, layout, i, ground, tools);
    }
    draw_head(cr, page, layout, tools.lettering);
    LegendDrawing(cr, page, layout.legend, layout.legend_columns, tools.lettering).draw();
    draw_foot(cr, page, layout, ground, tools.lettering);
    cairo_restore(cr);
}

}  // namespace arpent::paper
