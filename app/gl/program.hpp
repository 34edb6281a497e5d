// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace arpent::gl {

/// A linked pair of shaders. Throws Error (error.gl_program, with GL's own words) when the driver
/// refuses them.
class Program {
public:
    /// Reads shaders/<name>.vert and shaders/<name>.frag.
    explicit Program(const std::string& name);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void use() const;
    /// Of a program in use; a name that the driver dropped as unused is passed over.
    void set(const char* uniform, float x, float y) const;
    void set(const char* uniform, int value) const;

private:
    unsigned id_ = 0;
};

}  // namespace arpent::gl
