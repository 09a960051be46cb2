#!/usr/bin/env bash
# How fast dateline diff is beside other tools, in one run on the same generated files.
#
#     compare.sh DATELINE [COUNT] [FOLDER]
#
# Makes FOLDER (else one below /tmp) with generate.py's two sets of COUNT features (else 100000), an
# environment of Python with dotdiff, csv-diff, deepdiff, DuckDB and orjson, jd where it can be had,
# and prints for each tool the time, the memory, and whether its answer is the truth. What cannot
# be set up is said so and left out.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dateline=$(realpath "${1:?usage: compare.sh DATELINE [COUNT] [FOLDER]}")
count=${2:-100000}
folder=${3:-/tmp/dateline-changes}
mkdir -p "$folder" && cd "$folder" || exit 2

python3 -m venv venv >venv.log 2>&1 || { echo "skipped: python3 has no venv"; exit 0; }
for package in dotdiff csv-diff deepdiff duckdb orjson; do
  venv/bin/pip install -q "$package" >>venv.log 2>&1 || echo "skipped: $package cannot be installed"
done
jd=$(command -v jd || true)
if [ -z "$jd" ] && command -v go >/dev/null; then
  GOBIN="$folder" go install github.com/josephburnett/jd@latest >jd.log 2>&1 && jd="$folder/jd"
fi
[ -n "$jd" ] || echo "skipped: jd is not there, nor can go get it"

[ -f "$count/truth.json" ] || python3 "$here/generate.py" "$count" "$count" || exit 2
exec venv/bin/python "$here/compare.py" "$dateline" "$count" "$jd"
