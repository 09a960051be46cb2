"""Every format, read by the programs that it is for, and compared with the features it came from.

Run by run.sh, which says where the program is and installs the libraries.
"""

import html.parser
import json
import os
import subprocess
import unittest
import xml.etree.ElementTree

import pandas
from osgeo import gdal, ogr

gdal.UseExceptions()
PROGRAM = os.environ["DATELINE"]
WORK = os.environ["WORK"]
SAMPLE = "output/sample/events.geojson"

# What a report can have in it, by malice or by accident.
HOSTILE = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</script>", "]]>", "&lt; &amp;",
    "a\u2028b\u2029c", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\u202eabc\u202c",
    "a,b;c\td", 'say "no"', "two\nlines", "[x](javascript:alert(1)) *b* `c` # | ~~d~~ <e> $f$",
    "https://example.org www.example.org me@example.org", "Ստեփանակերտ Гянджа شوشا", "x" * 100_000,
]


def convert(source, name, *options):
    target = os.path.join(WORK, name)
    subprocess.run([PROGRAM, "convert", source, "-o", target, *options], check=True)
    return target


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["features"]


def write(name, features):
    path = os.path.join(WORK, name)
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"type": "FeatureCollection", "features": features}, file)
    return path


def hostile_source():
    point = {"type": "Point", "coordinates": [46.75, 39.76]}
    return write("hostile.json", [
        {"type": "Feature", "id": f"h{number}", "geometry": point,
         "properties": {"title": text, "quote": text, "number": -number, "place": text,
                        "date_start": "2020-10-08"}}
        for number, text in enumerate(HOSTILE)
    ])


def shapes_source():
    line = [[46.5, 39.5], [46.75, 39.76], [47.1, 40.2]]
    ring = [[46, 39], [47, 39], [47, 40], [46, 39]]
    hole = [[46.6, 39.2], [46.8, 39.4], [46.8, 39.2], [46.6, 39.2]]
    shapes = [
        ("Point", line[0]), ("Point", line[0] + [1400]), ("MultiPoint", line),
        ("LineString", line), ("MultiLineString", [line, line[::-1]]),
        ("Polygon", [ring, hole]), ("MultiPolygon", [[ring, hole], [ring]]),
    ]
    return write("shapes.json", [
        {"type": "Feature", "id": f"s{number}",
         "geometry": {"type": kind, "coordinates": coordinates}, "properties": {"kind": kind}}
        for number, (kind, coordinates) in enumerate(shapes, 1)
    ])


def gdal_features(path, options=()):
    """The features as GDAL writes them back, and the names of its types."""
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR, open_options=list(options))
    layer = dataset.GetLayer(0)
    definition = layer.GetLayerDefn()
    types = {}
    for index in range(definition.GetFieldCount()):
        field = definition.GetFieldDefn(index)
        boolean = field.GetSubType() == ogr.OFSTBoolean
        types[field.GetName()] = "Boolean" if boolean else field.GetTypeName()
    back = "/vsimem/back.geojson"
    gdal.VectorTranslate(
        back, dataset, format="GeoJSON", layerCreationOptions=["RFC7946=YES", "COORDINATE_PRECISION=6"])
    file = gdal.VSIFOpenL(back, "rb")
    text = gdal.VSIFReadL(1, gdal.VSIStatL(back).size, file)
    gdal.VSIFCloseL(file)
    return json.loads(text)["features"], types


class GDAL(unittest.TestCase):
    """GDAL takes the columns for what they are, and gives back what it read."""

    EXPECTED = {
        "date_start": "Date", "date_end": "Date", "published": "Date", "fatalities": "Integer",
        "where_prec": "Integer", "confidence": "Real", "target_civilian": "Boolean",
        "quote": "String",
    }

    def same(self, source, name, options=()):
        before = load(source)
        after, types = gdal_features(convert(source, name), options)
        self.assertEqual(len(before), len(after))
        for old, new in zip(before, after):
            self.assertEqual(old["geometry"], new["geometry"])
            self.assertEqual(old["properties"], {
                key: new["properties"].get(key) for key in old["properties"]})
            # GDAL takes an id that is a text for a column.
            self.assertEqual(old["id"], new.get("id", new["properties"].get("id")))
        return types

    def test_geojson_and_its_sequences(self):
        for ending in ["geojson", "geojsonl", "geojsons"]:
            with self.subTest(ending):
                types = self.same(SAMPLE, "GeoJSON." + ending)
                self.assertEqual(self.EXPECTED, {key: types[key] for key in self.EXPECTED})
                self.same(hostile_source(), "GeoJSON-hostile." + ending)
                self.same(shapes_source(), "GeoJSON-shapes." + ending)

    CSV_OPTIONS = [
        "AUTODETECT_TYPE=YES", "X_POSSIBLE_NAMES=longitude", "Y_POSSIBLE_NAMES=latitude",
        "GEOM_POSSIBLE_NAMES=wkt", "KEEP_GEOM_COLUMNS=NO", "EMPTY_STRING_AS_NULL=YES",
    ]

    def test_csv(self):
        after, types = gdal_features(convert(SAMPLE, "events.csv"), self.CSV_OPTIONS)
        self.assertEqual(self.EXPECTED, {key: types[key] for key in self.EXPECTED})
        for old, new in zip(load(SAMPLE), after, strict=True):
            self.assertEqual(old["geometry"], new["geometry"])
            for key, value in old["properties"].items():
                self.assertEqual(value, new["properties"].get(key), key)

    def test_csv_of_shapes(self):
        after, _ = gdal_features(
            convert(shapes_source(), "shapes.csv"), self.CSV_OPTIONS[:1] + self.CSV_OPTIONS[3:])
        shapes = [f for f in load(shapes_source()) if f["geometry"]["type"] != "Point"]
        found = [f["geometry"] for f in after if f["geometry"]]
        self.assertEqual([f["geometry"] for f in shapes], found)

    def test_kml_by_libkml(self):
        self.assertIsNotNone(gdal.GetDriverByName("LIBKML"))
        path = convert(SAMPLE, "events.kml")
        xml.etree.ElementTree.parse(path)
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR, allowed_drivers=["LIBKML"])
        self.assertEqual("LIBKML", dataset.GetDriver().ShortName)
        after, types = gdal_features(path)
        for key, expected in {
            "begin": "DateTime", "end": "DateTime", "fatalities": "Integer", "confidence": "Real",
            "quote": "String",
        }.items():
            self.assertEqual(expected, types[key], key)
        for old, new in zip(load(SAMPLE), after, strict=True):
            self.assertEqual(old["geometry"], new["geometry"])
            self.assertEqual(old["properties"]["title"], new["properties"]["Name"])
            begin = new["properties"]["begin"][:10].replace("/", "-")
            self.assertEqual(old["properties"]["date_start"], begin)
            for key, value in old["properties"].items():
                if key == "description":
                    # The balloon's text of the same name.
                    continue
                found = new["properties"].get(key)
                self.assertEqual(value, bool(found) if isinstance(value, bool) else found, key)

    def test_kml_of_shapes_and_hostile_texts(self):
        after, _ = gdal_features(convert(shapes_source(), "shapes.kml"))
        for old, new in zip(load(shapes_source()), after, strict=True):
            self.assertEqual(old["geometry"]["type"], new["geometry"]["type"])
            self.assertEqual(flat(old["geometry"]["coordinates"]),
                             flat(new["geometry"]["coordinates"]))
        after, _ = gdal_features(convert(hostile_source(), "hostile.kml"))
        for text, new in zip(HOSTILE, after, strict=True):
            self.assertEqual(text, new["properties"]["quote"])
            self.assertEqual(text, new["properties"]["Name"])

    def test_spread_and_unlocated(self):
        dropped = load(convert(SAMPLE, "dropped.geojson", "--unlocated", "drop"))
        self.assertTrue(all(f["geometry"] for f in dropped))
        spread, types = gdal_features(convert(SAMPLE, "spread.geojson", "--spread"))
        self.assertEqual("Integer", types["spread_m"])
        places = [tuple(f["geometry"]["coordinates"]) for f in spread if f["geometry"]]
        self.assertEqual(len(places), len(set(places)))


def flat(coordinates):
    """Longitudes and latitudes, rounded; heights only where they are not 0."""
    if isinstance(coordinates[0], list):
        return [number for part in coordinates for number in flat(part)]
    return [round(number, 6) for number in coordinates[:2]] + [
        number for number in coordinates[2:] if number]


class Pandas(unittest.TestCase):
    def test_columns_and_cells(self):
        table = pandas.read_csv(convert(SAMPLE, "pandas.csv"), parse_dates=["date_start"])
        for column in ["longitude", "latitude", "fatalities", "confidence", "quote_start"]:
            self.assertIn(table[column].dtype.kind, "if", column)
        self.assertEqual("M", table["date_start"].dtype.kind)
        self.assertEqual([f["properties"]["quote"] for f in load(SAMPLE)], list(table["quote"]))

    def test_hostile_cells_are_harmless_texts(self):
        table = pandas.read_csv(convert(hostile_source(), "hostile.csv"), keep_default_na=False)
        self.assertEqual([-n for n in range(len(HOSTILE))], list(table["number"]))
        for text, cell in zip(HOSTILE, table["quote"]):
            self.assertIn(cell, [text, "'" + text])
            self.assertNotIn(cell[0], "=+-@\t\r\n")


class QGIS(unittest.TestCase):
    """QGIS's own readers, and the guess of its temporal panel."""

    @classmethod
    def setUpClass(cls):
        from qgis.core import QgsApplication
        cls.application = QgsApplication([], False)
        cls.application.initQgis()

    @classmethod
    def tearDownClass(cls):
        cls.application.exitQgis()

    def test_layers_and_time(self):
        from qgis.core import QgsVectorLayer
        csv = convert(SAMPLE, "qgis.csv")
        layers = [(convert(SAMPLE, "qgis." + ending), "ogr")
                  for ending in ["geojson", "geojsonl", "geojsons"]]
        layers.append((f"file://{csv}?type=csv&detectTypes=yes&xField=longitude&yField=latitude"
                       "&crs=EPSG:4326", "delimitedtext"))
        expected = [f for f in load(SAMPLE)]
        for uri, provider in layers:
            with self.subTest(uri):
                layer = QgsVectorLayer(uri, "events", provider)
                self.assertTrue(layer.isValid())
                quotes = [f["quote"] for f in layer.getFeatures()]
                located = [f for f in expected if f["geometry"] or provider == "ogr"]
                self.assertEqual([f["properties"]["quote"] for f in located], quotes)
                time = layer.temporalProperties()
                self.assertEqual(("date_start", "date_end"), (time.startField(), time.endField()))

    def test_kml(self):
        from qgis.core import QgsVectorLayer
        layer = QgsVectorLayer(convert(SAMPLE, "qgis.kml"), "events", "ogr")
        self.assertTrue(layer.isValid())
        self.assertEqual(len(load(SAMPLE)), layer.featureCount())
        time = layer.temporalProperties()
        self.assertEqual(("begin", "end"), (time.startField(), time.endField()))


class Rendering(html.parser.HTMLParser):
    """The elements, links and texts of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.links, self.text = set(), [], ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.links += [value for name, value in attributes if name == "href"]

    def handle_data(self, data):
        self.text += data


class Markdown(unittest.TestCase):
    def test_hostile_texts_show_as_themselves(self):
        path = convert(hostile_source(), "hostile.md", "--title", HOSTILE[0])
        page = subprocess.run(
            ["cmark-gfm", "--unsafe", "-e", "autolink", "-e", "table", "-e", "strikethrough", path],
            check=True, capture_output=True, text=True).stdout
        rendering = Rendering(page)
        # No escape keeps GitHub from making a link of an address of mail.
        self.assertEqual({"mailto:me@example.org"}, set(rendering.links))
        self.assertLessEqual(
            rendering.tags - {"a"}, {"h1", "h2", "ul", "li", "p", "strong", "blockquote"})
        for text in HOSTILE:
            shown = " ".join(text.replace("\u202e", "\ufffd").replace("\u202c", "\ufffd").split())
            self.assertIn(f"“\u2068{shown}\u2069”", rendering.text)


class TimeMap(unittest.TestCase):
    def test_events_fit_the_schema(self):
        with open(convert(SAMPLE, "events.timemap.json"), encoding="utf-8") as file:
            events = json.load(file)
        located = [f for f in load(SAMPLE) if f["geometry"] and f["properties"]["date_start"]]
        self.assertEqual([f["id"] for f in located], [event["id"] for event in events])
        texts = {"id", "description", "date", "time", "time_display", "location", "latitude",
                 "longitude", "category", "comments", "colour"}
        for event in events:
            self.assertEqual(texts | {"associations", "sources"}, set(event))
            self.assertTrue(all(isinstance(event[key], str) for key in texts))
            self.assertRegex(event["date"], r"^\d\d/\d\d/\d{4}$")


if __name__ == "__main__":
    unittest.main()
