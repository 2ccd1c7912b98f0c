#!/usr/bin/env bash
# Builds what is handed out: the site as a zip for any static host, and one HTML file for machines without a network.
#
#   web/package.sh [--help]
#
# Makes build/package/regiomix-site.zip and build/package/regiomix.html. docs/hosting.md says what to do with them.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
case ${1:-} in
  "") ;;
  -h | --help) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//p}' "$0"; exit 0 ;;
  *) echo "package.sh: unknown option '$1'; see --help" >&2; exit 2 ;;
esac

cd "$root"
web/serve.sh --build-only
mkdir -p build/package
rm -f build/package/regiomix-site.zip
(cd build/site && python3 -m zipfile -c ../package/regiomix-site.zip ./*)
node web/single-file.mjs --site build/site --out build/package/regiomix.html
ls -l build/package >&2
