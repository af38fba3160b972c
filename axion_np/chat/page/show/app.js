// The page of a run: asks what is new, and draws what changed. The run itself is never asked.

import { get } from "./api.js";
import { drawAttention } from "./attention.js";
import { firstLanguage, keptTheme, otherTheme, speak } from "./chosen.js";
import { el } from "./draw.js";
import { drawExperts } from "./experts.js";
import { drawLoss, drawPace, drawSamples, drawStands } from "./standing.js";
import { end, reached, shownRuns, state, stops, told, word } from "./state.js";
import { WORDS } from "./words.js";

const $ = (id) => document.getElementById(id);
const SOON = 2000, LATER = 10000, FRAME = 300; // milliseconds
const CHAPTERS = { loss: "training.loop", samples: "generation.sampling", experts: "operations.router",
  attention: "operations.attention", pace: "operations.adamw" };

// ------------------------------------------------------------------ asking
async function ask(n) {
  const run = (state.runs[n] ??= {}), known = run.told?.version;
  const told_ = await get(`/v1/runs/${n}${known ? `?known=${encodeURIComponent(known)}` : ""}`);
  const anew = told_.version !== known, samples = told_.samples !== run.samples?.version;
  run.told = { ...run.told, ...told_ };
  if (samples) run.samples = await get(`/v1/runs/${n}/samples`);
  const looked = await askPictures(n);
  for (let other = n + 1; other < told_.runs && n === 0; other++) await ask(other);
  return draw(anew, samples, looked);
}

// A picture is computed by the viewer when a new model was saved, or another layer is wished.
async function askPictures(n) {
  const run = state.runs[n], { attention, experts } = run.told;
  const layer = (run.told.facts?.dense ?? 0) + Math.min(state.layer, Math.max(0, (experts?.layers.length ?? 1) - 1));
  if (!attention || (run.pictures?.version === attention && run.pictures.layer === layer)) {
    const gone = !attention && run.pictures;
    if (gone) run.pictures = null;
    return Boolean(gone);
  }
  const found = await get(`/v1/runs/${n}/attention/${layer}`);
  if (found.rows) run.pictures = { ...found, layer };
  return Boolean(found.rows);
}

let timer = null, lost = false;

async function poll() {
  clearTimeout(timer);
  let pause = LATER;
  try {
    if (!document.hidden) {
      await ask(0);
      if (lost) say();
      lost = false;
      if (state.runs.some((run) => run.told.status !== "finished")) pause = SOON;
      if (state.runs.some((run) => !run.told.complete)) pause = 20;
    }
  } catch (error) {
    lost = true;
    $("status").textContent = error instanceof TypeError ? word("lost") : `${word("problem")}: ${error.message}`;
    pause = SOON;
  }
  timer = setTimeout(poll, pause);
}

function say() {
  $("status").textContent = state.runs.every((run) => run.told.status === "waiting") ? word("waitingFor") : "";
}

// ------------------------------------------------------------------ drawing
function keepingFocus(work) {
  const focused = document.activeElement?.id;
  work();
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

// The look that answers are shown of, by which one knows whether they must be drawn again.
const lookShown = () => state.runs.map((run) => reached(run, run.samples?.looks.map(({ step }) => step) ?? [])).join();
let look = null;

function draw(anew = true, samples = true, pictures = true) {
  keepingFocus(() => {
    drawStands();
    if (anew) {
      drawSlider();
      drawLoss();
      drawExperts(chooseLayer);
      drawPace();
    }
    const now = shownRuns().length ? lookShown() : null;
    if (samples || now !== look) drawSamples();
    look = now;
    if (pictures) drawAttention(() => draw(false, false, true));
  });
  if (!lost) say();
  const first = shownRuns()[0];
  $("runs").classList.toggle("two", state.runs.length > 1);
  $("names").textContent = state.runs.filter((run) => run?.told).map((run) => run.told.name).join("  ·  ");
  document.title = first ? `${told(first.told.step)} · ${told(first.told.curve.loss.at(-1), 3)} · ${first.told.name}` : "axion_np show";
}

async function chooseLayer() {
  draw(true, false, false);
  try {
    for (let n = 0; n < state.runs.length; n++) await askPictures(n);
    draw(false, false, true);
  } catch {
    lost = true; // the next question says so
  }
}

// ------------------------------------------------------------------ replay
function drawSlider() {
  const places = stops(), slider = $("slider"), last = places.length - 1;
  slider.max = Math.max(0, last);
  slider.disabled = last < 1;
  $("play").disabled = last < 1;
  const at = state.moment === null ? last : places.findLastIndex((place) => place <= state.moment);
  slider.value = Math.max(0, at);
  const text = `${word(state.axis)} ${told(state.moment ?? end())}`;
  slider.setAttribute("aria-valuetext", text);
  $("moment").textContent = text;
  $("play").textContent = word(state.playing ? "pause" : "play");
  $("newest").hidden = state.moment === null;
}

function go(index) {
  const places = stops();
  state.moment = index >= places.length - 1 ? null : places[Math.max(0, index)];
  draw(true, false, false);
}

function pause() {
  clearInterval(state.playing);
  state.playing = null;
  drawSlider();
}

function play() {
  if (state.playing) return pause();
  if (state.moment === null) go(0);
  state.playing = setInterval(() => {
    go(Number($("slider").value) + 1);
    if (state.moment === null) pause();
  }, FRAME);
  drawSlider();
}

// ------------------------------------------------------------------ language
function setLanguage(language) {
  state.language = language;
  speak(language, word);
  for (const node of document.querySelectorAll("[data-label]")) node.setAttribute("aria-label", word(node.dataset.label));
  for (const [name, chapter] of Object.entries(CHAPTERS)) {
    const link = el("a", { href: `/book/${chapter}`, target: "_blank", rel: "noopener", text: chapter });
    $(`about-${name}`).replaceChildren(`${word(`about_${name}`)} ${word("chapter")}: `, link);
  }
  $("axis").replaceChildren(...["step", "tokens"].map((name) => el("option", { value: name, text: word(name), selected: state.axis === name })));
  draw();
  drawSlider();
}

function listen() {
  $("language").addEventListener("click", () => setLanguage(state.language === "en" ? "pt" : "en"));
  $("theme").addEventListener("click", otherTheme);
  $("log").addEventListener("change", (event) => {
    state.log = event.target.checked;
    drawLoss();
  });
  $("axis").addEventListener("change", (event) => {
    state.axis = event.target.value;
    state.moment = null;
    draw(true, true, false);
  });
  $("play").addEventListener("click", play);
  $("slider").addEventListener("input", (event) => {
    if (state.playing) pause();
    go(Number(event.target.value));
  });
  $("newest").addEventListener("click", () => {
    if (state.playing) pause();
    go(Infinity);
    $("slider").focus();
  });
  document.addEventListener("visibilitychange", () => document.hidden || poll());
  let resized = null;
  addEventListener("resize", () => {
    clearTimeout(resized);
    resized = setTimeout(() => draw(true, false, false), 150);
  });
}

keptTheme();
listen();
setLanguage(firstLanguage(WORDS));
poll();
