/** The legend under a figure: what each sign means, and buttons that show one kind alone. */

import { patternOf } from "./hatch.js";
import { decoded } from "./lines.js";
import { marks } from "./reading.js";
import { element, sign } from "./signs.js";

const FADED = "plot-faded";
const HINTS = {
  map: "A pressed class stands out on the map.",
  timeline: "What is not pressed is not drawn.",
};

const states = new WeakMap();

/** Writes the legend anew where it has changed, and keeps what the reader has chosen in it. */
export function update(plot) {
  const { legend, note = [], kind } = plot.figure.layout.meta;
  if (!legend) return;
  if (!states.has(plot)) states.set(plot, stand(plot, kind));
  const state = states.get(plot);
  state.entries = legend.entries;
  const written = JSON.stringify([legend, note]);
  if (state.written !== written) {
    state.written = written;
    write(plot, state, legend, note);
  }
  apply(plot, state);
}

/** Builds the empty legend; `chosen` holds the words of the entries that the reader has pressed. */
function stand(plot, kind) {
  const id = `plot-key-${Math.random().toString(36).slice(2)}`;
  const heading = made("p", "plot-key-heading");
  const hint = made("p", "plot-key-hint", { id: `${id}-hint` });
  hint.textContent = HINTS[kind];
  const list = made("ul", "plot-key-entries");
  const said = made("p", "plot-key-said", { role: "status" });
  const notes = made("div", "plot-key-notes");
  const group = made("div", "plot-key", { role: "group", "aria-describedby": hint.id });
  group.append(heading, list);
  plot.slots.legend.append(group, hint, notes, said);
  return { group, heading, list, notes, said, kind, chosen: new Set(), written: "" };
}

function write(plot, state, { heading, entries }, note) {
  const { activeElement } = plot.root.getRootNode();
  const focused = state.list.contains(activeElement) ? activeElement.textContent : null;
  state.heading.textContent = decoded(heading ?? "");
  state.group.setAttribute("aria-label", `Legend: ${state.heading.textContent}`);
  state.list.replaceChildren(...entries.map((entry) => item(plot, state, entry)));
  [...state.list.querySelectorAll("button")].find((one) => one.textContent === focused)?.focus();
  state.notes.replaceChildren(
    ...note.map((line) => {
      const paragraph = made("p", "plot-key-note");
      paragraph.textContent = decoded(line);
      return paragraph;
    }),
  );
}

function item(plot, state, entry) {
  const look = { viewBox: "-1 -1 18 18", class: "plot-sign", "aria-hidden": "true" };
  const drawn = element("svg", look);
  drawn.append(sign(entry, patternOf(plot)));
  const choosable = entry.class !== null || entry.traces !== null;
  const inner = made(choosable ? "button" : "span", "plot-key-entry");
  if (choosable) inner.type = "button";
  inner.append(drawn, decoded(entry.words));
  if (choosable) inner.addEventListener("click", () => toggle(plot, state, entry));
  const outer = made("li");
  outer.append(inner);
  return outer;
}

function toggle(plot, state, entry) {
  const { chosen } = state;
  if (!chosen.delete(entry.words)) chosen.add(entry.words);
  apply(plot, state);
  if (state.kind === "map") state.said.textContent = counted(plot, state);
}

function apply(plot, state) {
  const shows = (words) => state.chosen.has(words) === (state.kind === "map");
  state.list.querySelectorAll("li").forEach((one, at) => {
    const pressed = String(shows(state.entries[at].words));
    const button = one.querySelector("button");
    if (button && button.ariaPressed !== pressed) button.ariaPressed = pressed;
  });
  if (state.kind === "map") spotlight(plot, state);
  else hide(plot, state);
}

/** Fades every mark of the map that is of no chosen entry, without a call to Plotly. */
function spotlight(plot, state) {
  const entries = chosen(state);
  if (!entries.length && !state.fading) return;
  state.fading = entries.length > 0;
  for (const mark of marks(plot)) {
    mark.element.classList.toggle(FADED, state.fading && !entries.some((one) => of(mark, one)));
  }
  // What was said of another selection holds no longer; it is not said anew at each step of play.
  if (state.said.textContent !== counted(plot, state)) state.said.textContent = "";
}

function chosen({ entries, chosen: words }) {
  return entries.filter((entry) => words.has(entry.words));
}

function of(mark, entry) {
  return entry.traces ? entry.traces.includes(mark.trace) : mark.class === entry.class;
}

/** Says how many places stand out, for who does not see it. */
function counted(plot, state) {
  const entries = chosen(state);
  if (!entries.length) return "All places are shown alike.";
  const found = marks(plot).filter((mark) => entries.some((one) => of(mark, one)));
  const number = new Set(found.map(({ id }) => id)).size;
  const words = entries.map((entry) => decoded(entry.words)).join("; ");
  return `${words}: ${number} ${number === 1 ? "place stands" : "places stand"} out.`;
}

/** Draws the traces of pressed entries only; after a redraw those of the others are hidden anew. */
function hide(plot, state) {
  const hidden = new Set(chosen(state).flatMap(({ traces }) => traces ?? []));
  const own = new Set(state.entries.flatMap(({ traces }) => traces ?? []));
  const isHidden = (at) => plot.canvas.data[at].visible === false;
  const wrong = [...own].filter((at) => isHidden(at) !== hidden.has(at));
  if (!wrong.length) return;
  const visible = wrong.map((at) => !hidden.has(at));
  plot.Plotly.restyle(plot.canvas, { visible }, wrong);
}

function made(name, className = "", attributes = {}) {
  const node = document.createElement(name);
  node.className = className;
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}
