// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace arpent::gl {

/// One attribute of a vertex: `count` floats, or 4 bytes of colour (0 to 255 become 0 to 1).
struct Attribute {
    unsigned location = 0;
    int count = 1;
    bool color = false;
    std::size_t offset = 0;
};

/// A vertex array with its buffers, filled anew for each use: what moves is small.
class VertexStream {
public:
    VertexStream(std::size_t vertex_size, std::span<const Attribute> attributes);
    ~VertexStream();
    VertexStream(const VertexStream&) = delete;
    VertexStream& operator=(const VertexStream&) = delete;

    /// Uploads and draws triangles with the program in use.
    void draw_triangles(std::span<const std::byte> vertices,
                        std::span<const std::uint32_t> indices);

    template <typename Vertex>
    void draw_triangles(std::span<const Vertex> vertices, std::span<const std::uint32_t> indices) {
        draw_triangles(std::as_bytes(vertices), indices);
    }

private:
    unsigned array_ = 0;
    unsigned vertices_ = 0;
    unsigned indices_ = 0;
};

}  // namespace arpent::gl
