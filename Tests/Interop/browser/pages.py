"""Pages that dateline writes, and the browser that opens them."""

import contextlib
import json
import os
import pathlib
import subprocess

from playwright.sync_api import sync_playwright

PROGRAM = os.environ["DATELINE"]
CHROMIUM = "/usr/bin/chromium"


def write(folder, name, collection, *options):
    """Has the program write a page of a collection; answers its address."""
    source = pathlib.Path(folder, name + ".geojson")
    source.write_text(json.dumps(collection), encoding="utf-8")
    return write_file(folder, name, source, *options)


def write_file(folder, name, source, *options):
    page = pathlib.Path(folder, name + ".html")
    subprocess.run([PROGRAM, "convert", str(source), "-o", str(page), *options], check=True)
    return page.as_uri()


def write_changes(folder, name, old, new):
    """Has the program write a page of what changed between two collections."""
    sources = []
    for side, collection in [("old", old), ("new", new)]:
        sources.append(pathlib.Path(folder, f"{name}-{side}.geojson"))
        sources[-1].write_text(json.dumps(collection), encoding="utf-8")
    page = pathlib.Path(folder, name + ".html")
    command = [PROGRAM, "diff", "--format", "html", "--match", "id", "-o", page, *sources]
    if subprocess.run(command).returncode != 1:
        raise AssertionError("there should be changes")
    return page.as_uri()


@contextlib.contextmanager
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--force-color-profile=srgb"])
        yield chromium
        chromium.close()
