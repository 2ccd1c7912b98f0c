// The response surface: values on a grid, smoothed between its points, as colours with lines of equal value.
uniform sampler2D values;  // side x side
uniform int side;
uniform vec2 size;         // of the target, pixels
uniform vec2 range;        // smallest and largest value
uniform float contour;     // values from one line to the next
uniform float line_width;  // pixels
uniform vec3 ramp0, ramp1, ramp2, ramp3, ramp4, ink;
out vec4 colour;

float at(ivec2 cell) { return texelFetch(values, clamp(cell, ivec2(0), ivec2(side - 1)), 0).r; }

// Catmull-Rom: passes through the values without a kink at any of them.
vec4 weights(float t) {
    return vec4(((-0.5 * t + 1.0) * t - 0.5) * t, (1.5 * t - 2.5) * t * t + 1.0, ((-1.5 * t + 2.0) * t + 0.5) * t,
                (0.5 * t - 0.5) * t * t);
}

float row(ivec2 cell, vec4 w) {
    return dot(w, vec4(at(cell + ivec2(-1, 0)), at(cell), at(cell + ivec2(1, 0)), at(cell + ivec2(2, 0))));
}

void main() {
    vec2 place = gl_FragCoord.xy / size * float(side - 1);
    ivec2 cell = ivec2(floor(place));
    vec2 t = place - vec2(cell);
    vec4 across = weights(t.x), up = weights(t.y);
    float value = dot(up, vec4(row(cell + ivec2(0, -1), across), row(cell, across), row(cell + ivec2(0, 1), across),
                               row(cell + ivec2(0, 2), across)));
    if (!(abs(value) < 1e30)) {  // next to a point without value
        colour = vec4(0.0);
        return;
    }
    float share = clamp((value - range.x) / (range.y - range.x), 0.0, 1.0) * 4.0;
    vec3 tint = mix(ramp0, ramp1, clamp(share, 0.0, 1.0));
    tint = mix(tint, ramp2, clamp(share - 1.0, 0.0, 1.0));
    tint = mix(tint, ramp3, clamp(share - 2.0, 0.0, 1.0));
    tint = mix(tint, ramp4, clamp(share - 3.0, 0.0, 1.0));
    float height = value / contour;
    float steepness = max(fwidth(height), 1e-6);
    float distance_to_line = abs(fract(height - 0.5) - 0.5) / steepness;
    float line = 1.0 - smoothstep(line_width * 0.5 - 0.5, line_width * 0.5 + 0.5, distance_to_line);
    // Where lines would run into each other there are none.
    line *= 0.45 * (1.0 - smoothstep(0.15, 0.4, steepness));
    colour = vec4(mix(tint, ink, line), 1.0);
}
