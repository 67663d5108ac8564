/** Undoes how long lists of words travel: each word once, and where it stands. */

/** Gives a value with every `{words, at}` in it written out as the list it stands for. */
export function unpacked(value) {
  if (Array.isArray(value)) return value.map(unpacked);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value.words) && Array.isArray(value.at)) {
    return value.at.map((place) => value.words[place]);
  }
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, unpacked(part)]));
}
