"""The table of peers.sh: one line for each task and each program that does it."""

import os
import subprocess
import sys
import time

BIN, WORK, RUNS = os.environ["BIN"], os.environ["WORK"], int(os.environ["RUNS"])
IN = f"{WORK}/in.geojson"
PYTHON = sys.executable


def python(code):
    return [PYTHON, "-c", code, IN, f"{WORK}/out"]


def convert(name):
    return [f"{BIN}/dateline", "convert", IN, "-o", f"{WORK}/out.{name}"]


def ogr(driver, name, *options):
    return ["ogr2ogr", "-f", driver, f"{WORK}/gdal.{name}", IN, *options]


READ = "import sys\nwith open(sys.argv[1], 'rb') as f: data = f.read()\n"
TASKS = [
    ("validate", "dateline validate", [f"{BIN}/dateline", "validate", IN]),
    ("validate", "geojson-pydantic", python(
        READ + "from geojson_pydantic import FeatureCollection\n"
        "FeatureCollection.model_validate_json(data)")),
    ("read", "GeoBenchmarks read", [f"{BIN}/GeoBenchmarks", "read", IN]),
    ("read", "Foundation", [f"{BIN}/GeoBenchmarks", "foundation", IN]),
    ("read", "orjson", python(READ + "import orjson\norjson.loads(data)")),
    ("read", "Python's json", python(READ + "import json\njson.loads(data)")),
    ("read", "GDAL", ["ogrinfo", "-ro", "-q", "-al", "-so", IN]),
    ("read, write", "GeoBenchmarks write", [f"{BIN}/GeoBenchmarks", "write", IN]),
    ("read, write", "orjson", python(
        READ + "import orjson\nopen(sys.argv[2], 'wb').write(orjson.dumps(orjson.loads(data)))")),
    ("to geojson", "dateline convert", convert("geojson")),
    ("to geojson", "GDAL", ogr("GeoJSON", "geojson", "-lco", "RFC7946=YES")),
    ("to geojsonl", "dateline convert", convert("geojsonl")),
    ("to geojsonl", "GDAL", ogr("GeoJSONSeq", "geojsonl")),
    ("to geojsonseq", "dateline convert", convert("geojsons")),
    ("to geojsonseq", "GDAL", ogr("GeoJSONSeq", "geojsons", "-lco", "RS=YES")),
    ("to csv", "dateline convert", convert("csv")),
    ("to csv", "GDAL", ogr("CSV", "csv", "-lco", "GEOMETRY=AS_WKT")),
    ("to kml", "dateline convert", convert("kml")),
    ("to kml", "GDAL", ogr("LIBKML", "kml")),
    ("to markdown", "dateline convert", convert("md")),
    ("to timemap", "dateline convert", convert("timemap.json")),
]


def measure(command):
    """Seconds on the clock, seconds of the processor, megabytes; and the output."""
    before = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - before
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        return None
    return clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output


print(f"{os.path.getsize(IN) / 1e6:.0f} MB; the least of {RUNS} runs of the whole process")
print(f"{'task':15}{'program':22}{'clock':>9}{'processor':>11}{'memory':>10}")
for task, program, command in TASKS:
    runs = []
    for _ in range(RUNS):
        for path in os.listdir(WORK):
            if path.startswith("gdal."):
                os.remove(f"{WORK}/{path}")
        runs.append(measure(command))
    if None in runs:
        print(f"{task:15}{program:22}   failed")
        continue
    clock, processor, memory = (min(run[n] for run in runs) for n in range(3))
    print(f"{task:15}{program:22}{clock:8.3f}s{processor:10.3f}s{memory:7.0f} MB")
    for line in runs[-1][3].splitlines():
        # What GeoBenchmarks measures inside the process: reading or writing alone.
        if line.startswith(("write:", "read:")):
            print(f"{'':15}  {line}")
