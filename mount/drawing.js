/** Draws a figure with plotly.js into its canvas, and again whenever something of it changes. */

import { coloured } from "./colours.js";
import { library } from "./library.js";
import { merged } from "./merged.js";
import { unpacked } from "./unpacked.js";
import { follow, moved } from "./view.js";

const CONFIG = {
  // plotly.js asks for a base map even when it draws none; without this it asks another host.
  topojsonURL: "topojson/",
  displayModeBar: false,
  displaylogo: false,
  scrollZoom: true,
};

const bases = new Map();

/** Draws what Python sent: a whole figure, or an overlay over a base that is fetched once. */
export async function draw(plot, data) {
  const [Plotly, base] = await Promise.all([library(data.plotly), fetched(data.base)]);
  const sent = unpacked(data.figure);
  plot.Plotly = Plotly;
  plot.data = { ...data, figure: sent };
  const asked = base ? merged(base, sent) : sent;
  // plotly.js writes every move of the reader into the layout that it is given.
  plot.home = structuredClone(asked.layout.geo);
  plot.react = (overlay) => react(plot, merged(asked, overlay));
  await react(plot, asked);
  if (!plot.observer) watch(plot);
}

/** Draws a figure where the reader has moved it to; of several at once, the last. */
async function react(plot, figure) {
  const before = plot.figure;
  plot.figure = moved(plot.key, figure);
  plot.root.dataset.kind = figure.layout.meta.kind;
  const drawn = plot.figure;
  await coloured(plot, before);
  if (plot.figure !== drawn) return;
  await plot.Plotly.react(plot.canvas, plot.figure.data, plot.figure.layout, CONFIG);
}

/** Follows the size of the canvas and the view that the reader moves to. */
function watch(plot) {
  let width = plot.canvas.clientWidth;
  plot.observer = new ResizeObserver(() => {
    if (plot.canvas.clientWidth === width || !plot.canvas.clientWidth) return;
    width = plot.canvas.clientWidth;
    plot.Plotly.Plots.resize(plot.canvas);
  });
  plot.observer.observe(plot.canvas);
  follow(plot);
}

/** Frees what was drawn. */
export function release(plot) {
  plot.observer?.disconnect();
  plot.Plotly?.purge(plot.canvas);
}

/** Gives the base of a figure, fetched once for each address; null where a figure has none. */
function fetched(address) {
  if (!address) return null;
  if (!bases.has(address)) {
    const asked = fetch(new URL(address, document.baseURI)).then((answer) => {
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
      return answer.json();
    });
    asked.catch(() => bases.delete(address));
    bases.set(address, asked);
  }
  return bases.get(address);
}
