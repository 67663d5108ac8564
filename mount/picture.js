/** The picture that a reader takes away: a figure with all it takes to cite and repeat it. */

import { pattern } from "./hatch.js";
import { broken, decoded, FONT, lawful, ruler, SPARE } from "./lines.js";
import { element, sign } from "./signs.js";

const WIDTH = 1200; // pixels, whatever the screen
const EDGE = 36;
const INNER = WIDTH - 2 * EDGE;
const GAP = 14;
// So that a map fills the width: however far in, plotly.js shows it in a frame of this form.
const MAP_HEIGHT = 525;
const HATCH = "no-record";
const SCALE = 2;
const MOST_PIXELS = 4096 * 4096; // what a canvas holds on every phone

const PART = "The map shows a part of the world; title and numbers speak of all that is selected.";

const TITLE = { size: 26, weight: 600 };
const HEAD = { size: 18, weight: 600 };
const BODY = { size: 15, weight: 400 };
const SMALL = { size: 13, weight: 400 };

/** Gives the figure as the reader sees it, between its title and its sources, as SVG text. */
export async function picture(plot) {
  const { caption } = plot.data;
  const { meta } = plot.figure.layout;
  const parts = [
    paragraph(caption.title, TITLE),
    paragraph(caption.selection, HEAD),
    paragraph(caption.summary, BODY),
    paragraph(caption.ledger, BODY),
    await drawn(plot),
    ...(partial(plot) ? [paragraph(PART, SMALL)] : []),
    ...(meta.legend ? [legend(meta.legend, plot.canvas.data)] : []),
    ...(meta.note ?? []).map((line) => paragraph(decoded(line), SMALL)),
    rule(),
    ...[caption.caveat, caption.source, caption.link].map((line) => paragraph(line, SMALL)),
  ];
  const filled = parts.filter((part) => part.height);
  return new XMLSerializer().serializeToString(sheet(plot, filled));
}

/** Puts parts under each other on paper in the colours of the page. */
function sheet(plot, parts) {
  const style = getComputedStyle(plot.root);
  const height = parts.reduce((sum, part) => sum + part.height + GAP, 2 * EDGE - GAP);
  const ink = plot.figure.layout.font.color;
  const made = element("svg", {
    width: WIDTH,
    height,
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: "img",
    "font-family": FONT,
    fill: ink,
    color: ink,
  });
  const paper = style.getPropertyValue("--st-background-color").trim() || "#ffffff";
  made.append(
    element("title", {}, lawful(plot.data.caption.title)),
    element("desc", {}, lawful(plot.data.alt)),
    ...hatched(plot.figure.layout.meta.hatch),
    element("rect", { width: WIDTH, height, fill: paper }),
  );
  let top = EDGE;
  for (const { node, height: tall } of parts) {
    made.append(element("g", { transform: `translate(${EDGE} ${top})` }, node));
    top += tall + GAP;
  }
  return made;
}

function hatched(hatch) {
  return hatch ? [element("defs", {}, pattern(hatch, HATCH))] : [];
}

/** Sets a text in as many lines as it needs. */
function paragraph(text, style) {
  const lines = broken(text, INNER, style);
  const step = Math.round(style.size * 1.4);
  const node = element("text", { "font-size": style.size, "font-weight": style.weight });
  lines.forEach((line, at) => {
    node.append(element("tspan", { x: 0, y: style.size + at * step }, line));
  });
  return { node, height: lines.length * step };
}

function rule() {
  const line = { x2: INNER, stroke: "currentColor", "stroke-opacity": 0.3 };
  return { node: element("line", line), height: 1 };
}

/** Sets the heading of a legend and its entries, as many in a line as there is room for. */
function legend({ heading, entries }, data) {
  const head = paragraph(decoded(heading), { ...BODY, weight: 600 });
  const node = element("g", {}, head.node);
  const measure = ruler(BODY);
  let [left, top] = [0, head.height + 6];
  for (const entry of entries) {
    const hidden = entry.traces?.every((at) => data[at].visible === false);
    const words = lawful(decoded(entry.words)) + (hidden ? " (not drawn)" : "");
    const wide = 24 + measure(words) * SPARE + 20;
    if (left && left + wide > INNER) [left, top] = [0, top + 26];
    const text = element("text", { x: 24, y: 13, "font-size": BODY.size }, words);
    const place = { transform: `translate(${left} ${top})`, opacity: hidden ? 0.6 : 1 };
    node.append(element("g", place, sign(entry, HATCH), text));
    left += wide;
  }
  return { node, height: top + 20 };
}

/** Draws the figure anew, as wide as the picture, where the reader has moved it to. */
async function drawn(plot) {
  const { data, layout } = plot.canvas;
  const height = tall(plot);
  const figure = {
    data,
    layout: { ...layout, font: { ...layout.font, family: FONT } },
    // What plotly.js itself takes over when it is given a canvas: where its base map is.
    config: plot.canvas._context,
  };
  const wanted = { format: "svg", width: INNER, height, imageDataOnly: true };
  const text = await plot.Plotly.toImage(figure, wanted);
  const read = new DOMParser().parseFromString(text, "image/svg+xml");
  if (read.querySelector("parsererror")) throw new Error("plotly.js drew no valid SVG");
  const node = document.importNode(read.documentElement, true);
  hatch(node, plot.canvas);
  return { node, height };
}

/** Says whether a map shows less than the world, by its focus or because the reader zoomed. */
function partial({ canvas }) {
  return canvas.layout.geo?.projection.scale > 1;
}

/** Gives the height of the figure: a timeline's own, which its lanes need. */
function tall({ canvas, figure }) {
  if (figure.layout.meta.kind === "map") return MAP_HEIGHT;
  return canvas.querySelector(".main-svg").getBoundingClientRect().height;
}

/** Hatches the places and rings without a record: plotly.js does not know of the hatch. */
function hatch(node, { data, layout }) {
  if (!layout.meta.hatch) return;
  const [places, rings] = data;
  // Traces stand in their order, so that of the points the first trace is the rings.
  const drawn = [
    [node.querySelectorAll(".choroplethlocation"), places.z],
    [node.querySelector(".scattergeo").querySelectorAll(".point"), rings.marker.color],
  ];
  for (const [marks, classes] of drawn) {
    marks.forEach((mark, at) => {
      if (classes[at] === layout.meta.hatch.class) mark.style.fill = `url(#${HATCH})`;
    });
  }
}

/** Paints an SVG text as PNG, at twice its size or as large as any canvas can be. */
export async function png(text) {
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)));
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.floor(width * scale), Math.floor(height * scale)];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const made = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!made) throw new Error("it is too large to be painted");
    return made;
  } finally {
    URL.revokeObjectURL(address);
  }
}
