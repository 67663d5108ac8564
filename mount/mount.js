/** Mounts one figure on a page: draws it, keeps it up to date, and gives it its parts. */

import * as hatch from "./hatch.js";
import * as hover from "./hover.js";
import * as legend from "./legend.js";
import * as list from "./list.js";
import * as places from "./places.js";
import * as play from "./play.js";
import * as tools from "./tools.js";
import * as touch from "./touch.js";
import { draw, release } from "./drawing.js";
import { arrived } from "./styles.js";

// In the order in which they touch the picture: what is seen first comes first.
const PARTS = [hatch, places, legend, list, play, tools, touch, hover];
const STYLES = ["mount", "hatch", "legend", "list", "places", "play", "tools", "touch"];
const SLOTS = ["play", "body", "tools", "legend"];

const plots = new WeakMap();

/** Draws what Python sent into the element Streamlit gives; called again at every run of the page. */
export default async function mount(component) {
  const { parentElement } = component;
  let plot = plots.get(parentElement);
  if (!plot) {
    plot = stage(parentElement);
    plots.set(parentElement, plot);
  }
  plot.key = component.data.key;
  plot.send = component.setTriggerValue;
  if (plot.text !== component.text) plot.wanted = component.data;
  else if (plot.ground !== groundOf(parentElement)) plot.send("look", null);
  plot.text = component.text;
  plot.ground = groundOf(parentElement);
  plot.drawing ??= drawLatest(plot).finally(() => (plot.drawing = null));
  await plot.drawing;
  return () => leave(plot);
}

/** Gives the colour under a figure: where the theme changes, Python is asked for its other look. */
function groundOf(element) {
  return getComputedStyle(element).getPropertyValue("--st-background-color");
}

/** Builds the empty frame of one figure and the object that its parts share. */
function stage(parent) {
  const root = document.createElement("figure");
  root.className = "plot";
  const slots = Object.fromEntries(SLOTS.map((name) => [name, slot(name)]));
  const canvas = slot("canvas");
  const alt = document.createElement("figcaption");
  alt.className = "plot-alt";
  root.append(...Object.values(slots), alt);
  slots.list = slot("list");
  slots.body.append(canvas, slots.list);
  parent.append(root);
  return { root, canvas, slots, alt, built: false };
}

function slot(name) {
  const made = document.createElement("div");
  made.className = `plot-${name}`;
  return made;
}

/** Draws what was asked for last, however much was asked for while drawing. */
async function drawLatest(plot) {
  while (plot.wanted) {
    const data = plot.wanted;
    plot.wanted = null;
    try {
      await Promise.all([arrived(STYLES.map((name) => `${name}.css`)), draw(plot, data)]);
      plot.root.querySelector(":scope > .plot-failure")?.remove();
    } catch (error) {
      (await import("./failure.js")).explain(plot.root, data, error);
      continue;
    }
    if (plot.alt.textContent !== data.alt) plot.alt.textContent = data.alt;
    if (!plot.built) build(plot);
  }
}

/** Gives a figure that is drawn for the first time its parts. */
function build(plot) {
  plot.built = true;
  for (const part of PARTS) part.build?.(plot);
  update(plot);
  plot.canvas.on("plotly_afterplot", () => update(plot));
  plot.canvas.on("plotly_click", ({ points }) => {
    const id = points[0]?.location ?? points[0]?.id;
    if (id) plot.send("picked", id);
  });
}

function update(plot) {
  for (const part of PARTS) part.update?.(plot);
}

/** Frees what a figure holds once its element has left the page; a mere redraw leaves it. */
function leave(plot) {
  setTimeout(() => {
    if (plot.root.isConnected) return;
    for (const part of PARTS) part.leave?.(plot);
    release(plot);
  });
}

