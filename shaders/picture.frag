#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
in vec2 picture_place;
in float picture_strength;

uniform sampler2D picture;

out vec4 color;

void main() {
    // Colours are premultiplied, so one factor fades all of them.
    color = texture(picture, picture_place) * picture_strength;
}
