"""The page as its reader meets it: opened from a disk, without a network, in Chromium.

Run by run.sh, which says where the program is and installs what drives the browser.
"""

import collections
import os
import pathlib
import tempfile
import unittest
from importlib.resources import files

import events
import pages

MANY = 5000
WIDE, NARROW = {"width": 1280, "height": 800}, {"width": 390, "height": 844}


class PageTest(unittest.TestCase):
    """Opens pages; whatever the console says and whatever is asked for fails the test."""

    @classmethod
    def setUpClass(cls):
        cls.enterClassContext(tempfile.TemporaryDirectory())
        cls.folder = tempfile.mkdtemp()
        cls.chromium = cls.enterClassContext(pages.browser())
        cls.many = events.collection(MANY)
        cls.properties = [feature["properties"] for feature in cls.many["features"]]
        cls.many_page = pages.write(cls.folder, "many", cls.many)
        cls.hostile = events.hostile_collection()
        cls.hostile_page = pages.write(
            cls.folder, "hostile", cls.hostile, "--title", events.HOSTILE[1])
        cls.sample_page = pages.write_file(
            cls.folder, "sample", "output/sample/events.geojson", "--title", "Sample")

    def setUp(self):
        self.messages, self.requests = [], []

    def tearDown(self):
        self.assertEqual(self.messages, [])
        self.assertEqual([url for url in self.requests if not url.startswith(("file:", "data:"))], [])

    def open(self, address, viewport=WIDE, scheme="light", **options):
        context = self.chromium.new_context(
            viewport=viewport, color_scheme=scheme, offline=True, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.on("console", lambda message: self.messages.append(message.text))
        page.on("pageerror", lambda error: self.messages.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.goto(address)
        return page

    def assert_shown(self, page, count):
        """That the line above the list and the list itself have so many events."""
        words = page.locator("#count").inner_text()
        self.assertEqual(int(words.split()[0].replace(",", "")), count, words)
        self.assertEqual(page.evaluate("state.listed.length"), count)

    def in_span(self, first, last):
        return sum(first <= p["date_start"] and p["date_start"] <= last for p in self.properties)


class OpeningTests(PageTest):
    def test_it_is_drawn_within_a_second(self):
        times = []
        for _ in range(5):
            page = self.open(self.many_page)
            times.append(page.evaluate("""() => {
              const [entry] = performance.getEntriesByType("navigation");
              return [entry.loadEventEnd, performance.getEntriesByName("first-contentful-paint")[0].startTime];
            }"""))
            page.context.close()
        best = min(times)
        size = os.path.getsize(pathlib.Path(self.folder, "many.html")) / 1e6
        print(f"\n{MANY} events, {size:.1f} MB: loaded and drawn after {best[0]:.0f} ms, first "
              f"paint after {best[1]:.0f} ms (best of {len(times)})")
        self.assertLess(best[0], 1000)

    def test_the_map_shows_marks_in_the_colours_of_their_types(self):
        page = self.open(self.sample_page)
        colors = page.evaluate("""() => {
          draw();
          const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
          const found = {};
          for (let i = 0; i < data.length; i += 4) {
            const color = `${data[i]},${data[i + 1]},${data[i + 2]}`;
            found[color] = (found[color] ?? 0) + 1;
          }
          return found;
        }""")
        for color in ["213,94,0", "230,159,0", "0,158,115", "204,121,167", "240,228,66"]:
            self.assertGreater(colors.get(color, 0), 20, color)

    def test_a_page_without_events_says_so(self):
        empty = {"type": "FeatureCollection", "features": []}
        page = self.open(pages.write(self.folder, "empty", empty))
        self.assert_shown(page, 0)

    def test_other_features_than_events_are_shown_with_all_they_have(self):
        line = {"type": "LineString", "coordinates": [[46, 39.5], [47, 40]]}
        polygon = {"type": "Polygon", "coordinates": [[[46, 39], [47, 39], [47, 40], [46, 39]]]}
        features = [{"type": "Feature", "geometry": geometry, "properties": properties}
                    for geometry, properties in [
                        (line, {"name": "A road", "lanes": 2}), (polygon, None),
                        ({"type": "Point", "coordinates": [0, 0]}, {"deep": {"a": [1]}}),
                        ({"type": "GeometryCollection", "geometries": [line, polygon]}, {}),
                        ({"type": "Point", "coordinates": []}, {})]]
        page = self.open(pages.write(
            self.folder, "others", {"type": "FeatureCollection", "features": features}))
        self.assert_shown(page, 5)
        page.get_by_role("button", name="A road").click()
        page.locator("#card summary").click()
        self.assertIn("lanes\n2", page.locator("#card").inner_text())


class ComparisonTests(PageTest):
    """What changed between two sets, and the two sets to switch between."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.old, cls.new, cls.told = events.edition(MANY)
        cls.address = pages.write_changes(cls.folder, "edition", cls.old, cls.new)
        cls.by_id = {side: {one["id"]: one for one in collection["features"]}
                     for side, collection in [("old", cls.old), ("new", cls.new)]}

    def choose(self, page, side):
        page.get_by_role("radio", name={"both": "both sets", "old": "old set",
                                        "new": "new set"}[side]).check()

    def keys(self, *changes):
        return sorted(key for change in changes for key in self.told[change])

    def test_each_side_has_its_events(self):
        page = self.open(self.address)
        seen = {"both": ["added", "modified", "moved", "removed"],
                "old": ["modified", "moved", "removed"], "new": ["added", "modified", "moved"]}
        for side in ["both", "old", "new", "both"]:
            self.choose(page, side)
            self.assert_shown(page, len(self.keys(*seen[side])))
            self.assertEqual(page.evaluate("state.listed.map(({ key }) => key).sort()"),
                             self.keys(*seen[side]))
            chips = page.locator("#filter-types .chip").all_text_contents()
            counts = {words.split()[0].lower(): int(words.split()[1]) for words in chips}
            for change in self.told:
                expected = len(self.told[change]) if change in seen[side] else 0
                self.assertEqual(counts[change], expected)
            bars = page.evaluate("countDays(state.timeless).reduce((a, b) => a + b)")
            self.assertEqual(bars, page.evaluate("state.listed.length"))

    def test_what_moved_is_at_its_old_place_and_at_its_new_one(self):
        page = self.open(self.address)
        key = self.told["moved"][0]
        find = f"degrees(...state.events.find(({{ key }}) => key === '{key}').point)"
        for side in ["old", "new"]:
            self.choose(page, side)
            expected = self.by_id[side][key]["geometry"]["coordinates"]
            for found, wanted in zip(page.evaluate(find), expected):
                self.assertAlmostEqual(found, wanted, 6)

    def test_a_line_leads_from_the_old_to_the_new_place_where_both_are_shown(self):
        page = self.open(self.address)
        blue = """() => {
          const event = events.find((event) => event.way);
          const middle = [0, 1].map((i) => (event.way[0][i] + event.way[1][i]) / 2);
          Object.assign(view, { x: middle[0], y: middle[1], zoom: 15 });
          setState({ words: event.p.quote });
          draw();
          const copy = document.createElement("canvas").getContext("2d");
          copy.drawImage(canvas, canvas.width / 2 - 3, canvas.height / 2 - 3, 6, 6, 0, 0, 6, 6);
          const { data } = copy.getImageData(0, 0, 6, 6);
          let count = 0;
          for (let i = 0; i < data.length; i += 4) {
            count += data[i] < 60 && data[i + 1] > 90 && data[i + 1] < 140 && data[i + 2] > 150;
          }
          return count;
        }"""
        self.assertGreater(page.evaluate(blue), 4)
        for side in ["old", "new"]:
            self.choose(page, side)
            self.assertEqual(page.evaluate(blue), 0, side)

    def test_the_card_has_the_values_of_the_side_and_what_changed(self):
        page = self.open(self.address)
        key = next(key for key in self.told["modified"]
                   if self.by_id["old"][key]["properties"]["injured"] == 2
                   and self.by_id["old"][key]["properties"]["fatalities"] == 12)
        page.evaluate(f"openCard(eventOfKey.get('{key}'), null)")
        card = page.locator("#card")
        for side, toll, day in [("both", "40", "15 November"), ("new", "40", "15 November"),
                                ("old", "12", None)]:
            self.choose(page, side)
            self.assertTrue(card.is_visible())
            self.assertEqual(page.evaluate("state.event.key"), key)
            told = card.locator("dl").first.inner_text()
            self.assertIn(f"Killed\n{toll}", told)
            self.assertEqual("15 November" in told, day is not None)
            rows = [row.split("\t") for row in card.locator("tr").all_inner_texts()]
            self.assertIn(["What changed", "Old", "New"], rows)
            self.assertIn(["Fatalities", "12", "40"], rows)
            self.assertIn(["Injured", "2", "nothing"], rows)
            self.assertEqual(page.locator("#list [aria-current=true]").count(), 1)

    def test_the_card_of_what_the_side_has_not_is_closed(self):
        page = self.open(self.address)
        for change, side in [("added", "old"), ("removed", "new")]:
            self.choose(page, "both")
            page.evaluate(f"openCard(eventOfKey.get('{self.told[change][0]}'), null)")
            self.choose(page, side)
            self.assertTrue(page.locator("#card").is_hidden())

    def test_filters_go_by_the_values_of_the_side(self):
        page = self.open(self.address)
        page.evaluate("$('filters').open = true")
        page.evaluate("setSpan(dayNumber('2020-11-15'), dayNumber('2020-11-15'))")
        self.assert_shown(page, len(self.told["modified"]))
        self.choose(page, "old")
        self.assert_shown(page, 0)
        page.get_by_role("button", name="All days").click()
        page.get_by_role("checkbox", name="Removed").uncheck()
        page.wait_for_timeout(50)
        self.assert_shown(page, len(self.keys("modified", "moved")))
        self.choose(page, "both")
        self.assertFalse(page.get_by_role("checkbox", name="Removed").is_checked())
        self.assert_shown(page, len(self.keys("added", "modified", "moved")))

    def test_the_keyboard_switches(self):
        page = self.open(self.address)
        group = page.get_by_role("group", name="Show")
        group.get_by_role("radio", name="both sets").focus()
        page.keyboard.press("ArrowDown")
        self.assertEqual(page.evaluate("state.side"), "old")
        page.keyboard.press("ArrowDown")
        self.assertEqual(page.evaluate("state.side"), "new")

    def test_the_side_is_in_the_link(self):
        page = self.open(self.address)
        self.choose(page, "old")
        page.evaluate(f"openCard(sides.old.find(({{ key }}) => key === '{self.told['moved'][3]}'), null)")
        page.wait_for_timeout(700)
        self.assertIn("side=old", page.url)
        other = self.open(page.url)
        seen = """() => [state.side, state.listed.length, state.event.key, state.event.point,
          document.querySelector('#sides :checked').value]"""
        self.assertEqual(other.evaluate(seen), page.evaluate(seen))
        self.assertEqual(self.open(self.address + "#side=constructor").evaluate("state.side"), "both")

    def test_it_switches_within_half_a_second(self):
        page = self.open(self.address)
        times = page.evaluate("""() => ["old", "new", "both"].map((side) => {
          const start = performance.now();
          setSide(side);
          draw();
          return performance.now() - start;
        })""")
        print(f"\n{len(self.keys(*self.told))} changed of {MANY} events: switched within {max(times):.0f} ms")
        self.assertLess(max(times), 500)

    def test_a_row_tells_the_change_in_words(self):
        page = self.open(self.address)
        page.evaluate("setState({ hiddenTypes: new Set(['added', 'removed', 'moved']) })")
        row = page.locator("#list .row-meta").first.inner_text()
        self.assertRegex(row, "^modified: date start, date end")
        self.assertIn(f"{len(self.told['added'])} added", page.locator("#summary").inner_text())

    def test_a_page_of_one_set_has_no_switch(self):
        page = self.open(self.sample_page)
        self.assertTrue(page.locator("#sides").is_hidden())
        self.assertEqual(self.open(self.sample_page + "#side=old").evaluate("state.side"), "both")

    def test_what_stands_in_the_file_as_old_can_be_anything(self):
        feature = self.many["features"][0]
        changed = {**feature["properties"], "change": "modified", "old_injured": 7, "old_via": None}
        olds = [7, None, [], {}, {"geometry": 7}, {"geometry": {"type": "Point", "coordinates": ["x"]}},
                {"geometry": {"type": "Polygon"}, "properties": "x"}, {"properties": {"title": [1]}}]
        page = self.open(pages.write(self.folder, "olds", {
            "type": "FeatureCollection", "features": [
                {**feature, "id": number, "properties": changed, "old": old}
                for number, old in enumerate(olds)]}))
        self.assertEqual(page.evaluate("types"), [["modified", len(olds)]])
        for number in range(len(olds)):
            page.evaluate(f"openCard(events[{number}], null)")
            self.assertIn("Injured\t7\t", page.locator("#card").inner_text())
        self.choose(page, "old")
        self.assertLess(page.evaluate("state.listed.length"), len(olds))


class TimelineTests(PageTest):
    def test_brushing_with_the_mouse(self):
        page = self.open(self.many_page)
        box = page.locator("#track").bounding_box()
        page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + 20)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + 20, steps=5)
        page.mouse.up()
        first, last = page.evaluate("[isoDay(state.from), isoDay(state.to)]")
        self.assertLess("2020-10-05", first)
        self.assertLess(last, "2020-10-25")
        self.assert_shown(page, self.in_span(first, last))
        # The window is moved whole, and then given up.
        page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 20)
        page.mouse.down()
        page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 20, steps=5)
        page.mouse.up()
        moved = page.evaluate("[state.from, state.to].map(isoDay)")
        self.assertLess(first, moved[0])
        self.assert_shown(page, self.in_span(*moved))
        page.get_by_role("button", name="All days").click()
        self.assert_shown(page, MANY)

    def test_brushing_with_the_keyboard(self):
        page = self.open(self.many_page)
        page.get_by_role("slider", name="First day").focus()
        for key in ["PageUp", "ArrowRight", "ArrowRight", "ArrowLeft"]:
            page.keyboard.press(key)
        page.keyboard.press("Tab")
        page.keyboard.press("Home")
        page.keyboard.press("ArrowUp")
        slider = page.get_by_role("slider", name="Last day")
        self.assertEqual(slider.get_attribute("aria-valuetext"), "7 October 2020")
        self.assertEqual(page.locator("#span").inner_text(), "6 – 7 October 2020")
        self.assert_shown(page, self.in_span("2020-10-06", "2020-10-07"))

    def test_playing_moves_the_span_to_the_end(self):
        page = self.open(self.many_page)
        page.clock.install()
        page.reload()
        play = page.locator("#play")
        play.click()
        self.assertEqual(play.inner_text(), "Pause")
        before = page.evaluate("state.from")
        page.clock.run_for(2200)
        self.assertGreater(page.evaluate("state.from"), before)
        page.clock.run_for(60_000)
        self.assertEqual(play.inner_text(), "Play")
        self.assertEqual(page.evaluate("state.to === days.last"), True)


class FilterTests(PageTest):
    def filtered(self):
        page = self.open(self.many_page)
        page.evaluate("$('filters').open = true")
        return page

    def count(self, test):
        return sum(map(test, self.properties))

    def test_by_type_and_status(self):
        page = self.filtered()
        page.get_by_role("checkbox", name="Shelling").uncheck()
        page.wait_for_timeout(50)
        self.assert_shown(page, self.count(lambda p: p["event_type"] != "shelling"))
        page.get_by_role("checkbox", name="claim", exact=False).first.uncheck()
        page.wait_for_timeout(50)
        self.assert_shown(page, self.count(
            lambda p: p["event_type"] != "shelling" and p["status"] != "claimed"))
        page.get_by_role("button", name="Clear filters").click()
        page.wait_for_timeout(50)
        self.assert_shown(page, MANY)

    def test_by_actor_and_source(self):
        page = self.filtered()
        page.get_by_role("combobox", name="Actor").select_option("Nagorno-Karabakh")
        page.get_by_role("combobox", name="Source").select_option("One Paper")
        page.wait_for_timeout(50)
        self.assert_shown(page, self.count(
            lambda p: "Nagorno-Karabakh" in (p["actor"] or []) and p["source"] == "One Paper"))

    def test_by_confidence(self):
        page = self.filtered()
        slider = page.get_by_role("slider", name="Confidence")
        slider.focus()
        for _ in range(10):
            page.keyboard.press("ArrowRight")
        page.wait_for_timeout(50)
        self.assert_shown(page, self.count(lambda p: p["confidence"] >= 0.5))

    def test_by_words_without_case_and_marks(self):
        page = self.filtered()
        page.get_by_label("Text").fill("YASAYIS MƏNTƏQƏSİ hadrut")
        page.wait_for_timeout(250)
        self.assert_shown(page, self.count(
            lambda p: "yaşayış" in p["quote"] and p["place"] == "Hadrut"))
        self.assertIn("(1 set)", page.locator("#filters summary").inner_text())


class CardTests(PageTest):
    def test_a_row_opens_the_card_and_escape_leads_back(self):
        page = self.open(self.many_page)
        row = page.locator("#list button.row").nth(3)
        row.click()
        index = page.evaluate("state.event.index")
        told = self.properties[index]
        card = page.locator("#card")
        self.assertEqual(card.locator("h2").inner_text(), told["title"])
        self.assertEqual(card.locator("blockquote").inner_text(), told["quote"])
        self.assertEqual(card.locator("blockquote").get_attribute("lang"), told["language"])
        self.assertEqual(card.locator("a").get_attribute("href"), told["url"])
        self.assertIn("noreferrer", card.locator("a").get_attribute("rel"))
        self.assertIn(f"{told['confidence']:.2f}: of ten such", card.inner_text())
        self.assertEqual(row.get_attribute("aria-current"), "true")
        page.keyboard.press("Escape")
        self.assertTrue(card.is_hidden())
        self.assertTrue(row.evaluate("row => row === document.activeElement"))

    def test_a_mark_opens_the_card_and_brings_its_row_into_sight(self):
        page = self.open(self.many_page)
        x, y, key = page.evaluate("""() => {
          const event = state.listed.findLast((event) => event.point);
          Object.assign(view, { x: event.point[0], y: event.point[1], zoom: 16 });
          draw();
          const target = targets.find(({ cluster }) => cluster.events.length === 1);
          const box = stage.getBoundingClientRect();
          return [box.left + target.x, box.top + target.y, target.cluster.events[0].key];
        }""")
        page.mouse.move(x, y)
        self.assertTrue(page.locator("#tip").is_visible())
        page.mouse.click(x, y)
        self.assertEqual(page.evaluate("state.event.key"), key)
        row = page.locator("#list button[aria-current=true]")
        box, frame = row.bounding_box(), page.locator("#list").bounding_box()
        self.assertGreaterEqual(box["y"], frame["y"])
        self.assertLessEqual(box["y"] + box["height"], frame["y"] + frame["height"] + 1)

    def test_pointing_at_a_row_points_at_the_map(self):
        page = self.open(self.sample_page)
        page.locator("#list button.row").nth(2).hover()
        self.assertEqual(page.evaluate("pointed.event.index"), page.evaluate("state.listed[2].index"))

    def test_a_cluster_opens(self):
        page = self.open(self.many_page)
        x, y, zoom = page.evaluate("""() => {
          draw();
          const target = targets.find(({ cluster }) => cluster.spots.length > 1);
          const box = stage.getBoundingClientRect();
          return [box.left + target.x, box.top + target.y, view.zoom];
        }""")
        page.mouse.click(x, y)
        page.wait_for_timeout(500)
        self.assertGreaterEqual(page.evaluate("view.zoom"), zoom + 0.9)

    def test_a_cluster_at_one_place_is_fanned_out_and_listed(self):
        page = self.open(self.many_page)
        x, y, count = page.evaluate("""() => {
          const spot = clustering.spots[0];
          Object.assign(view, { x: spot.point[0], y: spot.point[1], zoom: 16 });
          draw();
          const box = stage.getBoundingClientRect();
          return [box.left + view.width / 2, box.top + view.height / 2, spot.events.length];
        }""")
        page.mouse.click(x, y)
        page.wait_for_timeout(100)
        self.assert_shown(page, count)
        fanned = page.evaluate("targets.filter((target) => target.event).length")
        self.assertEqual(fanned, min(count, 60))
        page.keyboard.press("Escape")
        self.assert_shown(page, MANY)

    def test_only_links_of_the_web_can_be_followed(self):
        features = self.hostile["features"][:1]
        for url in ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x", "x", 7]:
            features[0]["properties"]["url"] = url
            page = self.open(pages.write(
                self.folder, "link", {"type": "FeatureCollection", "features": features}))
            page.locator("#list button.row").click()
            self.assertEqual(page.locator("#card a").count(), 0, url)


class LinkTests(PageTest):
    def test_a_link_leads_to_the_same_view(self):
        page = self.open(self.many_page)
        page.evaluate("""() => {
          setState({ hiddenTypes: new Set(["clash", "talks"]), actor: "Armenia", confidence: 0.25,
            words: "the", from: days.first + 5, to: days.first + 20, order: "deadliest" });
          setView(...world(46.5, 39.9), 9.25);
          openCard(state.listed[4], stage);
        }""")
        page.wait_for_timeout(700)
        seen = """() => [state.listed.length, state.listed[0].key, state.event.key, state.from,
          state.to, view.zoom.toFixed(2), degrees(view.x, view.y).map((d) => d.toFixed(3)),
          $("filter-actor").value, $("order").value, $("card-title").textContent]"""
        before = page.evaluate(seen)
        self.assertGreater(before[0], 10)
        other = self.open(page.url)
        self.assertEqual(other.evaluate(seen), before)

    def test_a_link_can_be_nonsense(self):
        nonsense = "#map=x/NaN/1e999&from=2020-99-99&to=zz&confidence=-3&event=none&order=__proto__"
        page = self.open(self.many_page + nonsense)
        self.assert_shown(page, MANY)

    def test_going_back_follows_the_address(self):
        page = self.open(self.many_page)
        page.evaluate("location.hash = '#hide=clash'")
        page.wait_for_timeout(400)
        self.assert_shown(page, sum(p["event_type"] != "clash" for p in self.properties))


class HostileTests(PageTest):
    def test_every_text_shows_as_itself(self):
        page = self.open(self.hostile_page)
        for number, text in enumerate(events.HOSTILE):
            with self.subTest(text[:30]):
                page.evaluate(f"openCard(events[{number}], null)")
                expected = text.translate({mark: "\ufffd" for mark in
                                           [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]})
                shown = page.locator("#card blockquote").evaluate("node => node.textContent")
                self.assertEqual(shown, expected)
        self.assertEqual(page.locator("h1").evaluate("node => node.textContent"), events.HOSTILE[1])
        self.assertIsNone(page.evaluate("window.hacked ?? null"))
        self.assertEqual(page.locator("img, iframe, object, embed").count(), 0)

    def test_a_value_of_any_type_is_told(self):
        values = [["#ffffff"], {"a": [1]}, 7, -1e300, True, "__proto__", "constructor", [], [None]]
        names = list(self.properties[0])
        features = [{"type": "Feature", "id": number, "properties": dict.fromkeys(names, value),
                     "geometry": {"type": "Point", "coordinates": [46 + number / 10, 40]}}
                    for number, value in enumerate(values)]
        page = self.open(pages.write(
            self.folder, "types", {"type": "FeatureCollection", "features": features}))
        self.assert_shown(page, len(values))
        for number, value in enumerate(values):
            page.evaluate(f"openCard(events[{number}], null)")
            self.assertTrue(page.locator("#card h2").is_visible())
        page.evaluate("dispatchEvent(new Event('beforeprint'))")

    def test_a_long_text_leaves_the_page_in_its_frame(self):
        for viewport in [WIDE, NARROW]:
            page = self.open(self.hostile_page, viewport)
            page.evaluate(f"openCard(events[{events.HOSTILE.index('x' * 100_000)}], null)")
            self.assertLessEqual(page.evaluate("document.documentElement.scrollWidth"), viewport["width"])


class KeyboardAndTouchTests(PageTest):
    def test_the_keyboard_moves_the_map(self):
        page = self.open(self.sample_page)
        page.locator("#stage").focus()
        before = page.evaluate("({ ...view })")
        for key in ["+", "ArrowRight", "ArrowDown"]:
            page.keyboard.press(key)
            page.wait_for_timeout(350)
        after = page.evaluate("({ ...view })")
        self.assertAlmostEqual(after["zoom"], before["zoom"] + 1)
        self.assertGreater(after["x"], before["x"])
        self.assertGreater(after["y"], before["y"])
        page.keyboard.press("0")
        page.wait_for_timeout(400)
        self.assertAlmostEqual(page.evaluate("view.zoom"), before["zoom"])

    def test_the_wheel_zooms_where_the_mouse_is(self):
        page = self.open(self.sample_page)
        page.mouse.move(300, 300)
        before = page.evaluate("[view.zoom, ...inWorld(300, 300 - stage.getBoundingClientRect().top)]")
        page.mouse.wheel(0, -240)
        page.wait_for_timeout(100)
        after = page.evaluate("[view.zoom, ...inWorld(300, 300 - stage.getBoundingClientRect().top)]")
        self.assertGreater(after[0], before[0] + 0.5)
        self.assertAlmostEqual(after[1], before[1], 6)
        self.assertAlmostEqual(after[2], before[2], 6)

    def test_two_fingers_zoom(self):
        page = self.open(self.sample_page, NARROW, has_touch=True, is_mobile=True)
        session = page.context.new_cdp_session(page)

        def touch(kind, *xs):
            session.send("Input.dispatchTouchEvent", {
                "type": kind, "touchPoints": [{"x": x, "y": 300, "id": i} for i, x in enumerate(xs)]})

        before = page.evaluate("view.zoom")
        touch("touchStart", 180, 220)
        for step in range(1, 9):
            touch("touchMove", 180 - 10 * step, 220 + 10 * step)
        touch("touchEnd")
        page.wait_for_timeout(100)
        self.assertGreater(page.evaluate("view.zoom"), before + 1)
        self.assertTrue(page.locator("#card").is_hidden())

    def test_tab_passes_through_all_and_out_again(self):
        page = self.open(self.sample_page)
        page.evaluate("$('filters').open = true")
        visited = []
        for _ in range(80):
            page.keyboard.press("Tab")
            name, is_seen = page.evaluate("""() => {
              const node = document.activeElement;
              return [node === document.body ? "" : node.id || node.classList[0] || node.tagName,
                parseFloat(getComputedStyle(node).outlineWidth) >= 2];
            }""")
            if not name:
                break
            self.assertTrue(is_seen, f"{name} shows no focus")
            visited.append(name)
        self.assertLess(len(visited), 80, "the page lets go of the focus")
        order = ["skip", "theme", "stage", "zoom-in", "play", "handle-from", "handle-to",
                 "filter-text", "filter-actor", "order", "row"]
        self.assertEqual([name for name in dict.fromkeys(visited) if name in order], order)


class AccessibilityTests(PageTest):
    RULES = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")

    def test_the_rules_of_axe(self):
        states = {
            "closed": "null", "card": "openCard(events[0], null); document.querySelector('#card details').open = true",
            "filters": "$('filters').open = true", "legend": "$('legend').open = true",
            "narrowed": "setSpan(days.first + 1, days.last); pointAt(events[1])",
        }
        self.assert_rules(self.sample_page, states)

    def test_the_rules_of_axe_for_a_comparison(self):
        old, new, told = events.edition(60)
        address = pages.write_changes(self.folder, "small", old, new)
        card = f"openCard(eventOfKey.get('{told['modified'][0]}').versions[state.side], null)"
        self.assert_rules(address, {
            "both": card, "old": "setSide('old')", "legend": "$('legend').open = true",
            "new": "setSide('new')"})

    def assert_rules(self, address, states):
        passes = collections.Counter()
        for viewport in [WIDE, NARROW]:
            for scheme in ["light", "dark"]:
                page = self.open(address, viewport, scheme)
                page.evaluate(self.RULES)
                for name, action in states.items():
                    page.evaluate(f"() => {{ {action} }}")
                    page.wait_for_timeout(350)
                    result = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
                    found = [(rule["id"], [node["html"][:120] + node["failureSummary"] for node in rule["nodes"]])
                             for rule in result["violations"]]
                    passes[len(found)] += 1
                    with self.subTest(f"{name}, {scheme}, {viewport['width']} wide"):
                        self.assertEqual(found, [])
        print(f"\naxe-core: {passes[0]} of {sum(passes.values())} states without a violation")

    def test_motion_is_left_out_where_it_is_not_wanted(self):
        page = self.open(self.sample_page, reduced_motion="reduce")
        zoom = page.evaluate("view.zoom")
        self.assertEqual(page.evaluate("zoomBy(1), view.zoom"), zoom + 1)


class PaperAndPictureTests(PageTest):
    def test_paper_has_what_the_cards_tell(self):
        page = self.open(self.sample_page)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        self.assertEqual(page.locator("#printout li").count(), page.evaluate("events.length"))
        self.assertTrue(page.locator("#printout blockquote").first.is_visible())
        self.assertTrue(page.locator("#panel").is_hidden())

    def test_the_switch_turns_light_to_dark(self):
        page = self.open(self.sample_page)
        ground = lambda: page.evaluate("getComputedStyle(document.body).backgroundColor")
        before = ground()
        page.get_by_role("button", name="Dark").click()
        self.assertNotEqual(ground(), before)
        page.get_by_role("button", name="Dark").click()
        self.assertEqual(ground(), before)

    def test_pictures_in_light_and_dark_wide_and_narrow(self):
        folder = pathlib.Path(os.environ.get("PICTURES") or self.folder)
        folder.mkdir(parents=True, exist_ok=True)
        for source in ["sample", "many", "hostile"]:
            for viewport, width in [(WIDE, "wide"), (NARROW, "narrow")]:
                for scheme in ["light", "dark"]:
                    page = self.open(getattr(self, source + "_page"), viewport, scheme)
                    if source == "sample":
                        page.evaluate("openCard(events[0], null)")
                        page.wait_for_timeout(400)
                    page.wait_for_timeout(100)
                    path = folder / f"{source}-{width}-{scheme}.png"
                    page.screenshot(path=path)
                    self.assertGreater(path.stat().st_size, 15_000)
                    page.context.close()

    def test_pictures_of_a_comparison(self):
        folder = pathlib.Path(os.environ.get("PICTURES") or self.folder)
        folder.mkdir(parents=True, exist_ok=True)
        old, new, told = events.edition(60)
        address = pages.write_changes(self.folder, "small", old, new)
        for viewport, width in [(WIDE, "wide"), (NARROW, "narrow")]:
            for side in ["both", "old", "new"]:
                page = self.open(address + f"#side={side}", viewport)
                page.evaluate(
                    f"openCard(eventOfKey.get('{told['modified'][1]}').versions[state.side], null)")
                page.wait_for_timeout(500)
                path = folder / f"changes-{width}-{side}.png"
                page.screenshot(path=path)
                self.assertGreater(path.stat().st_size, 15_000)
                page.context.close()


class TileTests(PageTest):
    TILES = "https://tile.openstreetmap.org/"

    def tearDown(self):
        """Tiles are asked for, in vain without a network, and nothing else is."""
        self.assertTrue(self.requests)
        for url in self.requests:
            self.assertTrue(url.startswith((self.TILES, "file:", "data:")), url)
        self.assertEqual([text for text in self.messages if "ERR_INTERNET_DISCONNECTED" not in text], [])

    def test_a_page_with_tiles_asks_for_these_alone(self):
        page = self.open(pages.write_file(
            self.folder, "tiles", "output/sample/events.geojson", "--tiles"))
        page.wait_for_timeout(400)
        self.assertTrue([url for url in self.requests if url.startswith(self.TILES)])
        page.locator("#list button.row").first.click()
        self.assertTrue(page.locator("#card").is_visible())
        self.assertIn("OpenStreetMap", page.locator("#credit").inner_text())


def main():
    result = unittest.main(exit=False, verbosity=2).result
    failed = len(result.failures) + len(result.errors)
    print(f"browser: {result.testsRun - failed} passed, {failed} failed")
    raise SystemExit(1 if failed else 0)


if __name__ == "__main__":
    main()
