#!/usr/bin/env bash
# What real programs make of the output: GDAL, QGIS, pandas, a renderer of Markdown, a browser.
#
#     Tests/Interop/run.sh [PROGRAM]
#
# PROGRAM is dateline, else the release build. Installs from Debian what is missing.
set -euo pipefail
cd "$(dirname "$0")/../.."

program=${1:-$(swift build -c release --show-bin-path)/dateline}
if [ ! -x "$program" ]; then
  echo "there is no program at $program: swift build -c release" >&2
  exit 2
fi

packages=()
for package in python3-gdal gdal-bin python3-pandas python3-qgis cmark-gfm; do
  dpkg -s "$package" >/dev/null 2>&1 || packages+=("$package")
done
if [ "${#packages[@]}" -gt 0 ]; then
  root=()
  if [ "$(id -u)" != 0 ]; then root=(sudo); fi
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The system's interpreter, which has Debian's packages.
DATELINE="$program" WORK="$work" QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="$work" \
  /usr/bin/python3 Tests/Interop/formats.py -v

Tests/Interop/browser/run.sh "$program"
