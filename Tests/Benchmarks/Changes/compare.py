"""Runs each tool on the sets of generate.py and prints time, memory and whether it was right.

    compare.py DATELINE FOLDER [JD]

Each tool runs RUNS times in a process of its own; the least time counts, of the clock and of the
processor, and the greatest memory. An answer is right where it names as removed, added and modified
exactly the features of truth.json.
"""

import importlib.util
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 3

ORJSON = """
import json, orjson, sys
old, new = ({one["id"]: one for one in orjson.loads(open(path, "rb").read())["features"]}
            for path in sys.argv[1:3])
json.dump({"removed": sorted(old.keys() - new.keys()), "added": sorted(new.keys() - old.keys()),
           "modified": sorted(key for key in old.keys() & new.keys() if old[key] != new[key])},
          sys.stdout)
"""

DEEPDIFF = """
import json, sys
from deepdiff import DeepDiff
old, new = ({one["id"]: one for one in json.load(open(path))["features"]} for path in sys.argv[1:3])
found = DeepDiff(old, new, view="tree")
names = lambda kind: sorted({level.path(output_format="list")[0] for level in found.get(kind, [])})
json.dump({"removed": names("dictionary_item_removed"), "added": names("dictionary_item_added"),
           "modified": sorted(set(names("values_changed")) | set(names("type_changes")))}, sys.stdout)
"""

CSVDIFF = """
import json, sys
from csv_diff import load_csv, compare
old, new = (load_csv(open(path), key="id") for path in sys.argv[1:3])
found = compare(old, new)
json.dump({"removed": sorted(one["id"] for one in found["removed"]),
           "added": sorted(one["id"] for one in found["added"]),
           "modified": sorted(one["key"] for one in found["changed"])}, sys.stdout)
"""

DUCKDB = """
import duckdb, json, sys
read = "SELECT id, to_json(geometry) || to_json(properties) AS rest FROM read_json('{}', format='newline_delimited', maximum_object_size=100000000)"
base = duckdb.connect()
for name, path in zip(["old", "new"], sys.argv[1:3]):
    base.execute(f"CREATE TABLE {name} AS " + read.format(path))
names = lambda query: sorted(row[0] for row in base.execute(query).fetchall())
json.dump({"removed": names("SELECT id FROM old ANTI JOIN new USING (id)"),
           "added": names("SELECT id FROM new ANTI JOIN old USING (id)"),
           "modified": names("SELECT id FROM old JOIN new USING (id) WHERE old.rest != new.rest")},
          sys.stdout)
"""


def run(command):
    """The output, seconds of the clock and of the processor, and MB of one process."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = time.perf_counter() - start
        output.seek(0)
        return output.read(), elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def ours(output):
    found = {"removed": [], "added": [], "modified": []}
    for change in json.loads(output)["changes"]:
        kind = "modified" if change["change"] == "moved" else change["change"]
        found[kind].append(change.get("old", change.get("new"))["id"])
    return {kind: sorted(ids) for kind, ids in found.items()}


def lines(output):
    """Of a unified diff of one feature a line."""
    sides = {"-": set(), "+": set()}
    for line in output.decode().splitlines():
        if line[:1] in sides and line[1:2] == "{":
            sides[line[0]].add(json.loads(line[1:])["id"])
    return {"removed": sorted(sides["-"] - sides["+"]), "added": sorted(sides["+"] - sides["-"]),
            "modified": sorted(sides["-"] & sides["+"])}


def dotted(output):
    """Of dotdiff's list, whose paths have the ids in them."""
    found = {"removed": set(), "added": set(), "modified": set()}
    for change in json.loads(output)["changes"]:
        key, _, rest = re.fullmatch(r"features\[(?:id=)?\"?([^]\"]*)\"?\](\.?)(.*)", change["path"]).groups()
        found["modified" if rest else change["op"]].add(key)
    return {kind: sorted(ids) for kind, ids in found.items()}


def tools(dateline, folder, jd):
    old, new = (str(folder / f"{name}.geojson") for name in ["old", "new"])
    per_line = [str(folder / f"{name}.ndjson") for name in ["old", "new"]]
    tables = [str(folder / f"{name}.csv") for name in ["old", "new"]]
    has = lambda name: importlib.util.find_spec(name) is not None
    python = lambda code, *paths: [sys.executable, "-c", code, *paths]
    yield "dateline diff", [dateline, "diff", "--format", "json", old, new], ours
    yield "dateline diff, summary", [dateline, "diff", "--format", "summary", old, new], None
    dotdiff = Path(sys.executable).with_name("dotdiff")
    if dotdiff.exists():
        yield "dotdiff", [str(dotdiff), "--array-key", "id", "-o", "json", old, new], dotted
    if has("orjson"):
        yield "orjson and dictionaries", python(ORJSON, old, new), json.loads
    yield "GNU diff, one a line", ["diff", "-u0", *per_line], lines
    if has("duckdb"):
        yield "DuckDB, one a line", python(DUCKDB, *per_line), json.loads
    if has("csv_diff"):
        yield "csv-diff, a table", python(CSVDIFF, *tables), json.loads
    if has("deepdiff"):
        yield "deepdiff, by id", python(DEEPDIFF, old, new), json.loads
    if jd:
        yield "jd", [jd, "-set", "-setkeys", "id", old, new], None


def main(dateline, folder, jd=""):
    folder = Path(folder)
    truth = json.loads((folder / "truth.json").read_text())
    size = (folder / "old.geojson").stat().st_size / 1e6
    print(f"{folder.name} features, {size:.0f} MB a side; least of {RUNS} runs")
    print(f"{'tool':26}{'clock s':>9}{'processor s':>13}{'MB':>7}  answer")
    wrong = False
    for name, command, read in tools(dateline, folder, jd):
        runs = [run(command) for _ in range(RUNS)]
        answer = "not checked"
        if read:
            try:
                found = read(runs[0][0])
            except (ValueError, KeyError):
                found = None
            answer = "right" if found == truth else "wrong"
            wrong |= answer == "wrong" and name.startswith("dateline")
        print(f"{name:26}{min(one[1] for one in runs):9.2f}{min(one[2] for one in runs):13.2f}"
              f"{max(one[3] for one in runs):7.0f}  {answer}", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
