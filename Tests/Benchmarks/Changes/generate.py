"""Writes two collections of features whose differences are known.

    generate.py FOLDER [COUNT] [SEED]

FOLDER/old.geojson and FOLDER/new.geojson have COUNT features with eight properties each; of the
old ones one in a hundred is gone in the new, one in a hundred has another toll or another place,
and as many as are gone are new. FOLDER/truth.json has the ids of each. The same sets as CSV and with
one feature a line stand beside them, for programs that read nothing else.
"""

import csv
import json
import random
import sys
from pathlib import Path

TYPES = ["clash", "shelling", "air_strike", "explosion", "displacement", "talks", "aid"]
PLACES = [(f"Place {number}", 38.8 + number % 20 / 10, 45 + number // 20 / 10) for number in range(400)]
WORDS = (
    "the ministry of defence said that shells fell on residential buildings overnight and "
    "several people were wounded while fighting went on along the whole line of contact"
).split()


def feature(number, rng):
    place, latitude, longitude = rng.choice(PLACES)
    day = f"2020-{rng.choice([9, 10, 11]):02}-{rng.randint(1, 28):02}"
    return {
        "type": "Feature",
        "id": f"e{number:08}",
        "geometry": {
            "type": "Point",
            "coordinates": [
                round(longitude + rng.random() / 100, 6),
                round(latitude + rng.random() / 100, 6),
            ],
        },
        "properties": {
            "event_type": rng.choice(TYPES),
            "place": place,
            "date_start": day,
            "fatalities": rng.choice([None, 0, 1, 2, 3, 5, 8, 13]),
            "status": rng.choice(["reported", "claimed", "disputed"]),
            "confidence": round(rng.random(), 2),
            "quote": " ".join(rng.choices(WORDS, k=20)),
            "source": rng.choice(["Agency A", "Paper B", "Ministry C"]),
        },
    }


def change(old, rng):
    new = json.loads(json.dumps(old))
    if rng.random() < 0.5:
        new["properties"]["fatalities"] = (old["properties"]["fatalities"] or 0) + rng.randint(1, 9)
    else:
        new["geometry"]["coordinates"][0] = round(old["geometry"]["coordinates"][0] + 0.02, 6)
    return new


def write(folder, name, features):
    lines = [json.dumps(one, ensure_ascii=False) for one in features]
    (folder / f"{name}.geojson").write_text(
        '{"type": "FeatureCollection", "features": [\n' + ",\n".join(lines) + "\n]}\n")
    (folder / f"{name}.ndjson").write_text("\n".join(lines) + "\n")
    with open(folder / f"{name}.csv", "w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "longitude", "latitude", *features[0]["properties"]])
        for one in features:
            coordinates = one["geometry"]["coordinates"]
            writer.writerow([one["id"], *coordinates, *one["properties"].values()])


def main(folder, count=100_000, seed=2020):
    rng = random.Random(seed)
    old = [feature(number, rng) for number in range(count)]
    touched = rng.sample(range(count), count // 100 * 2)
    removed = set(touched[: count // 100])
    changed = set(touched[count // 100 :])
    new = [
        change(one, rng) if number in changed else one
        for number, one in enumerate(old)
        if number not in removed
    ]
    added = [feature(count + number, rng) for number in range(count // 100)]
    for one in added:
        new.insert(rng.randrange(len(new)), one)
    folder.mkdir(parents=True, exist_ok=True)
    write(folder, "old", old)
    write(folder, "new", new)
    ids = lambda numbers: sorted(old[number]["id"] for number in numbers)
    truth = {
        "removed": ids(removed), "modified": ids(changed), "added": sorted(one["id"] for one in added)}
    (folder / "truth.json").write_text(json.dumps(truth))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
