/**
 * What a reader gets where a picture cannot be drawn: the reason, and the numbers as a table. It
 * imports nothing, so that it works where another script does not.
 */

const REMEDY = "Reload the page to try again; all rows are on the records page.";

/** Says that a picture's scripts did not load; called in place of the mount. */
export default function unloaded(component) {
  explain(component.parentElement, component.data, new Error("its script did not load"));
}

/** Puts the reason and, as far as the data is there, a table in the place of a picture. */
export async function explain(element, data, error) {
  const place = document.createElement("div");
  place.className = "plot-failure"; // what is beside it is out of date, and hidden
  const said = document.createElement("p");
  said.setAttribute("role", "alert");
  said.textContent = `The picture cannot be drawn: ${error.message}. ${REMEDY} ${data.alt}`;
  place.append(said);
  element.querySelector(":scope > .plot-failure")?.remove();
  element.append(place);
  const lines = await numbers(data).catch(() => []); // the reason above says what is missing
  if (lines.length) place.append(table(lines));
}

/** Gives the marks of a figure, each with its name and what is told of it. */
async function numbers(data) {
  const { traces = [], data: parts } = data.figure;
  if (!data.base) return named(parts.find((trace) => trace.name === "engagements"));
  const base = await (await fetch(new URL(data.base, document.baseURI))).json();
  return named({ ...base.data[0], ...parts[traces.indexOf(0)] });
}

function named({ text, hovertext, customdata }) {
  const told = list(customdata ?? hovertext);
  return list(text ?? told).map((name, at) => (text ? [name, told[at]] : [told[at]]));
}

function list(values) {
  return values.words ? values.at.map((place) => values.words[place]) : values;
}

function table(lines) {
  const made = document.createElement("table");
  made.className = "leaf";
  made.createCaption().textContent = "What the picture would show";
  for (const line of lines) {
    const row = made.insertRow();
    for (const cell of line) row.insertCell().textContent = plain(cell);
  }
  return made;
}

/** Gives the letters of a text that is written for plotly.js. */
function plain(text) {
  const read = new DOMParser().parseFromString(text.replaceAll("<br>", ", "), "text/html");
  return read.body.textContent;
}
