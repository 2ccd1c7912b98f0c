#!/usr/bin/env bash
# Builds and runs the benchmark natively and in WebAssembly (SIMD and scalar, under Node), and prints the figures side by
# side with the ones to reach. It reports, it never fails on time.
#
#   tests/bench/bench.sh [REPETITIONS]      default 60; more on a busy machine
#
# REGIOMIX_BENCH_DIR=...   folder of the builds that the presets "release" and "web" made (default: build)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
case "${1:-}" in -h | --help) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 0 ;; esac
repetitions=${1:-60}
builds=${REGIOMIX_BENCH_DIR:-build}
out=$builds/bench
mkdir -p "$out"

# Says nothing unless it fails.
build() {
  local preset=$1
  shift
  {
    [ -f "$builds/$preset/build.ninja" ] || cmake --preset "$preset" -B "$builds/$preset"
    cmake --build "$builds/$preset" --target "$@"
  } >"$out/build.log" 2>&1 || { tail -n 30 "$out/build.log" >&2; exit 1; }
}
build release regiomix_bench
build web regiomix_bench_simd regiomix_bench_scalar

"$builds/release/tests/regiomix_bench" --json --repetitions "$repetitions" >"$out/native.json"
for variant in simd scalar; do
  node "$builds/web/tests/regiomix_bench_$variant.js" --json --repetitions "$repetitions" >"$out/$variant.json"
done

node - "$out" <<'EOF'
const fs = require('fs');
const results = n => JSON.parse(fs.readFileSync(`${process.argv[2]}/${n}.json`));
const [native, simd, scalar] = ['native', 'simd', 'scalar'].map(results);
const pad = (text, width) => String(text).padStart(width);
const names = {
  quiet_simd: 'runs, SIMD', quiet_scalar: 'runs, scalar', quantiles: 'quantiles', quiet_total: 'one ensemble',
  total: 'one ensemble, as it came',
  central_run: 'central run', draws_and_equilibrium: 'draws and equilibrium', total_20000_draws: '20,000 draws, whole',
  memory: 'memory', memory_20000_draws: 'memory after 20,000 draws',
};
console.log('seven_steps, 1,000 draws, 15 years; best, ms (memory: MB)\n');
console.log(' '.repeat(28) + ['native', 'wasm SIMD', 'wasm scalar'].map(t => pad(t, 14)).join(''));
for (const [key, name] of Object.entries(names)) {
  const decimals = key === 'central_run' ? 3 : 2;
  console.log(name.padEnd(28) + [native, simd, scalar].map(r => pad(r[key].toFixed(decimals), 14)).join(''));
}
console.log('hash'.padEnd(28) + [native, simd, scalar].map(r => pad(r.hash.slice(0, 12), 14)).join(''));

const goals = [
  ['one ensemble in one frame, wasm SIMD', simd.quiet_total, v => v < 16.7, 'below 16.7 ms'],
  ['SIMD over scalar, wasm SIMD build', simd.quiet_scalar / simd.quiet_simd, v => v >= 3.5, 'at least 3.5'],
  ['SIMD over scalar, wasm builds', scalar.quiet_scalar / simd.quiet_simd, v => v >= 3.5, 'at least 3.5'],
  ['SIMD over scalar, native', native.quiet_scalar / native.quiet_simd, v => v >= 3.5, 'at least 3.5'],
  ['wasm over native speed, runs', native.quiet_simd / simd.quiet_simd, v => v >= 0.8, 'at least 0.8'],
  ['memory, wasm SIMD', simd.memory, v => v < 64, 'below 64 MB'],
  ['equilibrium of 1,000 draws, wasm SIMD', simd.draws_and_equilibrium, v => v < 500, 'about 500 ms'],
];
console.log();
for (const [name, value, reached, goal] of goals) {
  const verdict = reached(value) ? 'reached' : 'NOT REACHED';
  console.log(name.padEnd(40) + pad(value.toFixed(2), 8) + '   ' + goal.padEnd(16) + verdict);
}
const same = new Set([native, simd, scalar].map(r => r.hash)).size === 1;
console.log('same bits in all builds'.padEnd(40) + pad('', 8) + '   ' + 'yes'.padEnd(16) + (same ? 'reached' : 'NOT REACHED'));
console.log('\n"runs" and "one ensemble" add up the fastest time of each slice, as on a quiet machine;');
console.log('the rest is the best of many.');
EOF
