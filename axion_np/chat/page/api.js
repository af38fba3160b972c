// The server: a question, a stream of chunks, an error with its words.

export const unseen = []; // panels that are left out
export const book = (chapter, line) => `/book/${chapter}${line ? `#L${line}` : ""}`; // where it can be read

let token = null;

export function useToken(word) {
  token = word;
}

export class Problem extends Error {
  constructor(body, status) {
    super(body?.error?.message ?? `HTTP ${status}`);
    this.status = status;
  }
}

function headers() {
  const found = { "Content-Type": "application/json" };
  if (token) found.Authorization = `Bearer ${token}`;
  return found;
}

async function checked(response) {
  if (response.ok) return response;
  throw new Problem(await response.json().catch(() => null), response.status);
}

export async function get(path) {
  return (await checked(await fetch(path, { headers: headers() }))).json();
}

export async function post(path, body, signal) {
  const options = { method: "POST", headers: headers(), body: JSON.stringify(body), signal };
  return (await checked(await fetch(path, options))).json();
}

// Chunks as they come. A body that asks for a stream, an AbortSignal that ends it.
export async function* stream(path, body, signal) {
  const options = { method: "POST", headers: headers(), body: JSON.stringify({ ...body, stream: true }), signal };
  const response = await checked(await fetch(path, options));
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let held = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const events = (held + value).split("\n\n");
    held = events.pop();
    for (const event of events) {
      const data = event.replace(/^data: /, "");
      if (data === "[DONE]") return;
      const chunk = JSON.parse(data);
      if (chunk.error) throw new Problem(chunk, 200);
      yield chunk;
    }
  }
}
