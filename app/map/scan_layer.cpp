// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/scan_layer.hpp"

#include <algorithm>

namespace arpent::map {

ScanLayer::Scan& ScanLayer::scan(const std::string& id) {
    changed_ = true;
    const auto found = std::ranges::find(scans_, id, &Scan::id);
    return found != scans_.end() ? *found : scans_.emplace_back(Scan{id, {}, {}, 1});
}

void ScanLayer::set_image(const std::string& id, const ScanImage& image) {
    scan(id).texture.emplace(gl::Texture::Format::rgb, image.width, image.height, image.rgb.data(),
                             image.width * 3);
}

void ScanLayer::set_mesh(const std::string& id, const ScanMesh& mesh) { scan(id).mesh = mesh; }

void ScanLayer::set_opacity(const std::string& id, double opacity) {
    scan(id).opacity = std::clamp(opacity, 0.0, 1.0);
}

void ScanLayer::remove(const std::string& id) {
    changed_ =
        std::erase_if(scans_, [&](const Scan& scan) { return scan.id == id; }) > 0 || changed_;
}

void ScanLayer::draw(const Camera& camera, Canvas& canvas) {
    changed_ = false;
    for (const Scan& scan : scans_) {
        const ScanMesh& mesh = scan.mesh;
        const bool whole = mesh.columns >= 2 && mesh.rows >= 2 &&
                           mesh.points.size() == static_cast<std::size_t>(mesh.columns) *
                                                     static_cast<std::size_t>(mesh.rows);
        if (!scan.texture || !whole || scan.opacity <= 0) {
            continue;
        }
        std::vector<PictureVertex> vertices;
        std::vector<std::uint32_t> indices;
        for (int row = 0; row < mesh.rows; ++row) {
            for (int column = 0; column < mesh.columns; ++column) {
                const auto i = static_cast<std::uint32_t>(row * mesh.columns + column);
                const ScreenPoint at = camera.to_screen(mesh.points[i]);
                vertices.push_back(
                    {static_cast<float>(at.x), static_cast<float>(at.y),
                     static_cast<float>(column) / static_cast<float>(mesh.columns - 1),
                     static_cast<float>(row) / static_cast<float>(mesh.rows - 1),
                     static_cast<float>(scan.opacity)});
                if (row > 0 && column > 0) {
                    const std::uint32_t above = i - static_cast<std::uint32_t>(mesh.columns);
                    indices.insert(indices.end(), {above - 1, above, i, above - 1, i, i - 1});
                }
            }
        }
        canvas.picture(*scan.texture, vertices, indices);
    }
}

}  // namespace arpent::map
