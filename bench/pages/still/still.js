/** The limit: every answer is here before it is asked for. */
const CONFIG = { topojsonURL: "topojson/", scrollZoom: true, displaylogo: false };
const at = (id) => document.getElementById(id);
const read = async (name) => (await fetch(name)).json();

const first = await read("first.json");
const [map, years, list] = [at("map"), at("years"), at("initiative")];
let views = { [first.key]: first.view };
let chosen = [];

/** Names the view that is asked for as it is named in views.json. */
function key() {
  const last = years.value === years.max ? "" : years.value;
  return `${[...chosen].sort().join("+")}/${last}`;
}

/** Draws the view that is asked for, if it is one of those that were made. */
function show() {
  const view = views[key()];
  if (!view) return;
  at("summary").textContent = view.summary;
  at("ledger").textContent = view.ledger;
  return Plotly.react(map, view.figure.data, view.figure.layout, CONFIG);
}

/** Chooses an initiative, or no longer. */
function toggle(option) {
  const { id } = option.dataset;
  chosen = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
  option.setAttribute("aria-selected", chosen.includes(id));
  show();
}

for (const [id, words] of Object.entries(first.initiatives)) {
  const option = document.createElement("div");
  Object.assign(option, { role: "option", textContent: words, tabIndex: 0 });
  option.dataset.id = id;
  option.setAttribute("aria-selected", false);
  option.addEventListener("click", () => toggle(option));
  list.append(option);
}
[years.min, years.max] = first.span;
years.value = years.max;
years.addEventListener("input", show);
at("clear").addEventListener("click", () => {
  for (const option of list.children) option.setAttribute("aria-selected", false);
  chosen = [];
  show();
});

await show();
const rest = await read("views.json");
views = { ...views, ...rest.views };
map.on("plotly_click", ({ points }) => {
  const country = rest.countries[points[0].location];
  if (!country) return;
  const head = document.createElement("h2");
  head.textContent = country.name;
  const articles = document.createElement("div");
  // The list is ours, escaped where it was written.
  articles.innerHTML = country.html;
  at("dossier").replaceChildren(head, articles);
});
