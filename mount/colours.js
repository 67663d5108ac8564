/** Colours a map that is drawn already, before plotly.js draws it anew: colours are what changed. */

import { update as hatched } from "./hatch.js";
import { marks } from "./reading.js";

const LONGEST = 100; // milliseconds; a page out of sight paints no frame

/** Gives every mark of a map that is drawn already the colour of its class, and waits for the paint. */
export async function coloured(plot, before) {
  const [shapes] = plot.figure.data;
  if (!before || !shapes.z) return;
  const [old] = before.data;
  if (old.locations !== shapes.locations || old.colorscale !== shapes.colorscale) return;
  for (const mark of marks(plot)) {
    if (mark.class !== null) mark.element.style.fill = colour(plot.figure.data[mark.trace], mark);
  }
  hatched(plot);
  await painted();
}

/** Gives the colour of a class: the scale of a trace is of equal steps, two ends to a step. */
function colour(trace, mark) {
  return (trace.colorscale ?? trace.marker.colorscale)[2 * mark.class][1];
}

/** Waits for the frame after next: what begins sooner would delay the paint that is waited for. */
function painted() {
  return new Promise((done) => {
    setTimeout(done, LONGEST);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
  });
}
