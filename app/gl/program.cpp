// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gl/program.hpp"

#include "core/base/assets.hpp"
#include "core/base/error.hpp"

#include <epoxy/gl.h>

#include <array>
#include <fstream>
#include <iterator>

namespace arpent::gl {
namespace {

std::string read_shader(const std::string& name) {
    std::ifstream file(asset("shaders/" + name), std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class Shader {
public:
    Shader(GLenum kind, const std::string& name) : id_(glCreateShader(kind)) {
        const std::string source = read_shader(name);
        const char* text = source.c_str();
        glShaderSource(id_, 1, &text, nullptr);
        glCompileShader(id_);
        GLint compiled = 0;
        glGetShaderiv(id_, GL_COMPILE_STATUS, &compiled);
        if (compiled == 0) {
            std::array<char, 500> reason{};
            glGetShaderInfoLog(id_, reason.size() - 1, nullptr, reason.data());
            glDeleteShader(id_);
            throw Error("error.gl_program", {{"name", name}, {"reason", reason.data()}});
        }
    }
    ~Shader() { glDeleteShader(id_); }
    Shader(const Shader&) = delete;
    Shader& operator=(const Shader&) = delete;

    GLuint id() const { return id_; }

private:
    GLuint id_;
};

}  // namespace

Program::Program(const std::string& name) {
    const Shader vertex(GL_VERTEX_SHADER, name + ".vert");
    const Shader fragment(GL_FRAGMENT_SHADER, name + ".frag");
    id_ = glCreateProgram();
    glAttachShader(id_, vertex.id());
    glAttachShader(id_, fragment.id());
    glLinkProgram(id_);
    GLint linked = 0;
    glGetProgramiv(id_, GL_LINK_STATUS, &linked);
    if (linked == 0) {
        std::array<char, 500> reason{};
        glGetProgramInfoLog(id_, reason.size() - 1, nullptr, reason.data());
        glDeleteProgram(id_);
        throw Error("error.gl_program", {{"name", name}, {"reason", reason.data()}});
    }
}

Program::~Program() { glDeleteProgram(id_); }

void Program::use() const { glUseProgram(id_); }

void Program::set(const char* uniform, float x, float y) const {
    glUniform2f(glGetUniformLocation(id_, uniform), x, y);
}

void Program::set(const char* uniform, int value) const {
    glUniform1i(glGetUniformLocation(id_, uniform), value);
}

}  // namespace arpent::gl
