/** The hatch of places without a record: one SVG pattern a mount, laid over what Plotly paints. */

import { marks } from "./reading.js";
import { element } from "./signs.js";

const HATCHED = "plot-hatched";
const SIZE = 6; // pixels from one line to the next

/** Returns a <pattern> of diagonal lines; hatch: `{fill, line}`, two CSS colours. */
export function pattern(hatch, id) {
  const made = element("pattern", {
    id,
    width: SIZE,
    height: SIZE,
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)",
  });
  made.append(
    element("rect", { width: SIZE, height: SIZE, fill: hatch.fill }),
    element("rect", { width: 1.25, height: SIZE, fill: hatch.line }),
  );
  return made;
}

/** Hatches every country and ring whose class is that of no record, and no other. */
export function update(plot) {
  const { hatch } = plot.figure.layout.meta;
  if (!hatch) return;
  provide(plot, hatch);
  // A class outlives Plotly's restyling on hover and selection, which rewrites fills.
  for (const mark of marks(plot)) {
    if (mark.class !== null) mark.element.classList.toggle(HATCHED, mark.class === hatch.class);
  }
}

/** Puts the pattern beside the picture, where no redraw removes it; anew in other colours. */
function provide(plot, hatch) {
  const held = plot.root.querySelector(":scope > .plot-patterns") ?? hold(plot);
  const colours = `${hatch.fill} ${hatch.line}`;
  if (held.dataset.colours === colours) return;
  held.dataset.colours = colours;
  held.replaceChildren(pattern(hatch, patternOf(plot)));
}

function hold(plot) {
  const held = element("svg", { class: "plot-patterns", "aria-hidden": "true" });
  plot.root.style.setProperty("--plot-hatch", `url("#${patternOf(plot)}")`);
  plot.root.append(held);
  return held;
}

const ids = new WeakMap();

/** Gives the id of a figure's pattern, which no other figure on the page has. */
export function patternOf(plot) {
  if (!ids.has(plot)) ids.set(plot, `plot-hatch-${Math.random().toString(36).slice(2)}`);
  return ids.get(plot);
}
