// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gl/vertex_stream.hpp"

#include <epoxy/gl.h>

namespace arpent::gl {

VertexStream::VertexStream(std::size_t vertex_size, std::span<const Attribute> attributes) {
    glGenVertexArrays(1, &array_);
    glGenBuffers(1, &vertices_);
    glGenBuffers(1, &indices_);
    glBindVertexArray(array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
    for (const Attribute& attribute : attributes) {
        glEnableVertexAttribArray(attribute.location);
        glVertexAttribPointer(
            attribute.location, attribute.color ? 4 : attribute.count,
            attribute.color ? GL_UNSIGNED_BYTE : GL_FLOAT, attribute.color ? GL_TRUE : GL_FALSE,
            static_cast<GLsizei>(vertex_size), reinterpret_cast<const void*>(attribute.offset));
    }
    glBindVertexArray(0);
}

VertexStream::~VertexStream() {
    glDeleteVertexArrays(1, &array_);
    glDeleteBuffers(1, &vertices_);
    glDeleteBuffers(1, &indices_);
}

void VertexStream::draw_triangles(std::span<const std::byte> vertices,
                                  std::span<const std::uint32_t> indices) {
    if (indices.empty()) {
        return;
    }
    glBindVertexArray(array_);
    glBindBuffer(GL_ARRAY_BUFFER, vertices_);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices.size()), vertices.data(),
                 GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices.size_bytes()),
                 indices.data(), GL_STREAM_DRAW);
    glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(indices.size()), GL_UNSIGNED_INT, nullptr);
    glBindVertexArray(0);
}

}  // namespace arpent::gl
