/** Text on a picture: set in lines that fit, whatever is said. */

// Only fonts of the reader's machine: an SVG drawn as an image sees none of the page's own.
export const FONT = [
  '"Noto Sans", "Segoe UI", "Helvetica Neue", Arial',
  '"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif',
].join(", ");

// Whoever opens the file may have wider fonts than who saved it.
export const SPARE = 1.09;
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Gives a text with every character that XML cannot hold replaced by the sign for that. */
export function lawful(text) {
  return text.replace(FORBIDDEN, "\u{FFFD}");
}

/** Gives the letters of a text that is written for plotly.js, where cells are HTML-escaped. */
export function decoded(text) {
  return new DOMParser().parseFromString(text, "text/html").body.textContent;
}

/** Gives a function that measures texts in pixels; style: `{size, weight}`. */
export function ruler({ size, weight }) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = `${weight} ${size}px ${FONT}`;
  return (text) => pen.measureText(text).width;
}

/** Breaks a text into lines of at most `width` pixels: between words, within one that is longer. */
export function broken(text, width, style) {
  const measure = ruler(style);
  const room = width / SPARE;
  const lines = [""];
  for (const word of lawful(text).split(/\s+/u).filter(Boolean)) {
    const joined = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (measure(joined) <= room) lines[lines.length - 1] = joined;
    else lines.push(...pieces(word, room, measure));
  }
  return lines.filter(Boolean);
}

/** Cuts a word into pieces that fit, between letters as a reader counts them. */
function pieces(word, room, measure) {
  if (measure(word) <= room) return [word];
  const cut = [""];
  for (const { segment } of letters.segment(word)) {
    if (cut.at(-1) && measure(cut.at(-1) + segment) > room) cut.push("");
    cut[cut.length - 1] += segment;
  }
  return cut;
}
