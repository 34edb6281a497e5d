// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scan/prj.hpp"

#include "core/base/number.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace arpent::scan {
namespace {

/// KEYWORD["text", number, OTHER[...]]: values as words, children in order.
struct Wkt {
    std::string keyword;
    std::vector<std::string> values;
    std::vector<Wkt> children;

    const Wkt* child(std::string_view name) const {
        const auto found = std::find_if(children.begin(), children.end(),
                                        [name](const Wkt& c) { return c.keyword == name; });
        return found == children.end() ? nullptr : &*found;
    }
    std::string name() const { return values.empty() ? std::string() : values.front(); }
    double number(std::size_t i) const {
        const auto value = i < values.size() ? parse_double(values[i]) : std::nullopt;
        return value.value_or(std::nan(""));
    }
};

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    std::optional<Wkt> parse() {
        std::optional<Wkt> node = parse_node(0);
        skip_spaces();
        return text_.empty() ? node : std::nullopt;
    }

private:
    static constexpr int max_depth = 20;

    std::optional<Wkt> parse_node(int depth) {
        Wkt node{word(), {}, {}};
        if (node.keyword.empty() || depth > max_depth || !(take('[') || take('('))) {
            return std::nullopt;
        }
        do {
            skip_spaces();
            if (take('"')) {
                const std::size_t end = text_.find('"');
                if (end == std::string_view::npos) {
                    return std::nullopt;
                }
                node.values.emplace_back(text_.substr(0, end));
                text_.remove_prefix(end + 1);
            } else if (!parse_bare(node, depth)) {
                return std::nullopt;
            }
        } while (take(','));
        return take(']') || take(')') ? std::optional(std::move(node)) : std::nullopt;
    }

    /// A number, a bare word as in AXIS["X",EAST], or a nested node.
    bool parse_bare(Wkt& node, int depth) {
        const std::string_view before = text_;
        std::string value = word();
        if (value.empty()) {
            return false;
        }
        skip_spaces();
        if (!text_.starts_with('[') && !text_.starts_with('(')) {
            node.values.push_back(std::move(value));
            return true;
        }
        text_ = before;
        std::optional<Wkt> child = parse_node(depth + 1);
        if (child) {
            node.children.push_back(*std::move(child));
        }
        return child.has_value();
    }

    std::string word() {
        skip_spaces();
        const std::size_t end = std::min(text_.find_first_of("[]()\", \t\r\n"), text_.size());
        const std::string result(text_.substr(0, end));
        text_.remove_prefix(end);
        return result;
    }
    bool take(char c) {
        skip_spaces();
        const bool found = text_.starts_with(c);
        text_.remove_prefix(found ? 1 : 0);
        return found;
    }
    void skip_spaces() {
        text_.remove_prefix(std::min(text_.find_first_not_of(" \t\r\n"), text_.size()));
    }

    std::string_view text_;
};

bool is_near(double a, double b) { return std::abs(a - b) <= 1e-6 * std::max(1.0, std::abs(b)); }

std::string lowered(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

double parameter(const Wkt& projected, std::string_view name, double otherwise) {
    for (const Wkt& child : projected.children) {
        if (child.keyword == "PARAMETER" && lowered(child.name()) == name) {
            return child.number(1);
        }
    }
    return otherwise;
}

bool has_unit(const Wkt& node, double size) {
    const Wkt* unit = node.child("UNIT");
    return unit == nullptr || is_near(unit->number(1), size);
}

const Wkt* spheroid_of(const Wkt& geographic) {
    const Wkt* datum = geographic.child("DATUM");
    return datum != nullptr ? datum->child("SPHEROID") : nullptr;
}

/// WGS 84 and the datums that lie within a metre of it in their own countries.
bool is_modern_datum(const Wkt& geographic) {
    const Wkt* spheroid = spheroid_of(geographic);
    if (spheroid == nullptr || !is_near(spheroid->number(1), 6378137) ||
        std::abs(spheroid->number(2) - 298.257223) > 1e-3) {
        return false;
    }
    const std::string datum = lowered(geographic.child("DATUM")->name());
    const Wkt* meridian = geographic.child("PRIMEM");
    const bool from_greenwich = meridian == nullptr || is_near(meridian->number(1), 0);
    const bool known = datum.find("wgs") != std::string::npos ||
                       datum.find("etrs") != std::string::npos ||
                       datum.find("european_terrestrial") != std::string::npos ||
                       datum.find("rgf") != std::string::npos ||
                       datum.find("reseau_geodesique") != std::string::npos;
    return known && from_greenwich;
}

bool is_web_mercator(const Wkt& projected, const std::string& projection, const Wkt& geographic) {
    if (!is_near(parameter(projected, "central_meridian", 0), 0) ||
        !is_near(parameter(projected, "false_easting", 0), 0) ||
        !is_near(parameter(projected, "false_northing", 0), 0) || !has_unit(projected, 1)) {
        return false;
    }
    if (projection == "mercator_auxiliary_sphere" ||
        projection == "popular_visualisation_pseudo_mercator") {
        return true;
    }
    if (!projection.starts_with("mercator")) {
        return false;
    }
    const Wkt* authority = projected.child("AUTHORITY");
    const Wkt* extension = projected.child("EXTENSION");
    const Wkt* spheroid = spheroid_of(geographic);
    return (authority != nullptr && authority->values.size() == 2 &&
            authority->values[1] == "3857") ||
           (extension != nullptr && extension->values.size() == 2 &&
            extension->values[1].find("+a=6378137 +b=6378137") != std::string::npos) ||
           (spheroid != nullptr && is_near(spheroid->number(1), 6378137) &&
            is_near(spheroid->number(2), 0));
}

std::optional<Crs> utm(const Wkt& projected) {
    const double zone = (parameter(projected, "central_meridian", 0) + 183) / 6;
    const double north = parameter(projected, "false_northing", 0);
    if (!is_near(parameter(projected, "scale_factor", 1), 0.9996) ||
        !is_near(parameter(projected, "false_easting", 0), 500000) ||
        !is_near(parameter(projected, "latitude_of_origin", 0), 0) ||
        !is_near(zone, std::round(zone)) || zone < 0.5 || zone > 60.5 ||
        !(is_near(north, 0) || is_near(north, 10'000'000))) {
        return std::nullopt;
    }
    return Crs{CrsKind::utm, static_cast<std::uint8_t>(std::lround(zone)), north > 0};
}

std::optional<Crs> lambert93(const Wkt& projected) {
    const double first = parameter(projected, "standard_parallel_1", 0);
    const double second = parameter(projected, "standard_parallel_2", 0);
    if (!is_near(std::max(first, second), 49) || !is_near(std::min(first, second), 44) ||
        !is_near(parameter(projected, "central_meridian", 0), 3) ||
        !is_near(parameter(projected, "latitude_of_origin", 0), 46.5) ||
        !is_near(parameter(projected, "false_easting", 0), 700'000) ||
        !is_near(parameter(projected, "false_northing", 0), 6'600'000)) {
        return std::nullopt;
    }
    return Crs{CrsKind::lambert93};
}

std::optional<Crs> projected_crs(const Wkt& projected) {
    const Wkt* geographic = projected.child("GEOGCS");
    const Wkt* method = projected.child("PROJECTION");
    if (geographic == nullptr || method == nullptr) {
        return std::nullopt;
    }
    const std::string projection = lowered(method->name());
    if (is_web_mercator(projected, projection, *geographic)) {
        return Crs{CrsKind::mercator};
    }
    if (!is_modern_datum(*geographic) || !has_unit(projected, 1)) {
        return std::nullopt;
    }
    if (projection == "transverse_mercator") {
        return utm(projected);
    }
    return projection.starts_with("lambert_conformal_conic") ? lambert93(projected) : std::nullopt;
}

}  // namespace

std::variant<Crs, Message> parse_prj(std::string_view text) {
    const std::optional<Wkt> root = Parser(text).parse();
    if (!root) {
        return Message{"scan.prj_damaged", {}};
    }
    constexpr double degree = 0.017453292519943295;
    std::optional<Crs> crs;
    if (root->keyword == "PROJCS") {
        crs = projected_crs(*root);
    } else if (root->keyword == "GEOGCS" && is_modern_datum(*root) && has_unit(*root, degree)) {
        crs = Crs{CrsKind::geographic};
    }
    if (crs) {
        return *crs;
    }
    return Message{"scan.crs_unknown", {{"name", root->name()}}};
}

}  // namespace arpent::scan
