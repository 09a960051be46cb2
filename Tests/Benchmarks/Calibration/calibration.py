#!/usr/bin/env python3
"""Prints how often features of each confidence are right, over annotated reports.

usage: calibration.py DATELINE [GOLD.json ...]

A feature is right where it pairs with an event of the gold by type and place, as score.py does it;
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
    """The confidence of each feature of a report, with whether it is right."""
    gold = json.load(open(path, encoding="utf-8"))
    text = os.path.join(os.path.dirname(path), gold["text"])
    features = score.run(dateline, "map", gold, text)
    pairs = dict(score.pair(features, gold["events"]))
    for number, feature in enumerate(features):
        event = pairs.get(number)
        if event is None or not gold["events"][event].get("optional"):
            yield feature["properties"]["confidence"], event is not None


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
    print("confidence    features   right   share")
    for low, high in zip(STEPS, STEPS[1:]):
        inside = [right for confidence, right in results if low <= confidence < high]
        if inside:
            share = sum(inside) / len(inside)
            print(f"{low:.1f} to {min(high, 1):.1f}  {len(inside):10}{sum(inside):8}{share:8.3f}")
    sure = [right for confidence, right in results if confidence >= 0.8]
    if sure:
        print(f"0.8 or more {len(sure):10}{sum(sure):8}{sum(sure) / len(sure):8.3f}  (wanted 0.800)")


if __name__ == "__main__":
    main()
