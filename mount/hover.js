/** Keeps what the mouse reads over a redraw, with the new numbers. */

const pointers = new WeakMap();

/** Follows the mouse over the picture. */
export function build(plot) {
  plot.canvas.addEventListener("mousemove", (event) => pointers.set(plot, event));
  plot.canvas.addEventListener("mouseleave", () => pointers.delete(plot));
}

/** Lets Plotly feel the mouse again where it rests; not while it drags. */
export function update(plot) {
  const at = pointers.get(plot);
  if (!at || at.buttons) return;
  const { clientX, clientY } = at;
  const under = plot.canvas.getRootNode().elementFromPoint(clientX, clientY);
  if (!plot.canvas.contains(under)) return;
  const moved = { clientX, clientY, bubbles: true, view: window };
  under.dispatchEvent(new MouseEvent("mousemove", moved));
}
