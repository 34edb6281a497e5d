#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
// A segment with round ends, a disc (a segment of no length), a square, or a piece of a filling.
layout(location = 0) in vec2 position;
layout(location = 1) in vec4 segment;  // from, to, in pixels
layout(location = 2) in vec4 look;     // half width, kind, length before it, dash
layout(location = 3) in vec4 tint;

uniform vec2 viewport;

out vec2 at;
flat out vec4 stroke_segment;
flat out vec4 stroke_look;
flat out vec4 stroke_tint;

void main() {
    at = position;
    stroke_segment = segment;
    stroke_look = look;
    stroke_tint = tint;
    vec2 share = position / viewport;
    gl_Position = vec4(share.x * 2.0 - 1.0, 1.0 - share.y * 2.0, 0.0, 1.0);
}
