/** Makes the marks of a figure reachable by keyboard and named for screen readers. */

import { later, never } from "./idle.js";
import { bring, spot, zoom } from "./moving.js";
import { clear, hush, outline } from "./outline.js";
import { label, order, places } from "./reading.js";
import { along, isArrow, named, neighbour } from "./steps.js";

const PAUSE = 800; // milliseconds after which a letter begins a new name
const ENDS = ["Home", "End", "PageDown", "PageUp"];
const ZOOMS = { "+": "+", "=": "+", "-": "-", "−": "-", 0: "0" };
const HELP = {
  map:
    "Arrow keys go to the nearest place, Page Down and Page Up to the next of the list beside the " +
    "map and the one before, Home and End to its first and its last, letters to a name. Enter " +
    "opens a place, + and − zoom, 0 shows all. No record is not no engagement.",
  timeline:
    "Arrow keys go to the nearest engagement, Page Down and Page Up to the next and the one " +
    "before, Home and End to the first and the last, letters to a title. Enter opens one.",
};

const OPEN = { map: "open", timeline: "id" }; // what the address calls the mark that is open
const GLANCE = 250; // milliseconds; no event tells that Streamlit has written the address

const states = new WeakMap();

/** Listens to the keyboard; the picture is one tab stop, and arrow keys move inside it. */
export function build(plot) {
  const help = document.createElement("p");
  help.className = "plot-help";
  help.id = `plot-help-${Math.random().toString(36).slice(2)}`;
  help.textContent = HELP[plot.figure.layout.meta.kind];
  plot.canvas.append(help);
  const state = { help, id: null, focused: null, typed: "", at: 0, waiting: 0, asked: "" };
  state.glances = setInterval(() => glance(plot, state), GLANCE);
  states.set(plot, state);
  plot.canvas.addEventListener("keydown", (event) => pressed(plot, event));
  plot.canvas.addEventListener("focusin", (event) => entered(plot, event.target));
  plot.canvas.addEventListener("focusout", () => left(plot));
  plot.canvas.addEventListener("pointermove", () => hush(plot));
  plot.canvas.on("plotly_relayout", () => update(plot));
}

/** Names the marks anew after a draw, and keeps the tab stop and the focus on their place. */
export function update(plot) {
  const state = states.get(plot);
  if (!state) return;
  const found = reachable(plot);
  if (!found.length) return;
  const box = frame(plot, found[0].element, state.help);
  for (const place of found) {
    if (!place.element.hasAttribute("role")) enlist(place, box);
  }
  const lost = state.focused && !state.focused.isConnected && !elsewhere(plot);
  const stop = found.find((one) => one.id === state.id && !hidden(one)) ?? foremost(plot, found);
  rest(plot, stop);
  if (lost) stop.element.focus({ preventScroll: true });
  else if (state.focused) outline(plot, stop);
  // Names are read long after the paint: they must not delay it, nor a step of play.
  never(state.waiting);
  state.waiting = later(() => name(plot));
}

/** Stops what still waits for a figure that has left the page. */
export function leave(plot) {
  const state = states.get(plot);
  never(state?.waiting ?? 0);
  clearInterval(state?.glances);
  clear(plot);
}

/** Follows the address of the page, where another mark may be open since the last look. */
function glance(plot, state) {
  if (location.search === state.asked) return;
  state.asked = location.search;
  select(plot);
}

function reachable(plot) {
  return places(plot).filter(({ element }) => element);
}

// Plotly hides the rings beyond the edge of the map, where no focus can come to rest.
function hidden({ element }) {
  return element.getAttribute("display") === "none";
}

// A listbox: screen readers hand it the arrow keys and letters, and read "Zambia, 9 engagements,
// 12 of 250"; as buttons the same marks would be 250 stops without arrow keys.
function frame(plot, mark, help) {
  const box = mark.closest(".geo") ?? mark.closest("g.trace");
  if (box.getAttribute("role") === "listbox") return box;
  box.setAttribute("role", "listbox");
  box.setAttribute("aria-describedby", help.id);
  for (const sheet of plot.canvas.querySelectorAll("svg.main-svg")) {
    sheet.setAttribute("role", "presentation"); // Plotly's three sheets are no three images
  }
  plot.canvas.querySelector(".hoverlayer")?.setAttribute("aria-hidden", "true");
  return box;
}

/** Makes a mark an option of the listbox, which no group between them may hide from it. */
function enlist(place, box) {
  const mark = place.element;
  mark.setAttribute("role", "option");
  mark.setAttribute("aria-label", label(place));
  mark.setAttribute("aria-selected", "false");
  let group = mark.parentNode;
  while (group !== box && group.getAttribute("role") !== "presentation") {
    group.setAttribute("role", "presentation");
    group = group.parentNode;
  }
}

/** Selects the mark that is open on the page, which its address tells. */
function select(plot) {
  const { kind } = plot.figure.layout.meta;
  const open = new URLSearchParams(location.search).get(OPEN[kind]);
  for (const { id, element } of reachable(plot)) {
    const said = String(id === open);
    if (element.getAttribute("aria-selected") !== said) element.setAttribute("aria-selected", said);
  }
}

/** Gives every mark its name, and the picture its own: what the page says the picture shows. */
function name(plot) {
  for (const place of reachable(plot)) {
    const said = label(place);
    if (place.element.getAttribute("aria-label") !== said) {
      place.element.setAttribute("aria-label", said);
    }
  }
  select(plot);
  const box = plot.canvas.querySelector("[role=listbox]");
  const { kind, legend } = plot.figure.layout.meta;
  box?.setAttribute("aria-label", kind === "map" ? `Map: ${legend.heading}` : "Timeline");
}

function elsewhere(plot) {
  const { activeElement } = plot.canvas.getRootNode();
  return activeElement && activeElement !== document.body;
}

function foremost(plot, found) {
  const shown = found.filter((one) => !hidden(one));
  const first = order(plot).find((index) => shown.some((one) => one.index === index));
  return shown.find(({ index }) => index === first) ?? shown[0] ?? found[0];
}

/** Makes a place the tab stop of the picture. */
function rest(plot, place) {
  const state = states.get(plot);
  const before = plot.canvas.querySelector("[role=option][tabindex='0']");
  if (before !== place.element) {
    before?.setAttribute("tabindex", "-1");
    place.element.setAttribute("tabindex", "0");
  }
  state.id = place.id;
}

async function go(plot, place) {
  if (!place) return;
  await bring(plot, place);
  // Bringing it into view has drawn the small places anew.
  const moved = reachable(plot).find(({ id }) => id === place.id);
  if (!moved) return;
  rest(plot, moved);
  moved.element.setAttribute("aria-label", label(moved));
  moved.element.focus();
}

function entered(plot, target) {
  const place = reachable(plot).find(({ element }) => element === target);
  if (!place) return;
  const state = states.get(plot);
  state.focused = target;
  state.id = place.id;
  outline(plot, place);
  bring(plot, place);
}

function left(plot) {
  const state = states.get(plot);
  const { focused } = state;
  clear(plot);
  // A mark that a redraw removes says the same as one that the reader leaves, until it is gone.
  queueMicrotask(() => {
    if (state.focused === focused && focused.isConnected) state.focused = null;
  });
}

function pressed(plot, event) {
  const state = states.get(plot);
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const found = reachable(plot);
  const here = found.find(({ element }) => element === event.target);
  if (!here) return;
  const { key } = event;
  const typing = state.typed && event.timeStamp - state.at < PAUSE;
  // Escape clears the view of what the words cover; Tab is what leaves a listbox.
  if (key === "Escape") hush(plot);
  else if (key === "Enter" || (key === " " && !typing)) plot.send("picked", here.id);
  else if (key in ZOOMS) zoom(plot, here, ZOOMS[key]);
  else if (leads(key)) go(plot, led(plot, event, here, found));
  else return;
  event.preventDefault();
}

function leads(key) {
  return isArrow(key) || ENDS.includes(key) || [...key].length === 1;
}

/** Gives the place a key leads to, undefined where to none. */
function led(plot, event, here, found) {
  const { key } = event;
  if (isArrow(key)) {
    const spots = found.map((place) => ({ place, ...spot(plot, place) }));
    return neighbour(key, spot(plot, here), spots.filter(({ x }) => x !== undefined))?.place;
  }
  if (ENDS.includes(key)) {
    const there = new Set(found.map(({ index }) => index));
    const at = along(key, here.index, order(plot).filter((index) => there.has(index)));
    return found.find(({ index }) => index === at);
  }
  const state = states.get(plot);
  state.typed = event.timeStamp - state.at < PAUSE ? state.typed + key : key;
  state.at = event.timeStamp;
  return named(state.typed, here.index, found);
}
