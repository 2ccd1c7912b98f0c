#!/usr/bin/env bash
# Installs whatever is missing to build, test and serve Regiomix on Debian 12. Nothing happens when everything is there.
#
#   ./setup.sh            everything: build, tests and browser
#   ./setup.sh build      only what building the web application needs
#
# REGIOMIX_IMGUI_DIR=...   use this Dear ImGui source; nothing is downloaded then
# REGIOMIX_CHROMIUM=...    use this browser for the tests
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
what=${1:-all}

say() { printf 'setup: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }

case $what in
  all | build) ;;
  -h | --help) sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 0 ;;
  *) die "unknown part '$what'; use 'build' or nothing" ;;
esac

# --- Debian packages -------------------------------------------------------------------------------------------------

wanted=(cmake ninja-build g++ python3 python3-fonttools fonts-inter nlohmann-json3-dev doctest-dev libglfw3-dev ccache)
has emcc || wanted+=(emscripten)
node_major=0
if has node; then node_major=$(node --version | sed 's/^v\([0-9]*\).*/\1/'); fi
if [ "$node_major" -lt 18 ] || ! has npm; then wanted+=(nodejs npm); fi
if [ "$what" = all ]; then
  wanted+=(clang libclang-rt-dev) # native tests: GCC 12 takes up to seven times as long for files that visit many actions
  [ -n "${REGIOMIX_CHROMIUM:-}" ] || wanted+=(chromium)
fi

install_packages() {
  has dpkg-query || { say "no Debian package manager here; make sure these are installed: ${wanted[*]}"; return; }
  local installed missing=() package
  installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^installed //p' || true)
  for package in "${wanted[@]}"; do
    grep -qx "$package" <<<"$installed" || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || die "missing packages: ${missing[*]}. Run 'apt-get install ${missing[*]}' as root, then try again."
    sudo=(sudo)
  fi
  say "installing ${missing[*]}"
  "${sudo[@]}" apt-get update -qq || say "the package lists could not be refreshed; trying with the old ones"
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 ||
    die "could not install: ${missing[*]}. Check the network and the package sources, then try again."
}
install_packages

# --- Dear ImGui source -----------------------------------------------------------------------------------------------
# Debian ships the library for the native target only; its source package has everything, so that is what is fetched,
# with a private apt configuration that leaves the machine's own package lists alone.

imgui_version='1.90.1+ds'
imgui_sha256='ecce377df0f90b292f15dcbd83d438bddc162b2388c881132bde18c787572a1c'
imgui_suite='trixie'

# Prints "[options] address" of the machine's own Debian mirror, from one-line and deb822 source files alike.
debian_mirror() {
  local codename
  codename=$(. /etc/os-release 2>/dev/null && printf '%s' "${VERSION_CODENAME:-}")
  cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
    awk -v suite="$codename" '
      $1 == "deb" {
        options = ""; field = 2
        if ($2 ~ /^\[/) {
          while (field <= NF) { word = $field; gsub(/[][]/, "", word)
            if (word ~ /^(signed-by|trusted)=/) options = options word " "
            if ($field ~ /\]$/) break
            field++ }
          field++ }
        main = 0
        for (i = field + 2; i <= NF; i++) if ($i == "main") main = 1
        if (main && $(field + 1) == suite) { print (options == "" ? "" : "[ " options "] ") $field; exit }
      }'
  cat /etc/apt/sources.list.d/*.sources 2>/dev/null |
    awk -v suite="$codename" -v RS='' '
      { deb = uri = suites = components = key = ""
        count = split($0, lines, "\n")
        for (i = 1; i <= count; i++) {
          line = lines[i]; name = tolower(line); sub(/:.*/, "", name); value = line; sub(/^[^:]*:[ \t]*/, "", value)
          if (line ~ /^#/) continue
          if (name == "types") deb = " " value " "
          if (name == "uris") { split(value, parts, " "); uri = parts[1] }
          if (name == "suites") suites = " " value " "
          if (name == "components") components = " " value " "
          if (name == "signed-by" && value ~ /^\//) key = value }
        if (deb ~ / deb / && index(suites, " " suite " ") && components ~ / main / && uri != "") {
          print (key == "" ? "" : "[ signed-by=" key " ] ") uri; exit } }'
}

fetch_imgui() {
  local target=$root/build/deps/imgui work=$root/build/deps/imgui-download
  [ -f "$target/.complete-$imgui_sha256" ] && return 0
  local hint="Or set REGIOMIX_IMGUI_DIR to a Dear ImGui 1.90 source folder."
  has apt-get || die "Dear ImGui's source comes from Debian's source package, and apt-get is missing. $hint"
  local mirror
  mirror=$(debian_mirror | head -n 1)
  [ -n "$mirror" ] || die "no Debian mirror found in /etc/apt/sources.list or sources.list.d. $hint"
  say "fetching the Dear ImGui $imgui_version source"
  rm -rf "$work" && mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
  printf 'deb-src %s %s main\n' "$mirror" "$imgui_suite" >"$work/sources.list"
  local apt=(apt-get -qq -o "Dir::State::lists=$work/lists" -o "Dir::Etc::sourcelist=$work/sources.list"
    -o Dir::Etc::sourceparts=/dev/null -o "Dir::Cache=$work/cache")
  [ "$(id -u)" -ne 0 ] || apt+=(-o APT::Sandbox::User=root)
  (cd "$work" && "${apt[@]}" update >apt.log 2>&1 &&
    "${apt[@]}" source --download-only "imgui=$imgui_version-1" >>apt.log 2>&1) || {
    cat "$work/apt.log" >&2
    die "the Dear ImGui source package could not be downloaded (messages above). $hint"
  }
  local archive=$work/imgui_$imgui_version.orig.tar.xz
  printf '%s  %s\n' "$imgui_sha256" "$archive" | sha256sum --check --status ||
    die "the Dear ImGui source has another checksum than expected, so it is not used. $hint"
  rm -rf "$target" && mkdir -p "$target"
  tar -xJf "$archive" -C "$target" --strip-components=1
  touch "$target/.complete-$imgui_sha256"
  rm -rf "$work"
}
[ -n "${REGIOMIX_IMGUI_DIR:-}" ] || fetch_imgui

# --- npm packages: one that the page ships, the others for the tests only --------------------------------------------

install_npm_packages() {
  [ -f "$root/package-lock.json" ] || return 0
  local stamp=$root/node_modules/.regiomix-lock stamp_of_build=$root/node_modules/.regiomix-build-lock omit=()
  cmp -s "$root/package-lock.json" "$stamp" && return 0
  if [ "$what" = build ]; then
    cmp -s "$root/package-lock.json" "$stamp_of_build" && return 0
    stamp=$stamp_of_build
    omit=(--omit=dev)
  fi
  say "installing the npm packages"
  (cd "$root" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci "${omit[@]}" --no-audit --no-fund --loglevel=error >&2) ||
    die "'npm ci' failed (messages above). The page and its tests need these packages; check the network and try again."
  cp "$root/package-lock.json" "$stamp"
}
install_npm_packages
