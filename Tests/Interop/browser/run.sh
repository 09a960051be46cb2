#!/usr/bin/env bash
# The page in a real browser, with the network off: Debian's Chromium.
#
#     Tests/Interop/browser/run.sh [PROGRAM]            tests it
#     Tests/Interop/browser/run.sh --picture [PROGRAM]  makes output/sample/page.png again
#
# PROGRAM is dateline, else the release build. Installs from Debian and PyPI what is missing.
# Pictures of the page are left in PICTURES, where that is set.
set -euo pipefail
cd "$(dirname "$0")/../../.."

task=test_page.py
if [ "${1:-}" = --picture ]; then
  task=picture.py
  shift
fi
program=${1:-$(swift build -c release --show-bin-path)/dateline}
if [ ! -x "$program" ]; then
  echo "there is no program at $program: swift build -c release" >&2
  exit 2
fi

packages=()
for package in chromium python3-venv libjs-leaflet fonts-noto-core; do
  dpkg -s "$package" >/dev/null 2>&1 || packages+=("$package")
done
if [ "${#packages[@]}" -gt 0 ]; then
  root=()
  if [ "$(id -u)" != 0 ]; then root=(sudo); fi
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi

# What drives the browser and the rules of accessibility, kept between runs.
python=.build/interop-browser/bin/python
if ! "$python" -c "import playwright, axe_playwright_python" 2>/dev/null; then
  /usr/bin/python3 -m venv .build/interop-browser
  "$python" -m pip install --quiet playwright axe-playwright-python
fi

DATELINE="$program" PYTHONDONTWRITEBYTECODE=1 "$python" "Tests/Interop/browser/$task"
