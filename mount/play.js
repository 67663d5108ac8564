/** Play over the years: runs in the browser, and tells the page where it stopped. */

import * as bar from "./playbar.js";
import {
  chosen, commit, load, paint, settle, show, stand, standing, stepOf, told, worded,
} from "./playstand.js";

const PACE = 900; // milliseconds that the map stands on a step while playing
const REST = 600; // milliseconds after the last key until the page follows

const plays = new WeakMap();

/** Takes note of what Python sent, if it sent something since; called after every draw. */
export function update(plot) {
  const { play: asked } = plot.data;
  const usable = Boolean(asked && asked.steps.length > 1);
  plot.slots.play.hidden = !usable;
  if (!usable) return leave(plot);
  if (!plays.has(plot)) plays.set(plot, begun(plot, asked));
  const play = plays.get(plot);
  if (play.data === plot.data) return;
  play.data = plot.data;
  receive(play, asked);
}

/** Stops play, as a reader does who leaves the page. */
export function leave(plot) {
  if (plays.has(plot)) halt(plays.get(plot));
}

/** Builds the controls. `step` is where the reader has moved the map to, null where Python has. */
function begun(plot, asked) {
  const controls = bar.controls(plot.slots.play);
  const play = { plot, asked, controls, step: null, awaited: [], playing: false, typing: false };
  const { button, range, year, row } = controls;
  for (const near of ["pointerenter", "focusin"]) row.addEventListener(near, () => load(play));
  button.addEventListener("click", () => (play.playing ? pause(play) : start(play)));
  range.addEventListener("input", () => {
    const step = Number(range.value);
    halt(play);
    untype(play);
    stand(play, step);
  });
  // A key moves the map at once; the page follows when no other key comes after it.
  range.addEventListener("change", () => (play.resting = setTimeout(() => settle(play), REST)));
  for (const end of ["pointerup", "pointercancel", "blur"]) {
    range.addEventListener(end, () => settle(play));
  }
  year.addEventListener("input", () => preview(play));
  year.addEventListener("blur", () => accept(play));
  year.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") accept(play);
    if (key === "Escape") forget(play);
  });
  return play;
}

/** Compares what Python sent with what was asked of it: other rows or foreign years end play. */
function receive(play, asked) {
  const before = play.asked;
  play.asked = asked;
  const years = String(chosen(asked));
  const answered = play.awaited.indexOf(years);
  if (before.series !== asked.series || String(before.steps) !== String(asked.steps)) {
    giveWay(play);
    Object.assign(play, { series: null, loading: null });
  } else if (answered >= 0) {
    play.awaited.splice(0, answered + 1);
    if (!play.playing && !play.awaited.length && years === String(standing(play))) play.step = null;
  } else if (years !== String(chosen(before))) {
    giveWay(play);
  }
  if (play.step !== null) paint(play);
  show(play);
}

/** Leaves the map as Python sent it. */
function giveWay(play) {
  Object.assign(play, { step: null, awaited: [] });
  untype(play);
  halt(play);
}

function start(play) {
  const now = stepOf(play);
  untype(play);
  play.playing = true;
  stand(play, now === play.asked.steps.length - 1 ? 0 : now + 1);
  bar.say(play.controls, `Playing from ${worded(standing(play))}.`);
  moveOn(play, (play.run = {}));
}

/** Moves on by one step after a while, once the series is here; ends at the last step. */
async function moveOn(play, run) {
  await load(play);
  if (!play.playing || play.run !== run) return;
  if (!play.series) {
    play.step = null;
    return halt(play);
  }
  if (play.step === play.asked.steps.length - 1) return pause(play, "Play has ended");
  play.timer = setTimeout(() => {
    if (!play.plot.root.isConnected) return halt(play);
    stand(play, play.step + 1);
    moveOn(play, run);
  }, PACE);
}

function pause(play, words = "Paused") {
  halt(play);
  bar.say(play.controls, `${words}. ${told(play)}`);
  settle(play);
}

function halt(play) {
  clearTimeout(play.timer);
  clearTimeout(play.resting);
  if (!play.playing) return;
  play.playing = false;
  show(play);
}

/** Shows the year while it is typed, where it is a step. */
function preview(play) {
  const step = play.asked.steps.indexOf(Number(play.controls.year.value));
  bar.warn(play.controls, "", true);
  if (!play.typing) play.before = play.step;
  play.typing = true;
  halt(play);
  if (step >= 0) stand(play, step);
}

/** Takes the typed year, or refuses it in words. */
function accept(play) {
  if (!play.typing) return;
  const text = play.controls.year.value.trim();
  const [first, last] = play.asked.years;
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  if (!(year >= first && year <= last)) {
    const words = `'${text}' is not a year of this map: type a year from ${first} to ${last}.`;
    bar.warn(play.controls, words, true);
    return goBack(play);
  }
  untype(play);
  const step = play.asked.steps.indexOf(year);
  if (step >= 0) return settle(play);
  // No engagement starts in this year, so it is no step: Python draws it.
  commit(play, [play.asked.sweep === "single" ? year : first, year]);
}

/** Puts the year of the map back into the field. */
function forget(play) {
  untype(play);
  goBack(play);
}

/** Leaves the map where it stood before the reader began to type. */
function goBack(play) {
  if (play.step !== play.before) {
    play.step = play.before;
    if (play.step === null) play.plot.react(play.plot.data.figure);
    else paint(play);
  }
  settle(play);
  show(play);
}

function untype(play) {
  play.typing = false;
  bar.warn(play.controls, "", true);
}
