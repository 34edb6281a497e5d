// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/map/canvas.hpp"
#include "app/map/scan_image.hpp"

#include <optional>
#include <string>
#include <vector>

namespace arpent::map {

/// Pictures warped onto the map.
class ScanLayer {
public:
    void set_image(const std::string& id, const ScanImage& image);
    void set_mesh(const std::string& id, const ScanMesh& mesh);
    void set_opacity(const std::string& id, double opacity);
    void remove(const std::string& id);

    void draw(const Camera& camera, Canvas& canvas);
    bool needs_frame() const { return changed_; }

private:
    struct Scan {
        std::string id;
        std::optional<gl::Texture> texture;
        ScanMesh mesh;
        double opacity = 1;
    };
    Scan& scan(const std::string& id);

    std::vector<Scan> scans_;
    bool changed_ = false;
};

}  // namespace arpent::map
