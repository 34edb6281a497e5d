// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/icon.hpp"

#include "core/base/assets.hpp"
#include "core/base/error.hpp"
#include "core/render/cairo.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>

namespace arpent::render {
namespace {

void trace(cairo_t* cr, const Path& path) {
    cairo_new_path(cr);
    for (const PathStep& step : path) {
        const auto& p = step.points;
        switch (step.kind) {
            case PathStep::Kind::move: cairo_move_to(cr, p[0].x, p[0].y); break;
            case PathStep::Kind::line: cairo_line_to(cr, p[0].x, p[0].y); break;
            case PathStep::Kind::curve:
                cairo_curve_to(cr, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
                break;
            case PathStep::Kind::close: cairo_close_path(cr); break;
        }
    }
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

void Icon::draw(cairo_t* cr, double x, double y, double size) const {
    cairo_save(cr);
    cairo_translate(cr, x, y);
    cairo_scale(cr, size / view_, size / view_);
    cairo_set_line_cap(cr, CAIRO_LINE_CAP_ROUND);
    cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
    for (const Shape& shape : shapes_) {
        trace(cr, shape.path);
        if (shape.fill) {
            cairo_set_fill_rule(
                cr, shape.even_odd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
            cairo_fill_preserve(cr);
        }
        if (shape.stroke_width > 0) {
            cairo_set_line_width(cr, shape.stroke_width);
            cairo_stroke_preserve(cr);
        }
        cairo_new_path(cr);
    }
    cairo_restore(cr);
}

Raster rasterise(const Icon& icon, int size, Color color) {
    const SurfacePtr surface = make_surface(CAIRO_FORMAT_A8, size, size);
    {
        const ContextPtr cr = make_context(surface.get());
        icon.draw(cr.get(), 0, 0, size);
    }
    return colored(surface.get(), color);
}

Raster colored(cairo_surface_t* mask, Color color) {
    cairo_surface_flush(mask);
    const unsigned char* rows = cairo_image_surface_get_data(mask);
    const int stride = cairo_image_surface_get_stride(mask);
    Raster raster{cairo_image_surface_get_width(mask), cairo_image_surface_get_height(mask), {}};
    raster.rgba.reserve(static_cast<std::size_t>(raster.width) * raster.height * 4);
    for (int y = 0; y < raster.height; ++y) {
        for (int x = 0; x < raster.width; ++x) {
            const int alpha = rows[y * stride + x] * color.a / 255;
            raster.rgba.insert(raster.rgba.end(),
                               {color.r, color.g, color.b, static_cast<std::uint8_t>(alpha)});
        }
    }
    return raster;
}

const Icon& icon(std::string_view name) {
    static std::mutex mutex;
    static std::map<std::string, Icon, std::less<>> icons;
    const std::scoped_lock lock(mutex);
    auto found = icons.find(name);
    if (found == icons.end()) {
        const std::string file = "assets/icons/" + std::string(name) + ".svg";
        found = icons.emplace(std::string(name), Icon::parse(read_file(asset(file)))).first;
    }
    return found->second;
}

std::vector<std::string> icon_names() { return asset_names("assets/icons", ".svg"); }

}  // namespace arpent::render
