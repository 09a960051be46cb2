"""Precision and recall of matching by likeness, on pairs of event sets whose truth is known.

    likeness.py DATELINE [--seeds N] [--set SET] [--show SCENARIO]

The events are those of the shared reports' gold files (../shared/eval/dev from the root of the
repository; where they are not there the script says so and ends with 0): all of them, thirty of
them, those of a few reports, and what the program itself makes of the reports. Each scenario makes
an old and a new set of them with an edit that an analyst sees between two runs; "mixed" has
several edits, also to one event; "some of all" has each kind of edit, splits and joins included,
of one event or the other. Pairs that are told as split from or joined into another event count;
"told" is how many of the splits and joins are said to be such.
Every scenario is run without ids, and with ids as the program makes them: of type, place, day and
publisher, so that they change with these.
"""

import copy
import hashlib
import json
import math
import random
import re
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
DEV = ROOT.parent / "shared" / "eval" / "dev"

NULLS = [
    "event_id", "event_type", "title", "description", "place", "place_id", "admin1", "country",
    "where_prec", "date_start", "date_end", "date_prec", "time_of_day", "actor", "target",
    "target_civilian", "fatalities", "fatalities_low", "fatalities_high", "fatalities_total",
    "total_since", "injured", "attribution", "via", "status", "confidence", "quote", "quote_start",
    "quote_end", "source", "url", "published", "language", "sources"]


def sentence(text, at):
    """The sentence around an offset."""
    start = max([match.end() for match in re.finditer(r"[.!?։:]\s+|\n", text[:at])] or [0])
    end = re.search(r"[.!?։](\s|$)|\n", text[at:])
    return text[start : at + end.end() if end else len(text)].strip(), start


def events():
    """A feature for each event of the gold files."""
    found = []
    for path in sorted(DEV.glob("*.gold.json")):
        gold = json.loads(path.read_text())
        text = (DEV / gold["text"]).read_text()
        for event in gold["events"]:
            if event.get("lat") is None or event.get("optional"):
                continue
            quote, start = sentence(text, event["at"])
            status = event.get("status") or "reported"
            properties = dict.fromkeys(NULLS)
            properties.update(
                event_type=event["types"][0], place=event["place"],
                place_id="p" + hashlib.md5(event["place"].encode()).hexdigest()[:8],
                where_prec=event.get("where_prec", 1), date_start=event["date_start"],
                date_end=event["date_end"], date_prec=1, actor=event.get("actor"),
                target="civilians" if event.get("target_civilian") else None,
                target_civilian=event.get("target_civilian"), fatalities=event.get("fatalities"),
                injured=event.get("injured"), attribution=event.get("attribution"),
                status=status if isinstance(status, str) else status[0], confidence=0.8,
                quote=quote, quote_start=start, quote_end=start + len(quote),
                source=gold["publisher"], published=gold["published"],
                language=gold["language"], sources=1)
            found.append({
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [event["lon"], event["lat"]]},
                "properties": properties})
    return found


def made(dateline):
    """What the program makes of the same reports."""
    found = []
    for path in sorted(DEV.glob("*.gold.json")):
        gold = json.loads(path.read_text())
        run = subprocess.run(
            [dateline, "map", str(DEV / gold["text"]), "--published", gold["published"]],
            capture_output=True)
        for one in json.loads(run.stdout)["features"]:
            known = one["properties"]["place"] and one["properties"]["date_start"]
            if one["geometry"] and one["geometry"]["type"] == "Point" and known:
                one["properties"]["source"] = one["properties"]["source"] or gold["publisher"]
                found.append(one)
    return found


# MARK: Edits of one event; each answers what the event became.

def shift(day, days):
    return str(date.fromisoformat(day) + timedelta(days=days))


def rewords(one, rng, pool, share=0.3):
    words = one["properties"]["quote"].split()
    others = [word for other in rng.sample(pool, 3) if other["properties"]["language"] ==
              one["properties"]["language"] for word in other["properties"]["quote"].split()]
    result = []
    for word in words:
        roll = rng.random()
        if roll < share / 2:
            continue
        result.append(rng.choice(others or words) if roll < share else word)
    if rng.random() < 0.5:
        cut = rng.randrange(len(result) or 1)
        result = result[cut:] + result[:cut]
    one["properties"]["quote"] = " ".join(result) or "…"
    if rng.random() < 0.3:
        one["properties"]["attribution"] = rng.choice(pool)["properties"]["attribution"]


def moves(one, rng, pool):
    coordinates = one["geometry"]["coordinates"]
    roll = rng.random()
    if roll < 0.4:  # a district narrowed to its town, or the other way
        one["properties"]["where_prec"] = 3 if one["properties"]["where_prec"] == 1 else 1
        one["properties"]["place"] += " region"
        reach = 0.15
    elif roll < 0.8:  # the next town
        one["properties"]["place"] = rng.choice(pool)["properties"]["place"]
        reach = 0.4
    else:  # another place of the same name
        reach = 2.5
    one["properties"]["place_id"] = f"p{rng.randrange(10**8):08}"
    one["geometry"]["coordinates"] = [
        round(coordinates[0] + rng.uniform(-reach, reach), 5),
        round(coordinates[1] + rng.uniform(-reach, reach) * 0.8, 5)]


def redates(one, rng, pool):
    properties = one["properties"]
    days = rng.choice([-3, -2, -1, -1, 1, 1, 2])
    properties["date_start"] = shift(properties["date_start"], days)
    properties["date_end"] = shift(properties["date_end"], days)


def recounts(one, rng, pool):
    properties = one["properties"]
    for name in ["fatalities", "injured"]:
        if properties[name] is not None:
            properties[name] += rng.randint(1, 5)
    if properties["fatalities"] is None and rng.random() < 0.5:
        properties["fatalities"] = rng.randint(1, 9)


def translates(one, rng, pool):
    """Another paper tells the same in another language, with the same facts."""
    properties = one["properties"]
    others = [other for other in pool if other["properties"]["language"] != properties["language"]]
    other = rng.choice(others)["properties"]
    for name in ["quote", "attribution", "source", "language", "published", "quote_start", "quote_end"]:
        properties[name] = other[name]
    if rng.random() < 0.3:
        properties["actor"] = None
    if rng.random() < 0.2:
        properties["injured"] = None


EDITS = {"reworded": rewords, "moved": moves, "redated": redates, "recounted": recounts,
         "translated": translates}


# MARK: Scenarios: old set, new set and the pairs (old, new) that are the same.

def kilometres(one, other):
    (west, south), (east, north) = (each["geometry"]["coordinates"] for each in (one, other))
    middle = math.radians((south + north) / 2)
    return 111.2 * math.hypot(north - south, (east - west) * math.cos(middle))


def may_be_one(one, other, reach=25):
    """Whether two reports tell the same, as far as type, place, days and sums say."""
    left, right = one["properties"], other["properties"]
    tolls = {left["fatalities"], right["fatalities"]} - {None}
    return (left["event_type"] == right["event_type"] and kilometres(one, other) <= reach
            and left["date_start"] == right["date_start"]
            and (left["event_type"] != "casualties" or len(tolls) < 2))


def apart(base):
    """The events without those that another report tells too, or that nobody could tell apart."""
    result = []
    for one in base:
        source, quote = one["properties"]["source"], one["properties"]["quote"]
        if not any(may_be_one(one, other) and (other["properties"]["source"] != source
                   or (other["properties"]["quote"] == quote and kilometres(one, other) < 1))
                   for other in result):
            result.append(one)
    return result


def churned(base, rng, edit=None, share=0.4):
    """A tenth is gone, a tenth is new, and the rest may be edited."""
    old, new, pairs = [], [], []
    for one in base:
        roll = rng.random()
        if roll < 0.1:
            old.append(one)
        elif roll < 0.2:
            new.append(copy.deepcopy(one))
        else:
            other = copy.deepcopy(one)
            if edit and rng.random() < share:
                edit(other, rng, base)
            pairs.append((len(old), len(new)))
            old.append(one)
            new.append(other)
    return old, new, pairs


def halves(one, rng):
    """One event as two: the toll shared out, each with a part of the words."""
    left, right = copy.deepcopy(one), copy.deepcopy(one)
    for name in ["fatalities", "injured"]:
        total = one["properties"][name]
        if total:
            part = rng.randint(0, total)
            left["properties"][name], right["properties"][name] = part, total - part
    words = one["properties"]["quote"].split()
    if len(words) > 6 and (left["properties"] == right["properties"] or rng.random() < 0.5):
        middle = len(words) // 2
        left["properties"]["quote"] = " ".join(words[:middle])
        right["properties"]["quote"] = " ".join(words[middle:])
    if left["properties"] == right["properties"] or rng.random() < 0.6:
        moves(right, rng, [one])
    return left, right


def split(base, rng):
    old, new, pairs = [], [], []
    for one in base:
        if rng.random() < 0.2:
            for part in halves(one, rng):
                pairs.append((len(old), len(new)))
                new.append(part)
        else:
            pairs.append((len(old), len(new)))
            new.append(copy.deepcopy(one))
        old.append(one)
    return old, new, pairs


def joined(base, rng):
    old, new, pairs = split(base, rng)
    return new, old, [(right, left) for left, right in pairs]


def mixed(base, rng):
    def several(one, rng, pool):
        for edit in rng.sample(list(EDITS.values())[:4], rng.choice([1, 1, 2, 2, 3])):
            edit(one, rng, pool)
    return churned(base, rng, several, 0.6)


def some_of_all(base, rng):
    """What a day brings: of each kind of change a little."""
    old, new, pairs = [], [], []
    for one in base:
        other = copy.deepcopy(one)
        roll = rng.random()
        if roll < 0.08:
            old.append(one)
            continue
        if roll < 0.16:
            new.append(other)
            continue
        if roll < 0.24:
            parts = halves(one, rng)
            whole, split = (old, new) if roll < 0.2 else (new, old)
            for part in parts:
                place = (len(whole), len(split))
                pairs.append(place if whole is old else place[::-1])
                split.append(part)
            whole.append(one)
            continue
        if roll < 0.55:
            rng.choice(list(EDITS.values())[:4])(other, rng, base)
        pairs.append((len(old), len(new)))
        old.append(one)
        new.append(other)
    return old, new, pairs


def tell_one(one, other):
    """Whether features of two reports tell one event: of a type, at a place, on a day or its eve."""
    left, right = one["properties"], other["properties"]
    days = [date.fromisoformat(each["date_start"]) for each in (left, right)]
    return may_be_one(one, {**other, "properties": {**right, "date_start": left["date_start"]}},
                      reach=5) and abs((days[0] - days[1]).days) <= 1


def reports(base, rng):
    """What the reports of one language tell against those of another, no event made up.

    Two features are taken for one where type, place and day agree, those of one day first.
    """
    languages = sorted({one["properties"]["language"] for one in base})
    first, second = rng.sample(languages, 2)
    old = [one for one in base if one["properties"]["language"] == first]
    new = [copy.deepcopy(one) for one in base if one["properties"]["language"] == second]
    near = sorted(
        (one["properties"]["date_start"] != other["properties"]["date_start"],
         kilometres(one, other), left, right)
        for left, one in enumerate(old) for right, other in enumerate(new) if tell_one(one, other))
    pairs = []
    for _, _, left, right in near:
        if all(left != pair[0] and right != pair[1] for pair in pairs):
            pairs.append((left, right))
    return old, new, pairs


def languages(base, rng):
    """All of a day told again by a paper of another language, beside what each tells alone."""
    old, new, pairs = churned(base, rng, translates, 1.0)
    for right in set(range(len(new))) - {right for _, right in pairs}:
        translates(new[right], rng, base)
    return old, new, pairs


SCENARIOS = {
    "same": lambda base, rng: churned(base, rng),
    **{name: (lambda edit: lambda base, rng: churned(base, rng, edit))(edit)
       for name, edit in EDITS.items()},
    "split": split, "joined": joined, "two languages": languages, "mixed": mixed,
    "some of all": some_of_all, "real reports": reports,
}


# MARK: Sets of events to make the scenarios of

def few(base, rng):
    return rng.sample(base, min(30, len(base)))


def of_few_reports(base, rng):
    """All that six reports tell: more of it in one sentence, and of one day."""
    sources = sorted({(one["properties"]["source"], one["properties"]["published"]) for one in base})
    chosen = set(rng.sample(sources, 6))
    some = [one for one in base
            if (one["properties"]["source"], one["properties"]["published"]) in chosen]
    return rng.sample(some, len(some))


def whole(base, rng):
    return rng.sample(base, len(base))


# MARK: Measuring

def with_ids(features):
    counts = {}
    for one in features:
        properties = one["properties"]
        base = "|".join(str(properties[name]) for name in ["event_type", "place_id", "date_start", "source"])
        key = "e" + hashlib.md5(base.encode()).hexdigest()[:16]
        counts[key] = counts.get(key, 0) + 1
        number = "" if counts[key] == 1 else f"-{counts[key]}"
        properties["event_id"] = key + number
        one["id"] = f"{key}{number}-{properties['place_id']}"
    return features


def without_ids(features):
    for one in features:
        one.pop("id", None)
        one["properties"]["event_id"] = None
    return features


def found(dateline, old, new):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, features in [("old", old), ("new", new)]:
            path = Path(folder) / f"{name}.geojson"
            path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
            paths.append(str(path))
        run = subprocess.run(
            [dateline, "diff", "--format", "json", "--unchanged", *paths], capture_output=True)
        if run.returncode not in (0, 1):
            sys.exit(run.stderr.decode())
        result = json.loads(run.stdout)
    pairs = {tuple(pair) for pair in result["unchanged"]}
    said = sum("split_from" in change or "joined_into" in change for change in result["changes"])
    for change in result["changes"]:
        left = change.get("old_index", change.get("split_from"))
        right = change.get("new_index", change.get("joined_into"))
        if left is not None and right is not None:
            pairs.add((left, right))
    return pairs, said


def brief(one):
    if one is None:
        return "-"
    p = one["properties"]
    return f"{p['event_type']} {p['place']} {p['date_start']} {p['fatalities']} {p['language']} {p['quote'][:60]!r}"


def measure(dateline, name, pool, pick, dress, seeds, show):
    """Pairs found that are true, found, true; and splits and joins that are said and that are."""
    hits = told = true = said = parts = 0
    for seed in range(seeds):
        rng = random.Random(f"{name} {seed}")
        old, new, pairs = SCENARIOS[name](pick(pool, rng), rng)
        order = rng.sample(range(len(new)), len(new))
        place = {before: after for after, before in enumerate(order)}
        new = [new[index] for index in order]
        truth = {(left, place[right]) for left, right in pairs}
        old, new = copy.deepcopy(old), copy.deepcopy(new)
        pairs, count = found(dateline, dress(old), dress(new))
        hits += len(pairs & truth)
        told += len(pairs)
        true += len(truth)
        said += count
        parts += 2 * len(truth) - len({left for left, _ in truth}) - len({right for _, right in truth})
        if show == name:
            for left, right in sorted(pairs - truth):
                print("  wrong ", brief(old[left]), "=", brief(new[right]))
            for left, right in sorted(truth - pairs):
                print("  missed", brief(old[left]), "=", brief(new[right]))
    return hits, told, true, said, parts


def main(dateline, seeds=5, only=None, show=None):
    if not DEV.is_dir():
        print(f"skipped: {DEV} is not there")
        return 0
    everything = events()
    base = apart(everything)
    sets = {"all": (base, whole, 1), "thirty": (base, few, 5), "six reports": (base, of_few_reports, 3),
            "own": (apart(made(dateline)), whole, 1)}
    worst = 1.0
    for label, (pool, pick, times) in sets.items():
        if only and only != label:
            continue
        print(f"{label}: {len(pool)} events; {seeds * times} seeds each")
        print(f"{'scenario':16}{'ids':>5}{'precision':>11}{'recall':>9}{'told':>11}")
        for name, scenario in SCENARIOS.items():
            if scenario is reports and label != "all":
                continue
            for ids, dress in [("no", without_ids), ("yes", with_ids)]:
                hits, told, true, said, parts = measure(
                    dateline, name, everything if scenario is reports else pool, pick, dress,
                    seeds * (5 if scenario is reports else times), show)
                precision, recall = hits / max(told, 1), hits / max(true, 1)
                # Of real reports nobody has said what is the same: there the rule above is no measure.
                if scenario is not reports:
                    worst = min(worst, precision, recall)
                of_parts = f"{said} of {parts}" if said or parts else ""
                print(f"{name:16}{ids:>5}{precision:11.3f}{recall:9.3f}{of_parts:>11}", flush=True)
    print(f"worst {worst:.3f}")
    return 0 if worst >= 0.97 else 1


if __name__ == "__main__":
    words = sys.argv[1:]
    options = dict(zip(words[1::2], words[2::2]))
    sys.exit(main(words[0], int(options.get("--seeds", 5)), options.get("--set"), options.get("--show")))
