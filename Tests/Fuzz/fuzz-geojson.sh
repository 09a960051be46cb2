#!/bin/sh
# Runs libFuzzer with the address sanitizer over the GeoJSON readers, the validator and the mender.
#
#     Tests/Fuzz/fuzz-geojson.sh [SECONDS] [SEEDS…]
#
# SECONDS is 120 by default; SEEDS are folders of files to start from, beside the fixtures.
# Exit status 0: nothing found. A finding is left in the folder that is named at the start.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
seconds=${1:-120}
[ $# -gt 0 ] && shift
work=${FUZZ_WORK:-$(mktemp -d)}
mkdir -p "$work/corpus"
echo "working in $work"

swiftc -O -sanitize=fuzzer,address -parse-as-library -module-name GeoFuzz -package-name dateline \
  "$root"/Sources/Geo/*.swift "$root"/Sources/Geo/*/*.swift \
  "$root"/Tests/Fuzz/Geo/GeoJSONFuzz.swift -o "$work/fuzz"

cat > "$work/words" <<'WORDS'
"{\"type\":"
"\"Point\""
"\"LineString\""
"\"Polygon\""
"\"MultiPolygon\""
"\"GeometryCollection\""
"\"Feature\""
"\"FeatureCollection\""
"\"coordinates\":"
"\"geometries\":"
"\"geometry\":"
"\"properties\":"
"\"features\":"
"\"bbox\":"
"\"id\":"
"null"
"\\ud83d\\uddfa"
"1e308"
"-9223372036854775808"
WORDS

cd "$work"
SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 ./fuzz corpus "$root/Tests/Fixtures/geojson" "$@" \
  -dict=words -max_len=4096 -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1
