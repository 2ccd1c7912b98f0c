#!/usr/bin/env bash
# Builds the web application and serves it on this machine.
#
#   web/serve.sh [--port N] [--build-only]
#
#   --port N       serve on this port; without it a free one is taken
#   --build-only   only make build/site, ready to be copied to any static host
#   --help         this text
#
# Whatever is missing on a Debian 12 machine is installed first (see setup.sh). A second call only starts the server.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

port=0
serve=yes
while [ $# -gt 0 ]; do
  case $1 in
    --port)
      port=${2:-}
      [[ $port =~ ^[0-9]+$ ]] && [ "$port" -le 65535 ] || { echo "serve.sh: --port needs a number up to 65535" >&2; exit 2; }
      shift 2 ;;
    --build-only) serve=no; shift ;;
    -h | --help) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p}' "$0"; exit 0 ;;
    *) echo "serve.sh: unknown option '$1'; see --help" >&2; exit 2 ;;
  esac
done

"$root/setup.sh" build
cd "$root"
[ -f build/web/build.ninja ] || cmake --preset web >&2
cmake --build --preset site -j "$(nproc)" >&2
[ "$serve" = yes ] || { echo "The site is in build/site"; exit 0; }
exec node web/serve.mjs --port "$port" --site build/site
