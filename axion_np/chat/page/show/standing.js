// How each run stands, what it answers, and how fast it goes.

import { chart } from "./charts.js";
import { el } from "./draw.js";
import { along, clock, end, reached, shownRuns, state, told, word } from "./state.js";

const $ = (id) => document.getElementById(id);
const MOST_QUESTIONS = 6, MOST_EARLIER = 30;
const SIGNS = { true: "✓", false: "✗", null: "" };

export const number = (run) => state.runs.indexOf(run);
export const label = (run) => (state.runs.length > 1 ? run.told.name : "");

export const points = (run, steps, values) => along(run, steps).map((x, i) => [x, values[i]]);

function lineOf(run, name) {
  return { name: label(run), kind: `of${number(run)}`, points: points(run, run.told.curve.step, run.told.curve[name]) };
}

// ------------------------------------------------------------------ standing
export function drawStands() {
  $("stands").replaceChildren(...state.runs.filter((run) => run?.told).map(stand));
}

function stand(run) {
  const { status, step, steps, tokens, speed, seconds_left: left, silent, facts, name, not_finite: bad, damaged } = run.told;
  const pairs = [[word("step"), `${told(step)}${steps ? ` / ${told(steps)}` : ""}`], [word("tokens"), told(tokens)]];
  if (status === "running") pairs.push([word("tokensPerSecond"), told(speed && Math.round(speed))], [word("timeLeft"), clock(left)]);
  if (status === "silent") pairs.push([word("silentFor"), clock(silent)]);
  if (status === "finished" && facts.exact_match !== null) {
    pairs.push([word("exactMatch"), `${told(100 * facts.exact_match, 3)} % (${told(facts.exact_match_n)})`]);
  }
  if (status === "finished" && facts.seconds) pairs.push([word("took"), clock(facts.seconds)]);
  if (facts.parameters) pairs.push([word("parameters"), told(facts.parameters)]);
  if (bad) pairs.push([word("notFinite"), told(bad)]);
  if (damaged) pairs.push([word("damaged"), told(damaged)]);
  return el("article", { class: `stand of${number(run)}` },
    el("h3", {}, el("span", { class: "name", text: name }), el("span", { class: `badge ${status}`, text: word(status) })),
    el("progress", { max: steps || step || 1, value: step, "aria-label": `${name}: ${word("step")}` }),
    el("dl", { class: "numbers" }, ...pairs.map(([what, value]) => el("div", {}, el("dt", { text: what }), el("dd", { text: value })))));
}

// ------------------------------------------------------------------ curves
export function drawLoss() {
  const series = shownRuns().flatMap((run) => {
    const held = { name: `${label(run)} ${word("heldOut")}`.trim(), kind: `of${number(run)}`, dots: true,
      points: points(run, run.told.looks.step, run.told.looks.nats) };
    const curve = { ...lineOf(run, "loss"), name: `${label(run)} ${word("training")}`.trim() };
    return held.points.length ? [curve, held] : [curve];
  });
  const ignorance = shownRuns()[0]?.told.facts.knows_nothing ?? null, first = shownRuns()[0]?.told.curve.loss[0];
  const even = ignorance !== null && Math.abs(first - ignorance) < 0.2 * ignorance ? ignorance : null; // else it began elsewhere
  const evenName = even === null ? null : `${word("knowsNothing")}: ln V = ${told(even, 3)}`;
  $("loss").replaceChildren(chart({ id: "loss", title: word("lossOf"), series, log: state.log, height: 300, xMost: end(), even, evenName, unit: word("nats") }));
}

export function drawPace() {
  for (const [name, title, log] of [["norm", "gradNorm", true], ["lr", "learningRate", false], ["speed", "tokensPerSecond", false]]) {
    const series = shownRuns().map((run) => lineOf(run, name)).filter((one) => one.points.some(([, y]) => y !== null));
    $(name).replaceChildren(chart({ id: name, title: word(title), series, log, height: 140, xMost: end() }));
  }
}

// ------------------------------------------------------------------ samples
export function drawSamples() {
  const runs = state.runs.filter((run) => run?.told && run.samples?.looks.length), questions = new Set();
  for (const run of runs) for (const look of run.samples.looks) for (const { question } of look.answers) questions.add(question);
  if (!questions.size) {
    $("samples").replaceChildren(el("p", { class: "muted", text: word("noSamples") }));
    return;
  }
  const cards = [...questions].map((question) => card(question, runs));
  const more = cards.splice(MOST_QUESTIONS);
  $("samples").replaceChildren(...cards, ...(more.length ? [folded("more", `${word("more")} (${more.length})`, ...more)] : []));
}

function folded(key, title, ...children) {
  const box = el("details", { open: state.open.has(key) }, el("summary", { text: title }), ...children);
  box.addEventListener("toggle", () => (box.open ? state.open.add(key) : state.open.delete(key)));
  return box;
}

function card(question, runs) {
  const columns = runs.map((run) => answers(run, question)).filter(Boolean);
  return el("article", { class: "question" }, el("h3", { text: question }), el("div", { class: "beside" }, ...columns));
}

// One run's answers to one question up to the moment: the last one, and those before it.
function answers(run, question) {
  const looks = run.samples.looks.map(({ step, answers: all }) => ({ step, ...all.find((line) => line.question === question) }))
    .filter((line) => "answer" in line);
  if (!looks.length) return null;
  const last = reached(run, looks.map(({ step }) => step)), line = looks[last];
  const box = el("div", { class: `of${number(run)}` }, label(run) ? el("h4", { class: "name", text: label(run) }) : null);
  if (!line) {
    box.append(el("p", { class: "muted", text: word("notAskedYet") }));
    return box;
  }
  if (looks.length > 1) {
    const right = looks.slice(0, last + 1).filter((one) => one.right).length, known = looks.some((one) => one.right !== null);
    const said = known ? `${word("rightIn")} ${right} / ${last + 1}` : `${last + 1} ${word("looks")}`;
    box.append(el("div", { class: "marks", role: "img", "aria-label": said }, ...looks.map((one, i) => el("span", {
      class: i > last ? "later" : one.right === true ? "right" : one.right === false ? "wrong" : "", title: told(one.step) }))));
  }
  const verdict = line.right === null ? "" : ` ${SIGNS[line.right]} ${word(line.right ? "right" : "wrong")}`;
  box.append(el("p", { class: "muted", text: `${word("step")} ${told(line.step)}${verdict}` }), said(line.answer));
  const earlier = looks.slice(Math.max(0, last - MOST_EARLIER), last).reverse();
  if (earlier.length) {
    box.append(folded(`earlier-${number(run)}-${question}`, `${word("earlier")} (${last})`, el("div",
      { class: "earlier", tabindex: 0, role: "region", "aria-label": `${word("earlier")}: ${question}` }, ...earlier.flatMap((one) =>
        [el("p", { class: "muted", text: `${word("step")} ${told(one.step)} ${SIGNS[one.right]}` }), said(one.answer)]))));
  }
  return box;
}

const said = (text) => el("pre", { text: text || "∅", tabindex: text.length > 500 || text.split("\n").length > 8 ? 0 : null });
