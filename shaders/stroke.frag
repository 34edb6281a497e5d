#version 330 core
// SPDX-License-Identifier: GPL-3.0-or-later
in vec2 at;
flat in vec4 stroke_segment;
flat in vec4 stroke_look;
flat in vec4 stroke_tint;

out vec4 color;

const float kind_round = 0.0;
const float kind_square = 1.0;
const float kind_fill = 2.0;

void main() {
    float half_width = stroke_look.x;
    float kind = stroke_look.y;
    float dash = stroke_look.w;
    float coverage = 1.0;
    if (kind < kind_fill) {
        vec2 from = stroke_segment.xy;
        vec2 way = stroke_segment.zw - from;
        float squared = dot(way, way);
        float share = squared > 0.0 ? clamp(dot(at - from, way) / squared, 0.0, 1.0) : 0.0;
        vec2 away = abs(at - (from + way * share));
        float distance = kind == kind_square ? max(away.x, away.y) : length(away);
        coverage = clamp(half_width + 0.5 - distance, 0.0, 1.0);
        if (dash > 0.0) {
            float along = mod(stroke_look.z + share * sqrt(squared), 2.0 * dash);
            coverage *= clamp(min(along, dash - along) + 0.5, 0.0, 1.0);
        }
    }
    float alpha = stroke_tint.a * coverage;
    color = vec4(stroke_tint.rgb * alpha, alpha);
}
