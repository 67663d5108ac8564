/** Where the map of play stands: on a step that the reader moved it to, or as Python sent it. */

import * as bar from "./playbar.js";
import { unpacked } from "./unpacked.js";

const REMEDY = "Press Play to try again; the page still follows where you let go of the slider.";

/** Gives the first and the last year on which the map stands. */
export function standing(play) {
  return play.step === null ? chosen(play.asked) : yearsAt(play.asked, play.step);
}

/** Gives the years that the page stands on; to choose none is to ask for the whole span. */
export function chosen({ at, years }) {
  return at ?? years;
}

/** Gives the step on which the map stands, or the last one before it. */
export function stepOf(play) {
  const { steps } = play.asked;
  const last = chosen(play.asked)[1];
  return play.step ?? Math.max(0, steps.findLastIndex((year) => year <= last));
}

function yearsAt({ steps, sweep, years }, step) {
  return [sweep === "single" ? steps[step] : years[0], steps[step]];
}

/** Says years in words. */
export function worded([first, last]) {
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** Moves the map to a step: at once where the series is here, else as soon as it is. */
export function stand(play, step) {
  play.step = step;
  show(play);
  if (play.series) paint(play);
  else load(play).then(() => complain(play));
}

/** Draws the step that is wanted last, at most one a frame. */
export async function paint(play) {
  play.wanted = true;
  if (play.painting) return;
  play.painting = true;
  try {
    while (play.wanted && play.series && play.step !== null) {
      // Python has sent another figure: play takes note of it once that is drawn.
      if (play.data !== play.plot.data) return;
      play.wanted = false;
      await play.plot.react(play.series.overlays[play.step]);
      await new Promise(requestAnimationFrame);
    }
  } finally {
    play.painting = false;
  }
}

/** Fetches the maps of all steps once; where that fails, the next call tries again. */
export function load(play) {
  const { asked } = play;
  const current = () => play.asked.series === asked.series;
  play.loading ??= fetched(asked).then(
    (series) => {
      if (!current()) return;
      Object.assign(play, { series, failure: "" });
      if (play.step !== null) paint(play);
      show(play);
    },
    (error) => {
      if (current()) Object.assign(play, { loading: null, failure: error.message });
    },
  );
  return play.loading;
}

async function fetched({ series: address, steps }) {
  const answer = await fetch(new URL(address, document.baseURI));
  if (!answer.ok) {
    throw new Error(`the server answered ${answer.status}, “${(await answer.text()).trim()}”`);
  }
  const series = unpacked(await answer.json());
  if (String(series.steps) !== String(steps)) {
    throw new Error("the tables have changed since this page was opened; reload it");
  }
  return series;
}

function complain(play) {
  if (play.series || !play.failure) return;
  const words = `The maps of the years could not be fetched: ${play.failure}. ${REMEDY}`;
  bar.warn(play.controls, words, false);
}

/** Brings the page to the years on which the map stands. */
export function settle(play) {
  clearTimeout(play.resting);
  if (!play.playing && play.step !== null) commit(play, standing(play));
}

/** Asks Python for years, unless they are those it knows or was asked for last. */
export function commit(play, years) {
  if (!play.plot.root.isConnected) return;
  if (String(years) !== (play.awaited.at(-1) ?? String(chosen(play.asked)))) {
    play.awaited.push(String(years));
    play.plot.send("years", years);
  } else if (!play.awaited.length) {
    play.step = null;
  }
  show(play);
}

/** Says what the map stands on; where the series is not here, the years alone. */
export function told(play) {
  const years = standing(play);
  const step = stepOf(play);
  if (!play.series) return worded(years) + (play.step === null ? "." : ": not drawn yet.");
  return String(yearsAt(play.asked, step)) === String(years)
    ? play.series.told[step]
    : `${worded(years)}.`;
}

function stale(play) {
  const page = chosen(play.asked);
  if (String(page) === String(standing(play))) return "";
  if (!play.playing) return "The rest of the page follows.";
  return `The rest of the page (${worded(page)}) follows when play stops.`;
}

/** Shows on the controls how play stands. */
export function show(play) {
  bar.show(play.controls, {
    playing: play.playing,
    typing: play.typing,
    steps: play.asked.steps,
    step: stepOf(play),
    year: standing(play)[1],
    told: told(play),
    stale: stale(play),
  });
}
