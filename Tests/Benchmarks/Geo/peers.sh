#!/usr/bin/env bash
# How fast GeoJSON is read, validated, written and converted, beside others, on the same file.
#
#     Tests/Benchmarks/Geo/peers.sh [FEATURES] [RUNS]
#
# 100000 features (38 MB) and 5 runs by default. Beside us: GDAL, orjson and json of Python,
# geojson-pydantic, Foundation. Installs GDAL from Debian, the Python packages into a folder of
# its own. Each figure is the least of the runs, of the whole process: on the clock, of the
# processor, and the most memory. A table goes to standard output.
set -euo pipefail
cd "$(dirname "$0")/../../.."
count=${1:-100000}
runs=${2:-5}

command -v ogr2ogr >/dev/null || {
  root=()
  if [ "$(id -u)" != 0 ]; then root=(sudo); fi
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends gdal-bin
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install -q orjson geojson-pydantic >/dev/null

swift build -c release --product dateline >&2
swift build -c release --product GeoBenchmarks >&2
bin=$(swift build -c release --show-bin-path)
"$bin/GeoBenchmarks" generate "$work/in.geojson" "$count" >&2

export BIN="$bin" WORK="$work" RUNS="$runs"
"$work/venv/bin/python" Tests/Benchmarks/Geo/peers.py
