#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// A picture in pixels of the viewport: a tile, a layer of labels, a cell of a scan's mesh.
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 place;
layout(location = 2) in float strength;

uniform vec2 viewport;

out vec2 picture_place;
out float picture_strength;

void main() {
    picture_place = place;
    picture_strength = strength;
    vec2 share = position / viewport;
    gl_Position = vec4(share.x * 2.0 - 1.0, 1.0 - share.y * 2.0, 0.0, 1.0);
}
