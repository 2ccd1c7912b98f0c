// From sums of lines to a picture. A density of 1 is what runs spread evenly over the whole height would give, whatever their
// number; the tone curve keeps single runs visible beside a crowd of thousands.
uniform sampler2D sums;
uniform float share;  // density of one line
uniform vec3 thin, dense;
out vec4 colour;

void main() {
    float density = texelFetch(sums, ivec2(gl_FragCoord.xy), 0).r * share;
    float tone = 1.0 - exp(-0.75 * pow(density, 0.62));
    colour = vec4(mix(thin, dense, tone * tone), tone);
}
