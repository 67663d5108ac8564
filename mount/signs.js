/** The signs of a legend as SVG, drawn as the figure draws what they stand for. */

const SVG = "http://www.w3.org/2000/svg";

/** Makes an SVG element with attributes and children. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const DRAWN = {
  square: () => element("rect", { x: 1, y: 1, width: 14, height: 14 }),
  hatch: () => element("rect", { x: 1, y: 1, width: 14, height: 14 }),
  bar: () => element("rect", { x: 0, y: 4, width: 16, height: 8 }),
  ring: () => element("circle", { cx: 8, cy: 8, r: 5 }),
  cross: () => element("path", { d: "M1 4l3-3 4 4 4-4 3 3-4 4 4 4-3 3-4-4-4 4-3-3 4-4z" }),
  diamond: () => element("path", { d: "M8 2l6 6-6 6-6-6z" }),
  arrow: () => element("path", { d: "M3 2l11 6-11 6z" }),
};

/** Gives the sign of a legend's entry, 16 pixels square; `hatch` is the address of the pattern. */
export function sign(entry, hatch) {
  const made = DRAWN[entry.sign]();
  made.setAttribute("fill", entry.sign === "hatch" ? `url(#${hatch})` : entry.fill);
  made.setAttribute("stroke", entry.line);
  return made;
}
