// What the page knows of its runs, and the moment that it shows.

import { WORDS } from "./words.js";

export const state = {
  language: "en",
  runs: [], // {told, samples, pictures, asked: version of the pictures that were asked for}
  moment: null, // a place on the axis, or null: the newest, whatever comes
  playing: null, // timer
  log: true,
  axis: "step", // or tokens
  layer: 0,
  token: null, // whose row of attention is told
  open: new Set(), // what the reader has unfolded
};

export const word = (name) => WORDS[state.language][name] ?? name;

export const shownRuns = () => state.runs.filter((run) => run?.told?.curve?.step.length);

// Tokens of a step, where the axis counts tokens.
export function scale(run) {
  if (state.axis === "step") return 1;
  const { step, tokens } = run.told.curve, last = step.length - 1;
  return tokens[last] && step[last] ? tokens[last] / step[last] : 1;
}

export const along = (run, steps) => steps.map((step) => step * scale(run));

export function end() {
  return Math.max(0, ...shownRuns().map((run) => run.told.curve.step.at(-1) * scale(run)));
}

// Half a unit more, since a place on the axis of tokens is rounded.
export const now = () => (state.moment === null ? Infinity : state.moment + 0.5);

// Number of the last of some steps that the moment has reached; -1 before the first.
export function reached(run, steps) {
  const places = along(run, steps);
  let last = -1;
  for (let i = 0; i < places.length && places[i] <= now(); i++) last = i;
  return last;
}

// Where the slider stops: every look, and some dozens of points of the curve.
export function stops() {
  const found = new Set();
  for (const run of shownRuns()) {
    const steps = run.told.curve.step, every = Math.max(1, Math.floor(steps.length / 60));
    for (let i = steps.length - 1; i >= 0; i -= every) found.add(Math.round(steps[i] * scale(run)));
    for (const { step } of run.samples?.looks ?? []) found.add(Math.round(step * scale(run)));
    for (const step of run.told.looks.step) found.add(Math.round(step * scale(run)));
  }
  return [...found].sort((a, b) => a - b);
}

// Whole numbers with separators, everything else with four digits at most.
export function told(value, digits = 4) {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  if (Number.isInteger(value)) return value.toLocaleString(tongue());
  if (value !== 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e7)) return value.toExponential(2);
  return value.toLocaleString(tongue(), { maximumSignificantDigits: digits });
}

export const share = (p) => (p === null ? "–" : `${told(Number((100 * p).toPrecision(3)), 3)} %`);

export const tongue = () => (state.language === "pt" ? "pt-BR" : "en");

export function clock(seconds) {
  if (seconds === null || seconds === undefined) return "–";
  const whole = Math.round(seconds), h = Math.floor(whole / 3600), m = Math.floor((whole % 3600) / 60), s = whole % 60;
  if (h) return `${h} h ${String(m).padStart(2, "0")} min`;
  return m ? `${m} min ${String(s).padStart(2, "0")} s` : `${s} s`;
}
