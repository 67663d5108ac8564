/** The countries of a map as a list in the map's own order, each opening what its shape opens. */

import { later, never } from "./idle.js";
import { places } from "./reading.js";

const WIDE = 860; // pixels of a figure that has room for a list beside its map

const states = new WeakMap();
let chosen = null; // whether the reader has opened or closed a list, for all maps to come

/** Builds the list, closed where it would take room from the map. */
export function build(plot) {
  if (plot.figure.layout.meta.kind !== "map") return;
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const list = document.createElement("ol");
  const rest = document.createElement("p");
  details.className = "plot-countries";
  details.open = chosen ?? plot.root.clientWidth >= WIDE;
  details.append(summary, list, rest);
  plot.slots.list.append(details);
  const state = { details, summary, list, rest, waiting: 0, stop: 0 };
  states.set(plot, state);
  details.addEventListener("toggle", () => opened(plot, state));
  list.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button) plot.send("picked", button.dataset.place);
  });
  list.addEventListener("keydown", (event) => pressed(state, event));
  list.addEventListener("focusin", ({ target }) => rove(state, buttons(state).indexOf(target)));
}

/** Counts the countries at once; writes the list after the paint, and only where it is open. */
export function update(plot) {
  const state = states.get(plot);
  if (!state) return;
  const { order, first } = plot.figure.layout.meta;
  const number = order.length;
  const words = `${number} ${number === 1 ? "country" : "countries"}, ${first}`;
  if (state.summary.textContent !== words) state.summary.textContent = words;
  never(state.waiting);
  if (!state.details.open) return;
  state.waiting = later(() => write(plot, state));
}

/** Stops what still waits for a figure that has left the page. */
export function leave(plot) {
  never(states.get(plot)?.waiting ?? 0);
}

function opened(plot, state) {
  if (state.details.open !== (plot.root.clientWidth >= WIDE) || chosen !== null) {
    chosen = state.details.open;
  }
  if (state.details.open) write(plot, state);
}

/** Writes names and numbers in place; the focus stays on its country, wherever that stands now. */
function write(plot, state) {
  const all = places(plot);
  const shown = plot.figure.layout.meta.order.map((index) => all[index]);
  const { activeElement } = plot.root.getRootNode();
  const focused = state.list.contains(activeElement) ? activeElement.dataset.place : null;
  while (state.list.childElementCount > shown.length) state.list.lastElementChild.remove();
  while (state.list.childElementCount < shown.length) state.list.append(item());
  buttons(state).forEach((button, at) => fill(button, shown[at]));
  const stop = focused && shown.findIndex(({ id }) => id === focused);
  rove(state, Math.max(focused ? stop : state.stop, 0));
  if (focused) buttons(state)[state.stop]?.focus({ preventScroll: true });
  const { hatch, rest } = plot.figure.layout.meta;
  const blank = all.filter((place) => place.class === hatch.class);
  state.rest.textContent = without(blank.length, rest);
}

function item() {
  const outer = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.tabIndex = -1;
  button.append(document.createElement("span"), " ", document.createElement("span"));
  outer.append(button);
  return outer;
}

function fill(button, { id, name, told }) {
  const [first, last] = button.children;
  const number = /^[\d,]+( to [\d,]+)?/.exec(told[0])?.[0] ?? told[0];
  button.dataset.place = id;
  if (first.textContent !== name) first.textContent = name;
  if (last.textContent !== number) last.textContent = number;
}

function without(number, rest) {
  if (!number) return "";
  const places = number === 1 ? "1 place" : `${number} places`;
  return `${places} ${rest}.`;
}

function buttons({ list }) {
  return [...list.querySelectorAll("button")];
}

/** Makes one entry the tab stop of the list: a reader who passes by does not stop 134 times. */
function rove(state, at) {
  const all = buttons(state);
  const stop = Math.min(at, all.length - 1);
  if (all[state.stop]) all[state.stop].tabIndex = -1;
  if (all[stop]) all[stop].tabIndex = 0;
  state.stop = Math.max(stop, 0);
}

function pressed(state, event) {
  const all = buttons(state);
  const at = all.indexOf(event.target);
  const leads = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
  const next = all[leads[event.key]];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
