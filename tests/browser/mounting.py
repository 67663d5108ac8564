"""A small figure on a page of its own, with the parts of the mount that readers touch."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Locator, Page, Route

from mount import files
from web import topojson

SITE = "http://mount.test/"
PATIENCE = 10_000
# What is written in idle time waits at most 300 milliseconds for it.
WRITTEN = "() => new Promise((done) => requestIdleCallback(done, { timeout: 320 }))"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; connect-src 'self'"
)
STYLES = ("mount", "hatch", "places", "legend", "list", "touch")
PAGE = f"""<!doctype html><html lang="en"><title>Mount</title>
<meta name="viewport" content="width=device-width">
{"".join(f'<link rel="stylesheet" href="{name}.css">' for name in STYLES)}
<button id="before">Before</button><main></main><button id="after">After</button>
<script src="plotly.min.js"></script><script type="module" src="page.js"></script>"""
# Draws as mount.js does, without Python, play and export: a figure for each that is given.
SCRIPT = """
import * as hatch from "./hatch.js";
import * as hover from "./hover.js";
import * as legend from "./legend.js";
import * as list from "./list.js";
import * as places from "./places.js";
import * as touch from "./touch.js";
const PARTS = [hatch, places, legend, list, touch, hover];
const CONFIG = { topojsonURL: "topojson/", displayModeBar: false, scrollZoom: true };
window.sent = [];
window.plots = [];
const slot = (name) => Object.assign(document.createElement("div"), { className: `plot-${name}` });
function stage(figure) {
  const root = document.createElement("figure");
  root.className = "plot";
  root.dataset.kind = figure.layout.meta.kind;
  const [tools, body, canvas, list, legend] =
    ["tools", "body", "canvas", "list", "legend"].map(slot);
  body.append(canvas, list);
  root.append(tools, body, legend);
  document.querySelector("main").append(root);
  const send = (name, value) => sent.push([name, value]);
  return { root, canvas, slots: { tools, list, legend }, Plotly, send };
}
window.draw = async (figure, at = 0) => {
  const first = !plots[at];
  const plot = (plots[at] ??= stage(figure));
  Object.assign(plot, { figure, home: structuredClone(figure.layout.geo) });
  await Plotly.react(plot.canvas, figure.data, figure.layout, CONFIG);
  const update = () => PARTS.forEach((part) => part.update?.(plot));
  if (!first) return;
  for (const part of PARTS) part.build?.(plot);
  update();
  plot.canvas.on("plotly_afterplot", update);
  plot.canvas.on("plotly_click", ({ points: [point] }) => {
    plot.send("picked", point.location ?? point.id);
  });
};
window.clear = () => {
  for (const plot of plots) {
    for (const part of PARTS) part.leave?.(plot);
    Plotly.purge(plot.canvas);
  }
  document.querySelector("main").replaceChildren();
  history.replaceState(null, "", "?");
  plots.length = sent.length = 0;
};
document.documentElement.dataset.ready = "yes";
"""

# West to east in one row, one in the north, and a small place that is only a ring.
NAMES = {"EAS": "Eastland", "ISL": "Islet &amp; Co", "MID": "Midland", "NOR": "Northland"} | {
    "WES": "Westland"
}
CODES = sorted(NAMES)
CORNERS = {"WES": (-50, -10), "MID": (-10, -10), "EAS": (30, -10), "NOR": (-10, 35)}
RING = {"lon": [45], "lat": [-40]}
WORDS = ("No record (not: no engagement)", "Counterpart", "1 engagement", "2–3", "4–6", "7–12")
COLOURS = ("#e4e4e1", "#cdb98c", "#69c3b2", "#009fac", "#0078a2", "#145399")
ALL = {"WES": 9, "EAS": 2, "ISL": 1, "NOR": 1}


def shapes() -> dict[str, Any]:
    """Make the squares, 20 degrees wide."""

    def square(west: int, south: int) -> list[list[int]]:
        east, north = west + 20, south + 20
        return [[west, south], [west, north], [east, north], [east, south], [west, south]]

    features = [
        {"type": "Feature", "id": code, "properties": {}}
        | {"geometry": {"type": "Polygon", "coordinates": [square(*corner)]}}
        for code, corner in CORNERS.items()
    ]
    return {"type": "FeatureCollection", "features": features}


def world(counts: dict[str, int]) -> dict[str, Any]:
    """Make the map of counts by code."""
    classes = {code: _class(counts.get(code, 0)) for code in CODES}
    told = {code: _told(counts.get(code, 0)) for code in CODES}
    steps = len(COLOURS)
    scale = [[edge / steps, to] for i, to in enumerate(COLOURS) for edge in (i, i + 1)]
    named = {"hovertemplate": "%{text}<br>%{customdata}<extra></extra>", "showlegend": False}
    places = {"type": "choropleth", "geojson": "world.geojson", "featureidkey": "id"}
    places |= {"locations": CODES, "z": [classes[code] for code in CODES], **_texts(CODES, told)}
    places |= {"colorscale": scale, "zmin": -0.5, "zmax": 5.5, "showscale": False, **named}
    marker = {"size": 9, "color": [classes["ISL"]], "colorscale": scale, "cmin": -0.5, "cmax": 5.5}
    rings = {"type": "scattergeo", "mode": "markers", "ids": ["ISL"], **RING, "marker": marker}
    order = sorted(counts, key=lambda code: (-counts[code], NAMES[code]))
    meta = {"kind": "map", "order": [CODES.index(code) for code in order], "legend": _legend()}
    rest = "without a record in this selection; no record is not no engagement"
    meta |= {"first": "most engagements first", "rest": rest}
    meta |= {"hatch": {"class": 0, "fill": "#e4e4e1", "line": "#8f8f8b"}, "note": []}
    view = {"projection": {"type": "natural earth", "scale": 1, "rotation": {"lon": 0}}}
    geo = {"visible": False, **view, "center": {"lon": 0, "lat": 0}, "uirevision": "world"}
    margin = dict.fromkeys("lrtb", 0)
    return {
        "data": [places, {**rings, **_texts(["ISL"], told), **named}],
        "layout": {"geo": geo, "meta": meta, "margin": margin, "dragmode": "pan"}
        | {"uirevision": "map", "clickmode": "event"},
    }


def _class(count: int) -> int:
    return sum(count >= start for start in (1, 1, 2, 4, 7))


def _told(count: int) -> str:
    if not count:
        return "No record in this selection<br>(not: no engagement)"
    return f"{count} engagement{'s' if count > 1 else ''}"


def _texts(codes: list[str], told: dict[str, str]) -> dict[str, Any]:
    return {
        "text": [NAMES[code] for code in codes],
        "hovertext": ["" for _ in codes],
        "customdata": [told[code] for code in codes],
    }


def _legend() -> dict[str, Any]:
    signs = ["hatch", *["square"] * 5]
    entries = [
        {"words": words, "sign": sign, "fill": fill, "line": "#000", "class": at, "traces": None}
        for at, (words, sign, fill) in enumerate(zip(WORDS, signs, COLOURS, strict=True))
    ]
    ring = {"words": "Small place", "sign": "ring", "fill": "#fff", "line": "#000"}
    return {
        "heading": "Engagements per country",
        "entries": [*entries, {**ring, "class": None, "traces": None}],
    }


def timeline(*titles: str) -> dict[str, Any]:
    """Make a timeline: one bar an engagement below each other, and the points of two of them."""
    rows = list(range(len(titles)))
    told = [f"<b>{title}</b><br>Start: 20{at:02}" for at, title in enumerate(titles)]
    bars = {"type": "bar", "orientation": "h", "name": "engagements", "hovertext": told}
    bars |= {"base": rows, "x": [1] * len(rows), "y": rows}
    bars |= {"ids": [f"id-{title.lower()}" for title in titles]}
    points = {"type": "scatter", "mode": "markers", "x": [0, 1], "y": [0, 1], "name": "points"}
    entry = {"words": "Known day", "sign": "diamond", "fill": "#00f", "line": "#00f"}
    key = {"heading": "Marks", "entries": [{**entry, "class": None, "traces": [0]}]}
    meta = {"kind": "timeline", "legend": key}
    layout = {"meta": meta, "height": 300, "showlegend": False, "hovermode": "closest"}
    return {"data": [points, bars], "layout": layout}


class Mounting:
    """A page that draws the figures it is given."""

    def __init__(self, page: Page) -> None:
        page.set_default_timeout(PATIENCE)
        self.page = page
        self.errors: list[str] = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.route(f"{SITE}**", self.answer)
        page.goto(SITE)
        page.wait_for_selector("html[data-ready]")

    def answer(self, route: Route) -> None:
        """Serve the page, our scripts, plotly.js and the shapes."""
        name = route.request.url.removeprefix(SITE).split("?")[0]
        made = {"page.js": SCRIPT, "plotly.min.js": files.plotly().decode()}
        if name == "":
            headers = {"Content-Security-Policy": POLICY, "Content-Type": "text/html"}
            route.fulfill(body=PAGE, headers=headers)
        elif name in made:
            route.fulfill(body=made[name], content_type="text/javascript")
        elif name in files.names():
            kind = files.KINDS[f".{name.split('.')[-1]}"]
            route.fulfill(body=files.content(name).decode(), content_type=kind)
        elif name == "world.geojson":
            route.fulfill(body=json.dumps(shapes()), content_type="application/json")
        else:
            route.fulfill(body=json.dumps(topojson.EMPTY), content_type="application/json")

    def draw(self, figure: dict[str, Any], at: int = 0) -> None:
        """Draw a figure, anew where one stands, and wait for what is written after the paint."""
        self.page.evaluate("([figure, at]) => draw(figure, at)", [figure, at])
        self.page.evaluate(WRITTEN)

    def shown(self, query: str) -> None:
        """Let the page stand at another query, as Streamlit does after a run."""
        self.page.evaluate("query => history.replaceState(null, '', query)", query)

    def cleared(self) -> "Mounting":
        """Take all figures from the page, which is quicker than to open another."""
        self.page.mouse.move(1, 1)
        self.page.evaluate("clear()")
        return self

    def press(self, *keys: str) -> None:
        """Press keys, each when what the one before led to is done."""
        for key in keys:
            self.page.keyboard.press(key)
            self.page.evaluate("() => new Promise((done) => setTimeout(done))")

    @property
    def here(self) -> str:
        """Give the name of what has the focus."""
        named = "document.activeElement.getAttribute('aria-label')"
        return str(self.page.evaluate(f"{named} ?? document.activeElement.textContent"))

    @property
    def sent(self) -> list[list[Any]]:
        """Give what Python was told."""
        return list(self.page.evaluate("sent"))

    @property
    def marks(self) -> Locator:
        """Find the places that a keyboard reaches."""
        return self.page.get_by_role("option")

    def mark(self, name: str) -> Locator:
        """Find one place by the beginning of its name."""
        return self.page.locator(f"[role=option][aria-label^='{name}']")


@contextmanager
def mounted(browser: Browser, **how: object) -> Iterator[Mounting]:
    """Open a page for figures; at its end no script has failed."""
    settings = {"viewport": {"width": 1100, "height": 900}} | how
    context = browser.new_context(**settings)  # type: ignore[arg-type]
    made = Mounting(context.new_page())
    yield made
    context.close()
    assert made.errors == []
