/** Reads a drawn figure: what is marked where, what it is called and what is told of it. */

import { decoded } from "./lines.js";

const PLAIN = new Map(); // few texts come again and again: decoding them is most of the reading

/** Returns the lines of a figure's text as plain text. */
function lines(text) {
  if (!PLAIN.has(text)) {
    const all = text.split("<br>").filter(Boolean);
    PLAIN.set(text, all.map((line) => (/[&<]/.test(line) ? decoded(line) : line)));
  }
  return PLAIN.get(text);
}

function plain(text) {
  return lines(text).join(" ");
}

/** Returns the painted marks of a map: `[{element, id, class (null = none), trace}]`. */
export function marks(plot) {
  const [shapes, ...points] = plot.figure.data;
  const found = Array.from(paths(plot), (element) => {
    const { index } = element.__data__;
    return { element, id: shapes.locations[index], class: shapes.z[index], trace: 0 };
  });
  points.forEach((trace, at) => {
    const { color } = trace.marker;
    signs(plot, at + 1).forEach((element, index) => {
      const number = Array.isArray(color) ? color[index] : null;
      found.push({ element, id: trace.ids[index], class: number, trace: at + 1 });
    });
  });
  return found;
}

function paths(plot) {
  return plot.canvas.querySelectorAll("path.choroplethlocation");
}

/** Finds the drawn points of a trace, in its own order, whatever other traces are hidden. */
function signs(plot, trace) {
  const groups = [...plot.canvas.querySelectorAll("g.trace.scattergeo")];
  const group = groups.find((one) => one.__data__[0].trace.index === trace);
  return group ? [...group.querySelectorAll("path.point")] : [];
}

/**
 * Returns what of a figure can be reached and opened, in the figure's order: countries by location,
 * engagements by row. Of each `index`, `id`, `name`, `chinese`, `told` (lines), `class` (null on a
 * timeline), `element` (null where nothing is drawn), `ring` (of a small place, else null).
 */
export function places(plot) {
  return plot.figure.layout.meta.kind === "map" ? countries(plot) : engagements(plot);
}

function countries(plot) {
  const [shapes, small] = plot.figure.data;
  const rings = new Map(signs(plot, 1).map((element, at) => [small.ids[at], element]));
  const drawn = [];
  for (const path of paths(plot)) {
    // Out of view a path is empty too: only without a shape is there nothing to reach.
    if (path.__data__.geojson) drawn[path.__data__.index] = path;
  }
  return shapes.locations.map((id, index) => {
    const ring = rings.get(id) ?? null;
    return {
      index,
      id,
      name: plain(shapes.text[index]),
      chinese: plain(shapes.hovertext[index]),
      told: lines(shapes.customdata[index]),
      class: shapes.z[index],
      element: drawn[index] ?? ring,
      ring,
    };
  });
}

function engagements(plot) {
  const at = plot.figure.data.findIndex((trace) => trace.name === "engagements");
  if (at < 0) return [];
  const { ids, hovertext } = plot.figure.data[at];
  const groups = [...plot.canvas.querySelectorAll("g.trace.bars")];
  const group = groups.find((one) => one.__data__[0].trace.index === at);
  const bars = [];
  for (const bar of group?.querySelectorAll("g.point") ?? []) {
    bars[bar.__data__.i] = bar.querySelector("path");
  }
  return ids.map((id, index) => {
    const [, title = "", told] = /^<b>(.*?)<\/b>(?:<br>)?(.*)$/s.exec(hovertext[index]) ?? [];
    return {
      index,
      id,
      name: plain(title),
      chinese: "",
      told: lines(told ?? hovertext[index]),
      class: null,
      element: bars[index] ?? null,
      ring: null,
    };
  });
}

/** Returns the indices of places in their order: most engagements first, or as they stand. */
export function order(plot) {
  const { meta } = plot.figure.layout;
  return meta.order ?? plot.figure.data.find(({ ids }) => ids)?.ids.map((_, at) => at) ?? [];
}

/** Returns a place and what is told of it as one name: "Chad, no record in this selection". */
export function label({ name, told, class: number }) {
  if (number === null) return [name, ...told].join(", ");
  const said = told.filter((line) => !line.startsWith("(")).join(", ");
  return `${name}, ${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}
