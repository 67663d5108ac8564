/** The controls of play: a button, a field for a year, a slider over the steps, and what is told. */

/** Builds the controls into a slot and gives them by name. */
export function controls(slot) {
  const bar = {
    button: element("button", "button", { type: "button" }),
    range: element("input", "range", { type: "range", min: 0, step: 1 }),
    year: element("input", "year", { type: "text", inputMode: "numeric", maxLength: 12 }),
    told: element("p", "told"),
    wrong: element("p", "wrong", { role: "alert" }),
    // Spoken, not shown: the told line changes at every step, which is too often to be spoken.
    spoken: element("p", "spoken", { role: "status" }),
  };
  bar.year.autocomplete = "off";
  bar.wrong.id = `plot-play-wrong-${Math.random().toString(36).slice(2)}`;
  bar.year.setAttribute("aria-describedby", bar.wrong.id);
  const row = element("div", "row", { role: "group" });
  row.setAttribute("aria-label", "Play over the years");
  row.append(bar.button, labelled("Type a year", bar.year, "type"));
  row.append(labelled("Years of the map", bar.range, "slide"));
  slot.replaceChildren(row, bar.told, bar.wrong, bar.spoken);
  return { ...bar, row };
}

/** Shows on the controls how play stands; a control that the reader is using keeps its value. */
export function show(bar, { playing, step, steps, year, typing, told, stale }) {
  write(bar.button, playing ? "Pause" : "Play");
  bar.button.dataset.playing = playing;
  bar.range.max = steps.length - 1;
  // To set a value, even the same, costs a layout.
  if (bar.range.value !== String(step)) bar.range.value = step;
  bar.range.setAttribute("aria-valuetext", told);
  if (!typing && bar.year.value !== String(year)) bar.year.value = year;
  write(bar.told, [told, stale].filter(Boolean).join(" "));
}

/** Says what is wrong, of the typed year where `typed`; an empty text takes it back. */
export function warn(bar, words, typed) {
  write(bar.wrong, words);
  bar.year.setAttribute("aria-invalid", Boolean(words && typed));
}

/** Lets a screen reader say a sentence. */
export function say(bar, words) {
  write(bar.spoken, words);
}

function write(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

function element(tag, name, properties = {}) {
  const made = document.createElement(tag);
  made.className = `plot-play-${name}`;
  return Object.assign(made, properties);
}

function labelled(words, control, name) {
  const label = element("label", name);
  const text = document.createElement("span");
  text.textContent = words;
  label.append(text, control);
  return label;
}
