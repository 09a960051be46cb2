"""Events of all kinds, made by a generator with a fixed seed, and texts meant to do harm."""

import random

PLACES = [  # name, id, longitude, latitude, district
    ("Stepanakert", "gn146970", 46.7528, 39.8177, "Khankendi City"),
    ("Shusha", "gn584923", 46.7517, 39.7537, "Shusha District"),
    ("Hadrut", "gn586479", 47.0317, 39.5193, "Khojavend District"),
    ("Barda", "gn587057", 47.1262, 40.3758, "Barda District"),
    ("Terter", "gn584871", 46.9316, 40.342, "Terter District"),
    ("Ganja", "gn586523", 46.3613, 40.6816, "Ganja City"),
    ("Zangilan", "gn146901", 46.6599, 39.0837, "Zangilan District"),
    ("Goris", "gn174895", 46.3386, 39.5111, "Syunik"),
]
LOOKS = {
    "clash": ("#d55e00", "danger"), "shelling": ("#d55e00", "fire-station"),
    "air_strike": ("#d55e00", "airfield"), "explosion": ("#d55e00", "volcano"),
    "civilian_harm": ("#cc79a7", "home"), "territory": ("#e69f00", "town"),
    "casualties": ("#000000", "cemetery"), "displacement": ("#f0e442", "pitch"),
    "ceasefire": ("#009e73", "garden"), "ceasefire_violation": ("#cc79a7", "roadblock"),
    "talks": ("#0072b2", "embassy"), "prisoners": ("#56b4e9", "prison"),
    "aid": ("#009e73", "hospital"), "deployment": ("#56b4e9", "shield"),
    "protest": ("#f0e442", "theatre"), "arrest": ("#56b4e9", "police"),
}
STATUSES = ["reported", "claimed", "claimed", "disputed", "denied"]
QUOTES = [
    ("en", "Several rockets fell on the outskirts of the town in the early morning, officials said."),
    ("ru", "По данным ведомства, населённый пункт подвергся обстрелу, есть раненые."),
    ("az", "Rəsmi məlumata görə, yaşayış məntəqəsi artilleriyadan atəşə tutulub."),
    ("hy", "Պաշտոնական տվյալներով՝ բնակավայրը հրետակոծվել է, կան վիրավորներ։"),
    ("fa", "به گفتهٔ مقام‌های محلی، این شهر صبح امروز هدف گلوله‌باران قرار گرفت."),
    ("ar", "وقالت السلطات إن البلدة تعرضت لقصف مدفعي صباح اليوم."),
]

# What a report can have in it, by malice or by accident.
HOSTILE = [
    "<script>window.hacked = 1</script>", "</script><script>window.hacked = 1</script>",
    '"><img src=x onerror="window.hacked = 1">', "<!-- <script>", "]]>", "&lt;b&gt; &amp;",
    "a\u2028b\u2029c", "\u202egnp.exe\u202c", "\u2067abc", "a\x00b\x1b[0m", "{{script}} ${1} `",
    "javascript:window.hacked=1", "=cmd|' /C calc'!A0", "__proto__", "x" * 100_000,
    "शब्द 中文 🎈 e\u0301" * 50, "\ufeff", " ",
]


def event(number, rng):
    kind = rng.choice(list(LOOKS))
    name, identifier, longitude, latitude, district = rng.choice(PLACES)
    if rng.random() < 0.6:  # somewhere around, in a village without a name
        longitude = round(longitude + rng.gauss(0, 0.25), 4)
        latitude = round(latitude + rng.gauss(0, 0.2), 4)
        name, identifier = f"Village {rng.randrange(900)}", None
    day = 1 + rng.randrange(44)
    date = f"2020-{9 + (26 + day) // 31:02}-{(26 + day) % 31 + 1:02}" if day < 35 else f"2020-11-{day - 34:02}"
    killed = rng.choice([None, None, 0, 1, 3, 12])
    language, quote = rng.choice(QUOTES)
    color, symbol = LOOKS[kind]
    return {
        "type": "Feature", "id": f"e{number:05}",
        "geometry": None if rng.random() < 0.03
        else {"type": "Point", "coordinates": [longitude, latitude]},
        "properties": {
            "event_id": f"e{number // 2:05}", "event_type": kind,
            "title": f"{kind.replace('_', ' ').capitalize()} in {name}, {date}"
                     + (f": {killed} killed" if killed else ""),
            "description": "Made up.", "place": name, "place_id": identifier, "admin1": district,
            "country": "AZ", "where_prec": rng.choice([1, 1, 1, 2, 3, 5]), "date_start": date,
            "date_end": date, "date_prec": 1, "time_of_day": rng.choice([None, "morning"]),
            "actor": rng.choice([None, "Azerbaijan", "Armenia", ["Armenia", "Nagorno-Karabakh"]]),
            "target": rng.choice([None, "civilians"]), "target_civilian": None,
            "fatalities": killed, "fatalities_low": None, "fatalities_high": None,
            "fatalities_total": None, "total_since": None, "injured": rng.choice([None, 2]),
            "attribution": rng.choice([None, "the ministry", "the emergency service"]),
            "via": None, "status": rng.choice(STATUSES), "confidence": round(rng.random(), 2),
            "quote": f"{quote} ({number})", "quote_start": 0, "quote_end": len(quote),
            "source": rng.choice(["One Paper", "Another Paper"]),
            "url": f"https://example.org/{number}", "published": "2020-11-10",
            "language": language, "sources": 1, "marker-color": color, "marker-symbol": symbol,
            "marker-size": "large" if (killed or 0) >= 10 else "medium" if killed else "small",
        },
    }


def collection(count, seed=7):
    rng = random.Random(seed)
    return {"type": "FeatureCollection", "features": [event(n, rng) for n in range(count)]}


def edition(count, seed=11):
    """A collection and what became of it, with the ids of what was changed in which way.

    A tenth is gone, a tenth is new, a fifth has another toll and day, a tenth another place.
    """
    rng = random.Random(seed)
    old = [event(number, rng) for number in range(count)]
    new, told = [], {"removed": [], "modified": [], "moved": [], "added": []}
    for one in old:
        kind = rng.choices(["removed", "modified", "moved", "same"], [1, 2, 1, 6])[0]
        if kind == "moved" and one["geometry"] is None:
            kind = "same"
        if kind != "same":
            told[kind].append(one["id"])
        if kind == "removed":
            continue
        other = {**one, "properties": {**one["properties"]}}
        if kind == "modified":
            other["properties"].update(
                fatalities=40, injured=None, date_start="2020-11-15", date_end="2020-11-15")
        elif kind == "moved":
            longitude, latitude = one["geometry"]["coordinates"]
            other["geometry"] = {
                "type": "Point", "coordinates": [round(longitude + 0.3, 4), round(latitude + 0.2, 4)]}
        new.append(other)
    for number in range(count, count + count // 10):
        new.append(event(number, rng))
        told["added"].append(new[-1]["id"])
    sets = [{"type": "FeatureCollection", "features": features} for features in [old, new]]
    return *sets, told


def hostile_collection():
    """An event for each hostile text, which is in all of its properties, its id and their names."""
    rng = random.Random(1)
    features = []
    for number, text in enumerate(HOSTILE):
        feature = event(number, rng)
        feature["id"] = f"{number}{text[:200]}"
        feature["geometry"] = {"type": "Point", "coordinates": [46.0 + number * 0.1, 39.9]}
        for name, value in feature["properties"].items():
            if isinstance(value, (str, list)) and not name.startswith(("date_", "marker-")):
                feature["properties"][name] = text
        feature["properties"][text[:100] or "empty"] = text
        features.append(feature)
    return {"type": "FeatureCollection", "features": features}
