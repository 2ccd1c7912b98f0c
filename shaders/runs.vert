// One smooth line per run of the ensemble, an instance each. The values are a texture, year after year, wrapped into rows.
// Between two years the line is the same monotone cubic as in the other charts: it passes through every value and
// overshoots none. Each piece of it is a quad as wide as the line and half a pixel of soft edge on either side.
uniform sampler2D values;
uniform int runs, years, row, first_run, pieces;
uniform vec2 size;   // of the target, pixels
uniform vec2 range;  // value at the bottom and at the top
uniform float reach; // half of the line's width and its soft edge, pixels

out float across;  // pixels from the middle of the line

const float none = 1e30;  // larger ones stand for "no value"

float raw(int run, int year) {
    int i = clamp(year, 0, years - 1) * runs + run;
    return texelFetch(values, ivec2(i % row, i / row), 0).r;
}

float height(float value) { return (value - range.x) / (range.y - range.x) * size.y; }

// Harmonic mean of two slopes (Fritsch and Butland): zero where the direction changes.
float slope(float before, float after) { return before * after <= 0.0 ? 0.0 : 2.0 * before * after / (before + after); }

void main() {
    int run = first_run + gl_InstanceID;
    int piece = gl_VertexID / 6;
    int corner = gl_VertexID - piece * 6;
    int year = piece / pieces;
    float end = corner == 1 || corner == 2 || corner == 4 ? 1.0 : 0.0;
    float side = corner == 2 || corner == 4 || corner == 5 ? 1.0 : -1.0;
    float t = (float(piece - year * pieces) + end) / float(pieces);

    float from = raw(run, year), to = raw(run, year + 1), before = raw(run, year - 1), after = raw(run, year + 2);
    if (!(abs(from) < none) || !(abs(to) < none)) {  // also when one is not a number
        gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
        across = 0.0;
        return;
    }
    if (!(abs(before) < none)) before = from;
    if (!(abs(after) < none)) after = to;
    float y1 = height(from), y2 = height(to), step = y2 - y1;
    float m1 = year == 0 ? step : slope(y1 - height(before), step);
    float m2 = year + 2 >= years ? step : slope(step, height(after) - y2);

    float t2 = t * t, t3 = t2 * t;
    float y = (2.0 * t3 - 3.0 * t2 + 1.0) * y1 + (t3 - 2.0 * t2 + t) * m1 + (3.0 * t2 - 2.0 * t3) * y2 + (t3 - t2) * m2;
    float rise = 6.0 * (t2 - t) * (y1 - y2) + (3.0 * t2 - 4.0 * t + 1.0) * m1 + (3.0 * t2 - 2.0 * t) * m2;
    float year_width = size.x / float(years - 1);
    vec2 along = normalize(vec2(year_width, rise));
    vec2 at = vec2((float(year) + t) * year_width, y) + vec2(-along.y, along.x) * reach * side;
    across = reach * side;
    gl_Position = vec4(at / size * 2.0 - 1.0, 0.0, 1.0);
}
