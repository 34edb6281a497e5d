// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map/scan_layer.hpp"

#include <algorithm>
#include <utility>

namespace arpent::map {

namespace {

// A few milliseconds of copying, also without a graphics card.
constexpr int pixels_a_frame = 1'000'000;

}  // namespace

ScanLayer::Scan& ScanLayer::scan(const std::string& id) {
    changed_ = true;
    const auto found = std::ranges::find(scans_, id, &Scan::id);
    return found != scans_.end() ? *found : scans_.emplace_back(Scan{id, nullptr, {}, 0, {}, 1});
}

void ScanLayer::set_image(const std::string& id, ScanImage image) {
    Scan& scan = this->scan(id);
    scan.texture =
        std::make_unique<gl::Texture>(gl::Texture::Format::rgba, image.width, image.height);
    scan.image = std::move(image);
    scan.rows = 0;
}

void ScanLayer::send_piece(Scan& scan) {
    const int stride = scan.image.width * 4;
    const int count =
        std::min(std::max(pixels_a_frame / scan.image.width, 1), scan.image.height - scan.rows);
    scan.texture->replace_rows(scan.rows, count,
                               scan.image.rgba.data() + static_cast<std::size_t>(stride) *
                                                            static_cast<unsigned>(scan.rows),
                               stride);
    scan.rows += count;
    if (scan.is_whole()) {
        scan.image = {};
    }
}

const gl::Texture* ScanLayer::picture(const std::string& id) const {
    const auto found = std::ranges::find(scans_, id, &Scan::id);
    return found != scans_.end() && found->is_whole() ? found->texture.get() : nullptr;
}

bool ScanLayer::needs_frame() const {
    return changed_ || std::ranges::any_of(scans_, [](const Scan& scan) {
               return scan.texture && !scan.is_whole();
           });
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
    const auto arriving = std::ranges::find_if(
        scans_, [](const Scan& scan) { return scan.texture && !scan.is_whole(); });
    if (arriving != scans_.end()) {
        send_piece(*arriving);
        changed_ = true;  // for those that show it elsewhere
    }
    for (const Scan& scan : scans_) {
        const ScanMesh& mesh = scan.mesh;
        const bool whole = mesh.columns >= 2 && mesh.rows >= 2 &&
                           mesh.points.size() == static_cast<std::size_t>(mesh.columns) *
                                                     static_cast<std::size_t>(mesh.rows) &&
                           mesh.places.size() == mesh.points.size();
        if (!scan.is_whole() || !whole || scan.opacity <= 0) {
            continue;
        }
        std::vector<PictureVertex> vertices;
        std::vector<std::uint32_t> indices;
        for (int row = 0; row < mesh.rows; ++row) {
            for (int column = 0; column < mesh.columns; ++column) {
                const auto i = static_cast<std::uint32_t>(row * mesh.columns + column);
                const ScreenPoint at = camera.to_screen(mesh.points[i]);
                vertices.push_back({static_cast<float>(at.x), static_cast<float>(at.y),
                                    static_cast<float>(mesh.places[i].x),
                                    static_cast<float>(mesh.places[i].y),
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
