/** The buttons over a figure: save it as a picture, look at all of it again. */

import { reset } from "./view.js";

const MADE = {
  PNG: async ({ picture, png }, plot) => png(await picture(plot)),
  SVG: async ({ picture }, plot) => new Blob([await picture(plot)], { type: "image/svg+xml" }),
};
const REMEDY = {
  PNG: "Save it as SVG instead, or reload the page and try again.",
  SVG: "Reload the page and try again.",
};
const PLAYING = "The map shows other years than the page says. Pause first, then save the picture.";
const KEPT = 60_000; // milliseconds that a browser has to fetch a file it was given

/** Puts the buttons over a figure, and a line that says what they did. */
export function build(plot) {
  const said = document.createElement("span");
  said.className = "plot-said";
  said.setAttribute("role", "status");
  const buttons = Object.keys(MADE).map((form) =>
    button(form, `Save picture as ${form}`, () => save(plot, form, said)),
  );
  plot.tools = { said, saving: buttons, back: null };
  if (plot.home) {
    plot.tools.back = button("Reset view", "", () => lookBack(plot));
    buttons.push(plot.tools.back);
    // A map that is dragged or zoomed is not drawn anew.
    plot.canvas.on("plotly_relayout", () => update(plot));
  }
  plot.slots.tools.append(...buttons, said);
}

/** Offers to save only what has words to go with it, and to look back only from elsewhere. */
export function update(plot) {
  const { back, saving } = plot.tools;
  for (const one of saving) one.hidden = !plot.data.caption;
  // A button that is disabled would lose the focus of who has just pressed it.
  back?.setAttribute("aria-disabled", String(!isMoved(plot)));
}

function button(words, name, pressed) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "plot-tool";
  made.textContent = words;
  if (name) made.setAttribute("aria-label", name);
  made.addEventListener("click", pressed);
  return made;
}

/** Tells whether the reader has moved the map from where the page looks. */
function isMoved({ canvas, home }) {
  const { center, projection } = canvas.layout.geo;
  const apart = (one, other) => Math.abs((one ?? 0) - (other ?? 0)) > 1e-6;
  return (
    apart(center?.lon, home.center.lon) ||
    apart(center?.lat, home.center.lat) ||
    apart(projection.scale, home.projection.scale) ||
    apart(projection.rotation?.lon, home.projection.rotation.lon)
  );
}

async function lookBack(plot) {
  if (!isMoved(plot)) return;
  await reset(plot);
  plot.tools.said.textContent = "The view is reset.";
}

/** Saves the figure as a file, and says how that went. */
async function save(plot, form, said) {
  if (isAhead(plot)) {
    said.textContent = PLAYING;
    return;
  }
  said.textContent = `Making the ${form} …`;
  try {
    // Read when it is first needed: the map does not wait for it.
    const file = await MADE[form](await import("./picture.js"), plot);
    const { kind } = plot.figure.layout.meta;
    const name = `${plot.data.caption.stem}-${kind}.${form.toLowerCase()}`;
    give(file, name);
    said.textContent = `Saved ${name}.`;
  } catch (error) {
    said.textContent = `The ${form} could not be made: ${error.message}. ${REMEDY[form]}`;
  }
}

/** Tells whether the map has played on from what the page's words are about. */
function isAhead({ figure, data }) {
  const told = ({ z, customdata }) => JSON.stringify([z, customdata]);
  return Boolean(data.base) && told(figure.data[0]) !== told(data.figure.data[0]);
}

/** Gives the reader a file under a name. */
function give(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
