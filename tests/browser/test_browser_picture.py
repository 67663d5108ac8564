"""Pictures that a reader takes away: made in the browser, with all it takes to cite them."""

import base64
import re
import struct
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Reader
from tests.browser.visit import Visit

SVG = "{http://www.w3.org/2000/svg}"
ADDRESS = re.compile(r"https?:|//|data:|url\((?!\"?#)")
EDGE = 36  # pixels between text and the edge of the paper
PART = "Themapshowsapartoftheworld"
NARROW = {"width": 360, "height": 740}
HOSTILE = "%3Cscript%3Ealert(1)%3C/script%3E+]]%3E+%22one%22+%26amp;+" + "longword" * 15
WIDEST = """
(text) => {
  const read = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const svg = document.body.appendChild(document.importNode(read, true));
  const edge = svg.getBoundingClientRect().right;
  const sides = [...svg.querySelectorAll(':scope > g > text, :scope > g > g text')];
  const widest = Math.max(...sides.map((one) => one.getBoundingClientRect().right)) - edge;
  svg.remove();
  return widest;
}
"""
CORNER = """
async (text) => {
  const image = new Image();
  image.src = `data:image/png;base64,${text}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  return [...pen.getImageData(2, 2, 1, 1).data];
}
"""
CLASSES = "() => document.querySelector('.plot-canvas').data[0].z.join()"
PAPER = "e => getComputedStyle(e).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"


@dataclass(frozen=True)
class Saved:
    """A file that a reader saved: its name and its bytes."""

    name: str
    content: bytes

    @property
    def root(self) -> ET.Element:
        """Read it as XML, which fails where it is none."""
        return ET.fromstring(self.content)  # noqa: S314 - it is our own

    @property
    def words(self) -> str:
        """Give all text, without the blanks at which lines may break."""
        return squeezed("".join(self.root.itertext()))

    @property
    def places(self) -> list[ET.Element]:
        """Find the shapes of places, in the order in which they are drawn."""
        paths = self.root.iter(f"{SVG}path")
        return [path for path in paths if path.get("class", "") == "choroplethlocation"]

    @property
    def size(self) -> tuple[int, int]:
        """Give width and height of a PNG in pixels."""
        assert self.content.startswith(b"\x89PNG\r\n")
        width, height = struct.unpack(">II", self.content[16:24])
        return width, height


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def saved(visit: Visit, form: str) -> Saved:
    with visit.page.expect_download() as waiting:
        visit.main.get_by_role("button", name=f"Save picture as {form}").click()
    path = waiting.value.path()
    name = waiting.value.suggested_filename
    expect(visit.main.get_by_role("status").filter(has_text=f"Saved {name}")).to_be_visible()
    return Saved(name, Path(path).read_bytes())


def zoomed(visit: Visit) -> Locator:
    """Zoom into the middle of the map with the wheel; give the button that leads back."""
    back = visit.main.get_by_role("button", name="Reset view")
    expect(back).to_have_attribute("aria-disabled", "true")
    visit.page.locator(".plot-canvas").scroll_into_view_if_needed()
    box = visit.page.locator(".plot-canvas").bounding_box()
    assert box
    visit.page.mouse.move(box["x"] + box["width"] * 0.55, box["y"] + box["height"] * 0.5)
    for _ in range(4):
        visit.page.mouse.wheel(0, -400)
    expect(back).to_have_attribute("aria-disabled", "false")
    visit.page.wait_for_timeout(500)  # a zoom ends some time after the last turn of the wheel
    return back


def shown(visit: Visit) -> set[int]:
    """Give the numbers of the shapes that lie in the part of the map that is seen."""
    expect(visit.page.locator("path.choroplethlocation[d]:not([d=''])").first).to_be_attached()
    number = "all => all.flatMap((path, at) => path.getAttribute('d') ? [at] : [])"
    return set(visit.page.locator("path.choroplethlocation").evaluate_all(number))


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/?years=2015-2024&layer=ties&layer=restrictions&focus=africa", "map"),
        ("/timeline?region=africa&lanes=kind", "timeline"),
    ],
)
def test_a_picture_carries_the_words_of_its_page(reader: Reader, path: str, kind: str) -> None:
    visit = reader(path)
    picture = saved(visit, "SVG")
    title = visit.page.get_by_role("heading", level=1).inner_text()
    for text in (title, visit.summary.inner_text(), visit.page.url, "CC BY 4.0"):
        assert squeezed(text) in picture.words
    for part in visit.ledger.get_by_role("link").all_inner_texts():
        assert squeezed(part) in picture.words
    footer = visit.main.get_by_text(re.compile(r"^Tables of \d{4}-")).inner_text()
    assert squeezed(footer) in picture.words
    assert "Norecordisnotnoengagement" in picture.words
    for entry in visit.page.locator(".plot-legend li").all_inner_texts():
        assert squeezed(entry) in picture.words
    assert picture.name.endswith(f"-{kind}.svg")


def test_a_picture_is_named_as_the_extract_of_its_rows_is(reader: Reader) -> None:
    visit = reader("/?kind=loan&years=2015-2020")
    with visit.page.expect_download() as waiting:
        visit.main.get_by_role("button", name=re.compile("^Download")).click()
    stem = waiting.value.suggested_filename.removesuffix(".csv")
    assert saved(visit, "SVG").name == f"{stem}-map.svg"
    assert saved(visit, "PNG").name == f"{stem}-map.png"


@pytest.mark.parametrize("path", ["/", "/timeline?region=africa"])
def test_a_picture_asks_nobody_for_anything(reader: Reader, path: str) -> None:
    picture = saved(reader(path), "SVG")
    found = [
        f"{name}={value}"
        for element in picture.root.iter()
        for name, value in element.attrib.items()
        if ADDRESS.search(value)
    ]
    assert found == []
    tags = {element.tag.removeprefix(SVG) for element in picture.root.iter()}
    assert tags.isdisjoint({"a", "image", "script", "style", "use", "foreignObject", "iframe"})


def test_places_without_a_record_are_hatched_as_on_the_page(reader: Reader) -> None:
    visit = reader("/")
    picture = saved(visit, "SVG")
    number = "all => all.flatMap((one, at) => one.matches('.plot-hatched') ? [at] : [])"
    live = visit.page.locator("path.choroplethlocation").evaluate_all(number)
    hatched = [at for at, path in enumerate(picture.places) if "url(" in path.get("style", "")]
    assert hatched == live
    assert 0 < len(hatched) < len(picture.places)
    assert len(list(picture.root.iter(f"{SVG}pattern"))) == 1


def test_a_picture_shows_the_part_of_the_world_that_the_reader_sees(reader: Reader) -> None:
    visit = reader("/")
    whole = shown(visit)
    back = zoomed(visit)
    seen = shown(visit)
    assert len(seen) < len(whole) / 2
    picture = saved(visit, "SVG")
    drawn = {at for at, path in enumerate(picture.places) if path.get("d")}
    # Picture and page round differently: a shape at the rim may differ.
    assert len(drawn ^ seen) <= 4
    back.press("Enter")
    expect(back).to_have_attribute("aria-disabled", "true")
    expect(back).to_be_focused()
    assert shown(visit) == whole
    assert PART in picture.words
    assert PART not in saved(visit, "SVG").words


@pytest.mark.parametrize(("path", "said"), [("/?focus=africa", True), ("/timeline", False)])
def test_a_picture_says_of_a_focused_map_that_it_is_a_part_and_of_a_timeline_nothing(
    reader: Reader, path: str, *, said: bool
) -> None:
    assert (PART in saved(reader(path), "SVG").words) is said


def test_the_view_is_reset_as_often_as_it_is_moved(reader: Reader) -> None:
    visit = reader("/?focus=africa")
    whole = shown(visit)
    for _ in range(2):
        zoomed(visit).press("Enter")
        expect(visit.main.get_by_role("button", name="Reset view")).to_have_attribute(
            "aria-disabled", "true"
        )
        assert shown(visit) == whole


def test_what_a_reader_typed_is_text_and_stays_on_the_paper(reader: Reader) -> None:
    visit = reader(f"/?q={HOSTILE}")
    picture = saved(visit, "SVG")
    assert squeezed('<script>alert(1)</script> ]]> "one" &amp; longword') in picture.words
    assert visit.page.evaluate(WIDEST, picture.content.decode()) <= -EDGE


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [{"width": 1300, "height": 1100}, NARROW], ids=str)
def test_a_png_is_as_large_from_every_screen_and_on_solid_paper(
    reader: Reader, scheme: str, viewport: dict[str, int]
) -> None:
    visit = reader("/?initiative=bri", color_scheme=scheme, viewport=viewport)
    svg, png = saved(visit, "SVG"), saved(visit, "PNG")
    width, height = (int(svg.root.attrib[side]) for side in ("width", "height"))
    assert png.size == (2 * width, 2 * height) == (2400, 2 * height)
    paper = visit.page.get_by_test_id("stApp").evaluate(PAPER)
    assert visit.page.evaluate(CORNER, base64.b64encode(png.content).decode()) == [*paper, 255]
    assert "一带一路" in svg.words


def test_the_timeline_of_every_engagement_is_saved_whole(reader: Reader) -> None:
    visit = reader("/timeline?layer=ties&layer=restrictions&layer=own&layer=comparators")
    svg, png = saved(visit, "SVG"), saved(visit, "PNG")
    assert "一带一路" in svg.words
    assert visit.page.evaluate(WIDEST, svg.content.decode()) <= -EDGE
    width, height = png.size
    sides = [float(svg.root.attrib[side]) for side in ("width", "height")]
    assert height / width == pytest.approx(sides[1] / sides[0], rel=0.01)


def test_while_the_map_plays_its_words_are_not_saved_with_it(reader: Reader) -> None:
    visit = reader("/?years=1967-2010")
    expect(visit.page.locator(".plot-canvas path.choroplethlocation").first).to_be_attached()
    before = visit.page.evaluate(CLASSES)
    visit.button("Play").click()
    while visit.page.evaluate(CLASSES) == before:
        visit.page.wait_for_timeout(50)
    visit.main.get_by_role("button", name="Save picture as SVG").click()
    expect(visit.main.get_by_role("status").filter(has_text="Pause first")).to_be_visible()
    visit.button("Pause").click()
    expect(visit.page).not_to_have_url(re.compile("years=1967-2010"))
    visit.drawn()
    assert squeezed(visit.summary.inner_text()) in saved(visit, "SVG").words


def test_a_picture_that_cannot_be_made_says_so_and_what_to_do(reader: Reader) -> None:
    visit = reader("/")
    whole = shown(visit)
    visit.page.evaluate("() => { Plotly.toImage = () => Promise.reject(new Error('no room')); }")
    visit.main.get_by_role("button", name="Save picture as PNG").click()
    said = visit.main.get_by_role("status").filter(has_text="The PNG could not be made: no room.")
    expect(said).to_contain_text("reload the page and try again")
    assert shown(visit) == whole
