/** Where a key leads from one place to the next; knows no browser. */

const AHEAD = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const BESIDE = 2; // how much farther a step sideways counts than one ahead

/**
 * Returns the nearest of `[{x, y, ...}]` in the direction of an arrow key: within a quarter turn of
 * it, else anywhere ahead; undefined where nothing is.
 */
export function neighbour(key, from, spots) {
  const [dx, dy] = AHEAD[key];
  let [near, least] = [undefined, Infinity];
  for (const spot of spots) {
    const ahead = (spot.x - from.x) * dx + (spot.y - from.y) * dy;
    const beside = Math.abs((spot.x - from.x) * dy) + Math.abs((spot.y - from.y) * dx);
    if (ahead < 0.5) continue;
    const far = ahead + BESIDE * beside + (beside > ahead ? 1e6 : 0);
    if (far < least) [near, least] = [spot, far];
  }
  return near;
}

export function isArrow(key) {
  return key in AHEAD;
}

/**
 * Returns where Home, End, PageDown or PageUp lead in an order of indices, undefined where nowhere;
 * who stands outside the order enters it at the end the key comes from.
 */
export function along(key, index, order) {
  const at = order.indexOf(index);
  if (key === "Home") return order[0];
  if (key === "End") return order.at(-1);
  if (key === "PageDown") return order[at + 1];
  if (key === "PageUp") return at < 0 ? order.at(-1) : order[at - 1];
  return undefined;
}

/**
 * Returns the first of `[{name, ...}]`, by name, that begins with what was typed, counted from the
 * present place on; the same letter again goes on to the next one. Undefined where none does.
 */
export function named(typed, from, places) {
  const letters = [...typed];
  const again = letters.every((letter) => letter === letters[0]);
  const wanted = bare(again ? letters[0] : typed);
  const sorted = [...places].sort((one, other) => one.name.localeCompare(other.name, "en"));
  const at = sorted.findIndex(({ index }) => index === from) + (again ? 1 : 0);
  const turned = [...sorted.slice(Math.max(at, 0)), ...sorted.slice(0, Math.max(at, 0))];
  return turned.find(({ name }) => bare(name).startsWith(wanted));
}

/** Returns letters without accents and case, so that "cote" finds Côte d'Ivoire. */
function bare(text) {
  return text.normalize("NFD").replace(/\p{Mark}/gu, "").toLowerCase();
}
