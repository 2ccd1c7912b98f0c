// Adds up how much of a pixel each line covers.
uniform float reach;
in float across;
out vec4 sum;

void main() { sum = vec4(clamp(reach - abs(across), 0.0, 1.0), 0.0, 0.0, 1.0); }
