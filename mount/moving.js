/** Moves the view of a map for who uses no mouse. */

import { reset } from "./view.js";

const STEP = 1.5;
const LARGEST = 60;

/** Returns the longitude and latitude of a place's mark, its largest part's middle. */
function lonlat({ element }) {
  const { ct, lonlat } = element.__data__;
  return lonlat ?? ct;
}

/** Returns where a place stands on the screen, in pixels of the canvas; null where it cannot. */
export function spot(plot, place) {
  const { geo } = plot.canvas._fullLayout;
  if (geo) {
    const point = geo._subplot.projection(lonlat(place));
    return point && { x: point[0], y: point[1] };
  }
  const box = place.element.getBoundingClientRect();
  const frame = plot.canvas.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2 - frame.x, box.y + box.height / 2 - frame.y];
  return { x, y };
}

/** Moves a map so that a place stands in its middle, if it stands outside the picture. */
export async function bring(plot, place) {
  const { geo } = plot.canvas.layout;
  if (!geo) return;
  const at = spot(plot, place);
  const { clientWidth, clientHeight } = plot.canvas;
  if (at && at.x >= 0 && at.x <= clientWidth && at.y >= 0 && at.y <= clientHeight) return;
  await look(plot, place, 1);
}

/** Zooms a map in ("+") or out ("-") around a place, or shows ("0") what the page asks for. */
export async function zoom(plot, place, key) {
  if (!plot.canvas.layout.geo) return;
  if (key === "0") await reset(plot);
  else await look(plot, place, key === "-" ? 1 / STEP : STEP);
}

function look(plot, place, factor) {
  const [lon, lat] = lonlat(place);
  const { scale } = plot.canvas._fullLayout.geo.projection;
  return plot.Plotly.relayout(plot.canvas, {
    "geo.center": { lon, lat },
    "geo.projection.rotation.lon": lon,
    "geo.projection.scale": Math.min(Math.max(scale * factor, 1), LARGEST),
  });
}
