// Takes the place of ../api.js in a page without a server: the same questions go to the engine,
// which runs in workers of this page: one writes, and one looks inside, begun at the first look, so
// that no panel holds up an answer.

export const unseen = ["numbers", "backward"]; // panels that need the book itself
export const book = () => null;

export class Problem extends Error {}

const listeners = new Map(), workers = {};
const read = (id) => document.getElementById(id).textContent;
const about = JSON.parse(read("about"));
const engine = URL.createObjectURL(new Blob([read("engine")], { type: "text/javascript" }));
let asked = 0;

function begun(name) {
  if (!workers[name]) {
    workers[name] = new Worker(engine);
    workers[name].onmessage = ({ data }) => listeners.get(data.id)?.(data);
    workers[name].postMessage({ about, weights: read("weights") });
  }
  return workers[name];
}

begun("writer");

export const useToken = () => {}; // nobody else can ask

export async function get() {
  return { data: [about.listing] };
}

export async function post(path, body) {
  for await (const value of stream(path, { ...body, stream: false })) return value;
}

// Answers as they come. `stream: false` in the body asks for one.
export async function* stream(path, body, signal) {
  const id = ++asked, waiting = [], worker = begun(path === "/v1/inspect" ? "looker" : "writer");
  let wake = () => {};
  const leave = () => {
    worker.postMessage({ id, stop: true });
    wake();
  };
  listeners.set(id, (data) => {
    waiting.push(data);
    wake();
  });
  signal?.addEventListener("abort", leave);
  worker.postMessage({ id, path, body: { stream: true, ...body } });
  try {
    for (;;) {
      if (signal?.aborted) throw new DOMException("stopped", "AbortError");
      const data = waiting.shift();
      if (!data) await new Promise((resume) => { wake = resume; });
      else if (data.error) throw new Problem(data.error);
      else if (data.value) yield data.value;
      if (data?.done) return;
    }
  } finally {
    listeners.delete(id);
    signal?.removeEventListener("abort", leave);
  }
}

globalThis.axion = { post, stream }; // for the browser's console
