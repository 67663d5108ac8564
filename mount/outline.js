/** Shows which place has the focus: an outline over its neighbours, and what the mouse reads. */

import { element } from "./signs.js";

const outlines = new WeakMap();
const GEOMETRY = ["d", "transform", "display"];

/** Outlines a place, follows it as the map moves, and says beside it what is told of it. */
export function outline(plot, place) {
  clear(plot);
  const mark = place.ring ?? place.element;
  const group = element("g", { class: "plot-focus", "aria-hidden": "true" });
  const lines = [element("path", { class: "plot-halo" }), element("path")];
  group.append(...lines);
  // Beside the layers, whose order Plotly sets anew: here nothing is painted over it.
  (mark.closest(".geo") ?? mark.closest("g.trace")).append(group);
  const said = words(place);
  plot.canvas.append(said);
  const follow = () => {
    for (const line of lines) copy(mark, line);
    beside(plot, mark, said);
  };
  follow();
  const observer = new MutationObserver(follow);
  observer.observe(mark, { attributeFilter: GEOMETRY });
  outlines.set(plot, { observer, group, said });
}

/** Takes the outline and the words away. */
export function clear(plot) {
  const shown = outlines.get(plot);
  if (!shown) return;
  shown.observer.disconnect();
  shown.group.remove();
  shown.said.remove();
  outlines.delete(plot);
}

/** Takes only the words away, which cover what is behind them. */
export function hush(plot) {
  outlines.get(plot)?.said.remove();
}

function copy(mark, line) {
  for (const name of GEOMETRY) {
    const value = mark.getAttribute(name);
    if (value === null) line.removeAttribute(name);
    else line.setAttribute(name, value);
  }
}

function words({ name, chinese, told }) {
  const said = document.createElement("div");
  said.className = "plot-told";
  said.setAttribute("aria-hidden", "true"); // the mark itself is named so
  const head = document.createElement("strong");
  head.textContent = name;
  said.append(head, chinese ? ` ${chinese}` : "");
  for (const line of told) said.append(document.createElement("br"), line);
  return said;
}

/** Puts the words over a mark, or under it where there is no room, within the canvas. */
function beside(plot, mark, said) {
  const frame = plot.canvas.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  const { width, height } = said.getBoundingClientRect();
  const middle = (Math.max(box.left, frame.left) + Math.min(box.right, frame.right)) / 2;
  const left = Math.min(Math.max(middle - frame.left - width / 2, 0), frame.width - width);
  const over = box.top - frame.top - height - 6;
  const under = Math.min(box.bottom - frame.top + 6, frame.height - height);
  said.style.left = `${Math.max(left, 0)}px`;
  said.style.top = `${Math.max(over >= 0 ? over : under, 0)}px`;
}
