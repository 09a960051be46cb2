"""Make output/sample/page.png, the README's picture: the page of the sample's events."""

import tempfile

import pages

WIDTH, HEIGHT = 1180, 760
VIEW = "#map=8.7/39.83/46.42"  # the events beside the card

with tempfile.TemporaryDirectory() as folder, pages.browser() as chromium:
    address = pages.write_file(
        folder, "sample", "output/sample/events.geojson",
        "--title", "Sample report, 29 October 2020")
    page = chromium.new_page(
        viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
    page.goto(address + VIEW)
    page.get_by_role("button", name="Shelling in Barda").click()
    page.wait_for_timeout(600)
    page.mouse.move(5, 5)
    page.evaluate("document.activeElement.blur()")
    page.wait_for_timeout(200)
    page.screenshot(path="output/sample/page.png")
    print("output/sample/page.png")
