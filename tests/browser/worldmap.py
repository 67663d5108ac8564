"""The map in the browser: its countries and rings, and the mouse on them."""

from playwright.sync_api import Locator, expect

from tests.browser.visit import Visit

# A place inside a shape that nothing covers, nearest its middle; null where there is none.
INSIDE = """
async (path) => {
  path.scrollIntoView({block: 'center', behavior: 'instant'});
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  const box = path.getBoundingClientRect(), steps = 24, found = [];
  for (let i = 1; i < steps; i++) for (let j = 1; j < steps; j++) {
    const x = box.x + box.width * i / steps, y = box.y + box.height * j / steps;
    const local = new DOMPoint(x, y).matrixTransform(path.getScreenCTM().inverse());
    if (path.isPointInFill(local))
      found.push([Math.abs(i - steps / 2) + Math.abs(j - steps / 2), x, y]);
  }
  found.sort((one, other) => one[0] - other[0]);
  return found.length ? found[0].slice(1) : null;
}
"""


MIDDLE = """
async (path) => {
  path.scrollIntoView({block: 'center', behavior: 'instant'});
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  const box = path.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
}
"""


class WorldMap:
    """The drawn map of a visit."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        expect(self.shapes.first).to_be_attached()

    @property
    def shapes(self) -> Locator:
        """Find the shapes of all places."""
        return self.visit.page.locator("path.choroplethlocation")

    @property
    def rings(self) -> Locator:
        """Find the rings of small places and the marks of restrictions."""
        return self.visit.page.locator(".scattergeo path.point, .scatterlayer path.point")

    def fills(self) -> dict[str, str]:
        """Give the colour of every place by its code."""
        return dict(
            self.shapes.evaluate_all(
                "all => all.map(p => [p.__data__.loc, p.getAttribute('fill')])"
            )
        )

    def over(self, code: str) -> str:
        """Move the mouse to the middle of a place's shape and give what the map says there."""
        number = self.shapes.evaluate_all(f"all => all.findIndex(p => p.__data__.loc === '{code}')")
        return self.rest(self.shapes.nth(number), INSIDE)

    def over_ring(self, name: str) -> str:
        """Move the mouse to the ring of a small place, found by what it says, as `over` does."""
        find = f"all => all.findIndex(p => (p.__data__.tx || '').includes('{name}'))"
        return self.rest(self.rings.nth(self.rings.evaluate_all(find)), MIDDLE)

    def rest(self, mark: Locator, inside: str) -> str:
        """Let the mouse rest on a point of a mark, and give the words that appear."""
        mouse, said = self.visit.page.mouse, self.visit.page.locator(".hoverlayer .hovertext")
        mouse.move(1, 1)
        expect(said).to_have_count(0)
        point = mark.evaluate(inside)
        while point != (moved := mark.evaluate(inside)):
            point = moved
        assert point, "the mark has no inside"
        mouse.move(point[0] - 2, point[1] - 2)
        mouse.move(point[0], point[1], steps=3)
        expect(said.first).to_be_visible()
        return said.first.text_content() or ""

    def zoom(self, code: str) -> None:
        """Turn the wheel over a place, as a reader who wants a closer look."""
        self.over(code)
        for _ in range(4):
            self.visit.page.mouse.wheel(0, -240)
        self.settled()

    def view(self) -> dict[str, float]:
        """Say where the map looks: the meridian in its middle, and how much is magnified."""
        found = self.visit.page.locator(".plot-canvas").evaluate(
            "({_fullLayout: {geo}}) => ({lon: geo.projection.rotation.lon,"
            " lat: geo.center.lat, scale: geo.projection.scale})"
        )
        return {name: round(number, 3) for name, number in found.items()}

    def settled(self) -> None:
        """Wait until a second passes in which nothing of the map moves."""
        seen: object = None
        while seen != (now := [self.view(), self.fills(), self.shapes.first.get_attribute("d")]):
            seen = now
            self.visit.page.wait_for_timeout(1_000)

    def click(self) -> None:
        """Click where the mouse rests."""
        self.visit.page.mouse.down()
        self.visit.page.mouse.up()
