// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.hpp"
#include "core/base/number.hpp"
#include "core/render/icon.hpp"

#include <tinyxml2.h>

#include <algorithm>
#include <array>

namespace arpent::render {
namespace {

[[noreturn]] void refuse() { throw Error("error.icon_unreadable"); }

double number_of(const tinyxml2::XMLElement& element, const char* name, double fallback) {
    const char* text = element.Attribute(name);
    if (text == nullptr) {
        return fallback;
    }
    const auto value = parse_double(text);
    if (!value || !(*value >= -1000 && *value <= 1000)) {
        refuse();
    }
    return *value;
}

Path line(const tinyxml2::XMLElement& element) {
    return {
        {PathStep::Kind::move, {Point{number_of(element, "x1", 0), number_of(element, "y1", 0)}}},
        {PathStep::Kind::line, {Point{number_of(element, "x2", 0), number_of(element, "y2", 0)}}}};
}

Path circle(const tinyxml2::XMLElement& element) {
    const double x = number_of(element, "cx", 0);
    const double y = number_of(element, "cy", 0);
    const double r = number_of(element, "r", 0);
    const Point left{x - r, y};
    const Point right{x + r, y};
    Path path{{PathStep::Kind::move, {left}}};
    append_arc(path, {left, right, r, r, 0, false, true});
    append_arc(path, {right, left, r, r, 0, false, true});
    path.push_back({PathStep::Kind::close, {}});
    return path;
}

Path rectangle(const tinyxml2::XMLElement& element) {
    const double x = number_of(element, "x", 0);
    const double y = number_of(element, "y", 0);
    const double w = number_of(element, "width", 0);
    const double h = number_of(element, "height", 0);
    const double r =
        std::clamp(number_of(element, "rx", 0), 0.0, std::max(0.0, std::min(w, h) / 2));
    Path path{{PathStep::Kind::move, {Point{x + r, y}}}};
    const auto side = [&](Point to, Point corner) {
        path.push_back({PathStep::Kind::line, {to}});
        append_arc(path, {to, corner, r, r, 0, false, true});
    };
    side({x + w - r, y}, {x + w, y + r});
    side({x + w, y + h - r}, {x + w - r, y + h});
    side({x + r, y + h}, {x, y + h - r});
    side({x, y + r}, {x + r, y});
    path.push_back({PathStep::Kind::close, {}});
    return path;
}

}  // namespace

/// Walks the document with the attributes that children inherit.
class IconReader {
public:
    Icon read(std::string_view svg) {
        tinyxml2::XMLDocument document;
        if (document.Parse(svg.data(), svg.size()) != tinyxml2::XML_SUCCESS) {
            refuse();
        }
        const tinyxml2::XMLElement* root = document.RootElement();
        if (root == nullptr || std::string_view(root->Name()) != "svg") {
            refuse();
        }
        icon_.view_ = view_of(*root);
        read_children(*root, inherited(*root, {}), 0);
        return std::move(icon_);
    }

private:
    static constexpr int max_depth = 8;

    static double view_of(const tinyxml2::XMLElement& root) {
        const char* box = root.Attribute("viewBox");
        const std::string_view text = box == nullptr ? "" : box;
        constexpr std::string_view start = "0 0 ";
        const auto space = text.rfind(' ');
        if (!text.starts_with(start) || space < start.size()) {
            refuse();
        }
        const auto width = parse_double(text.substr(start.size(), space - start.size()));
        const auto height = parse_double(text.substr(space + 1));
        if (!width || width != height || !(*width >= 1 && *width <= 1000)) {
            refuse();
        }
        return *width;
    }

    static Icon::Shape inherited(const tinyxml2::XMLElement& element, Icon::Shape shape) {
        const auto text = [&](const char* name) {
            const char* value = element.Attribute(name);
            return std::string_view(value == nullptr ? "" : value);
        };
        if (const auto fill = text("fill"); !fill.empty()) {
            shape.fill = fill != "none";
        }
        if (const auto rule = text("fill-rule"); !rule.empty()) {
            shape.even_odd = rule == "evenodd";
        }
        if (text("stroke") == "none") {
            shape.stroke_width = 0;
        } else if (!text("stroke").empty() || element.Attribute("stroke-width") != nullptr) {
            const double before = shape.stroke_width > 0 ? shape.stroke_width : 1;
            shape.stroke_width = std::clamp(number_of(element, "stroke-width", before), 0.0, 100.0);
        }
        return shape;
    }

    void read_children(const tinyxml2::XMLElement& parent, const Icon::Shape& style, int depth) {
        for (const auto* child = parent.FirstChildElement(); child != nullptr;
             child = child->NextSiblingElement()) {
            Icon::Shape shape = inherited(*child, style);
            const std::string_view name = child->Name();
            if (name == "g" && depth < max_depth) {
                read_children(*child, shape, depth + 1);
                continue;
            }
            shape.path = path_of(*child, name);
            icon_.shapes_.push_back(std::move(shape));
        }
    }

    static Path path_of(const tinyxml2::XMLElement& element, std::string_view name) {
        if (name == "path") {
            const char* data = element.Attribute("d");
            if (auto path = parse_svg_path(data == nullptr ? "" : data)) {
                return std::move(*path);
            }
        } else if (name == "circle") {
            return circle(element);
        } else if (name == "rect") {
            return rectangle(element);
        } else if (name == "line") {
            return line(element);
        }
        refuse();
    }

    Icon icon_;
};

Icon Icon::parse(std::string_view svg) { return IconReader().read(svg); }

}  // namespace arpent::render
