#!/usr/bin/env bash
# Builds everything and runs every test.
#
#   tests/run.sh [--only PART]... [--update]
#
#   --only PART   only this part; may be given more than once. Parts:
#                   checks    rules about the sources (tests/checks)
#                   release   unit tests of the engine, native, optimised
#                   asan      unit tests, native, with the address and undefined-behaviour sanitizers
#                   wasm      unit tests in WebAssembly under Node, with and without SIMD
#                   web       the built site in a real browser (tests/web)
#   --update      write golden files anew instead of comparing with them; look at the difference before committing
#   --help        this text
#
# Whatever is missing on a Debian 12 machine is installed first (see setup.sh). The last line counts test cases.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

parts=()
while [ $# -gt 0 ]; do
  case $1 in
    --only)
      case ${2:-} in
        checks | release | asan | wasm | web) parts+=("$2") ;;
        *) echo "run.sh: --only needs one of: checks release asan wasm web" >&2; exit 2 ;;
      esac
      shift 2 ;;
    --update) export REGIOMIX_UPDATE_GOLDEN=1; shift ;;
    -h | --help) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p}' "$0"; exit 0 ;;
    *) echo "run.sh: unknown option '$1'; see --help" >&2; exit 2 ;;
  esac
done
[ ${#parts[@]} -gt 0 ] || parts=(checks release asan wasm web)

logs=$root/build/test-logs
mkdir -p "$logs"
passed=0
failed=0
part_began=0
summary=()

# Adds a part's counts. A part that failed without a failed test (it did not build, it crashed) counts as one failure,
# and so does a part in which nothing ran.
record() {
  local part=$1 status=$2 part_passed=$3 part_failed=$4 note=""
  if [ "$status" -ne 0 ] && [ "$part_failed" -eq 0 ]; then
    part_failed=1
    note="  (stopped with exit code $status)"
  elif [ "$part_passed" -eq 0 ] && [ "$part_failed" -eq 0 ]; then
    part_failed=1
    note="  (no test ran)"
  fi
  passed=$((passed + part_passed))
  failed=$((failed + part_failed))
  summary+=("$(printf '%-8s %5d passed, %d failed, %4d s%s' \
    "$part" "$part_passed" "$part_failed" $((SECONDS - part_began)) "$note")")
}

# doctest: "[doctest] test cases:  12 |  11 passed | 1 failed | 0 skipped"
sum_doctest() {
  awk -v word="$1" '/\[doctest\] test cases:/ { for (i = 2; i <= NF; i++) if ($i == word) sum += $(i - 1) }
    END { print sum + 0 }' "$2"
}

# node:test in TAP: "# pass 12", "# fail 0", "# cancelled 0"
sum_tap() {
  awk -v words="$1" 'BEGIN { split(words, list, " "); for (i in list) want[list[i]] = 1 }
    $1 == "#" && ($2 in want) && NF == 3 { sum += $3 } END { print sum + 0 }' "$2"
}

build() {
  local preset=$1
  shift
  if [ ! -f "build/$preset/build.ninja" ]; then cmake --preset "$preset" || return; fi
  cmake --build --preset "$preset" -j "$(nproc)" "$@"
}

run_doctest_part() {
  local part=$1 preset=$2 tests=$3 log=$logs/$1.log status
  shift 3
  (build "$preset" "$@" && ctest --preset "$preset" -R "$tests" -j "$(nproc)" --verbose) >"$log" 2>&1
  status=$?
  [ $status -eq 0 ] && grep -h '\[doctest\] test cases' "$log" || grep -v -E '^\[[0-9]+/[0-9]+\] (Building|Linking)' "$log"
  record "$part" $status "$(sum_doctest passed "$log")" "$(sum_doctest failed "$log")"
}

run_node_part() {
  local part=$1 log=$logs/$1.log status
  shift
  node --test --test-reporter=tap "$@" >"$log" 2>&1
  status=$?
  [ $status -eq 0 ] && grep -h -E '^(not )?ok ' "$log" || cat "$log"
  record "$part" $status "$(sum_tap pass "$log")" "$(sum_tap "fail cancelled" "$log")"
}

./setup.sh || { echo; echo "0 passed, 1 failed"; exit 1; }

for part in "${parts[@]}"; do
  printf '\n== %s\n' "$part"
  part_began=$SECONDS
  case $part in
    checks) run_node_part checks tests/checks/*.test.mjs ;;
    # What may differ between compilers and engines is tested in every build; the rest with the sanitizers and in
    # WebAssembly, and the panels with the sanitizers and in the browser.
    release) run_doctest_part release release engine_tests --target regiomix regiomix_engine_tests ;;
    asan) run_doctest_part asan asan . --target regiomix_engine_tests regiomix_tests regiomix_ui_tests ;;
    wasm) run_doctest_part wasm web "engine_tests|regiomix_tests" --target regiomix_engine_tests_simd \
      regiomix_engine_tests_scalar regiomix_tests ;;
    web)
      if build web --target site regiomix_simd regiomix_scalar >"$logs/site.log" 2>&1; then
        # One file at a time: each starts a browser that draws in software and wants the processor for itself.
        run_node_part web --test-concurrency=1 tests/web/*.test.mjs
      else
        cat "$logs/site.log"
        record web 1 0 0
      fi ;;
  esac
done

printf '\n'
printf '%s\n' "${summary[@]}"
printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
