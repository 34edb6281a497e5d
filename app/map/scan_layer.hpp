// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/map/camera.hpp"
#include "app/map/canvas.hpp"
#include "app/map/scan_image.hpp"

#include <memory>
#include <string>
#include <vector>

namespace arpent::map {

/// Pictures warped onto the map. A large one goes to the graphics in pieces, one a frame, and
/// appears when it is whole: no frame waits for it.
class ScanLayer {
public:
    void set_image(const std::string& id, ScanImage image);
    void set_mesh(const std::string& id, const ScanMesh& mesh);
    void set_opacity(const std::string& id, double opacity);
    void remove(const std::string& id);

    /// The picture alone, once it is whole; it stays in its place until it is removed.
    const gl::Texture* picture(const std::string& id) const;

    void draw(const Camera& camera, Canvas& canvas);
    bool needs_frame() const;

private:
    struct Scan {
        std::string id;
        std::unique_ptr<gl::Texture> texture;
        ScanImage image;  ///< empty once the texture has all of it
        int rows = 0;     ///< how many of them the texture has
        ScanMesh mesh;
        double opacity = 1;

        bool is_whole() const { return texture && rows == texture->height(); }
    };
    Scan& scan(const std::string& id);
    static void send_piece(Scan& scan);

    std::vector<Scan> scans_;
    bool changed_ = false;
};

}  // namespace arpent::map
