#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
in vec2 picture_place;
in float picture_strength;

uniform sampler2D picture;

out vec4 color;

void main() {
    // Of a page that reaches beyond its photo there is nothing to show.
    if (any(lessThan(picture_place, vec2(0.0))) || any(greaterThan(picture_place, vec2(1.0)))) {
        discard;
    }
    // Colours are premultiplied, so one factor fades all of them.
    color = texture(picture, picture_place) * picture_strength;
}
