// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/draw_poster_map.hpp"

#include "core/geo/mercator.hpp"
#include "core/paper/draw_ground.hpp"
#include "core/render/collision_index.hpp"
#include "core/render/icon.hpp"
#include "core/render/label_candidates.hpp"

#include <algorithm>
#include <array>
#include <numbers>
#include <optional>
#include <utility>

namespace arpent::paper {
namespace {

constexpr double ring_mm = 0.35;
/// The index of collisions has cells for pixels.
constexpr double index_units = 6;

void trace_disc(cairo_t* cr, sheet::PagePoint at, double radius) {
    cairo_new_path(cr);
    cairo_arc(cr, at.x, at.y, radius, 0, 2 * std::numbers::pi);
}

/// A thing with its place on the page.
struct Placed {
    const PosterObject* object = nullptr;
    std::optional<sheet::PagePoint> at;  ///< of its picture; nothing off the map
};

/// Draws the things of one map.
class ThingDrawing {
public:
    ThingDrawing(cairo_t* cr, const sheet::Ground& ground, const sheet::PageRect& frame,
                 const PosterLook& look, Lettering& lettering)
        : cr_(cr), ground_(ground), frame_(frame), look_(look), lettering_(lettering) {}

    void draw(const std::vector<PosterObject>& objects) {
        for (const PosterObject& object : objects) {
            draw_surfaces(object);
        }
        for (const PosterObject& object : objects) {
            draw_lines(object);
        }
        std::vector<Placed> placed;
        for (const PosterObject& object : objects) {
            placed.push_back({&object, place_of(object.shape)});
        }
        std::ranges::stable_sort(placed, {}, [](const Placed& each) {
            return std::pair(each.object->alike, !each.object->fresh);
        });
        draw_pictures(placed);
    }

private:
    sheet::PagePoint to_page(geo::Location location) const {
        return ground_.to_page(geo::to_world(location), frame_);
    }

    void trace(const std::vector<geo::Location>& line) const {
        for (const geo::Location location : line) {
            const sheet::PagePoint at = to_page(location);
            cairo_line_to(cr_, at.x, at.y);
        }
    }

    void draw_surfaces(const PosterObject& object) const {
        const auto* surfaces = std::get_if<std::vector<osm::Polygon>>(&object.shape);
        if (surfaces == nullptr) {
            return;
        }
        cairo_new_path(cr_);
        for (const osm::Polygon& surface : *surfaces) {
            cairo_new_sub_path(cr_);
            trace(surface.outer);
            for (const auto& hole : surface.holes) {
                cairo_new_sub_path(cr_);
                trace(hole);
            }
        }
        cairo_set_fill_rule(cr_, CAIRO_FILL_RULE_EVEN_ODD);
        render::Color pale = object.color;
        pale.a = 90;
        render::set_color(cr_, pale);
        cairo_fill_preserve(cr_);
        render::set_color(cr_, object.color);
        cairo_set_line_width(cr_, object.fresh ? 0.9 : 0.5);
        cairo_stroke(cr_);
    }

    void draw_lines(const PosterObject& object) const {
        const auto* lines = std::get_if<std::vector<std::vector<geo::Location>>>(&object.shape);
        if (lines == nullptr) {
            return;
        }
        cairo_set_line_cap(cr_, CAIRO_LINE_CAP_ROUND);
        cairo_set_line_join(cr_, CAIRO_LINE_JOIN_ROUND);
        const render::Color casing =
            object.fresh ? render::Color::hex(0x1A1A1A) : render::Color::hex(0xFFFFFF);
        for (const auto& [color, width] :
             {std::pair(casing, look_.line + 2 * ring_mm), std::pair(object.color, look_.line)}) {
            cairo_new_path(cr_);
            for (const auto& line : *lines) {
                cairo_new_sub_path(cr_);
                trace(line);
            }
            render::set_color(cr_, color);
            cairo_set_line_width(cr_, width);
            cairo_stroke(cr_);
        }
    }

    std::optional<sheet::PagePoint> place_of(const PosterShape& shape) const {
        std::optional<sheet::PagePoint> at;
        if (const auto* point = std::get_if<geo::Location>(&shape)) {
            at = to_page(*point);
        } else if (const auto* surfaces = std::get_if<std::vector<osm::Polygon>>(&shape)) {
            at = middle_of(*surfaces);
        }
        return at && frame_.contains(*at) ? at : std::nullopt;
    }

    std::optional<sheet::PagePoint> middle_of(const std::vector<osm::Polygon>& surfaces) const {
        std::vector<render::Line> rings;
        for (const osm::Polygon& surface : surfaces) {
            render::Line ring;
            for (const geo::Location location : surface.outer) {
                const sheet::PagePoint at = to_page(location);
                ring.push_back({at.x, at.y});
            }
            rings.push_back(std::move(ring));
        }
        if (rings.empty()) {
            return std::nullopt;
        }
        const render::Point middle = render::inner_spot(rings).at;
        return sheet::PagePoint{middle.x, middle.y};
    }

    static render::Rect scaled(const sheet::PageRect& rect) {
        return {rect.x * index_units, rect.y * index_units, rect.right() * index_units,
                rect.bottom() * index_units};
    }

    bool is_inside(const sheet::PageRect& rect) const {
        return frame_.contains({rect.x, rect.y}) && frame_.contains({rect.right(), rect.bottom()});
    }

    bool take(const sheet::PageRect& rect) {
        const render::Rect wanted = scaled(rect);
        if (!is_inside(rect) || !taken_.is_free(wanted)) {
            return false;
        }
        taken_.take({&wanted, 1});
        return true;
    }

    /// The largest picture that there is room for; 0 for none.
    double room_at(sheet::PagePoint at) {
        for (const double size : {look_.large, look_.small}) {
            const double half = size / 2 + ring_mm;
            if (take({at.x - half, at.y - half, 2 * half, 2 * half})) {
                return size;
            }
        }
        return 0;
    }

    void draw_pictures(const std::vector<Placed>& placed) {
        std::vector<std::pair<const Placed*, double>> sizes;
        for (const Placed& each : placed) {
            if (each.at) {
                const bool is_common =
                    each.object->alike > look_.most_pictures && !each.object->fresh;
                sizes.emplace_back(&each, is_common ? 0 : room_at(*each.at));
            }
        }
        for (const auto& [each, size] : sizes) {
            if (size == 0) {
                draw_dot(*each->object, *each->at);
            }
        }
        for (const auto& [each, size] : sizes) {
            if (size > 0) {
                draw_badge(cr_, each->object->icon, each->object->color, *each->at, size,
                           each->object->fresh);
            }
        }
        for (const auto& [each, size] : sizes) {
            if (size > 0 && !each->object->name.empty()) {
                write_name(*each->object, *each->at, size);
            }
        }
    }

    void draw_dot(const PosterObject& object, sheet::PagePoint at) const {
        trace_disc(cr_, at, look_.dot / 2 + ring_mm);
        render::set_color(
            cr_, object.fresh ? render::Color::hex(0x1A1A1A) : render::Color::hex(0xFFFFFF));
        cairo_fill(cr_);
        trace_disc(cr_, at, look_.dot / 2);
        render::set_color(cr_, object.color);
        cairo_fill(cr_);
    }

    /// Under the picture, above it, or beside it; nowhere when all of that is taken.
    void write_name(const PosterObject& object, sheet::PagePoint at, double size) {
        constexpr double widest = 34;
        const LetterStyle style{.size = look_.letters,
                                .bold = true,
                                .align = Align::center,
                                .color = render::Color::hex(0x222222),
                                .max_lines = 2,
                                .halo = 0.45};
        const double all = lettering_.measure(object.name, 0, style).width;
        const double width = std::min(all + 0.2, widest);
        const double height = lettering_.measure(object.name, width, style).height;
        const double off = size / 2 + ring_mm + 0.2;
        for (const auto& [x, y] : {std::pair(at.x - width / 2, at.y + off),
                                   std::pair(at.x - width / 2, at.y - off - height),
                                   std::pair(at.x + off, at.y - height / 2),
                                   std::pair(at.x - off - width, at.y - height / 2)}) {
            if (take({x, y, width, height})) {
                lettering_.write(cr_, object.name, {x, y, width, height}, style);
                return;
            }
        }
    }

    cairo_t* cr_;
    const sheet::Ground& ground_;
    const sheet::PageRect& frame_;
    const PosterLook& look_;
    Lettering& lettering_;
    render::CollisionIndex taken_;
};

}  // namespace

void draw_badge(cairo_t* cr, const std::string& icon, render::Color color, sheet::PagePoint at,
                double size, bool fresh) {
    trace_disc(cr, at, size / 2 + ring_mm);
    render::set_color(cr, fresh ? render::Color::hex(0x1A1A1A) : render::Color::hex(0xFFFFFF));
    cairo_fill(cr);
    if (fresh) {
        trace_disc(cr, at, size / 2 - ring_mm / 2);
        render::set_color(cr, render::Color::hex(0xFFFFFF));
        cairo_fill(cr);
    }
    trace_disc(cr, at, fresh ? size / 2 - ring_mm : size / 2);
    render::set_color(cr, color);
    cairo_fill(cr);
    const double inner = size * 0.68;
    render::set_color(cr, render::Color::hex(0xFFFFFF));
    render::icon(icon).draw(cr, at.x - inner / 2, at.y - inner / 2, inner);
}

void draw_poster_map(cairo_t* cr, const PosterView& view, const sheet::Ground& ground,
                     const sheet::PageRect& frame, const render::Sea* sea, const PosterLook& look,
                     PageTools& tools) {
    constexpr double veil = 0.38;
    GroundDrawing drawing{ground, frame, sea, {}};
    drawing.veil = veil;
    drawing.things = false;
    drawing.closer = 0.5;
    draw_ground(cr, drawing, *view.graph, tools.typesetter);
    cairo_save(cr);
    cairo_new_path(cr);
    cairo_rectangle(cr, frame.x, frame.y, frame.width, frame.height);
    cairo_clip(cr);
    ThingDrawing(cr, ground, frame, look, tools.lettering).draw(view.objects);
    cairo_restore(cr);
}

}  // namespace arpent::paper
