/** Lets a finger scroll the page and not the figure, unless the reader asks to move that. */

const GESTURES = ["touchstart", "touchmove", "touchend", "touchcancel"];
const WORDS = { map: "Move the map by touch", timeline: "Move the timeline by touch" };

/** Adds the button, which only touch screens show; a tap opens what it touches either way. */
export function build(plot) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plot-touch";
  button.textContent = WORDS[plot.figure.layout.meta.kind];
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const moves = plot.root.dataset.touch !== "moves";
    plot.root.dataset.touch = moves ? "moves" : "scrolls";
    button.setAttribute("aria-pressed", String(moves));
  });
  plot.slots.tools.append(button);
  plot.root.dataset.touch = "scrolls";
  // Plotly takes every touch for a drag; those it never hears of are left to the page.
  for (const gesture of GESTURES) {
    plot.canvas.addEventListener(gesture, (event) => withhold(plot, event), { capture: true });
  }
}

function withhold(plot, event) {
  if (plot.root.dataset.touch === "scrolls") event.stopPropagation();
}
