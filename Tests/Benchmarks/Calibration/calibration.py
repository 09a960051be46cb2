#!/usr/bin/env python3
"""Prints how often features of each confidence are right, over annotated reports.

usage: calibration.py DATELINE [GOLD.json ...]

A feature is right where it pairs with an event of the gold by type and place, as score.py does it, and wholly
right where all that the gold says of it is right too: day, toll, sides, source, status, precision;
one that pairs with an optional event counts neither way. Without GOLD files it takes those of
../shared/eval beside the repository, and says so and stops where they are not there.
"""
import glob
import importlib.util
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.path.join(HERE, "..", "..", "..", "..", "shared", "eval")
STEPS = [0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01]


def scoring():
    """The module score.py, whose pairs of features and events decide what is right."""
    path = os.path.join(SHARED, "score.py")
    if not os.path.exists(path):
        print("skipped: ../shared/eval/score.py is not there")
        sys.exit(0)
    spec = importlib.util.spec_from_file_location("score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def outcomes(score, dateline, path):
    """The confidence of each feature of a report, with whether it is right and wholly right."""
    gold = json.load(open(path, encoding="utf-8"))
    text = os.path.join(os.path.dirname(path), gold["text"])
    features = score.run(dateline, "map", gold, text)
    pairs = dict(score.pair(features, gold["events"]))
    for number, feature in enumerate(features):
        event = pairs.get(number)
        if event is None or not gold["events"][event].get("optional"):
            properties = feature["properties"]
            slots = {} if event is None else score.slots(properties, gold["events"][event])
            yield properties["confidence"], event is not None, event is not None and all(slots.values())


def row(label, outcomes, note=""):
    """A line of the table."""
    count = len(outcomes)
    right, wholly = (sum(outcome[i] for outcome in outcomes) for i in (1, 2))
    print(f"{label:11}{count:10}{right:16}{right / count:8.3f}{wholly:12}{wholly / count:8.3f}{note}")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    score = scoring()
    files = sys.argv[2:] or [
        os.path.join(SHARED, "arrahmah.gold.json"),
        *sorted(glob.glob(os.path.join(SHARED, "dev", "*.gold.json"))),
    ]
    results = [r for path in files for r in outcomes(score, sys.argv[1], path)]
    print(f"{len(files)} reports, {len(results)} features")
    print("confidence   features  type and place   share   all slots   share")
    for low, high in zip(STEPS, STEPS[1:]):
        inside = [result for result in results if low <= result[0] < high]
        if inside:
            row(f"{low:.1f} to {min(high, 1):.1f}", inside)
    sure = [result for result in results if result[0] >= 0.8]
    if sure:
        row("0.8 or more", sure, "  (of type and place 0.800 is wanted)")


if __name__ == "__main__":
    main()
